// Contract: each rule of the records is held by Postgres itself, whoever writes.
// Must reject: a statement of plain SQL that breaks one rule and is accepted, and a rule that no statement here breaks.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/tests/setup/test-database";
import {
  ACCEPTANCE_BREACHES,
  PUBLICATION_BREACHES,
  STATE_ACCEPTANCE_SQL,
  VERSION_OF_ONE_SQL,
} from "./acceptance-breaches";
import { CLAIM_BREACHES } from "./claim-breaches";
import { HISTORY_BREACHES } from "./history-breaches";
import { LANGUAGE_BREACHES } from "./language-breaches";
import { MEMBER_BREACHES } from "./member-breaches";
import { PARTY_BREACHES } from "./party-breaches";
import { RECORD_BREACHES } from "./record-breaches";
import { ACCEPTANCE_SQL, REVIEW_BREACHES } from "./review-breaches";
import { SET_BREACHES } from "./set-breaches";
import { aVersionByTwo, ID, SMALL_CASE_SQL } from "./small-case";
import { TALK_BREACHES } from "./talk-breaches";
import { VALUE_BREACHES } from "./value-breaches";
import { WITHDRAWAL_BREACHES } from "./withdrawal-breaches";

const BREACHES = [
  ...ACCEPTANCE_BREACHES,
  ...PUBLICATION_BREACHES,
  ...RECORD_BREACHES,
  ...CLAIM_BREACHES,
  ...HISTORY_BREACHES,
  ...LANGUAGE_BREACHES,
  ...MEMBER_BREACHES,
  ...PARTY_BREACHES,
  ...REVIEW_BREACHES,
  ...SET_BREACHES,
  ...TALK_BREACHES,
  ...VALUE_BREACHES,
  ...WITHDRAWAL_BREACHES,
];

let client: pg.Client;

beforeAll(async () => {
  const { url } = await testDatabase();
  client = new pg.Client(url);
  await client.connect();
  await client.query(SMALL_CASE_SQL);
});

afterAll(() => client.end());

/** Runs the statement with the deferred rules looked at, undoes it, and names the rule that refused it. */
async function findRefusal(sql: string): Promise<string | null> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
    return null;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.constraint ?? error.message;
    throw error;
  } finally {
    await client.query("ROLLBACK");
  }
}

describe("the database refuses", () => {
  it.each(BREACHES)("$title ($rule)", async ({ sql, rule }) => {
    expect(await findRefusal(sql)).toBe(rule);
  });
});

describe("the list of breaches", () => {
  /** Rules that stand behind another one, which refuses first. */
  const SHADOWED = ["blob_hash_shape", "snapshot_number_positive", "revision_chain", "accepted_state_hash_shape"];
  /** Triggers that keep something and refuse nothing, or refuse in the name of several rules. */
  const KEEPING = [
    "accepted_state_judged",
    "claim_value_judged",
    "publication_request_judged",
    "accepted_state_kept",
    "case_checked_by_kept",
    "revision_last_state",
  ];

  it("breaks every check, exclusion and trigger that the migrations name", async () => {
    const { rows } = await client.query<{ rule: string }>(`
      SELECT conname AS rule FROM pg_constraint WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace
      UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal`);
    // These triggers refuse in the name of the rule that they look after.
    const named = {
      claim_is_cited: "claim_accepted_is_cited",
      citation_keeps_claim_cited: "claim_accepted_is_cited",
      source_keeps_claims_cited: "claim_accepted_is_cited",
    };
    const broken = new Set([...BREACHES.map(({ rule }) => rule), ...SHADOWED, ...KEEPING]);
    const missing = rows
      .map(({ rule }) => (rule in named ? named[rule as keyof typeof named] : rule))
      .filter((rule) => !broken.has(rule));
    expect(rows.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });
});

describe("the database admits", () => {
  it.each([
    [
      "a claim corrected after its dispute",
      `UPDATE "Claim" SET "status" = 'disputed', "evidence" = null, "reason" = 'denied', "editedById" = '${ID.editor}' WHERE "slug" = 'amount'`,
    ],
    [
      "a proposed claim that prefers itself beside the preferred one",
      `UPDATE "Claim" SET "note" = 'n' WHERE "slug" = 'proposed'`,
    ],
    [
      "a second preferred claim once the first is closed",
      `UPDATE "Claim" SET "recordedTo" = now() + interval '1 second' WHERE "slug" = 'later'; UPDATE "Claim" SET "validTo" = null WHERE "slug" = 'amount'`,
    ],
    [
      "an accepted claim anchored in a capture of its source",
      `UPDATE "Citation" SET "captureId" = (SELECT "id" FROM "Capture"), "anchor" = 'exact', "noCaptureReason" = null
       WHERE "sourceId" = (SELECT "sourceId" FROM "Capture")`,
    ],
    ["the 29th of February of a leap year", `UPDATE "Deal" SET "announced" = '2024-02-29'`],
    [
      // As random as a text can be: an index that held it whole would refuse it.
      "a quote of a thousand Chinese characters",
      `UPDATE "Citation" SET "fragment" = (SELECT string_agg(chr((19968 + (i::bigint * i * 7919) % 20000)::int), '') FROM generate_series(1, 1000) i)
       WHERE "id" = '${ID.quote}'`,
    ],
    [
      "the next version of a case that one asked for and another approved",
      aVersionByTwo({ caseId: ID.small, number: 2 }),
    ],
    ["a version of a case that one person checks, asked for by nobody", VERSION_OF_ONE_SQL],
    ["a claim accepted by a second person with a tick per citation", ACCEPTANCE_SQL],
    ["a state accepted by a second person", STATE_ACCEPTANCE_SQL],
    [
      "a link withdrawn before its deal and after its claims, in one act",
      `UPDATE "Deal" SET "withdrawnAt" = now(); UPDATE "Link" SET "withdrawnAt" = now();
       UPDATE "LinkPart" SET "withdrawnAt" = now(); UPDATE "Claim" SET "status" = 'retracted', "evidence" = null,
         "reason" = 'drawn by mistake', "editedById" = '${ID.editor}'`,
    ],
    [
      "a conflict or a containment taken back",
      `DELETE FROM "ClaimConflict"; UPDATE "LinkPart" SET "withdrawnAt" = now()`,
    ],
  ])("%s", async (_title, sql) => {
    expect(await findRefusal(sql)).toBeNull();
  });
});
