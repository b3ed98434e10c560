import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "@/lib/server/db";

/** The lower-case hexadecimal sha-256 of bytes: the only name a blob has. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Stores bytes under their own hash; bytes that are there already are left as they are. */
export async function saveBlobs(tx: Db, blobs: readonly { readonly sha256: string; readonly bytes: Uint8Array }[]) {
  const unique = [...new Map(blobs.map((blob) => [blob.sha256, blob])).values()];
  await tx.blob.createMany({
    data: unique.map(({ sha256, bytes }) => ({ sha256, bytes: new Uint8Array(bytes), size: bytes.byteLength })),
    skipDuplicates: true,
  });
}

/**
 * The bytes behind a hash, checked against it on the way out.
 * @throws when the hash is unknown or the stored bytes no longer fit it: silence would serve a falsified page
 */
export async function getBlob(tx: Db, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const row = await tx.blob.findUniqueOrThrow({ where: { sha256 }, select: { bytes: true } });
  const bytes = new Uint8Array(row.bytes);
  if (sha256Of(bytes) !== sha256) throw new Error(`stored bytes do not fit their hash ${sha256}`);
  return bytes;
}
