-- That two parties are not the same can come by a sheet, which the command line brings without a member.
ALTER TABLE "NotSame" ALTER COLUMN "notedById" DROP NOT NULL;
