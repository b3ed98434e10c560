// Contract: a history that was chained over its texts is chained anew over digests, once: every hash that it had is kept,
// an anchor of before still finds what it names, and what had been changed before is still named.
// Must reject: an upgrade that makes a falsified history look whole, one after which an old anchor fits nothing or
// anything, and a word for a state that is lost on the way.
import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findHistoryFaults } from "@/lib/server/audit/loaders";
import { emptyRevisions } from "@/lib/server/audit/redacting/workflows";
import { closeDb, db } from "@/lib/server/db";
import { keepAnchor } from "@/lib/server/journal/workflows";
import { anAdmin } from "@/tests/builders/actors";
import { databaseAt, withClient } from "../../../scripts/lib/postgres.mjs";
import { testDatabase } from "../../setup/test-database";
import { ID } from "../database/small-case";

const DIGESTS = "20261130100000_chain_of_digests";
const folders = readdirSync("prisma/migrations", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const sqlOf = (name: string) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8");

const CASES = [
  [ID.small, "small"],
  [ID.other, "other"],
] as const;

const { url } = await testDatabase();
let name = "";
let made = 0;

beforeEach(async () => {
  made += 1;
  name = `old_chain_${made}_${Date.now()}`;
  await withClient(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
});

afterEach(async () => {
  await closeDb();
  process.env.DATABASE_URL = url;
  await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
});

interface OldRow {
  readonly seq: string;
  readonly caseId: string;
  readonly hash: string;
}

/** Two histories of the former kind that grew beside each other, one accepted state, and the hashes that they had. */
async function growOld(client: pg.Client): Promise<readonly OldRow[]> {
  for (const folder of folders.filter((one) => one < DIGESTS)) await client.query(sqlOf(folder));
  await client.query(`
    INSERT INTO "Member" ("id", "email", "name", "passwordHash") VALUES
      ('${ID.editor}', 'e@example.org', 'Ada', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA')`);
  for (const [id, slug] of CASES) {
    await client.query(`
      INSERT INTO "Case" ("id", "slug", "titleEn", "titleZh", "summaryEn", "summaryZh", "asOf")
        VALUES ('${id}', '${slug}', 'Old', '旧', '', '', '2026-01-31');
      INSERT INTO "Membership" ("caseId", "memberId", "role") VALUES ('${id}', '${ID.editor}', 'admin')`);
  }
  for (let turn = 0; turn < 12; turn += 1) {
    for (const [id] of CASES) {
      await client.query(
        `INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "why", "before", "after")
         VALUES ($1, $2, 'alpha', 'edited', $3, $4, $5)`,
        [id, turn % 3 ? "party" : "claim", turn % 2 ? "so" : null, turn ? { turn } : null, { turn: turn + 1 }],
      );
    }
  }
  await client.query(`
    INSERT INTO "AcceptedState" ("id", "caseId", "recordType", "recordSlug", "revisionSeq", "stateHash", "acceptedById")
    SELECT gen_random_uuid(), s."caseId", s."recordType", s."recordSlug", s."lastSeq", state_hash(r."after"), '${ID.editor}'
    FROM "RecordState" s JOIN "Revision" r ON r."seq" = s."lastSeq" WHERE s."recordType" = 'party'`);
  const { rows } = await client.query<OldRow>(`SELECT "seq", "caseId", "hash" FROM "Revision" ORDER BY "seq"`);
  return rows;
}

/** Brings the database to the newest schema, and the program onto it. */
async function upgrade(client: pg.Client): Promise<void> {
  for (const folder of folders.filter((one) => one >= DIGESTS)) await client.query(sqlOf(folder));
  await closeDb();
  process.env.DATABASE_URL = databaseAt(url, name);
}

const faultsOf = (id: string, slug: string) => findHistoryFaults({ id, slug: `${slug}-${made}` });
const ofCase = (rows: readonly OldRow[], id: string) => rows.filter(({ caseId }) => caseId === id);

function anchor(id: string, slug: string, { seq, hash }: OldRow): Promise<boolean> {
  return keepAnchor(`${slug}-${made}`, { caseId: id, seq: BigInt(seq), hash, version: null });
}

test("old heads are kept, old anchors fit, and texts of that time can be emptied", async () => {
  await withClient(databaseAt(url, name), async (client) => {
    const old = await growOld(client);
    for (const [id, slug] of CASES) {
      const rows = ofCase(old, id);
      for (const place of [3, rows.length - 1]) {
        const row = rows[place];
        if (row) await anchor(id, slug, row);
      }
    }
    await upgrade(client);
    const { rows } = await client.query<{ former: string; hash: string }>(
      `SELECT "formerHash" AS former, "hash" FROM "Revision" ORDER BY "seq"`,
    );
    expect(rows.map(({ former }) => former)).toEqual(old.map(({ hash }) => hash));
    expect(rows.every(({ former, hash }) => former !== hash)).toBe(true);
    const { rows: accepted } = await client.query(
      `SELECT bool_and(a."stateHash" = r."afterDigest") AS fits, count(*)::int FROM "AcceptedState" a
       JOIN "Revision" r ON r."seq" = a."revisionSeq"`,
    );
    expect(accepted).toEqual([{ fits: true, count: 2 }]);
    for (const [id, slug] of CASES) expect(await faultsOf(id, slug)).toEqual([]);

    const admin = await anAdmin(ID.editor, "small");
    const numbers = ofCase(old, ID.small).map(({ seq }) => BigInt(seq));
    const asked = { revisions: numbers.slice(2, 5), texts: ["before", "after", "why"] as const, why: "asked" };
    expect(await emptyRevisions(admin, { ...asked, texts: [...asked.texts] })).toMatchObject({ ok: true });
    expect(await faultsOf(ID.small, "small")).toEqual([]);
    // What is written since has no former hash.
    const newest = await db().revision.findFirst({ where: { caseId: ID.small }, orderBy: { seq: "desc" } });
    expect(newest).toMatchObject({ recordType: "redaction", formerHash: null });
  });
});

test("an anchor of before that another history fitted is named after it", async () => {
  await withClient(databaseAt(url, name), async (client) => {
    const old = ofCase(await growOld(client), ID.small);
    const [, , third] = old;
    if (!third) throw new Error("no history");
    await anchor(ID.small, "small", { ...third, hash: "0".repeat(64) });
    await upgrade(client);
    expect(await faultsOf(ID.small, "small")).toEqual([{ code: "rewritten", seq: BigInt(third.seq) }]);
  });
});

test.each<readonly [string, (seq: string) => string]>([
  ["a text", (seq) => `UPDATE "Revision" SET "after" = '{"turn": 99}' WHERE "seq" = ${seq}`],
  ["a time", (seq) => `UPDATE "Revision" SET "at" = "at" - interval '1 day' WHERE "seq" = ${seq}`],
])("%s that was changed before the upgrade is named after it", async (_, falsified) => {
  await withClient(databaseAt(url, name), async (client) => {
    const old = ofCase(await growOld(client), ID.small);
    const seq = old[4]?.seq ?? "0";
    await client.query("SET session_replication_role = replica");
    await client.query(falsified(seq));
    await client.query("SET session_replication_role = origin");
    await upgrade(client);
    expect(await faultsOf(ID.small, "small")).toEqual([{ code: "former-differs", seq: BigInt(seq) }]);
    expect(await faultsOf(ID.other, "other")).toEqual([]);
  });
});

test("a former hash that is changed after the upgrade is named", async () => {
  await withClient(databaseAt(url, name), async (client) => {
    const old = ofCase(await growOld(client), ID.small);
    await upgrade(client);
    const seq = old[4]?.seq ?? "0";
    await client.query("SET session_replication_role = replica");
    await client.query(`UPDATE "Revision" SET "formerHash" = repeat('0', 64) WHERE "seq" = ${seq}`);
    expect(await faultsOf(ID.small, "small")).toEqual([{ code: "altered", seq: BigInt(seq) }]);
  });
});
