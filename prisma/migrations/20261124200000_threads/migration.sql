-- CreateEnum
CREATE TYPE "NotificationKind" AS ENUM ('mentioned', 'replied', 'sent_back', 'answered', 'assigned', 'due');

-- CreateEnum
CREATE TYPE "TaskKind" AS ENUM ('todo', 'settle');

-- CreateEnum
CREATE TYPE "ReplyStance" AS ENUM ('confirmed', 'denied', 'commented', 'declined', 'no_reply');

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "partyId" UUID,
    "dealId" UUID,
    "linkId" UUID,
    "claimId" UUID,
    "citationId" UUID,
    "termId" UUID,
    "loopId" TEXT,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedById" UUID,
    "resolvedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(6),
    "publicById" UUID,
    "publicAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "caseId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "memberId" UUID NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("annotationId","memberId")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "noun" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(6),
    "mailedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "caseId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("caseId","memberId","key")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "TaskKind" NOT NULL,
    "text" TEXT NOT NULL,
    "partyId" UUID,
    "dealId" UUID,
    "linkId" UUID,
    "claimId" UUID,
    "citationId" UUID,
    "termId" UUID,
    "loopId" TEXT,
    "assigneeId" UUID,
    "due" DATE,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneById" UUID,
    "doneAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Inquiry" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "partyId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "sentTo" TEXT,
    "askedById" UUID NOT NULL,
    "askedOn" DATE NOT NULL,
    "deadline" DATE NOT NULL,
    "stance" "ReplyStance",
    "answer" TEXT,
    "answeredOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Inquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LoopNote" (
    "caseId" UUID NOT NULL,
    "loopId" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "textZh" TEXT NOT NULL,
    "editedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "LoopNote_pkey" PRIMARY KEY ("caseId","loopId")
);

-- CreateTable
CREATE TABLE "GlossaryNote" (
    "caseId" UUID NOT NULL,
    "termId" UUID NOT NULL,
    "textEn" TEXT NOT NULL,
    "textZh" TEXT NOT NULL,
    "editedById" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "GlossaryNote_pkey" PRIMARY KEY ("caseId","termId")
);

-- CreateIndex
CREATE INDEX "Thread_partyId_idx" ON "Thread"("partyId");

-- CreateIndex
CREATE INDEX "Thread_dealId_idx" ON "Thread"("dealId");

-- CreateIndex
CREATE INDEX "Thread_linkId_idx" ON "Thread"("linkId");

-- CreateIndex
CREATE INDEX "Thread_claimId_idx" ON "Thread"("claimId");

-- CreateIndex
CREATE INDEX "Thread_citationId_idx" ON "Thread"("citationId");

-- CreateIndex
CREATE INDEX "Thread_termId_idx" ON "Thread"("termId");

-- CreateIndex
CREATE INDEX "Thread_caseId_loopId_idx" ON "Thread"("caseId", "loopId");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_caseId_slug_key" ON "Thread"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_caseId_id_key" ON "Thread"("caseId", "id");

-- CreateIndex
CREATE INDEX "Annotation_threadId_idx" ON "Annotation"("threadId");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_caseId_slug_key" ON "Annotation"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_caseId_id_key" ON "Annotation"("caseId", "id");

-- CreateIndex
CREATE INDEX "Mention_memberId_idx" ON "Mention"("memberId");

-- CreateIndex
CREATE INDEX "Notification_memberId_caseId_readAt_idx" ON "Notification"("memberId", "caseId", "readAt");

-- CreateIndex
CREATE INDEX "Notification_caseId_noun_slug_idx" ON "Notification"("caseId", "noun", "slug");

-- CreateIndex
CREATE INDEX "Task_caseId_doneAt_idx" ON "Task"("caseId", "doneAt");

-- CreateIndex
CREATE INDEX "Task_assigneeId_idx" ON "Task"("assigneeId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_caseId_slug_key" ON "Task"("caseId", "slug");

-- CreateIndex
CREATE INDEX "Inquiry_partyId_idx" ON "Inquiry"("partyId");

-- CreateIndex
CREATE UNIQUE INDEX "Inquiry_caseId_slug_key" ON "Inquiry"("caseId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_caseId_id_key" ON "GlossaryTerm"("caseId", "id");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_caseId_partyId_fkey" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_caseId_dealId_fkey" FOREIGN KEY ("caseId", "dealId") REFERENCES "Deal"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_caseId_linkId_fkey" FOREIGN KEY ("caseId", "linkId") REFERENCES "Link"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_caseId_claimId_fkey" FOREIGN KEY ("caseId", "claimId") REFERENCES "Claim"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_caseId_citationId_fkey" FOREIGN KEY ("caseId", "citationId") REFERENCES "Citation"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_caseId_termId_fkey" FOREIGN KEY ("caseId", "termId") REFERENCES "GlossaryTerm"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_caseId_threadId_fkey" FOREIGN KEY ("caseId", "threadId") REFERENCES "Thread"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_publicById_fkey" FOREIGN KEY ("publicById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_caseId_annotationId_fkey" FOREIGN KEY ("caseId", "annotationId") REFERENCES "Annotation"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_caseId_partyId_fkey" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_caseId_dealId_fkey" FOREIGN KEY ("caseId", "dealId") REFERENCES "Deal"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_caseId_linkId_fkey" FOREIGN KEY ("caseId", "linkId") REFERENCES "Link"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_caseId_claimId_fkey" FOREIGN KEY ("caseId", "claimId") REFERENCES "Claim"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_caseId_citationId_fkey" FOREIGN KEY ("caseId", "citationId") REFERENCES "Citation"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_caseId_termId_fkey" FOREIGN KEY ("caseId", "termId") REFERENCES "GlossaryTerm"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inquiry" ADD CONSTRAINT "Inquiry_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inquiry" ADD CONSTRAINT "Inquiry_caseId_partyId_fkey" FOREIGN KEY ("caseId", "partyId") REFERENCES "Party"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Inquiry" ADD CONSTRAINT "Inquiry_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoopNote" ADD CONSTRAINT "LoopNote_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LoopNote" ADD CONSTRAINT "LoopNote_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GlossaryNote" ADD CONSTRAINT "GlossaryNote_caseId_termId_fkey" FOREIGN KEY ("caseId", "termId") REFERENCES "GlossaryTerm"("caseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GlossaryNote" ADD CONSTRAINT "GlossaryNote_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules -------------------------------------------------------------------------------------------------------------

-- The name of a loop: its kind and its parties, in the order of the value.
CREATE FUNCTION is_loop_id(value text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN value ~ '^[a-z]+(_[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){2,24}$' AND length(value) <= 1000;

ALTER TABLE "Thread"
  ADD CONSTRAINT thread_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT thread_one_subject
    CHECK (num_nonnulls("partyId", "dealId", "linkId", "claimId", "citationId", "termId", "loopId") = 1),
  ADD CONSTRAINT thread_loop_shape CHECK (is_loop_id("loopId")),
  ADD CONSTRAINT thread_resolved_by_someone CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL)),
  ADD CONSTRAINT thread_version_positive CHECK ("version" >= 1);

ALTER TABLE "Annotation"
  ADD CONSTRAINT annotation_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT annotation_said CHECK (is_said("text") AND length("text") <= 20000),
  ADD CONSTRAINT annotation_public_by_someone CHECK (("publicAt" IS NULL) = ("publicById" IS NULL)),
  ADD CONSTRAINT annotation_version_positive CHECK ("version" >= 1);

ALTER TABLE "Notification"
  ADD CONSTRAINT notification_names_a_record CHECK (is_said("noun") AND is_said("slug"));

ALTER TABLE "Draft"
  ADD CONSTRAINT draft_key_shape CHECK (is_said("key") AND length("key") <= 400),
  ADD CONSTRAINT draft_length CHECK (length("text") <= 40000),
  ADD CONSTRAINT draft_version_positive CHECK ("version" >= 1);

ALTER TABLE "Task"
  ADD CONSTRAINT task_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT task_said CHECK (is_said("text") AND length("text") <= 2000),
  ADD CONSTRAINT task_one_subject
    CHECK (num_nonnulls("partyId", "dealId", "linkId", "claimId", "citationId", "termId", "loopId") <= 1),
  ADD CONSTRAINT task_settles_claim_or_leg CHECK ("kind" <> 'settle' OR num_nonnulls("claimId", "linkId") = 1),
  ADD CONSTRAINT task_loop_shape CHECK (is_loop_id("loopId")),
  ADD CONSTRAINT task_done_by_someone CHECK (("doneAt" IS NULL) = ("doneById" IS NULL)),
  ADD CONSTRAINT task_version_positive CHECK ("version" >= 1);

ALTER TABLE "Inquiry"
  ADD CONSTRAINT inquiry_slug_shape CHECK (is_slug("slug")),
  ADD CONSTRAINT inquiry_said CHECK (is_said("question") AND length("question") <= 10000 AND length("answer") <= 10000),
  ADD CONSTRAINT inquiry_deadline_later CHECK ("deadline" >= "askedOn"),
  ADD CONSTRAINT inquiry_answered_on_a_day CHECK (("stance" IS NULL) = ("answeredOn" IS NULL)),
  ADD CONSTRAINT inquiry_answered_later CHECK ("answeredOn" >= "askedOn"),
  ADD CONSTRAINT inquiry_answer_fits_stance CHECK (CASE
    WHEN "stance" IN ('confirmed', 'denied', 'commented') THEN is_said(coalesce("answer", ''))
    WHEN "stance" = 'declined' THEN true
    ELSE "answer" IS NULL END),
  ADD CONSTRAINT inquiry_version_positive CHECK ("version" >= 1);

ALTER TABLE "LoopNote"
  ADD CONSTRAINT loop_note_loop_shape CHECK (is_loop_id("loopId")),
  ADD CONSTRAINT loop_note_length CHECK (length("textEn") <= 4000 AND length("textZh") <= 4000),
  ADD CONSTRAINT loop_note_version_positive CHECK ("version" >= 1);

ALTER TABLE "GlossaryNote"
  ADD CONSTRAINT glossary_note_length CHECK (length("textEn") <= 4000 AND length("textZh") <= 4000),
  ADD CONSTRAINT glossary_note_version_positive CHECK ("version" >= 1);

DO $$
DECLARE
  named text;
  snake text;
BEGIN
  FOREACH named IN ARRAY ARRAY['Thread', 'Annotation', 'Mention', 'Notification', 'Draft', 'Task', 'Inquiry',
    'LoopNote', 'GlossaryNote'] LOOP
    snake := lower(regexp_replace(named, '([a-z])([A-Z])', '\1_\2', 'g'));
    EXECUTE format('CREATE TRIGGER %I BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_deleted', named, 'nothing is deleted');
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(%L)',
      snake || '_never_emptied', named, 'nothing is deleted');
  END LOOP;
END $$;

-- Refuses an update of anything but the columns that the trigger names.
CREATE FUNCTION refuse_other_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - TG_ARGV <> to_jsonb(NEW) - TG_ARGV THEN
    RAISE EXCEPTION 'only % of "%" may change', array_to_string(TG_ARGV, ', '), TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER thread_only_resolved BEFORE UPDATE ON "Thread"
  FOR EACH ROW EXECUTE FUNCTION refuse_other_changes('resolvedAt', 'resolvedById', 'version');
CREATE TRIGGER annotation_place_kept BEFORE UPDATE ON "Annotation"
  FOR EACH ROW EXECUTE FUNCTION refuse_other_changes('text', 'editedAt', 'publicAt', 'publicById', 'version');
CREATE TRIGGER mention_never_altered BEFORE UPDATE ON "Mention"
  FOR EACH ROW EXECUTE FUNCTION refuse_change('who was called was called');
CREATE TRIGGER notification_only_read BEFORE UPDATE ON "Notification"
  FOR EACH ROW EXECUTE FUNCTION refuse_other_changes('readAt', 'mailedAt');

-- What an editor made public are the words that the editor saw: other words are internal again.
CREATE TRIGGER annotation_public_words_seen BEFORE UPDATE ON "Annotation"
  FOR EACH ROW WHEN (NEW."text" <> OLD."text" AND OLD."publicAt" IS NOT NULL AND NEW."publicAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_change('other words are internal until an editor makes them public');

-- A person is called, told or charged only inside a case that the person belongs to.
CREATE FUNCTION require_member_of_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  member uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
  IF member IS NOT NULL
    AND NOT EXISTS (SELECT FROM "Membership" WHERE "caseId" = NEW."caseId" AND "memberId" = member) THEN
    RAISE EXCEPTION 'the person does not belong to the case'
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER mention_of_member BEFORE INSERT ON "Mention"
  FOR EACH ROW EXECUTE FUNCTION require_member_of_case('memberId');
CREATE TRIGGER notification_of_member BEFORE INSERT ON "Notification"
  FOR EACH ROW EXECUTE FUNCTION require_member_of_case('memberId');
CREATE TRIGGER draft_of_member BEFORE INSERT ON "Draft"
  FOR EACH ROW EXECUTE FUNCTION require_member_of_case('memberId');
CREATE TRIGGER task_for_member BEFORE INSERT OR UPDATE OF "assigneeId" ON "Task"
  FOR EACH ROW EXECUTE FUNCTION require_member_of_case('assigneeId');
