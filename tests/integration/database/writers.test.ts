// Contract: rules that look at other rows hold between writers at the same moment too.
// Must reject: a forked history, two versions of one number, and a circle of which each writer adds one half.
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/tests/setup/test-database";
import { anApproval, aVersionByTwo, ID, SMALL_CASE_SQL, X_SHA256 } from "./small-case";

let clients: pg.Client[];
const WRITERS = 6;

beforeAll(async () => {
  const { url } = await testDatabase();
  clients = Array.from({ length: WRITERS }, () => new pg.Client(url));
  await Promise.all(clients.map((client) => client.connect()));
  await clients[0]?.query(SMALL_CASE_SQL);
});

afterAll(() => Promise.all(clients.map((client) => client.end())));

async function count(sql: string): Promise<number> {
  const answer = await clients[0]?.query<{ count: string }>(sql);
  return Number(answer?.rows[0]?.count);
}

it("keeps one chain per case when several writers append", async () => {
  await Promise.all(
    clients.map(async (client, writer) => {
      for (let turn = 0; turn < 20; turn += 1) {
        await client.query(
          `INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action") VALUES ($1, 'claim', $2, 'edited')`,
          [turn % 2 ? ID.small : ID.other, `c-${writer}-${turn}`],
        );
      }
    }),
  );
  // One revision was there before.
  expect(await count(`SELECT count(*) FROM "Revision"`)).toBe(1 + WRITERS * 20);
  expect(await count(`SELECT count(DISTINCT ("caseId", "previousHash")) FROM "Revision"`)).toBe(1 + WRITERS * 20);
  expect(
    await count(`
      SELECT count(*) FROM (
        SELECT "previousHash", lag("hash") OVER (PARTITION BY "caseId" ORDER BY "seq") AS former FROM "Revision"
      ) chained WHERE "previousHash" <> coalesce(former, '')`),
  ).toBe(0);
});

it("numbers, times and chains a revision itself, whatever the writer says", async () => {
  const answer = await clients[0]?.query(
    `INSERT INTO "Revision" ("seq", "caseId", "recordType", "recordSlug", "action", "at", "previousHash", "hash")
     VALUES (1, $1, 'claim', 'forged', 'edited', '2001-01-01', 'a', 'b')
     RETURNING "seq" > 1 AS numbered, "at" > now() - interval '1 minute' AS timed, "hash" = revision_hash("Revision") AS hashed`,
    [ID.other],
  );
  expect(answer?.rows).toEqual([{ numbered: true, timed: true, hashed: true }]);
});

it("hashes the same whatever the time zone of the reader", async () => {
  for (const zone of ["UTC", "Asia/Kathmandu", "America/St_Johns"]) {
    await clients[0]?.query(`SET TIME ZONE '${zone}'`);
    expect(await count(`SELECT count(*) FROM "Revision" r WHERE "hash" <> revision_hash(r)`)).toBe(0);
  }
});

it("gives a version number once", async () => {
  const outcomes = await Promise.allSettled(
    clients.map((client) => client.query(aVersionByTwo({ caseId: ID.small, number: 2 }))),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("publishes on no approval of a transaction before", async () => {
  const [client] = clients;
  await client?.query(anApproval(ID.small, 3));
  const late = client?.query(
    `INSERT INTO "Snapshot" ("id", "caseId", "number", "documentSha256", "publishedById") VALUES (gen_random_uuid(), $1, 3, $2, $3)`,
    [ID.small, X_SHA256, ID.editor],
  );
  await expect(late).rejects.toMatchObject({ constraint: "snapshot_seen_by_two" });
});

it("has a case checked by as many as its version says, whoever changes that meanwhile", async () => {
  const [one, other] = clients;
  const sole = "00000000-0000-4000-8000-0000000000e1";
  await one?.query(
    `INSERT INTO "Case" ("id", "slug", "titleEn", "titleZh", "summaryEn", "summaryZh", "asOf", "checkedBy")
     VALUES ($1, 'sole', 'Sole', '独', '', '', '2026-01-31', 'one')`,
    [sole],
  );
  const version = `INSERT INTO "Snapshot" ("id", "caseId", "number", "documentSha256", "publishedById") VALUES (gen_random_uuid(), $1, $2, $3, $4)`;
  // The version first: the change waits for it.
  await one?.query("BEGIN");
  await one?.query(version, [sole, 1, X_SHA256, ID.editor]);
  const change = other?.query(`UPDATE "Case" SET "checkedBy" = 'two' WHERE "id" = $1`, [sole]);
  await one?.query("COMMIT");
  await change;
  expect(await count(`SELECT count(*) FROM "Snapshot" WHERE "caseId" = '${sole}' AND "checkedBy" = 'one'`)).toBe(1);
  await other?.query(`UPDATE "Case" SET "checkedBy" = 'one' WHERE "id" = $1`, [sole]);
  // The change first: the version waits for it, and is one that two people check.
  await other?.query("BEGIN");
  await other?.query(`UPDATE "Case" SET "checkedBy" = 'two' WHERE "id" = $1`, [sole]);
  const alone = one?.query(version, [sole, 2, X_SHA256, ID.editor]);
  const refused = expect(alone).rejects.toMatchObject({ constraint: "snapshot_seen_by_two" });
  await other?.query("COMMIT");
  await refused;
});

it("closes no circle of sponsors from two sides", async () => {
  const [one, other] = clients;
  const sponsor = (client: pg.Client | undefined, party: string, by: string) =>
    client?.query(`UPDATE "Party" SET "sponsorId" = $2 WHERE "id" = $1`, [party, by]);
  await Promise.all([one?.query("BEGIN"), other?.query("BEGIN")]);
  await sponsor(one, ID.alpha, ID.beta);
  const late = sponsor(other, ID.beta, ID.alpha);
  const refused = expect(late).rejects.toMatchObject({ constraint: "party_sponsors_no_circle" });
  await one?.query("COMMIT");
  await refused;
  await other?.query("ROLLBACK");
});
