import { type Breach } from "./breach";
import { ID } from "./small-case";

/** Breaches of the rules of people, cases, parties, deals and links. */
export const RECORD_BREACHES: readonly Breach[] = [
  {
    title: "an address with capitals",
    rule: "member_email_lower_case",
    sql: `UPDATE "Member" SET "email" = 'Editor@example.org'`,
  },
  {
    title: "a sign-in name that is no address",
    rule: "member_email_shape",
    sql: `UPDATE "Member" SET "email" = 'editor'`,
  },
  { title: "a member without a name", rule: "member_name_name", sql: `UPDATE "Member" SET "name" = ' '` },
  {
    title: "a password in the clear",
    rule: "member_password_hashed",
    sql: `UPDATE "Member" SET "passwordHash" = 'secret'`,
  },
  {
    title: "a session that ends before it starts",
    rule: "session_expires_after_start",
    sql: `UPDATE "Session" SET "expiresAt" = "createdAt"`,
  },

  { title: "a case slug with capitals", rule: "case_address", sql: inCase("Bad Slug") },
  { title: "a case slug that is an address of the product", rule: "case_address", sql: inCase("desk") },
  {
    title: "a case without a title in one of its languages",
    rule: "case_title_said",
    sql: `UPDATE "Case" SET "titleZh" = ''`,
  },
  {
    title: "a case with no title in its only language",
    rule: "case_title_said",
    sql: `UPDATE "Case" SET "languages" = '{zh}', "titleZh" = NULL`,
  },
  { title: "a case in no language", rule: "case_languages_known", sql: `UPDATE "Case" SET "languages" = '{}'` },
  {
    title: "a case in languages that nobody names",
    rule: "case_languages_known",
    sql: `UPDATE "Case" SET "languages" = NULL`,
  },
  {
    title: "a case whose main language stands second",
    rule: "case_languages_known",
    sql: `UPDATE "Case" SET "languages" = '{zh,en}'`,
  },
  { title: "words of a case that are a list", rule: "case_words_object", sql: `UPDATE "Case" SET "words" = '[]'` },
  { title: "a case of version 0", rule: "case_version_positive", sql: `UPDATE "Case" SET "version" = 0` },
  {
    title: "a version of another case as latest",
    rule: "case_latest_is_own",
    sql: `UPDATE "Case" SET "latestSnapshotId" = '${ID.otherFirst}' WHERE "id" = '${ID.small}'`,
  },

  {
    title: "a party slug with an underscore",
    rule: "party_slug_shape",
    sql: `INSERT INTO "Party" ("id", "caseId", "slug", "nameEn", "kind") VALUES (gen_random_uuid(), '${ID.small}', 'a_b', 'A', 'company')`,
  },
  { title: "a party without a name", rule: "party_name_en_name", sql: `UPDATE "Party" SET "nameEn" = ''` },
  {
    title: "a party without a name in any language",
    rule: "party_name_said",
    sql: `UPDATE "Party" SET "nameEn" = NULL`,
  },
  { title: "a party whose Chinese name is blank", rule: "party_name_said", sql: `UPDATE "Party" SET "nameZh" = ' '` },
  {
    title: "a jurisdiction of three letters",
    rule: "party_jurisdiction_shape",
    sql: `UPDATE "Party" SET "jurisdiction" = 'USA'`,
  },
  { title: "an LEI that is too short", rule: "party_lei_shape", sql: `UPDATE "Party" SET "lei" = 'ABC'` },
  { title: "a CIK with letters", rule: "party_cik_shape", sql: `UPDATE "Party" SET "cik" = 'CIK1'` },
  { title: "a Wikidata id without Q", rule: "party_wikidata_shape", sql: `UPDATE "Party" SET "wikidata" = '182477'` },
  {
    title: "a party that sponsors itself",
    rule: "party_not_own_sponsor",
    sql: `UPDATE "Party" SET "sponsorId" = "id" WHERE "slug" = 'alpha'`,
  },
  {
    title: "two parties that sponsor each other",
    rule: "party_sponsors_no_circle",
    sql: `UPDATE "Party" SET "sponsorId" = CASE "slug" WHEN 'alpha' THEN '${ID.beta}'::uuid ELSE '${ID.alpha}'::uuid END WHERE "caseId" = '${ID.small}'`,
  },
  { title: "a party of version 0", rule: "party_version_positive", sql: `UPDATE "Party" SET "version" = 0` },

  {
    title: "a deal slug that ends in a hyphen",
    rule: "deal_slug_shape",
    sql: `INSERT INTO "Deal" ("id", "caseId", "slug", "titleEn", "stage") VALUES (gen_random_uuid(), '${ID.small}', 'a-', 'A', 'signed')`,
  },
  { title: "a deal without a title", rule: "deal_title_said", sql: `UPDATE "Deal" SET "titleEn" = NULL` },
  {
    title: "an announcement on the 30th of February",
    rule: "deal_announced_partial_date",
    sql: `UPDATE "Deal" SET "announced" = '2025-02-30'`,
  },
  {
    title: "a signing in a fifth quarter",
    rule: "deal_signed_partial_date",
    sql: `UPDATE "Deal" SET "signed" = '2025-Q5'`,
  },
  {
    title: "an effective month 13",
    rule: "deal_effective_partial_date",
    sql: `UPDATE "Deal" SET "effective" = '2025-13'`,
  },
  { title: "an end in words", rule: "deal_ended_partial_date", sql: `UPDATE "Deal" SET "ended" = 'soon'` },
  {
    title: "a deal that is part of itself",
    rule: "deal_not_own_part",
    sql: `UPDATE "Deal" SET "partOfId" = "id" WHERE "slug" = 'umbrella'`,
  },
  {
    title: "a deal that succeeds itself",
    rule: "deal_not_own_successor",
    sql: `UPDATE "Deal" SET "supersededById" = "id" WHERE "slug" = 'part'`,
  },
  {
    title: "an umbrella under its own part",
    rule: "deal_umbrellas_no_circle",
    sql: `UPDATE "Deal" SET "partOfId" = '${ID.part}' WHERE "slug" = 'umbrella'`,
  },
  {
    title: "two deals that supersede each other",
    rule: "deal_successors_no_circle",
    sql: `UPDATE "Deal" SET "supersededById" = CASE "slug" WHEN 'part' THEN '${ID.umbrella}'::uuid ELSE '${ID.part}'::uuid END`,
  },
  { title: "a deal of version 0", rule: "deal_version_positive", sql: `UPDATE "Deal" SET "version" = 0` },

  {
    title: "a link slug with a space",
    rule: "link_slug_shape",
    sql: `INSERT INTO "Link" SELECT (jsonb_populate_record(l, '{"id": "00000000-0000-4000-8000-0000000000ff", "slug": "a b"}')).* FROM "Link" l WHERE "slug" = 'loan'`,
  },
  { title: "a link from a party to itself", rule: "link_two_parties", sql: `UPDATE "Link" SET "payeeId" = "payerId"` },
  {
    title: "a link with a party of another case",
    rule: "Link_caseId_payeeId_fkey",
    sql: `UPDATE "Link" SET "payeeId" = '${ID.gamma}' WHERE "slug" = 'loan'`,
  },
  {
    title: "a link that starts on no day",
    rule: "link_start_partial_date",
    sql: `UPDATE "Link" SET "start" = '2025-00'`,
  },
  { title: "a link that ends on no day", rule: "link_end_partial_date", sql: `UPDATE "Link" SET "end" = '25'` },
  { title: "a link of version 0", rule: "link_version_positive", sql: `UPDATE "Link" SET "version" = 0` },
  {
    title: "a containment with two parts",
    rule: "link_part_one_part",
    sql: `UPDATE "LinkPart" SET "partDealId" = '${ID.part}'`,
  },
  {
    title: "a containment without a whole",
    rule: "link_part_one_whole",
    sql: `UPDATE "LinkPart" SET "wholeDealId" = null`,
  },
  {
    title: "a whole inside itself",
    rule: "link_part_not_own_whole",
    sql: `UPDATE "LinkPart" SET "wholeDealId" = null, "wholeLinkId" = "partLinkId"`,
  },
  {
    title: "a containment before its first version",
    rule: "link_part_version_positive",
    sql: `UPDATE "LinkPart" SET "version" = 0`,
  },
  {
    title: "a containment stated twice",
    rule: "link_part_stated_once",
    sql: `INSERT INTO "LinkPart" SELECT (jsonb_populate_record(p, '{"id": "00000000-0000-4000-8000-0000000000ff"}')).* FROM "LinkPart" p`,
  },
];

function inCase(slug: string): string {
  return `INSERT INTO "Case" ("id", "slug", "titleEn", "titleZh", "summaryEn", "summaryZh", "asOf") VALUES (gen_random_uuid(), '${slug}', 'T', '题', '', '', '2026-01-31')`;
}
