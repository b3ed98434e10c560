import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrate } from "./migrate.mjs";
import { DATA, ROOT } from "./paths.mjs";
import { databaseAt, startPostgres, withClient } from "./postgres.mjs";

/**
 * The Postgres that tests use: the one that ROUNDTRIP_TEST_POSTGRES names, else an embedded one of their own beside the
 * product's, careless about crashes and therefore fast. `url` names its maintenance database.
 */
export async function startTestPostgres() {
  const given = process.env.ROUNDTRIP_TEST_POSTGRES;
  if (given) return { url: given, stop: async () => undefined };
  const postgres = await startPostgres({
    folder: `${DATA}test-postgres`,
    password: readTestPassword(),
    careless: true,
  });
  return { url: postgres.url("postgres"), stop: () => postgres.stop() };
}

/**
 * Makes sure that a migrated, otherwise empty database is there to be cloned, and returns its name. The name carries a
 * hash of migrations and schema, so a changed migration never meets an old template.
 */
export async function prepareTemplate(url) {
  const name = `template_${hashOfPrismaFolder()}`;
  await withClient(url, async (client) => {
    // Several test runs may begin at the same moment.
    await client.query("select pg_advisory_lock(20261124)");
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return;
    const half = `half_${randomBytes(6).toString("hex")}`;
    await client.query(`create database ${half} template template0`);
    try {
      await migrate(databaseAt(url, half));
      await client.query(`alter database ${half} rename to ${name}`);
    } finally {
      await client.query(`drop database if exists ${half} with (force)`);
    }
  });
  return name;
}

/** A fresh database cloned from the template; `drop` removes it. */
export async function cloneDatabase(url, template) {
  const name = `test_${Date.now()}_${randomBytes(6).toString("hex")}`;
  await withClient(url, (client) => client.query(`create database ${name} template ${template}`));
  return {
    url: databaseAt(url, name),
    drop: () => withClient(url, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
}

/** Drops databases of runs that were killed: everything of ours that is more than two hours old. */
export async function dropForgottenDatabases(url) {
  await withClient(url, async (client) => {
    const { rows } = await client.query("select datname from pg_database where datname ~ '^test_[0-9]+_'");
    for (const { datname } of rows) {
      const age = Date.now() - Number(datname.split("_")[1]);
      if (age > 2 * 3600 * 1000) await client.query(`drop database if exists ${datname} with (force)`);
    }
  });
}

function readTestPassword() {
  const file = `${DATA}test-postgres.password`;
  mkdirSync(DATA, { recursive: true });
  try {
    writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}

function hashOfPrismaFolder() {
  const hash = createHash("sha256");
  for (const folder of ["prisma/migrations", "prisma/models"]) {
    const place = path.join(ROOT, folder);
    for (const file of existsSync(place) ? readdirSync(place, { recursive: true }).sort() : []) {
      if (/\.(sql|prisma)$/.test(file))
        hash
          .update(file)
          .update("\0")
          .update(readFileSync(path.join(place, file)));
    }
  }
  return hash.digest("hex").slice(0, 16);
}
