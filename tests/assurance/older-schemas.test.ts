// Contract: a database of every released schema, copied there and brought back here, holds its rows and has the rules of
// a fresh one.
// Must reject: a migration that only goes through on an empty database, a column that is lost on the way, and a rule that
// an upgraded database lacks or has in other words.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { restoreBackup } from "@/lib/server/backup/restoring/workflows";
import { makeBackup } from "@/lib/server/backup/workflows";
import { closeDb } from "@/lib/server/db";
import { type DatabaseCatalogue, readCatalogue } from "../../scripts/lib/database-catalogue.mjs";
import { listMigrations, migrate } from "../../scripts/lib/migrate.mjs";
import { databaseAt, withClient } from "../../scripts/lib/postgres.mjs";
import { prepareTemplate, startTestPostgres } from "../../scripts/lib/test-database.mjs";
import { SMALL_CASE_SQL, SMALL_VERSIONS_SQL } from "../integration/database/small-case";
import { drawFrom } from "./draw";

const IS_FULL = Number(process.env.ROUNDTRIP_KILLS ?? 5) >= 50;
const SEED = Number(process.env.ROUNDTRIP_SEED ?? Math.floor(Math.random() * 2 ** 31));
const names = listMigrations();
const drawn = 1 + Math.floor(drawFrom(SEED)() * (names.length - 1));
/** How many migrations each of the older databases has. */
const STATES = IS_FULL ? names.map((_, index) => index + 1) : [drawn];
const WATCH = { tell: () => undefined, signal: new AbortController().signal };

const place = mkdtempSync(path.join(tmpdir(), "roundtrip-older-"));
const postgres = await startTestPostgres();
const made: string[] = [];
let fresh: DatabaseCatalogue;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET ??= "only-for-tests-only-for-tests-only-for-tests";
  fresh = await withClient(databaseAt(postgres.url, await prepareTemplate(postgres.url)), readCatalogue);
  // One database grows from the first schema on, with rows in it from the beginning, and is copied at each.
  const url = await emptyDatabase("growing");
  await migrate(url, names.slice(0, 1));
  // The second schema chains histories; before it nothing was written in one.
  const [history = ""] = /INSERT INTO "Revision"[^;]*;/.exec(SMALL_CASE_SQL) ?? [];
  const [codings = ""] = /INSERT INTO "BlobCoding"[^;]*;/.exec(SMALL_CASE_SQL) ?? [];
  // Its versions came out before anybody was asked for them.
  const asked = SMALL_VERSIONS_SQL.match(/(?:INSERT INTO|UPDATE) "PublicationRequest"[^;]*;/g) ?? [];
  // Reports were whole, in one language.
  const [turn = ""] = /INSERT INTO "ReportTurn"[^;]*;/.exec(SMALL_CASE_SQL) ?? [];
  const first = [history, codings, turn, ...asked]
    .reduce((sql, later) => sql.replace(later, ""), SMALL_CASE_SQL)
    .replace("fromTestedDocument", "fromSeed")
    .replace('"language", "style", "sections", "format"', '"locale", "format"')
    .replace("'en', 'chicago', '{loops,deals}', 'pdf'", "'en', 'pdf'");
  await withClient(url, (client) => client.query(first));
  let isChained = false;
  for (const count of STATES) {
    if (count > 1 && !isChained) {
      await migrate(url, names.slice(0, 2));
      await withClient(url, (client) => client.query(history));
      isChained = true;
    }
    await migrate(url, names.slice(0, count));
    await use(url, `anchors-${count}`);
    const copied = await makeBackup({ file: fileOf(count), product: "older" }, WATCH);
    expect(copied).toMatchObject({ ok: true });
  }
}, 600_000);

afterAll(async () => {
  await closeDb();
  rmSync(place, { recursive: true, force: true });
  for (const name of made) {
    await withClient(postgres.url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  }
  await postgres.stop();
});

test.each(STATES.map((count) => [names[count - 1], count] as const))(
  `a database as of %s is brought to the newest (seed ${SEED})`,
  async (_, count) => {
    const url = await emptyDatabase(`upgraded_${count}`);
    await use(url, `anchors-back-${count}`);
    const restored = await restoreBackup(
      { file: fileOf(count), withFaults: false },
      { knownMigrations: names, migrate: (only) => migrate(url, only), findFaults: async () => [] },
      WATCH,
    );
    expect(restored).toMatchObject({ ok: true, value: { migrated: names.length - count } });
    expect(await withClient(url, readCatalogue)).toEqual(fresh);
    await withClient(url, async (client) => {
      const { rows } = await client.query(
        `SELECT (SELECT count(*)::int FROM "Party") AS parties, (SELECT count(*)::int FROM "Claim") AS claims,
           (SELECT "value"::int FROM "Claim" WHERE "slug" = 'amount') AS amount,
           (SELECT count(*)::int FROM "Revision" r WHERE "hash" = revision_hash(r)) AS whole,
           (SELECT count(*)::int FROM "Revision") AS revisions`,
      );
      expect(rows).toEqual([
        { parties: 3, claims: 3, amount: 100, whole: rows[0].revisions, revisions: rows[0].revisions },
      ]);
      // The case itself got its first state on the way, where it had none.
      expect(rows[0].revisions).toBeGreaterThan(0);
    });
  },
  120_000,
);

const fileOf = (count: number) => path.join(place, `${count}.backup`);

async function emptyDatabase(word: string): Promise<string> {
  const name = `test_${Date.now()}_${word}`;
  made.push(name);
  await withClient(postgres.url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  return databaseAt(postgres.url, name);
}

/** The program works on the database of its settings. */
async function use(url: string, anchors: string): Promise<void> {
  await closeDb();
  process.env.DATABASE_URL = url;
  process.env.ROUNDTRIP_ANCHORS = path.join(place, anchors);
}
