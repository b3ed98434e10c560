-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('waiting', 'approved', 'withdrawn');

-- CreateTable
CREATE TABLE "PublicationRequest" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "PublicationState" NOT NULL DEFAULT 'waiting',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),

    CONSTRAINT "PublicationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PublicationRequest_caseId_requestedAt_idx" ON "PublicationRequest"("caseId", "requestedAt");

-- AddForeignKey
ALTER TABLE "PublicationRequest" ADD CONSTRAINT "PublicationRequest_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationRequest" ADD CONSTRAINT "PublicationRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicationRequest" ADD CONSTRAINT "PublicationRequest_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules of publication ----------------------------------------------------------------------------------------------

-- One question at a time: what is approved is what was asked for last.
CREATE UNIQUE INDEX publication_request_one_waiting ON "PublicationRequest" ("caseId") WHERE "state" = 'waiting';

ALTER TABLE "PublicationRequest"
  ADD CONSTRAINT publication_request_hash_shape CHECK (is_sha256("contentSha256")),
  ADD CONSTRAINT publication_request_number_positive CHECK ("number" >= 1),
  ADD CONSTRAINT publication_request_decided CHECK (
    ("state" = 'waiting') = ("decidedById" IS NULL) AND ("decidedById" IS NULL) = ("decidedAt" IS NULL));

-- What was decided stays so; what was asked for is never another thing afterwards; nobody approves what they asked for,
-- except in a case that says of itself that one person checks it.
CREATE FUNCTION judge_publication() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong text;
BEGIN
  wrong := CASE
    WHEN OLD."state" <> 'waiting' OR (NEW."id", NEW."caseId", NEW."number", NEW."contentSha256", NEW."requestedById",
      NEW."requestedAt") IS DISTINCT FROM (OLD."id", OLD."caseId", OLD."number", OLD."contentSha256",
      OLD."requestedById", OLD."requestedAt") THEN 'publication_request_kept'
    WHEN NEW."state" = 'approved' AND NEW."decidedById" = NEW."requestedById" AND NOT EXISTS (
      SELECT FROM "Case" WHERE "id" = NEW."caseId" AND "checkedBy" = 'one') THEN 'publication_request_second_person'
  END;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'the request for publication % cannot be decided like that', NEW."id"
      USING ERRCODE = 'check_violation', CONSTRAINT = wrong, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER publication_request_judged BEFORE UPDATE ON "PublicationRequest"
  FOR EACH ROW EXECUTE FUNCTION judge_publication();
CREATE TRIGGER publication_request_never_deleted BEFORE DELETE ON "PublicationRequest"
  FOR EACH ROW EXECUTE FUNCTION refuse_change('it is written once');
CREATE TRIGGER publication_request_never_emptied BEFORE TRUNCATE ON "PublicationRequest"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('it is written once');
