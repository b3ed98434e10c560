-- The newest version when a page that lists the cases was made: where a publication was cut off after its commit, the
-- next start makes them anew.
ALTER TABLE "SiteFile" ADD COLUMN "newestSnapshotId" UUID;

ALTER TABLE "SiteFile" ADD CONSTRAINT "SiteFile_newestSnapshotId_fkey" FOREIGN KEY ("newestSnapshotId") REFERENCES "Snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;
