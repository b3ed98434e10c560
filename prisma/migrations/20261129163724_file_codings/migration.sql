-- Published files in their content codings, made when they are published: nothing is compressed for a request.

CREATE TYPE "Coding" AS ENUM ('br', 'gzip');

CREATE TABLE "BlobCoding" (
    "sha256" TEXT NOT NULL,
    "coding" "Coding" NOT NULL,
    "codedSha256" TEXT NOT NULL,

    CONSTRAINT "BlobCoding_pkey" PRIMARY KEY ("sha256","coding")
);

ALTER TABLE "BlobCoding" ADD CONSTRAINT "BlobCoding_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BlobCoding" ADD CONSTRAINT "BlobCoding_codedSha256_fkey" FOREIGN KEY ("codedSha256") REFERENCES "Blob"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "BlobCoding" ADD CONSTRAINT blob_coding_of_other_bytes CHECK ("codedSha256" <> "sha256");

CREATE TRIGGER blob_coding_never_altered BEFORE UPDATE OR DELETE ON "BlobCoding"
  FOR EACH ROW EXECUTE FUNCTION refuse_change('it is written once');
CREATE TRIGGER blob_coding_never_emptied BEFORE TRUNCATE ON "BlobCoding"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('it is written once');
