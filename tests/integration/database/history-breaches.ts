import { type Breach, copyOf } from "./breach";
import { aVersionByTwo, ID, X_SHA256 } from "./small-case";

const PARTY_WRITTEN = `INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "why", "after") VALUES
  ('${ID.small}', 'party', 'alpha', 'created', 'so', '{"slug": "alpha"}');`;
const LAST = `(SELECT max("seq") FROM "Revision" WHERE "recordType" = 'party')`;
/** The history says that texts of the party's last revision go. */
const SAID = `INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "after")
  SELECT '${ID.small}', 'redaction', ${LAST}::text, 'emptied', '{"texts": ["after", "why"]}';`;
const EMPTIED = `"why" = NULL, "whySalt" = NULL`;

/** Breaches of the rule that a revision is written once, and only a text of it may go. */
const EMPTYING_BREACHES: readonly Breach[] = [
  {
    title: "a text emptied of which nothing is said",
    rule: "emptying_is_said",
    sql: `${PARTY_WRITTEN} UPDATE "Revision" SET ${EMPTIED} WHERE "seq" = ${LAST}`,
  },
  {
    title: "another text emptied than is said",
    rule: "emptying_is_said",
    sql: `${PARTY_WRITTEN} ${SAID} UPDATE "Revision" SET ${EMPTIED}, "before" = NULL, "beforeSalt" = NULL WHERE "seq" = ${LAST}`,
  },
  {
    title: "the state of a record that stands emptied",
    rule: "standing_state_stays",
    sql: `${PARTY_WRITTEN} ${SAID} UPDATE "Revision" SET "after" = NULL, "afterSalt" = NULL WHERE "seq" = ${LAST}`,
  },
  {
    title: "the word of an emptying emptied",
    rule: "redaction_stays",
    sql: `${PARTY_WRITTEN} ${SAID} UPDATE "Revision" SET ${EMPTIED} WHERE "recordType" = 'redaction'`,
  },
  ...[
    `${EMPTIED}, "action" = 'edited'`,
    `${EMPTIED}, "whyDigest" = ''`,
    `${EMPTIED}, "hash" = 'x'`,
    `${EMPTIED}, "after" = '{"slug": "other"}'`,
    `"whySalt" = NULL`,
    `"why" = NULL`,
    `"whySalt" = gen_random_uuid()`,
  ].map((changes) => ({
    title: `a text emptied with ${changes}`,
    rule: "revision_never_altered",
    sql: `${PARTY_WRITTEN} ${SAID} UPDATE "Revision" SET ${changes} WHERE "seq" = ${LAST}`,
  })),
  {
    title: "a text put back after it was emptied",
    rule: "revision_never_altered",
    sql: `${PARTY_WRITTEN} ${SAID} UPDATE "Revision" SET ${EMPTIED} WHERE "seq" = ${LAST};
      UPDATE "Revision" SET "why" = 'so', "whySalt" = gen_random_uuid() WHERE "seq" = ${LAST}`,
  },
];

/** Breaches of the rules of export rules, seed records, history and publication. */
export const HISTORY_BREACHES: readonly Breach[] = [
  ...EMPTYING_BREACHES,
  {
    title: "a rule slug with capitals",
    rule: "rule_slug_shape",
    sql: `INSERT INTO "Rule" ("id", "caseId", "slug", "title", "authorityId", "status") VALUES (gen_random_uuid(), '${ID.small}', 'Rule', 'R', '${ID.alpha}', 'draft')`,
  },
  { title: "a rule without a title", rule: "rule_title_said", sql: `UPDATE "Rule" SET "title" = NULL` },
  {
    title: "a cap without what it counts",
    rule: "rule_place_cap_whole",
    sql: `UPDATE "RulePlace" SET "capValue" = 50000`,
  },
  {
    title: "a cap below nothing",
    rule: "rule_place_cap_not_negative",
    sql: `UPDATE "RulePlace" SET "capUnits" = 'GPUs', "capValue" = -1`,
  },
  {
    title: "an indicator without a name",
    rule: "indicator_name_said",
    sql: `UPDATE "Indicator" SET "nameEn" = NULL`,
  },
  {
    title: "a term without its meaning in any language",
    rule: "glossary_term_said",
    sql: `UPDATE "GlossaryTerm" SET "definitionEn" = null, "definitionZh" = null`,
  },
  {
    title: "a term that leads on to itself",
    rule: "glossary_term_not_beside_itself",
    sql: `UPDATE "GlossaryTerm" SET "seeAlso" = ARRAY["slug"]`,
  },
  {
    title: "a term of version 0",
    rule: "glossary_term_version_positive",
    sql: `UPDATE "GlossaryTerm" SET "version" = 0`,
  },
  { title: "a rule of version 0", rule: "rule_version_positive", sql: `UPDATE "Rule" SET "version" = 0` },
  {
    title: "a place in words",
    rule: "rule_place_jurisdiction_shape",
    sql: `UPDATE "RulePlace" SET "jurisdiction" = 'China'`,
  },
  { title: "a fourth tier", rule: "rule_place_tier_scale", sql: `UPDATE "RulePlace" SET "tier" = 4` },
  {
    title: "a rule in force from no day",
    rule: "rule_place_in_force_from_partial_date",
    sql: `UPDATE "RulePlace" SET "inForceFrom" = 'x'`,
  },
  {
    title: "a rule to be obeyed from no day",
    rule: "rule_place_compliance_from_partial_date",
    sql: `UPDATE "RulePlace" SET "complianceFrom" = 'x'`,
  },
  {
    title: "a rule in force to no day",
    rule: "rule_place_in_force_to_partial_date",
    sql: `UPDATE "RulePlace" SET "inForceTo" = 'x'`,
  },
  {
    title: "an indicator slug with capitals",
    rule: "indicator_slug_shape",
    sql: `INSERT INTO "Indicator" ("id", "caseId", "slug", "nameEn", "unit") VALUES (gen_random_uuid(), '${ID.small}', 'Ind', 'I', 'USD')`,
  },
  {
    title: "an indicator of version 0",
    rule: "indicator_version_positive",
    sql: `UPDATE "Indicator" SET "version" = 0`,
  },
  {
    title: "a discrepancy slug with capitals",
    rule: "discrepancy_slug_shape",
    sql: copyOf("Discrepancy", `{"slug": "X"}`),
  },
  {
    title: "a discrepancy in a third language",
    rule: "discrepancy_language_known",
    sql: `UPDATE "Discrepancy" SET "language" = 'fr'`,
  },
  {
    title: "a glossary slug with capitals",
    rule: "glossary_term_slug_shape",
    sql: copyOf("GlossaryTerm", `{"slug": "X"}`),
  },
  {
    title: "a statement slug with capitals",
    rule: "statement_slug_shape",
    sql: copyOf("Statement", `{"slug": "X", "order": 2}`),
  },
  {
    title: "a statement before the first",
    rule: "statement_order_positive",
    sql: `UPDATE "Statement" SET "order" = 0`,
  },
  { title: "a statement on no topic", rule: "statement_topic_fits", sql: `UPDATE "Statement" SET "topic" = ' '` },
  { title: "a statement in no language", rule: "statement_said", sql: `UPDATE "Statement" SET "paraphraseEn" = NULL` },
  {
    title: "a step of an illustration in no language",
    rule: "analogy_step_said",
    sql: `UPDATE "AnalogyStep" SET "actionEn" = NULL`,
  },
  {
    title: "an analogy slug with capitals",
    rule: "analogy_step_slug_shape",
    sql: copyOf("AnalogyStep", `{"slug": "X"}`),
  },
  {
    title: "an analogy before its first step",
    rule: "analogy_step_positive",
    sql: `UPDATE "AnalogyStep" SET "step" = 0`,
  },

  {
    title: "an import with a short digest",
    rule: "import_run_digest_shape",
    sql: copyOf("ImportRun", `{"digest": "abc"}`),
  },
  {
    title: "bytes under the hash of others",
    rule: "blob_hash_of_bytes",
    sql: `INSERT INTO "Blob" ("sha256", "bytes", "size") VALUES ('${"0".repeat(64)}', 'x', 1)`,
  },
  {
    title: "bytes of another size",
    rule: "blob_size_of_bytes",
    sql: `INSERT INTO "Blob" ("sha256", "bytes", "size") VALUES (encode(sha256('yz'), 'hex'), 'yz', 1)`,
  },
  {
    title: "a coding that is the plain bytes",
    rule: "blob_coding_of_other_bytes",
    sql: `INSERT INTO "BlobCoding" VALUES ('${X_SHA256}', 'gzip', '${X_SHA256}')`,
  },
  { title: "a version that skips a number", rule: "snapshot_number_follows", sql: aVersion(3) },
  { title: "a version that repeats a number", rule: "snapshot_number_follows", sql: aVersion(1) },
  { title: "a version 0", rule: "snapshot_number_follows", sql: aVersion(0) },
  {
    title: "a file added to a version after its publication",
    rule: "snapshot_file_manifest_closed",
    sql: `INSERT INTO "SnapshotFile" VALUES ('${ID.first}', 'late.html', '${X_SHA256}', 'text/html')`,
  },
  {
    title: "a file of a version outside its folder",
    rule: "snapshot_file_path_inside",
    sql: `${aVersionByTwo({ caseId: ID.small, number: 2 })} INSERT INTO "SnapshotFile" SELECT "id", '../x', '${X_SHA256}', 'text/html' FROM "Snapshot" WHERE "number" = 2`,
  },
  {
    title: "a file of the site outside its folder",
    rule: "site_file_path_inside",
    sql: `UPDATE "SiteFile" SET "path" = 'a/../../x'`,
  },
  {
    title: "a report in a third language",
    rule: "report_language_known",
    sql: copyOf("Report", `{"language": "fr"}`),
  },
  {
    title: "a report with sources in a style of nobody",
    rule: "report_style_known",
    sql: copyOf("Report", `{"style": "own"}`),
  },
  {
    title: "a report of a section without a name",
    rule: "report_sections_named",
    sql: copyOf("Report", `{"sections": ["loops", null]}`),
  },
  {
    title: "two reports of a version that are made at once",
    rule: "ReportTurn_snapshotId_key",
    sql: copyOf("ReportTurn", `{"place": 2}`),
  },
  {
    title: "two reports that are made in one place",
    rule: "ReportTurn_place_key",
    sql: copyOf("ReportTurn", `{"snapshotId": "${ID.otherFirst}"}`),
  },
  {
    title: "a third report that is made at once",
    rule: "report_turn_place_there",
    sql: `UPDATE "ReportTurn" SET "place" = 3`,
  },
  {
    title: "a report that is made in a third language",
    rule: "report_turn_language_known",
    sql: `UPDATE "ReportTurn" SET "language" = 'fr'`,
  },
  {
    title: "a report that is made in a style of nobody",
    rule: "report_turn_style_known",
    sql: `UPDATE "ReportTurn" SET "style" = 'own'`,
  },
  {
    title: "a report that is made of a section without a name",
    rule: "report_turn_sections_named",
    sql: `UPDATE "ReportTurn" SET "sections" = ARRAY['Loops']`,
  },
  {
    title: "a report format with a path in it",
    rule: "report_format_shape",
    sql: copyOf("Report", `{"format": "../pdf"}`),
  },
  {
    title: "a revision with two successors",
    rule: "Revision_caseId_previousHash_key",
    sql: `ALTER TABLE "Revision" DISABLE TRIGGER revision_chain; INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action") VALUES ('${ID.small}', 'claim', 'amount', 'forged')`,
  },

  ...["Revision", "ImportRun", "Blob", "BlobCoding", "Snapshot", "SnapshotFile", "Report", "Capture"].flatMap(
    (table) => [
      {
        title: `a changed row of ${table}`,
        rule: `${toSnake(table)}_never_altered`,
        sql: `UPDATE "${table}" SET ${anyColumnOf(table)}`,
      },
      { title: `a deleted row of ${table}`, rule: `${toSnake(table)}_never_altered`, sql: `DELETE FROM "${table}"` },
      // Only the truncated table and what hangs on it are emptied, and a trigger of any of them refuses.
      {
        title: `an emptied table ${table}`,
        rule: `${toSnake(table)}_never_emptied`,
        sql: `TRUNCATE "${table}" CASCADE`,
      },
    ],
  ),
  ...[
    "Member",
    "Case",
    "Party",
    "Deal",
    "Link",
    "Claim",
    "Source",
    "Citation",
    "Rule",
    "RulePlace",
    "LinkPart",
    "Indicator",
    "Discrepancy",
    "GlossaryTerm",
    "Statement",
    "AnalogyStep",
  ].flatMap((table) => [
    { title: `a deleted row of ${table}`, rule: `${toSnake(table)}_never_deleted`, sql: `DELETE FROM "${table}"` },
    { title: `an emptied table ${table}`, rule: `${toSnake(table)}_never_emptied`, sql: `TRUNCATE "${table}" CASCADE` },
  ]),
  ...[
    "Case",
    "Party",
    "Deal",
    "Link",
    "Claim",
    "Source",
    "Rule",
    "Indicator",
    "Discrepancy",
    "GlossaryTerm",
    "Statement",
    "AnalogyStep",
  ].map((table) => ({
    title: `a new slug for a row of ${table}`,
    rule: `${toSnake(table)}_identity_permanent`,
    sql: `UPDATE "${table}" SET "slug" = "slug" || '-x'`,
  })),
];

function anyColumnOf(table: string): string {
  switch (table) {
    case "Revision":
      return `"why" = 'no reason'`;
    case "ImportRun":
      return `"counts" = '{"claims": 1}'`;
    case "Snapshot":
      return `"documentSha256" = "documentSha256"`;
    default:
      return `"sha256" = "sha256"`;
  }
}

function toSnake(table: string): string {
  return table.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
}

function aVersion(number: number): string {
  return `INSERT INTO "Snapshot" ("id", "caseId", "number", "documentSha256") VALUES (gen_random_uuid(), '${ID.small}', ${number}, '${X_SHA256}')`;
}
