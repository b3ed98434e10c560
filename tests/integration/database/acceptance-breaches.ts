import type { Breach } from "./breach";
import { anApproval, aVersionByTwo, ID, X_SHA256 } from "./small-case";

const WRITER = "00000000-0000-4000-8000-0000000000c1";

/** A party written by somebody, and whoever says so accepts it. */
const WRITTEN = `INSERT INTO "Member" ("id", "email", "name", "passwordHash") VALUES
    ('${WRITER}', 'writer@example.org', 'Writer', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA');
  INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "actorId", "after") VALUES
    ('${ID.small}', 'party', 'alpha', 'created', '${WRITER}', '{"slug": "alpha"}');`;

/** The digest of the party's last state. */
const DIGEST = `(array_agg("afterDigest" ORDER BY "seq" DESC))[1]`;

function acceptedBy(
  member: string | null,
  over: { readonly hash?: string; readonly type?: string; readonly alone?: boolean } = {},
) {
  return `INSERT INTO "AcceptedState" ("id", "caseId", "recordType", "recordSlug", "revisionSeq", "stateHash", "acceptedById", "alone")
    SELECT gen_random_uuid(), '${ID.small}', '${over.type ?? "party"}', 'alpha', max("seq"),
      ${over.hash ? `'${over.hash}'` : DIGEST}, ${member ? `'${member}'` : "null"}, ${over.alone ?? false}
    FROM "Revision" WHERE "recordType" = 'party' AND "recordSlug" = 'alpha';`;
}

const THIRD = "00000000-0000-4000-8000-0000000000d1";
const [FIRM, PAPER, SAYING, APPROVAL] = ["d2", "d3", "d4", "d5"].map(
  (end) => `00000000-0000-4000-8000-0000000000${end}`,
);

/** A case that one person checks. */
const SOLE = `INSERT INTO "Case" ("id", "slug", "titleEn", "titleZh", "summaryEn", "summaryZh", "asOf", "checkedBy") VALUES
    ('${THIRD}', 'third', 'Third', '三', '', '', '2026-01-31', 'one');`;

/** The same with a claim that its writer accepted alone. */
const ALONE = `${SOLE}
  INSERT INTO "Party" ("id", "caseId", "slug", "nameEn", "kind") VALUES ('${FIRM}', '${THIRD}', 'firm', 'Firm', 'company');
  INSERT INTO "Source" ("id", "caseId", "slug", "kind", "publisher", "language", "reliability", "url") VALUES
    ('${PAPER}', '${THIRD}', 'paper', 'article', 'Paper', 'en', 'B', 'https://example.org/paper');
  INSERT INTO "Claim" ("id", "caseId", "slug", "partyId", "property", "valueType", "qualifier", "value", "unit", "asOf", "rank",
    "status", "evidence", "authorId") VALUES
    ('${SAYING}', '${THIRD}', 'saying', '${FIRM}', 'cash', 'money', 'exact', 100, 'USD', '2025-09', 'normal', 'accepted', 'reported', '${ID.editor}');
  INSERT INTO "Citation" ("id", "caseId", "claimId", "sourceId", "fragment", "stance", "origin", "noCaptureReason") VALUES
    (gen_random_uuid(), '${THIRD}', '${SAYING}', '${PAPER}', 'cash of 100', 'supports', 'press', 'not archived yet');
  INSERT INTO "ClaimApproval" ("id", "caseId", "claimId", "claimVersion", "contentHash", "reviewerId", "alone") VALUES
    ('${APPROVAL}', '${THIRD}', '${SAYING}', 1, '${X_SHA256}', '${ID.editor}', true);`;

const ACCEPTED = `${WRITTEN} ${acceptedBy(ID.editor)}`;

/** What a second person's word for a state needs. */
export const STATE_ACCEPTANCE_SQL = ACCEPTED;

const ASKED = `INSERT INTO "PublicationRequest" ("id", "caseId", "number", "contentSha256", "requestedById") VALUES
  ('${WRITER}', '${ID.small}', 2, '${X_SHA256}', '${ID.editor}');`;

const aVersion = (caseId: string, number: number, by: string | null) =>
  `INSERT INTO "Snapshot" ("id", "caseId", "number", "documentSha256", "publishedById")
    VALUES (gen_random_uuid(), '${caseId}', ${number}, '${X_SHA256}', ${by ? `'${by}'` : "null"});`;

/** A version of a case that one person checks. */
export const VERSION_OF_ONE_SQL = `${ALONE} ${aVersion(THIRD, 1, ID.editor)}`;

/** A case as it would ship, beside others. */
const SHIPPED = `INSERT INTO "Case" ("id", "slug", "titleEn", "titleZh", "summaryEn", "summaryZh", "asOf", "shipped") VALUES
  ('${THIRD}', 'third', 'Third', '三', '', '', '2026-01-31', true);`;

/** Breaches of the rules of asking for a version and approving it. */
export const PUBLICATION_BREACHES: readonly Breach[] = [
  {
    title: "a version approved by whoever asked for it",
    rule: "publication_request_second_person",
    sql: `${ASKED} UPDATE "PublicationRequest" SET "state" = 'approved', "decidedById" = '${ID.editor}', "decidedAt" = now()
      WHERE "id" = '${WRITER}'`,
  },
  {
    title: "a request for another version than was asked for",
    rule: "publication_request_kept",
    sql: `${ASKED} UPDATE "PublicationRequest" SET "number" = 3`,
  },
  {
    title: "a request deleted",
    rule: "publication_request_never_deleted",
    sql: `${ASKED} DELETE FROM "PublicationRequest"`,
  },
  { title: "requests emptied", rule: "publication_request_never_emptied", sql: `TRUNCATE "PublicationRequest"` },
  {
    title: "a second request while one waits",
    rule: "publication_request_one_waiting",
    sql: `${ASKED} ${ASKED.replace(WRITER, "00000000-0000-4000-8000-0000000000c2")}`,
  },
  {
    title: "a request for what has no hash",
    rule: "publication_request_hash_shape",
    sql: ASKED.replace(X_SHA256, "x"),
  },
  {
    title: "a request for version nought",
    rule: "publication_request_number_positive",
    sql: ASKED.replace("2, '", "0, '"),
  },
  {
    title: "a version that nobody asked for",
    rule: "snapshot_seen_by_two",
    sql: aVersion(ID.small, 2, ID.editor),
  },
  {
    title: "a version that was asked for and not approved",
    rule: "snapshot_seen_by_two",
    sql: `${ASKED} ${aVersion(ID.small, 2, ID.editor)}`,
  },
  {
    title: "a version on the approval of another one",
    rule: "snapshot_seen_by_two",
    sql: `${anApproval(ID.small, 3)} ${aVersion(ID.small, 2, ID.editor)}`,
  },
  {
    title: "a version on the approval of one of another case",
    rule: "snapshot_seen_by_two",
    sql: `${anApproval(ID.other, 2)} ${aVersion(ID.small, 2, ID.editor)}`,
  },
  {
    title: "a version published by somebody else than approved it",
    rule: "snapshot_seen_by_two",
    sql: aVersionByTwo({ caseId: ID.small, number: 2 }, { publishedBy: ID.asker }),
  },
  {
    title: "a version on an approval by whoever asked, given while one person checked the case",
    rule: "snapshot_seen_by_two",
    sql: `${SOLE} ${anApproval(THIRD, 1, ID.asker)} UPDATE "Case" SET "checkedBy" = 'two' WHERE "id" = '${THIRD}';
      ${aVersion(THIRD, 1, ID.asker)}`,
  },
  {
    title: "a version by nobody of a case that ships, beside others",
    rule: "snapshot_seen_by_two",
    sql: `${SHIPPED} ${aVersion(THIRD, 1, null)}`,
  },
  {
    title: "a case that ships with the product from now on",
    rule: "case_shipped_from_the_start",
    sql: `UPDATE "Case" SET "shipped" = true`,
  },
  {
    title: "a request that was approved before it was asked",
    rule: "publication_request_begins_waiting",
    sql: `INSERT INTO "PublicationRequest" ("id", "caseId", "number", "contentSha256", "requestedById", "state", "decidedById", "decidedAt")
      VALUES ('${WRITER}', '${ID.small}', 2, '${X_SHA256}', '${ID.asker}', 'approved', '${ID.editor}', now())`,
  },
  {
    title: "a request decided by nobody",
    rule: "publication_request_decided",
    sql: `${ASKED} UPDATE "PublicationRequest" SET "state" = 'withdrawn' WHERE "id" = '${WRITER}'`,
  },
];

/** Breaches of the rules of accepted states: nobody accepts what they wrote, nothing of it is altered. */
export const ACCEPTANCE_BREACHES: readonly Breach[] = [
  {
    title: "a state accepted by its writer",
    rule: "accepted_state_second_person",
    sql: `${WRITTEN} ${acceptedBy(WRITER)}`,
  },
  {
    title: "a state accepted by its writer alone, in a case that two check",
    rule: "accepted_state_second_person",
    sql: `${WRITTEN} ${acceptedBy(WRITER, { alone: true })}`,
  },
  {
    title: "a state accepted by somebody who wrote an earlier one that was never accepted",
    rule: "accepted_state_second_person",
    sql: `INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "actorId", "after") VALUES
      ('${ID.small}', 'party', 'alpha', 'created', '${ID.editor}', '{"slug": "alpha", "note": "mine"}'); ${ACCEPTED}`,
  },
  {
    title: "a state accepted as shipped in a case that is not",
    rule: "accepted_state_shipped",
    sql: `${WRITTEN} ${acceptedBy(null)}`,
  },
  {
    title: "a state accepted under another hash than its own",
    rule: "accepted_state_as_seen",
    sql: `${WRITTEN} ${acceptedBy(ID.editor, { hash: X_SHA256 })}`,
  },
  {
    title: "a state accepted under the name of another record",
    rule: "accepted_state_of_record",
    sql: `${WRITTEN} ${acceptedBy(ID.editor, { type: "deal" })}`,
  },
  {
    title: "a state accepted that is no longer the last",
    rule: "accepted_state_is_last",
    sql: `${WRITTEN} INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "actorId", "after") VALUES
        ('${ID.small}', 'party', 'alpha', 'edited', '${WRITER}', '{"slug": "alpha", "note": "later"}');
      INSERT INTO "AcceptedState" ("id", "caseId", "recordType", "recordSlug", "revisionSeq", "stateHash", "acceptedById")
      SELECT gen_random_uuid(), '${ID.small}', 'party', 'alpha', min("seq"), ${DIGEST}, '${ID.editor}'
      FROM "Revision" WHERE "recordType" = 'party' AND "recordSlug" = 'alpha'`,
  },
  {
    title: "a word for a state altered",
    rule: "accepted_state_never_altered",
    sql: `${ACCEPTED} UPDATE "AcceptedState" SET "at" = now()`,
  },
  {
    title: "a word for a state deleted",
    rule: "accepted_state_never_altered",
    sql: `${ACCEPTED} DELETE FROM "AcceptedState"`,
  },
  { title: "the words for states emptied", rule: "accepted_state_never_emptied", sql: `TRUNCATE "AcceptedState"` },
  {
    title: "a hash that is none",
    rule: "accepted_state_as_seen",
    sql: `${WRITTEN} ${acceptedBy(ID.editor, { hash: "x" })}`,
  },
  {
    title: "where a record stands, written by hand",
    rule: "record_state_derived",
    sql: `${ACCEPTED} UPDATE "RecordState" SET "accepted" = '{"slug": "alpha", "note": "by hand"}'`,
  },
  { title: "where records stand, emptied", rule: "record_state_never_emptied", sql: `TRUNCATE "RecordState"` },
  {
    title: "a claim that its writer accepted alone, in a case that two check from now on",
    rule: "case_of_two_holds_none_alone",
    sql: `${ALONE} UPDATE "Case" SET "checkedBy" = 'two' WHERE "id" = '${THIRD}'`,
  },
  {
    title: "a case that two people checked, checked by one again",
    rule: "case_checked_by_stays_two",
    sql: `UPDATE "Case" SET "checkedBy" = 'one' WHERE "id" = '${ID.small}'`,
  },
];
