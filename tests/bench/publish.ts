// npm run bench:publish [-- 100/500 …]: what it takes to freeze, bake and publish made-up cases, and how that grows. Without
// sizes all three are measured.
import { execFileSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { judgeRatio, judgeTime, MOST_LOAD, readLoad } from "./protocol";
import type { Once } from "./publish-once";
import type { Whole } from "./publish-whole";
import { type Report, startReport } from "./report";

const SEED = 7;
const SIZES = [
  { parties: 100, links: 500, mostFreezeMs: 2_000, mostWholeMs: 8_000 },
  { parties: 400, links: 2_000, mostFreezeMs: 8_000, mostWholeMs: 30_000 },
  { parties: 1_000, links: 5_000, mostFreezeMs: 30_000, mostWholeMs: 120_000 },
] as const;
type Size = (typeof SIZES)[number];
const MOST_MB = 1_000;
const MOST_GROWTH = 1.5;

const PROGRAMS = path.dirname(fileURLToPath(import.meta.url));
const asked = process.argv.slice(2);
const sizes = SIZES.filter((size) => asked.length === 0 || asked.includes(nameOf(size)));
const report = startReport();
if (sizes.length === 0) report.fail(`no such size; there are ${SIZES.map(nameOf).join(", ")}`);
report.say(`Node ${process.version}, ${os.cpus().length} cores, seed ${SEED}, load ${readLoad().toFixed(2)}`);
if (readLoad() > MOST_LOAD) report.say(`The load is above ${MOST_LOAD}: what is too slow is printed, and not judged.`);
const measured = sizes.map((size) => measureOnce(report, size));
judgeGrowth(report, measured);
await publishWhole(report, sizes);
process.exitCode = report.hasFailed() ? 1 : 0;

interface Measured extends Once {
  readonly name: string;
  readonly load: number;
}

function measureOnce(into: Report, size: Size): Measured {
  const load = readLoad();
  const once: Once = runProgram("publish-once.mjs", [size.parties, size.links, SEED]);
  const name = nameOf(size);
  into.say(`\n${name}, load ${load.toFixed(2)}`);
  into.say(`  places ${seconds(once.layoutMs)}`);
  const frozen = `${seconds(once.freezeMs)}, ${seconds(once.freezeProcessorMs)} of the processor, ${mb(once.documentBytes)}`;
  const mostMs = size.mostFreezeMs;
  into.judge(`document frozen in under ${mostMs / 1000} s`, frozen, judgeTime(once.freezeMs, mostMs, load));
  into.say(
    `  baked ${once.files} files in ${seconds(once.bakeMs)}, ${seconds(once.bakeProcessorMs)} of the processor, ` +
      `${mb(once.bytes)}, ${perMb(once.bakeProcessorMs, once.bytes)} of the processor`,
  );
  into.say(
    `  a plain static table of ${once.rows} rows: ${seconds(once.rowsMs)}, ${mb(once.rowsBytes)}, ` +
      `${perMb(once.rowsMs, once.rowsBytes)}`,
  );
  judgeMemory(into, once.peakMb);
  return { ...once, name, load };
}

/** Each size against the one before: seconds, bytes, and seconds per MB. A program is not slower per MB for its size. */
function judgeGrowth(into: Report, all: readonly Measured[]): void {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || first === last) return;
  into.say("\ngrowth from size to size: freezing, document, baking, bytes");
  all.slice(1).forEach((size, place) => {
    const before = all[place] as Measured;
    const times = (read: (one: Measured) => number) => `${(read(size) / read(before)).toFixed(1)}x`;
    into.say(
      `  ${before.name} to ${size.name}: ${times((one) => one.freezeProcessorMs)}, ${times((one) => one.documentBytes)}, ` +
        `${times((one) => one.bakeProcessorMs)}, ${times((one) => one.bytes)}`,
    );
  });
  const growth = last.bakeProcessorMs / last.bytes / (first.bakeProcessorMs / first.bytes);
  into.judge(
    `baking takes per MB at most ${MOST_GROWTH} times as long for the largest as for the smallest`,
    `${growth.toFixed(2)} times`,
    judgeRatio(MOST_GROWTH / growth, 1, last.load),
  );
}

/** From the records in the database to the stored version, each size on a database of its own. */
async function publishWhole(into: Report, all: readonly Size[]): Promise<void> {
  const scripts = pathToFileURL(path.resolve("scripts/lib/test-database.mjs")).href;
  const { cloneDatabase, prepareTemplate, startTestPostgres } = await import(scripts);
  const postgres = await startTestPostgres();
  try {
    const template = await prepareTemplate(postgres.url);
    for (const size of all) {
      const database = await cloneDatabase(postgres.url, template);
      try {
        publishOnce(into, size, database.url);
      } finally {
        await database.drop();
      }
    }
  } finally {
    await postgres.stop();
  }
}

function publishOnce(into: Report, size: Size, url: string): void {
  const { parties, links, mostWholeMs } = size;
  const run = (work: string): Whole =>
    runProgram("publish-whole.mjs", [work, parties, links, SEED], { DATABASE_URL: url });
  const imported = run("import");
  const load = readLoad();
  const published = run("publish");
  into.say(`\n${nameOf(size)}, through the database, load ${load.toFixed(2)}`);
  into.say(`  imported in ${seconds(imported.ms)}, ${imported.peakMb.toFixed(0)} MB`);
  const took = `${published.files} files in ${seconds(published.ms)}, ${seconds(published.processorMs)} of the processor`;
  into.judge(
    `frozen, baked and stored in under ${mostWholeMs / 1000} s`,
    took,
    judgeTime(published.ms, mostWholeMs, load),
  );
  judgeMemory(into, published.peakMb);
}

function judgeMemory(into: Report, peakMb: number): void {
  into.judge(`under ${MOST_MB} MB`, `${peakMb.toFixed(0)} MB`, peakMb < MOST_MB ? "held" : "missed");
}

function nameOf({ parties, links }: Pick<Size, "parties" | "links">): string {
  return `${parties}/${links}`;
}

function runProgram<T>(
  program: string,
  words: readonly (string | number)[],
  env: Readonly<Record<string, string>> = {},
): T {
  const printed = execFileSync(process.execPath, [path.join(PROGRAMS, program), ...words.map(String)], {
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "");
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function perMb(ms: number, bytes: number): string {
  return `${(ms / 1000 / (bytes / 1e6)).toFixed(3)} s per MB`;
}
