// Contract: what was asked before deadlines had an hour keeps its day: the deadline is the end of it in UTC, the inquiry
// gets its first whole state, and whoever wrote it stays its writer.
// Must reject: a migration that loses a day, and one after which the asker could accept their own words.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { databaseAt, withClient } from "../../../scripts/lib/postgres.mjs";
import { testDatabase } from "../../setup/test-database";
import { ID } from "../database/small-case";

const FIRST = "20261129131500_deadlines_by_the_hour";
const folders = readdirSync("prisma/migrations", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const sqlOf = (name: string) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8");

test("a day becomes its last minute in UTC, and waits for a second person", async () => {
  const { url } = await testDatabase();
  const name = `old_${Date.now()}`;
  await withClient(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  try {
    await withClient(databaseAt(url, name), async (client) => {
      for (const folder of folders.filter((one) => one < FIRST)) await client.query(sqlOf(folder));
      await client.query(`
        INSERT INTO "Case" ("id", "slug", "titleEn", "titleZh", "summaryEn", "summaryZh", "asOf")
          VALUES ('${ID.small}', 'small', 'Small', '小', '', '', '2026-01-31');
        INSERT INTO "Member" ("id", "email", "name", "passwordHash") VALUES
          ('${ID.editor}', 'e@example.org', 'Editor', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA');
        INSERT INTO "Party" ("id", "caseId", "slug", "nameEn", "kind") VALUES
          ('${ID.alpha}', '${ID.small}', 'alpha', 'Alpha', 'company');
        INSERT INTO "Inquiry" ("id", "caseId", "slug", "partyId", "question", "askedById", "askedOn", "deadline", "stance",
            "answeredOn") VALUES
          ('${ID.first}', '${ID.small}', 'inquiry-one', '${ID.alpha}', 'so?', '${ID.editor}', '2026-01-05', '2026-01-12',
            'no_reply', '2026-01-13');
        INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "actorId", "after") VALUES
          ('${ID.small}', 'inquiry', 'inquiry-one', 'asked', '${ID.editor}', '{"deadline": "2026-01-12"}')`);
      for (const folder of folders.filter((one) => one >= FIRST)) await client.query(sqlOf(folder));
      const { rows } = await client.query<{ at: string; state: object; waits: boolean; seq: string; hash: string }>(`
        SELECT to_char(i."deadlineAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS "at", r."after" AS "state", s."waits",
          s."lastSeq"::text AS "seq", r."afterDigest" AS "hash"
        FROM "Inquiry" i JOIN "RecordState" s ON s."recordSlug" = i."slug" JOIN "Revision" r ON r."seq" = s."lastSeq"`);
      expect(rows).toMatchObject([
        {
          at: "2026-01-12 23:59",
          waits: true,
          state: {
            party: "alpha",
            askedOn: "2026-01-05",
            deadline: { at: "2026-01-12T23:59:00.000Z", zone: "UTC", local: "2026-01-12T23:59" },
            stance: "no_reply",
            answeredOn: "2026-01-13",
          },
        },
      ]);
      await expect(
        client.query(`INSERT INTO "AcceptedState" ("id", "caseId", "recordType", "recordSlug", "revisionSeq", "stateHash",
            "acceptedById") VALUES (gen_random_uuid(), '${ID.small}', 'inquiry', 'inquiry-one', ${rows[0]?.seq},
            '${rows[0]?.hash}', '${ID.editor}')`),
      ).rejects.toMatchObject({ constraint: "accepted_state_second_person" });
    });
  } finally {
    await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  }
});
