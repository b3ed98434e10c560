import type { Breach } from "./breach";
import { ID } from "./small-case";

const SET = "00000000-0000-4000-8000-0000000000e1";

const PROPOSED = `INSERT INTO "ProposedSet" ("id", "caseId", "slug", "titleEn", "sourceId", "authorId") VALUES
    ('${SET}', '${ID.small}', 'set', 'A press note', '${ID.article}', '${ID.editor}');
  INSERT INTO "SetItem" ("caseId", "setId", "place", "recordType", "recordSlug") VALUES
    ('${ID.small}', '${SET}', 0, 'claim', 'proposed');`;

const breach = (title: string, rule: string, sql: string): Breach => ({ title, rule, sql: `${PROPOSED} ${sql}` });

/** Breaches of the rules of sets: what came in one act stays together and has a name. */
export const SET_BREACHES: readonly Breach[] = [
  breach("a set without a title", "proposed_set_title_said", `UPDATE "ProposedSet" SET "titleEn" = NULL`),
  breach(
    "a title that turns the text",
    "proposed_set_title_en_name",
    `UPDATE "ProposedSet" SET "titleEn" = E'a\\u202eb'`,
  ),
  breach("a blank title", "proposed_set_title_zh_name", `UPDATE "ProposedSet" SET "titleZh" = ' '`),
  breach("a set of no version", "proposed_set_version_positive", `UPDATE "ProposedSet" SET "version" = 0`),
  breach(
    "a set deleted",
    "proposed_set_never_deleted",
    `ALTER TABLE "SetItem" DISABLE TRIGGER USER; DELETE FROM "SetItem"; DELETE FROM "ProposedSet"`,
  ),
  breach("all sets emptied", "proposed_set_never_emptied", `TRUNCATE "ProposedSet", "SetItem"`),
  breach("an item that moves to another set", "set_item_never_altered", `UPDATE "SetItem" SET "recordSlug" = 'amount'`),
  breach("all items emptied", "set_item_never_emptied", `TRUNCATE "SetItem"`),
  {
    title: "a case that shows readers whole texts",
    rule: "case_quote_words_span",
    sql: `UPDATE "Case" SET "quoteWords" = 26`,
  },
];
