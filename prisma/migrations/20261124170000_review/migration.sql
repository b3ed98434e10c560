-- CreateEnum
CREATE TYPE "ReviewNoteKind" AS ENUM ('sent_back', 'answered');

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "authorId" UUID,
ADD COLUMN     "supersedesId" UUID;

-- CreateTable
CREATE TABLE "ClaimApproval" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "claimVersion" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "reviewerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClaimApproval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CitationReview" (
    "caseId" UUID NOT NULL,
    "approvalId" UUID NOT NULL,
    "citationId" UUID NOT NULL,

    CONSTRAINT "CitationReview_pkey" PRIMARY KEY ("approvalId","citationId")
);

-- CreateTable
CREATE TABLE "ReviewNote" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "claimVersion" INTEGER NOT NULL,
    "kind" "ReviewNoteKind" NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReviewNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ClaimApproval_claimId_idx" ON "ClaimApproval"("claimId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimApproval_caseId_id_key" ON "ClaimApproval"("caseId", "id");

-- CreateIndex
CREATE INDEX "ReviewNote_claimId_idx" ON "ReviewNote"("claimId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_caseId_id_key" ON "Citation"("caseId", "id");

-- CreateIndex
CREATE INDEX "Claim_supersedesId_idx" ON "Claim"("supersedesId");

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_caseId_supersedesId_fkey" FOREIGN KEY ("caseId", "supersedesId") REFERENCES "Claim"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimApproval" ADD CONSTRAINT "ClaimApproval_caseId_claimId_fkey" FOREIGN KEY ("caseId", "claimId") REFERENCES "Claim"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimApproval" ADD CONSTRAINT "ClaimApproval_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CitationReview" ADD CONSTRAINT "CitationReview_caseId_approvalId_fkey" FOREIGN KEY ("caseId", "approvalId") REFERENCES "ClaimApproval"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CitationReview" ADD CONSTRAINT "CitationReview_caseId_citationId_fkey" FOREIGN KEY ("caseId", "citationId") REFERENCES "Citation"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_caseId_claimId_fkey" FOREIGN KEY ("caseId", "claimId") REFERENCES "Claim"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewNote" ADD CONSTRAINT "ReviewNote_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules of review ---------------------------------------------------------------------------------------------------

ALTER TABLE "Claim" ADD CONSTRAINT claim_not_own_successor CHECK ("supersedesId" <> "id");

-- An accepted claim has at most one correction under way.
CREATE UNIQUE INDEX claim_one_correction ON "Claim" ("supersedesId")
  WHERE "status" IN ('draft', 'proposed') AND "recordedTo" IS NULL;

ALTER TABLE "ClaimApproval"
  ADD CONSTRAINT claim_approval_version_positive CHECK ("claimVersion" >= 1),
  ADD CONSTRAINT claim_approval_hash_shape CHECK (is_sha256("contentHash"));

ALTER TABLE "ReviewNote"
  ADD CONSTRAINT review_note_said CHECK (is_said("text") AND length("text") <= 4000),
  ADD CONSTRAINT review_note_version_positive CHECK ("claimVersion" >= 1);

DO $$
DECLARE
  named text;
  snake text;
BEGIN
  FOREACH named IN ARRAY ARRAY['ClaimApproval', 'CitationReview', 'ReviewNote'] LOOP
    snake := lower(regexp_replace(named, '([a-z])([A-Z])', '\1_\2', 'g'));
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_altered', named, 'it is written once');
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_emptied', named, 'it is written once');
  END LOOP;
END $$;

-- R3: what two people accepted is corrected by a successor, never in place. Rank, status and times may move.
CREATE TRIGGER claim_accepted_content_kept BEFORE UPDATE ON "Claim"
  FOR EACH ROW WHEN (OLD."status" = 'accepted' AND (
    NEW."property", NEW."valueType", NEW."qualifier", NEW."value", NEW."valueMin", NEW."valueMax", NEW."unit",
    NEW."text", NEW."codes", NEW."wording", NEW."asOf", NEW."periodStart", NEW."periodEnd", NEW."periodLabel"
  ) IS DISTINCT FROM (
    OLD."property", OLD."valueType", OLD."qualifier", OLD."value", OLD."valueMin", OLD."valueMax", OLD."unit",
    OLD."text", OLD."codes", OLD."wording", OLD."asOf", OLD."periodStart", OLD."periodEnd", OLD."periodLabel"
  )) EXECUTE FUNCTION refuse_change('what was accepted is corrected by a successor');

-- R2, looked at when the transaction commits: a claim becomes accepted by the word of somebody who neither wrote it
-- nor edited it last, given for the version before, with a tick beside every supporting citation.
CREATE FUNCTION require_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "ClaimApproval" a
    WHERE a."claimId" = NEW."id" AND a."claimVersion" = OLD."version"
      AND a."reviewerId" IS DISTINCT FROM OLD."authorId" AND a."reviewerId" IS DISTINCT FROM NEW."authorId"
      AND a."reviewerId" IS DISTINCT FROM OLD."editedById" AND a."reviewerId" IS DISTINCT FROM NEW."editedById"
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

CREATE CONSTRAINT TRIGGER claim_second_person AFTER UPDATE OF "status" ON "Claim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."status" = 'accepted' AND OLD."status" <> 'accepted')
  EXECUTE FUNCTION require_second_person();

-- A tick belongs to a citation of the claim that is approved.
CREATE FUNCTION refuse_foreign_tick() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "ClaimApproval" a JOIN "Citation" c ON c."claimId" = a."claimId"
    WHERE a."id" = NEW."approvalId" AND c."id" = NEW."citationId"
  ) THEN
    RAISE EXCEPTION 'the citation belongs to another claim'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER citation_review_of_claim BEFORE INSERT ON "CitationReview"
  FOR EACH ROW EXECUTE FUNCTION refuse_foreign_tick();

-- R1 again: a citation that was taken off the claim carries nothing.
CREATE OR REPLACE FUNCTION require_citation(claim_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  claim "Claim";
BEGIN
  SELECT * INTO claim FROM "Claim" WHERE "id" = claim_id;
  IF claim."status" = 'accepted' AND NOT EXISTS (
    SELECT FROM "Citation" c JOIN "Source" s ON s."id" = c."sourceId"
    WHERE c."claimId" = claim_id AND c."stance" = 'supports' AND c."withdrawnAt" IS NULL AND CASE
      WHEN c."captureId" IS NOT NULL THEN c."anchor" IN ('exact', 'moved', 'fuzzy')
      ELSE num_nonnulls(c."fragment", c."locator", s."url") >= 1
    END
  ) THEN
    RAISE EXCEPTION 'claim "%" is accepted without a citation that carries it', claim."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_accepted_is_cited', TABLE = 'Claim';
  END IF;
  IF claim."status" = 'disputed'
    AND NOT EXISTS (SELECT FROM "Citation" WHERE "claimId" = claim_id AND "withdrawnAt" IS NULL) THEN
    RAISE EXCEPTION 'claim "%" is disputed without a citation', claim."slug"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'claim_disputed_is_cited', TABLE = 'Claim';
  END IF;
END $$;
