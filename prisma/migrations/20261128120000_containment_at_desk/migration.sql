-- What lies in what is written at the desk: a row that was taken back stays as a withdrawn one.

-- AlterTable
ALTER TABLE "LinkPart" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(6);

-- Rules that Prisma's schema cannot say.

ALTER TABLE "LinkPart" ADD CONSTRAINT link_part_version_positive CHECK ("version" >= 1);

CREATE TRIGGER link_part_never_deleted BEFORE DELETE ON "LinkPart"
  FOR EACH ROW EXECUTE FUNCTION refuse_change('nothing is deleted');
CREATE TRIGGER link_part_never_emptied BEFORE TRUNCATE ON "LinkPart"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('nothing is deleted');
