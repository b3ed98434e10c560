-- CreateEnum
CREATE TYPE "CheckedBy" AS ENUM ('two', 'one');

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "checkedBy" "CheckedBy" NOT NULL DEFAULT 'two';

-- AlterTable
ALTER TABLE "ClaimApproval" ADD COLUMN     "alone" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "checkedBy" "CheckedBy" NOT NULL DEFAULT 'two';

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "act" BIGINT;

-- CreateTable
CREATE TABLE "AcceptedState" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordSlug" TEXT NOT NULL,
    "revisionSeq" BIGINT NOT NULL,
    "stateHash" TEXT NOT NULL,
    "acceptedById" UUID,
    "alone" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AcceptedState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordState" (
    "caseId" UUID NOT NULL,
    "recordType" TEXT NOT NULL,
    "recordSlug" TEXT NOT NULL,
    "lastSeq" BIGINT NOT NULL,
    "lastAct" BIGINT,
    "acceptedSeq" BIGINT,
    "accepted" JSONB,
    "waits" BOOLEAN NOT NULL,

    CONSTRAINT "RecordState_pkey" PRIMARY KEY ("caseId","recordType","recordSlug")
);

-- CreateIndex
CREATE UNIQUE INDEX "AcceptedState_revisionSeq_alone_key" ON "AcceptedState"("revisionSeq", "alone");

-- CreateIndex
CREATE INDEX "AcceptedState_caseId_recordType_recordSlug_revisionSeq_idx" ON "AcceptedState"("caseId", "recordType", "recordSlug", "revisionSeq");

-- AddForeignKey
ALTER TABLE "AcceptedState" ADD CONSTRAINT "AcceptedState_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptedState" ADD CONSTRAINT "AcceptedState_revisionSeq_fkey" FOREIGN KEY ("revisionSeq") REFERENCES "Revision"("seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptedState" ADD CONSTRAINT "AcceptedState_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordState" ADD CONSTRAINT "RecordState_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules of accepted states ------------------------------------------------------------------------------------------

-- Figures of a vehicle or a party look links up by their accepted ends and deal.
CREATE INDEX record_state_link_payer ON "RecordState" ("caseId", ("accepted"->>'payer')) WHERE "recordType" = 'link';
CREATE INDEX record_state_link_payee ON "RecordState" ("caseId", ("accepted"->>'payee')) WHERE "recordType" = 'link';
CREATE INDEX record_state_link_deal ON "RecordState" ("caseId", ("accepted"->>'deal')) WHERE "recordType" = 'link';
CREATE INDEX record_state_waiting ON "RecordState" ("caseId", "lastSeq") WHERE "waits";

-- What one transaction wrote is one act: an import is looked through as a whole. Not part of the hash, as it says
-- nothing of what was written; rows from before have none.
CREATE OR REPLACE FUNCTION chain_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('revision:' || NEW."caseId", 0));
  NEW."seq" := nextval(pg_get_serial_sequence('"Revision"', 'seq'));
  NEW."at" := clock_timestamp();
  NEW."act" := pg_current_xact_id()::text::bigint;
  SELECT "hash" INTO NEW."previousHash" FROM "Revision" WHERE "caseId" = NEW."caseId" ORDER BY "seq" DESC LIMIT 1;
  NEW."previousHash" := coalesce(NEW."previousHash", '');
  NEW."hash" := revision_hash(NEW);
  RETURN NEW;
END $$;

-- A state by its hash: jsonb keeps no order of keys, so its text is the same for equal states.
CREATE FUNCTION state_hash(state jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(coalesce(state, 'null'::jsonb)::text, 'UTF8')), 'hex')
$$;

-- Whether a write left a state of its record. Acceptance is in the history and changes nothing; a merge is kept in the
-- histories of both parties too, and says nothing of their own fields there (its own state is the record "party_merge").
CREATE FUNCTION bears_state(action text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT action NOT IN ('accepted', 'merged', 'took-in', 'unmerged', 'let-go', 'told-apart', 'looked-at-again')
$$;

ALTER TABLE "AcceptedState" ADD CONSTRAINT accepted_state_hash_shape CHECK (is_sha256("stateHash"));

CREATE TRIGGER accepted_state_never_altered BEFORE UPDATE OR DELETE ON "AcceptedState"
  FOR EACH ROW EXECUTE FUNCTION refuse_change('it is written once');
CREATE TRIGGER accepted_state_never_emptied BEFORE TRUNCATE ON "AcceptedState"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('it is written once');

-- R18: what readers see was accepted by somebody who wrote none of it. A state is accepted as it stands: it is the last
-- one of its record, and its hash is the one that was seen. Nobody accepts what they wrote since the last accepted
-- state, except alone, in a case that says of itself that one person checks it. What came with the product counts as
-- accepted in the shipped case only, and only where no member wrote any of it.
CREATE FUNCTION judge_accepted_state() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  revision "Revision";
  of_case "Case";
  standing bigint;
  wrong text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('revision:' || NEW."caseId", 0));
  SELECT * INTO revision FROM "Revision" WHERE "seq" = NEW."revisionSeq";
  SELECT * INTO of_case FROM "Case" WHERE "id" = NEW."caseId";
  SELECT coalesce(max("revisionSeq"), 0) INTO standing FROM "AcceptedState"
    WHERE "caseId" = NEW."caseId" AND "recordType" = NEW."recordType" AND "recordSlug" = NEW."recordSlug"
      AND (NOT "alone" OR of_case."checkedBy" = 'one');
  wrong := CASE
    WHEN (revision."caseId", revision."recordType", revision."recordSlug") IS DISTINCT FROM
      (NEW."caseId", NEW."recordType", NEW."recordSlug") OR NOT bears_state(revision."action")
      THEN 'accepted_state_of_record'
    WHEN EXISTS (SELECT FROM "Revision" r WHERE r."caseId" = NEW."caseId" AND r."recordType" = NEW."recordType"
      AND r."recordSlug" = NEW."recordSlug" AND r."seq" > NEW."revisionSeq" AND bears_state(r."action"))
      THEN 'accepted_state_is_last'
    WHEN NEW."stateHash" <> state_hash(revision."after") THEN 'accepted_state_as_seen'
    WHEN NEW."acceptedById" IS NULL AND (NOT of_case."shipped" OR EXISTS (
      SELECT FROM "Revision" r WHERE r."caseId" = NEW."caseId" AND r."recordType" = NEW."recordType"
        AND r."recordSlug" = NEW."recordSlug" AND r."seq" > standing AND r."actorId" IS NOT NULL))
      THEN 'accepted_state_shipped'
    WHEN NEW."acceptedById" IS NOT NULL AND NEW."alone" IS DISTINCT FROM EXISTS (
      SELECT FROM "Revision" r WHERE r."caseId" = NEW."caseId" AND r."recordType" = NEW."recordType"
        AND r."recordSlug" = NEW."recordSlug" AND r."seq" > standing AND r."seq" <= NEW."revisionSeq"
        AND r."actorId" = NEW."acceptedById" AND bears_state(r."action"))
      OR NEW."alone" AND of_case."checkedBy" = 'two'
      THEN 'accepted_state_second_person'
  END;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'the state % of % "%" is not accepted', NEW."revisionSeq", NEW."recordType", NEW."recordSlug"
      USING ERRCODE = 'check_violation', CONSTRAINT = wrong, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER accepted_state_judged BEFORE INSERT ON "AcceptedState"
  FOR EACH ROW EXECUTE FUNCTION judge_accepted_state();

-- The kinds of records whose states readers see.
CREATE FUNCTION is_reviewed(record_type text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT record_type IN ('case', 'party', 'party_merge', 'deal', 'link', 'link_part', 'source', 'rule', 'indicator',
    'discrepancy', 'glossary_term', 'statement', 'analogy_step')
$$;

-- Where each record stands, kept beside the history so that it is read without walking it: its last state, the accepted
-- one, and whether the two differ. Only the triggers below write here.
CREATE FUNCTION keep_last_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "RecordState" ("caseId", "recordType", "recordSlug", "lastSeq", "lastAct", "waits")
    VALUES (NEW."caseId", NEW."recordType", NEW."recordSlug", NEW."seq", NEW."act", NEW."after" IS NOT NULL)
  ON CONFLICT ("caseId", "recordType", "recordSlug") DO UPDATE SET
    "lastSeq" = EXCLUDED."lastSeq", "lastAct" = EXCLUDED."lastAct",
    "waits" = "RecordState"."accepted" IS DISTINCT FROM NEW."after";
  RETURN NULL;
END $$;

CREATE FUNCTION keep_accepted_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "RecordState" s SET "acceptedSeq" = r."seq", "accepted" = r."after", "waits" = false
    FROM "Revision" r
    WHERE r."seq" = NEW."revisionSeq" AND s."caseId" = NEW."caseId" AND s."recordType" = NEW."recordType"
      AND s."recordSlug" = NEW."recordSlug";
  RETURN NULL;
END $$;

-- A case that two people check from now on goes back to what second persons accepted; it is never checked by one again
-- once a version by two is out.
CREATE FUNCTION keep_checked_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."checkedBy" = 'one' AND EXISTS (SELECT FROM "Snapshot" WHERE "caseId" = NEW."id" AND "checkedBy" = 'two') THEN
    RAISE EXCEPTION 'a case that two people checked is not checked by one again'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'case_checked_by_stays_two', TABLE = TG_TABLE_NAME;
  END IF;
  UPDATE "RecordState" s SET "acceptedSeq" = a."seq", "accepted" = a."after",
    "waits" = a."after" IS DISTINCT FROM (SELECT l."after" FROM "Revision" l WHERE l."seq" = s."lastSeq")
  FROM "RecordState" o LEFT JOIN LATERAL (
    SELECT r."seq", r."after" FROM "AcceptedState" x JOIN "Revision" r ON r."seq" = x."revisionSeq"
    WHERE x."caseId" = o."caseId" AND x."recordType" = o."recordType" AND x."recordSlug" = o."recordSlug"
      AND (NOT x."alone" OR NEW."checkedBy" = 'one')
    ORDER BY x."revisionSeq" DESC LIMIT 1
  ) a ON true
  WHERE o."caseId" = NEW."id" AND s."caseId" = o."caseId" AND s."recordType" = o."recordType"
    AND s."recordSlug" = o."recordSlug";
  RETURN NULL;
END $$;

CREATE FUNCTION refuse_outside_trigger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'where a record stands follows its history'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

-- A version says of itself how many people stood behind it, as its case does at that moment.
CREATE FUNCTION note_checked_by() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "checkedBy" INTO NEW."checkedBy" FROM "Case" WHERE "id" = NEW."caseId";
  RETURN NEW;
END $$;

CREATE TRIGGER snapshot_checked_by BEFORE INSERT ON "Snapshot" FOR EACH ROW EXECUTE FUNCTION note_checked_by();

-- R2, looked at when the transaction commits, as before; in a case that one person checks its writer may have approved.
CREATE OR REPLACE FUNCTION require_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "ClaimApproval" a JOIN "Case" k ON k."id" = a."caseId"
    WHERE a."claimId" = NEW."id" AND a."claimVersion" = OLD."version"
      AND (a."alone" AND k."checkedBy" = 'one'
        OR a."reviewerId" IS DISTINCT FROM OLD."authorId" AND a."reviewerId" IS DISTINCT FROM NEW."authorId"
        AND a."reviewerId" IS DISTINCT FROM OLD."editedById" AND a."reviewerId" IS DISTINCT FROM NEW."editedById")
      AND NOT EXISTS (
        SELECT FROM "Citation" c
        WHERE c."claimId" = NEW."id" AND c."stance" = 'supports' AND c."withdrawnAt" IS NULL
          AND NOT EXISTS (
            SELECT FROM "CitationReview" r WHERE r."approvalId" = a."id" AND r."citationId" = c."id"))
  ) THEN
    RAISE EXCEPTION 'claim "%" is accepted without the word of a second person', NEW."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

-- What was there before this rule ------------------------------------------------------------------------------------

-- Title and summary of a case are a record like any other: those that came by import get their first state.
INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "after")
  SELECT c."id", 'case', c."slug", 'imported', jsonb_build_object(
    'slug', c."slug", 'title', jsonb_build_object('en', c."titleEn", 'zh', c."titleZh"),
    'summary', jsonb_build_object('en', c."summaryEn", 'zh', c."summaryZh"))
  FROM "Case" c WHERE NOT EXISTS (SELECT FROM "Revision" r WHERE r."caseId" = c."id" AND r."recordType" = 'case');

-- Merges in force get a state of their own; they were made at a desk and wait for a second person.
INSERT INTO "Revision" ("caseId", "recordType", "recordSlug", "action", "actorId", "why", "after")
  SELECT m."caseId", 'party_merge', p."slug", 'created', m."mergedById", m."why",
    jsonb_build_object('party', p."slug", 'into', i."slug")
  FROM "PartyMerge" m JOIN "Party" p ON p."id" = m."partyId" JOIN "Party" i ON i."id" = m."intoId"
  WHERE m."undoneAt" IS NULL ORDER BY m."mergedAt", m."id";

INSERT INTO "RecordState" ("caseId", "recordType", "recordSlug", "lastSeq", "lastAct", "waits")
  SELECT DISTINCT ON (r."caseId", r."recordType", r."recordSlug")
    r."caseId", r."recordType", r."recordSlug", r."seq", r."act", r."after" IS NOT NULL
  FROM "Revision" r WHERE is_reviewed(r."recordType") AND bears_state(r."action")
  ORDER BY r."caseId", r."recordType", r."recordSlug", r."seq" DESC;

CREATE TRIGGER revision_last_state AFTER INSERT ON "Revision"
  FOR EACH ROW WHEN (is_reviewed(NEW."recordType") AND bears_state(NEW."action")) EXECUTE FUNCTION keep_last_state();
CREATE TRIGGER accepted_state_kept AFTER INSERT ON "AcceptedState"
  FOR EACH ROW EXECUTE FUNCTION keep_accepted_state();
CREATE TRIGGER case_checked_by_kept AFTER UPDATE OF "checkedBy" ON "Case"
  FOR EACH ROW WHEN (NEW."checkedBy" IS DISTINCT FROM OLD."checkedBy") EXECUTE FUNCTION keep_checked_by();
CREATE TRIGGER record_state_derived BEFORE INSERT OR UPDATE OR DELETE ON "RecordState"
  FOR EACH ROW EXECUTE FUNCTION refuse_outside_trigger();
CREATE TRIGGER record_state_never_emptied BEFORE TRUNCATE ON "RecordState"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('it follows the history');

-- What shipped with the product was accepted with it, as far as no member has written it since.
INSERT INTO "AcceptedState" ("id", "caseId", "recordType", "recordSlug", "revisionSeq", "stateHash")
  SELECT gen_random_uuid(), s."caseId", s."recordType", s."recordSlug", s."lastSeq", state_hash(r."after")
  FROM "RecordState" s JOIN "Case" c ON c."id" = s."caseId" JOIN "Revision" r ON r."seq" = s."lastSeq"
  WHERE c."shipped" AND NOT EXISTS (
    SELECT FROM "Revision" m WHERE m."caseId" = s."caseId" AND m."recordType" = s."recordType"
      AND m."recordSlug" = s."recordSlug" AND m."actorId" IS NOT NULL);
