import "server-only";
import type { Coding } from "@/lib/delivery/encode-file";
import { saveBlobs } from "@/lib/server/blobs/repository";
import type { Db } from "@/lib/server/db";

/** One coding of the bytes that `plainSha256` names. */
export interface CodedFile {
  readonly plainSha256: string;
  readonly coding: Coding;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Of these hashes, those whose bytes have been encoded before. */
export async function listCoded(tx: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.blobCoding.findMany({ where: { sha256: { in: [...hashes] } }, select: { sha256: true } });
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Keeps codings beside the plain bytes, which must be there; those that somebody else kept meanwhile are left. */
export async function saveCodings(tx: Db, files: readonly CodedFile[]): Promise<void> {
  await saveBlobs(tx, files);
  await tx.blobCoding.createMany({
    data: files.map(({ plainSha256, coding, sha256 }) => ({ sha256: plainSha256, coding, codedSha256: sha256 })),
    skipDuplicates: true,
  });
}
