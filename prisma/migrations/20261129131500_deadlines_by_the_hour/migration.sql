-- Until when a party may answer is a moment with the zone in which it was said. A day alone meant all of it, by the
-- clock of the server: silence was noted on the day after.
-- AlterTable
ALTER TABLE "Inquiry" ADD COLUMN     "deadlineAt" TIMESTAMPTZ(6),
ADD COLUMN     "deadlineZone" TEXT;

UPDATE "Inquiry" SET "deadlineAt" = ("deadline" + time '23:59') AT TIME ZONE 'UTC', "deadlineZone" = 'UTC';

-- AlterTable
ALTER TABLE "Inquiry" DROP CONSTRAINT inquiry_deadline_later,
ALTER COLUMN "deadlineAt" SET NOT NULL,
ALTER COLUMN "deadlineZone" SET NOT NULL,
DROP COLUMN "deadline";

-- Rules of deadlines ------------------------------------------------------------------------------------------------

-- The day of a deadline is the day that the zone has then. A name that is no zone is refused by that very sum.
ALTER TABLE "Inquiry"
  ADD CONSTRAINT inquiry_deadline_to_the_minute CHECK (date_trunc('minute', "deadlineAt", 'UTC') = "deadlineAt"),
  ADD CONSTRAINT inquiry_zone_named CHECK ("deadlineZone" ~ '^[A-Za-z]'),
  ADD CONSTRAINT inquiry_deadline_later CHECK (("deadlineAt" AT TIME ZONE "deadlineZone")::date >= "askedOn"),
  ADD CONSTRAINT inquiry_silence_after_deadline CHECK (
    "stance" <> 'no_reply' OR "answeredOn" >= ("deadlineAt" AT TIME ZONE "deadlineZone")::date);
