// Contract: whatever a rule of values would refuse is found where it is stored, in a copy of before that has no such rules.
// Must reject: a rule that is added to a record and whose breach nobody is told of.
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/server/db";
import { listStoredFaults } from "@/lib/server/records/faults/repository";
import { testDatabase } from "@/tests/setup/test-database";
import { CLAIM_BREACHES } from "./claim-breaches";
import { HISTORY_BREACHES } from "./history-breaches";
import { RECORD_BREACHES } from "./record-breaches";
import { ID, SMALL_CASE_SQL } from "./small-case";
import { TALK_BREACHES } from "./talk-breaches";
import { VALUE_BREACHES } from "./value-breaches";

/** Tables of what a case says, by what a fault of one is told of. */
const TABLES = {
  Case: "case",
  Party: "party",
  Deal: "deal",
  Link: "link",
  LinkPart: "link_part",
  Claim: "claim",
  Citation: "claim",
  Source: "source",
  Rule: "rule",
  RulePlace: "rule",
  Indicator: "indicator",
  GlossaryTerm: "glossary_term",
  Discrepancy: "discrepancy",
  Statement: "statement",
  AnalogyStep: "analogy_step",
  Inquiry: "inquiry",
} as const;
/** What judges a value by itself or a pair of days, in the text of a check. */
const JUDGES =
  /\b(?:is_name|are_names|is_text|is_partial_date|is_kept_day|is_in_order|is_web_address|is_country|is_lei|is_kept_number|indicator_takes|are_case_words|currency_digits)\(|BETWEEN|~ '|>= '1800/;
/** Addresses and kinds are given by the product; the shape of a deadline's zone comes with its moment. */
const OTHERS = ["claim_property_shape", "inquiry_zone_named", "discrepancy_language_known"];

const { url } = await testDatabase();
const client = new pg.Client(url);
let rules: readonly { readonly tab: keyof typeof TABLES; readonly rule: string }[] = [];

beforeAll(async () => {
  await client.connect();
  await client.query(SMALL_CASE_SQL);
  const { rows } = await client.query<{ tab: keyof typeof TABLES; rule: string; says: string }>(
    `SELECT relname AS tab, conname AS rule, pg_get_constraintdef(c.oid) AS says
     FROM pg_constraint c JOIN pg_class t ON t.oid = conrelid WHERE contype = 'c' AND relname = ANY ($1) ORDER BY 1, 2`,
    [Object.keys(TABLES)],
  );
  rules = rows.filter(({ says, rule }) => JUDGES.test(says) && !OTHERS.includes(rule));
  await client.query("SET session_replication_role = replica");
  for (const { tab, rule } of rows) await client.query(`ALTER TABLE "${tab}" DROP CONSTRAINT ${rule}`);
});

afterAll(() => client.end());

it("finds the breach of every rule that judges a value of a record", async () => {
  const breaches = [...VALUE_BREACHES, ...RECORD_BREACHES, ...CLAIM_BREACHES, ...HISTORY_BREACHES, ...TALK_BREACHES];
  expect(await listStoredFaults(db(), ID.small)).toEqual([]);
  const untold: string[] = [];
  for (const { tab, rule } of rules) {
    const breach = breaches.find((one) => one.rule === rule);
    if (breach === undefined) {
      untold.push(`${rule}: no breach`);
      continue;
    }
    await client.query("BEGIN");
    await client.query(breach.sql);
    const { rows } = await client.query<{ type: string }>(`SELECT "type" FROM stored_faults('${ID.small}')`);
    const { rows: own } = await client.query<{ words: unknown }>(`SELECT "words" FROM "Case" WHERE "slug" = 'small'`);
    await client.query("ROLLBACK");
    const isWord = rule === "case_words_named" && own.some(({ words }) => JSON.stringify(words) !== "{}");
    if (!isWord && !rows.some(({ type }) => type === TABLES[tab])) untold.push(rule);
  }
  expect(untold).toEqual([]);
  expect(rules.length).toBeGreaterThan(100);
});

it("finds a word of the case that is no name", async () => {
  await client.query(
    `UPDATE "Case" SET "words" = '{"document": {"en": "a\\u202eb", "zh": null}}' WHERE "slug" = 'small'`,
  );
  expect(await listStoredFaults(db(), ID.small)).toEqual([{ record: { type: "case", slug: "small" }, field: "words" }]);
});
