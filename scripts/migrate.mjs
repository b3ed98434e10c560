// npm run db:migrate applies the migrations to this installation's database.
// npm run db:migrate:create -- NAME [FUNCTION …] writes the migration that the schema still lacks, with the text of each
// function of the database that is to be changed by hand, and makes the client anew; look at it before committing.
import { createMigration, migrate } from "./lib/migrate.mjs";
import { databaseAt, withClient } from "./lib/postgres.mjs";
import { makeBuilds, openDatabase } from "./lib/product.mjs";
import { ensureSettings } from "./lib/settings.mjs";
import { explainFailure } from "./lib/steps.mjs";
import { startTestPostgres } from "./lib/test-database.mjs";

const [command, name, ...functions] = process.argv.slice(2);
try {
  await (command === "create" ? create(name ?? "") : deploy());
} catch (error) {
  explainFailure(error);
  process.exitCode = 1;
}

async function deploy() {
  const database = await openDatabase(ensureSettings());
  try {
    const { applied } = await migrate(database.url);
    console.log(applied.length > 0 ? `applied ${applied.join(", ")}` : "nothing to apply, no drift");
  } finally {
    await database.stop();
  }
}

async function create(name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error("give the migration a name in lower case with underscores, such as add_replies");
    process.exitCode = 2;
    return;
  }
  const postgres = await startTestPostgres();
  const scratch = `scratch_${Date.now()}`;
  try {
    await withClient(postgres.url, (client) => client.query(`create database ${scratch} template template0`));
    const folder = await createMigration(databaseAt(postgres.url, scratch), name, new Date(), functions);
    console.log(folder ?? "the migrations already give what the schema says");
    await makeBuilds(["prismaClient"]);
  } finally {
    await withClient(postgres.url, (client) => client.query(`drop database if exists ${scratch} with (force)`));
    await postgres.stop();
  }
}
