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

/** What is stored of a file: its plain bytes, made when their turn comes, and its codings. */
export interface StoredParts {
  readonly sha256: string;
  /** null: they are stored already. */
  readonly plain: (() => Uint8Array) | null;
  readonly codings: readonly CodedFile[];
}

/** Bytes that one statement takes along: a version of hundreds of megabytes is never one list of parameters. */
const MOST_BYTES = 4_000_000;

/** Of these hashes, those whose bytes have been encoded before. */
export async function listCoded(tx: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.blobCoding.findMany({ where: { sha256: { in: [...hashes] } }, select: { sha256: true } });
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** Keeps files with their codings, some at a time; what somebody else kept meanwhile is left. */
export async function saveWithCodings(tx: Db, files: Iterable<StoredParts>): Promise<void> {
  let blobs: { readonly sha256: string; readonly bytes: Uint8Array }[] = [];
  let codings: CodedFile[] = [];
  let bytes = 0;
  const save = async () => {
    await saveBlobs(tx, blobs);
    await tx.blobCoding.createMany({
      data: codings.map(({ plainSha256, coding, sha256 }) => ({ sha256: plainSha256, coding, codedSha256: sha256 })),
      skipDuplicates: true,
    });
    [blobs, codings, bytes] = [[], [], 0];
  };
  for (const file of files) {
    const own = [...(file.plain === null ? [] : [{ sha256: file.sha256, bytes: file.plain() }]), ...file.codings];
    blobs.push(...own);
    codings.push(...file.codings);
    bytes += own.reduce((sum, one) => sum + one.bytes.byteLength, 0);
    if (bytes >= MOST_BYTES) await save();
  }
  await save();
}
