// npm run bench:publish: what it takes to freeze, bake and publish cases of three sizes, and how that grows.
import { execFileSync } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { judgeRatio, judgeTime, MOST_LOAD, readLoad } from "./protocol";
import type { Once } from "./publish-once";
import { type Report, startReport } from "./report";

const SEED = 7;
const SIZES = [
  { parties: 100, links: 500, mostFreezeMs: 2_000 },
  { parties: 400, links: 2_000, mostFreezeMs: 8_000 },
  { parties: 1_000, links: 5_000, mostFreezeMs: 30_000 },
] as const;
const MOST_MS_WHOLE = 8_000;
const MOST_MB = 1_000;
const MOST_GROWTH = 1.5;

const PROGRAMS = path.dirname(fileURLToPath(import.meta.url));
const report = startReport();
report.say(`Node ${process.version}, ${os.cpus().length} cores, seed ${SEED}, load ${readLoad().toFixed(2)}`);
if (readLoad() > MOST_LOAD) report.say(`The load is above ${MOST_LOAD}: what is too slow is printed, and not judged.`);
const measured = SIZES.map((size) => measureOnce(report, size));
judgeGrowth(report, measured);
await publishWhole(report);
process.exitCode = report.hasFailed() ? 1 : 0;

interface Measured extends Once {
  readonly name: string;
  readonly load: number;
}

function measureOnce(into: Report, { parties, links, mostFreezeMs }: (typeof SIZES)[number]): Measured {
  const load = readLoad();
  const once: Once = runProgram("publish-once.mjs", [parties, links]);
  const name = `${parties} / ${links}`;
  into.say(`\n${name}`);
  into.say(`  places ${seconds(once.layoutMs)}`);
  const frozen = `${seconds(once.freezeMs)}, ${seconds(once.freezeProcessorMs)} of the processor, ${mb(once.documentBytes)}`;
  into.judge(`document frozen in under ${mostFreezeMs / 1000} s`, frozen, judgeTime(once.freezeMs, mostFreezeMs, load));
  into.say(
    `  baked ${seconds(once.bakeMs)}, ${seconds(once.bakeProcessorMs)} of the processor, ` +
      `${mb(once.bytes)}, ${perMb(once.bakeProcessorMs, once.bytes)} of the processor`,
  );
  into.say(
    `  a plain static table of ${once.rows} rows: ${seconds(once.rowsMs)}, ${mb(once.rowsBytes)}, ` +
      `${perMb(once.rowsMs, once.rowsBytes)}`,
  );
  into.judge(`under ${MOST_MB} MB`, `${once.peakMb.toFixed(0)} MB`, once.peakMb < MOST_MB ? "held" : "missed");
  return { ...once, name, load };
}

/** Each size against the one before: seconds, bytes, and seconds per MB. A program is not slower per MB for its size. */
function judgeGrowth(into: Report, sizes: readonly Measured[]): void {
  into.say("\ngrowth from size to size: freezing, document, baking, bytes");
  sizes.slice(1).forEach((size, place) => {
    const before = sizes[place] as Measured;
    const times = (read: (one: Measured) => number) => `${(read(size) / read(before)).toFixed(1)}x`;
    into.say(
      `  ${before.name} to ${size.name}: ${times((one) => one.freezeProcessorMs)}, ${times((one) => one.documentBytes)}, ` +
        `${times((one) => one.bakeProcessorMs)}, ${times((one) => one.bytes)}`,
    );
  });
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!first || !last) return;
  const growth = last.bakeProcessorMs / last.bytes / (first.bakeProcessorMs / first.bytes);
  into.judge(
    `baking takes per MB at most ${MOST_GROWTH} times as long for the largest as for the smallest`,
    `${growth.toFixed(2)} times`,
    judgeRatio(MOST_GROWTH / growth, 1, last.load),
  );
}

/** From the sheets to the stored version, on a database of its own. */
async function publishWhole(into: Report): Promise<void> {
  const [{ parties, links }] = SIZES;
  const scripts = pathToFileURL(path.resolve("scripts/lib/test-database.mjs")).href;
  const { cloneDatabase, prepareTemplate, startTestPostgres } = await import(scripts);
  const postgres = await startTestPostgres();
  try {
    const database = await cloneDatabase(postgres.url, await prepareTemplate(postgres.url));
    try {
      const load = readLoad();
      const whole: { readonly importMs: number; readonly wholeMs: number; readonly peakMb: number } = runProgram(
        "publish-whole.mjs",
        [parties, links],
        { DATABASE_URL: database.url },
      );
      into.say(`\n${parties} / ${links}, from the sheets to the stored version`);
      const took = `${seconds(whole.wholeMs)}, import ${seconds(whole.importMs)} of them, ${whole.peakMb.toFixed(0)} MB`;
      into.judge(`published in under ${MOST_MS_WHOLE / 1000} s`, took, judgeTime(whole.wholeMs, MOST_MS_WHOLE, load));
    } finally {
      await database.drop();
    }
  } finally {
    await postgres.stop();
  }
}

function runProgram<T>(program: string, numbers: readonly number[], env: Readonly<Record<string, string>> = {}): T {
  const args = [path.join(PROGRAMS, program), ...numbers.map(String), String(SEED)];
  const printed = execFileSync(process.execPath, args, {
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
