-- A report is made by a choice: language or both, how sources are written, sections. Those of before were whole, in the
-- style of Chicago. What is being made stands in a table of its own, so that all app servers know of it.

ALTER TABLE "Report" RENAME COLUMN "locale" TO "language";
ALTER TABLE "Report" DROP CONSTRAINT report_locale_known;
ALTER TABLE "Report"
  ADD COLUMN "style" TEXT NOT NULL DEFAULT 'chicago',
  ADD COLUMN "sections" TEXT[] DEFAULT ARRAY['network', 'loops', 'deals', 'parties', 'days', 'table', 'check', 'vehicles', 'said', 'unknown', 'method']::TEXT[];
ALTER TABLE "Report"
  ALTER COLUMN "style" DROP DEFAULT,
  ALTER COLUMN "sections" DROP DEFAULT;

CREATE TYPE "ReportStep" AS ENUM ('reading', 'drawing', 'setting', 'keeping');

CREATE TABLE "ReportTurn" (
    "id" UUID NOT NULL,
    "snapshotId" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "style" TEXT NOT NULL,
    "sections" TEXT[],
    "step" "ReportStep" NOT NULL DEFAULT 'reading',
    "startedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requestedById" UUID NOT NULL,

    CONSTRAINT "ReportTurn_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "ReportTurn_snapshotId_key" ON "ReportTurn"("snapshotId");
CREATE UNIQUE INDEX "ReportTurn_place_key" ON "ReportTurn"("place");
CREATE INDEX "ReportTurn_requestedById_idx" ON "ReportTurn"("requestedById");

ALTER TABLE "ReportTurn" ADD CONSTRAINT "ReportTurn_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReportTurn" ADD CONSTRAINT "ReportTurn_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Report"
  ADD CONSTRAINT report_language_known CHECK ("language" IN ('en', 'zh', 'both')),
  ADD CONSTRAINT report_style_known CHECK ("style" IN ('chicago', 'apa', 'gbt7714')),
  ADD CONSTRAINT report_sections_named CHECK (array_to_string("sections", ' ', '?') ~ '^([a-z]+( [a-z]+)*)?$');

-- Two at once, by all app servers together.
ALTER TABLE "ReportTurn"
  ADD CONSTRAINT report_turn_place_there CHECK ("place" IN (1, 2)),
  ADD CONSTRAINT report_turn_language_known CHECK ("language" IN ('en', 'zh', 'both')),
  ADD CONSTRAINT report_turn_style_known CHECK ("style" IN ('chicago', 'apa', 'gbt7714')),
  ADD CONSTRAINT report_turn_sections_named CHECK (array_to_string("sections", ' ', '?') ~ '^([a-z]+( [a-z]+)*)?$');
