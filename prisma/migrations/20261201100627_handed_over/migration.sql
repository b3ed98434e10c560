-- Whoever leaves hands over: a membership that has ended says who goes on with what waited for the one who left.

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "handedToId" UUID;

-- CreateIndex
CREATE INDEX "Membership_caseId_handedToId_idx" ON "Membership"("caseId", "handedToId");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_caseId_handedToId_fkey" FOREIGN KEY ("caseId", "handedToId") REFERENCES "Membership"("caseId", "memberId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Rules that Prisma's schema cannot say.

ALTER TABLE "Membership" ADD CONSTRAINT membership_handed_over_at_the_end
  CHECK ("handedToId" IS NULL OR ("endedAt" IS NOT NULL AND "handedToId" <> "memberId"));
