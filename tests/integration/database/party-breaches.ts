import type { Breach } from "./breach";
import { ID } from "./small-case";

const MERGE = `INSERT INTO "PartyMerge" ("id", "caseId", "partyId", "intoId", "why", "mergedById") VALUES (gen_random_uuid(), '${ID.small}', '${ID.alpha}', '${ID.beta}', 'one company', '${ID.editor}');`;
const APART = `INSERT INTO "NotSame" ("caseId", "oneId", "otherId", "notedById") VALUES ('${ID.small}', '${ID.alpha}', '${ID.beta}', '${ID.editor}');`;
const PLACE = `INSERT INTO "NodePosition" ("caseId", "partyId", "x", "y", "placedById") VALUES ('${ID.small}', '${ID.alpha}', 1, 2, '${ID.editor}');`;

/** Breaches of the rules of merges, of "not the same", and of pinned places. */
export const PARTY_BREACHES: readonly Breach[] = [
  {
    title: "a party merged into itself",
    rule: "party_merge_two_parties",
    sql: MERGE.replace(ID.beta, ID.alpha),
  },
  {
    title: "a merge with a party of another case",
    rule: "PartyMerge_caseId_intoId_fkey",
    sql: MERGE.replace(ID.beta, ID.gamma),
  },
  { title: "a merge without a reason", rule: "party_merge_why_said", sql: MERGE.replace("one company", " ") },
  { title: "a party merged twice at once", rule: "party_merge_one_in_force", sql: `${MERGE} ${MERGE}` },
  {
    title: "a merge that nobody undid",
    rule: "party_merge_undone_by_someone",
    sql: `${MERGE} UPDATE "PartyMerge" SET "undoneAt" = now()`,
  },
  {
    title: "a merge undone before it was made",
    rule: "party_merge_undone_later",
    sql: `${MERGE} UPDATE "PartyMerge" SET "undoneAt" = "mergedAt" - interval '1 day', "undoneById" = "mergedById"`,
  },
  {
    title: "a merge that is written anew",
    rule: "party_merge_only_undone",
    sql: `${MERGE} UPDATE "PartyMerge" SET "why" = 'another reason'`,
  },
  {
    title: "two parties merged into each other",
    rule: "party_merge_no_circle",
    sql: `${MERGE} INSERT INTO "PartyMerge" ("id", "caseId", "partyId", "intoId", "why", "mergedById") SELECT gen_random_uuid(), "caseId", "intoId", "partyId", "why", "mergedById" FROM "PartyMerge"`,
  },
  { title: "a deleted merge", rule: "party_merge_never_deleted", sql: `${MERGE} DELETE FROM "PartyMerge"` },
  { title: "emptied merges", rule: "party_merge_never_emptied", sql: `TRUNCATE "PartyMerge"` },

  {
    title: "two parties told apart the other way round",
    rule: "not_same_smaller_first",
    sql: `INSERT INTO "NotSame" ("caseId", "oneId", "otherId", "notedById") VALUES ('${ID.small}', '${ID.beta}', '${ID.alpha}', '${ID.editor}')`,
  },
  {
    title: "a reason that turns what follows",
    rule: "not_same_why_fits",
    sql: `${APART} UPDATE "NotSame" SET "why" = 'turned \u202e round'`,
  },
  { title: "a deleted 'not the same'", rule: "not_same_never_deleted", sql: `${APART} DELETE FROM "NotSame"` },
  { title: "emptied 'not the same'", rule: "not_same_never_emptied", sql: `TRUNCATE "NotSame"` },

  {
    title: "half a place",
    rule: "node_position_both_or_none",
    sql: PLACE.replace("1, 2", "1, null"),
  },
  {
    title: "a place beyond reach",
    rule: "node_position_in_reach",
    sql: PLACE.replace("1, 2", "1, 100001"),
  },
  {
    title: "a place of version 0",
    rule: "node_position_version_positive",
    sql: `${PLACE} UPDATE "NodePosition" SET "version" = 0`,
  },
  { title: "a deleted place", rule: "node_position_never_deleted", sql: `${PLACE} DELETE FROM "NodePosition"` },
  { title: "emptied places", rule: "node_position_never_emptied", sql: `TRUNCATE "NodePosition"` },
];
