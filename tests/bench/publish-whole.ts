// One case from its sheets to the database, or from there to a stored version, on the database of DATABASE_URL: each in a
// process of its own, as the product does it. Usage: publish-whole.mjs import|publish PARTIES LINKS SEED
import { bakeInTurn, bakeSite } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { closeDb, PROGRAM_LIMITS, setDatabaseLimits } from "@/lib/server/db";
import { hashSheets } from "@/lib/server/imports/loaders";
import { importCase } from "@/lib/server/imports/workflows";
import { publishSnapshot } from "@/lib/server/publications/workflows";
import { keepHeapLean } from "@/scripts/cli/lean-heap";
import { renderBeside } from "@/scripts/cli/render-beside";
import { writeCaseSheets } from "@/tests/builders/write-case-sheets";
import { makeCase } from "./case-generator";

/** What one of the two takes. */
export interface Whole {
  readonly ms: number;
  readonly processorMs: number;
  readonly peakMb: number;
  /** Files of the version; none where a case was imported. */
  readonly files: number;
}

const [work, ...numbers] = process.argv.slice(2);
const [parties = 0, links = 0, seed = 0] = numbers.map(Number);
setDatabaseLimits(PROGRAM_LIMITS);
keepHeapLean();

const records = makeCase({ parties, links }, seed);
const sheets = work === "import" ? writeCaseSheets(records, []) : {};
const used = process.cpuUsage();
const start = performance.now();
const files = work === "import" ? await importIt() : await publishIt();
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(used);
await closeDb();
const whole: Whole = {
  ms,
  processorMs: (user + system) / 1000,
  peakMb: process.resourceUsage().maxRSS / 1024,
  files,
};
process.stdout.write(`${JSON.stringify(whole)}\n`);

async function importIt(): Promise<number> {
  const { shipped: _, checkedBy: __, ...header } = records.header;
  // Taken at their word, as the case that ships with the product: nobody reviews what a program made up.
  const imported = await importCase(null, { mode: "shipped", sha256: hashSheets(sheets), header, files: sheets });
  if (!imported.ok) throw new Error(`the case is not imported: ${JSON.stringify(imported.reason).slice(0, 400)}`);
  return 0;
}

async function publishIt(): Promise<number> {
  const published = await publishSnapshot(null, records.header.slug, {
    layoutNetwork,
    bakeSnapshot: (version) => bakeInTurn({ ...version, island: null, renderBeside }),
    bakeSite: (cases) => bakeSite({ cases, island: null }),
  });
  if (!published.ok) throw new Error(`the case is not published: ${JSON.stringify(published.reason)}`);
  return published.value.files;
}
