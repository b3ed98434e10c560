import type { Breach } from "./breach";
import { ID, X_SHA256 } from "./small-case";

const APPROVAL = "00000000-0000-4000-8000-0000000000b1";
const SECOND = "00000000-0000-4000-8000-0000000000b2";

const CITED = `INSERT INTO "Citation" ("id", "caseId", "claimId", "sourceId", "stance", "origin", "noCaptureReason") VALUES
  ('${SECOND}', '${ID.small}', '${ID.proposed}', '${ID.article}', 'supports', 'press', 'not archived yet');`;

const APPROVED = `INSERT INTO "ClaimApproval" ("id", "caseId", "claimId", "claimVersion", "contentHash", "reviewerId") VALUES
  ('${APPROVAL}', '${ID.small}', '${ID.proposed}', 1, '${X_SHA256}', '${ID.editor}');`;

const TICKED = `INSERT INTO "CitationReview" VALUES ('${ID.small}', '${APPROVAL}', '${SECOND}');`;

const NOTED = `INSERT INTO "ReviewNote" ("id", "caseId", "claimId", "claimVersion", "kind", "text", "writtenById") VALUES
  (gen_random_uuid(), '${ID.small}', '${ID.proposed}', 1, 'sent_back', 'which page?', '${ID.editor}');`;

const ACCEPTED = `UPDATE "Claim" SET "status" = 'accepted', "evidence" = 'reported', "rank" = 'normal', "version" = 2 WHERE "slug" = 'proposed'`;

/** Everything that an acceptance by a second person needs. */
export const ACCEPTANCE_SQL = `${CITED} ${APPROVED} ${TICKED} ${ACCEPTED}`;

/** Breaches of the rules of review: two people, one tick per citation, no change of what was accepted. */
export const REVIEW_BREACHES: readonly Breach[] = [
  {
    title: "a claim that corrects itself",
    rule: "claim_not_own_successor",
    sql: `UPDATE "Claim" SET "supersedesId" = "id" WHERE "slug" = 'proposed'`,
  },
  {
    title: "a second correction under way",
    rule: "claim_one_correction",
    sql: `UPDATE "Claim" SET "supersedesId" = '${ID.amount}' WHERE "slug" = 'proposed';
      INSERT INTO "Claim" SELECT (jsonb_populate_record(c, '{"id": "${SECOND}", "slug": "again"}')).* FROM "Claim" c WHERE "slug" = 'proposed'`,
  },
  {
    title: "an accepted claim edited in place",
    rule: "claim_accepted_content_kept",
    sql: `UPDATE "Claim" SET "value" = 101 WHERE "slug" = 'amount'`,
  },
  {
    title: "a claim accepted on nobody's word",
    rule: "claim_second_person",
    sql: `${CITED} ${ACCEPTED}`,
  },
  {
    title: "a claim accepted by its author",
    rule: "claim_second_person",
    sql: `UPDATE "Claim" SET "authorId" = '${ID.editor}' WHERE "slug" = 'proposed'; ${ACCEPTANCE_SQL}`,
  },
  {
    title: "a claim accepted by its last editor, who takes the name off in the same breath",
    rule: "claim_second_person",
    sql: `UPDATE "Claim" SET "editedById" = '${ID.editor}' WHERE "slug" = 'proposed';
      ${CITED} ${APPROVED} ${TICKED} UPDATE "Claim" SET "status" = 'accepted', "evidence" = 'reported', "rank" = 'normal', "version" = 2, "editedById" = null WHERE "slug" = 'proposed'`,
  },
  {
    title: "a claim accepted without a tick beside its citation",
    rule: "claim_second_person",
    sql: `${CITED} ${APPROVED} ${ACCEPTED}`,
  },
  {
    title: "a word for an older version used again",
    rule: "claim_second_person",
    sql: `UPDATE "Claim" SET "version" = 2 WHERE "slug" = 'proposed';
      ${CITED} ${APPROVED} ${TICKED} UPDATE "Claim" SET "status" = 'accepted', "evidence" = 'reported', "rank" = 'normal', "version" = 3 WHERE "slug" = 'proposed'`,
  },
  {
    title: "an accepted claim whose citation is taken off",
    rule: "claim_accepted_is_cited",
    sql: `UPDATE "Citation" SET "withdrawnAt" = now() WHERE "id" = '${ID.quote}'`,
  },
  {
    title: "a tick beside a citation of another claim",
    rule: "citation_review_of_claim",
    sql: `${APPROVED} INSERT INTO "CitationReview" VALUES ('${ID.small}', '${APPROVAL}', '${ID.quote}')`,
  },
  {
    title: "a word for version 0",
    rule: "claim_approval_version_positive",
    sql: APPROVED.replace(", 1,", ", 0,"),
  },
  { title: "a word for no content", rule: "claim_approval_hash_shape", sql: APPROVED.replace(X_SHA256, "x") },
  {
    title: "a word changed afterwards",
    rule: "claim_approval_never_altered",
    sql: `${APPROVED} UPDATE "ClaimApproval" SET "claimVersion" = 2`,
  },
  {
    title: "all words emptied",
    rule: "claim_approval_never_emptied",
    sql: `TRUNCATE "ClaimApproval" CASCADE`,
  },
  {
    title: "a tick taken back",
    rule: "citation_review_never_altered",
    sql: `${CITED} ${APPROVED} ${TICKED} DELETE FROM "CitationReview"`,
  },
  { title: "all ticks emptied", rule: "citation_review_never_emptied", sql: `TRUNCATE "CitationReview"` },
  { title: "a note without words", rule: "review_note_said", sql: NOTED.replace("which page?", " ") },
  { title: "a note on version 0", rule: "review_note_version_positive", sql: NOTED.replace(", 1,", ", 0,") },
  {
    title: "a note rewritten",
    rule: "review_note_never_altered",
    sql: `${NOTED} UPDATE "ReviewNote" SET "text" = 'never mind'`,
  },
  { title: "all notes emptied", rule: "review_note_never_emptied", sql: `TRUNCATE "ReviewNote"` },
];
