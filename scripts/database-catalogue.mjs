import { writeFileSync } from "node:fs";
import path from "node:path";
import { readCatalogue } from "./lib/database-catalogue.mjs";
import { ROOT } from "./lib/paths.mjs";
import { withClient } from "./lib/postgres.mjs";
import { cloneDatabase, prepareTemplate, startTestPostgres } from "./lib/test-database.mjs";

// Writes the list that the test of the catalogue compares with: run it after a migration and read the difference.
const FILE = path.join(ROOT, "tests/fixtures/database-catalogue.json");

const postgres = await startTestPostgres();
try {
  const clone = await cloneDatabase(postgres.url, await prepareTemplate(postgres.url));
  try {
    const catalogue = await withClient(clone.url, readCatalogue);
    writeFileSync(FILE, `${JSON.stringify(catalogue, null, 2)}\n`);
    const total = Object.values(catalogue).reduce((sum, part) => sum + Object.keys(part).length, 0);
    process.stdout.write(`${total} entries written to ${path.relative(ROOT, FILE)}\n`);
  } finally {
    await clone.drop();
  }
} finally {
  await postgres.stop();
}
