-- When a member last looked at a case, so that its first page can say what others changed since; revisions are found by
-- their time for it.
-- CreateTable
CREATE TABLE "Visit" (
    "caseId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "formerAt" TIMESTAMPTZ(6),

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("caseId","memberId")
);

-- CreateIndex
CREATE INDEX "Revision_caseId_at_idx" ON "Revision"("caseId", "at");

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
