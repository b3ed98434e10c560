// One case from its sheets to a stored version, on the database of DATABASE_URL. Usage: publish-whole.mjs PARTIES LINKS SEED

import { bakeSite, bakeSnapshot } from "@/lib/publication/bake";
import { layoutNetwork } from "@/lib/publication/layout";
import { db } from "@/lib/server/db";
import { hashSheets } from "@/lib/server/imports/loaders";
import { importCase } from "@/lib/server/imports/workflows";
import { publishSnapshot } from "@/lib/server/publications/workflows";
import { writeCaseSheets } from "@/tests/builders/write-case-sheets";
import { makeCase } from "./case-generator";

const [parties = 0, links = 0, seed = 0] = process.argv.slice(2).map(Number);
const records = makeCase({ parties, links }, seed);
const files = writeCaseSheets(records, []);
const { shipped: _, checkedBy: __, ...header } = records.header;

const start = performance.now();
// Taken at their word, as the case that ships with the product: nobody reviews what a program made up.
const imported = await importCase(null, { mode: "shipped", sha256: hashSheets(files), header, files });
if (!imported.ok) throw new Error(`the case is not imported: ${JSON.stringify(imported.reason).slice(0, 400)}`);
const importMs = performance.now() - start;
const published = await publishSnapshot(null, header.slug, {
  layoutNetwork,
  bakeSnapshot: (version) => bakeSnapshot({ ...version, island: null }),
  bakeSite: (cases) => bakeSite({ cases, island: null }),
});
if (!published.ok) throw new Error(`the case is not published: ${JSON.stringify(published.reason)}`);
const wholeMs = performance.now() - start;
await db().$disconnect();
process.stdout.write(
  `${JSON.stringify({ importMs, wholeMs, peakMb: process.resourceUsage().maxRSS / 1024, files: published.value.files })}\n`,
);
