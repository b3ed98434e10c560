import "server-only";
import { gunzipSync } from "node:zlib";
import { encodeFile, isWorthBest, isWorthEncoding } from "@/lib/delivery/encode-file";
import { sha256Of } from "@/lib/server/blobs/repository";
import { db } from "@/lib/server/db";
import { type CodedFile, listCoded } from "./repository";

/** A file that baking made: its place inside the version, its type and its bytes. */
export interface PlainFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A file as it waits to be stored: held in its codings alone, which are a tenth of it. */
export interface PreparedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly codings: readonly CodedFile[];
  /** The plain bytes; null where they are stored already, with their codings. */
  readonly plain: (() => Uint8Array) | null;
}

/** Each takes a thread for brotli and one for gzip. */
const AT_ONCE = 2;

/** So many files, or files of so many bytes, are held plain at a time. */
const MOST_HELD = 64;
const MOST_BYTES_HELD = 8_000_000;

/**
 * So much of one publication is encoded at the best quality, which takes over a second a megabyte: what everybody comes
 * to first. A case with hundreds of pages is still published in seconds.
 */
const BEST_BYTES = 1_000_000;

/**
 * Files that are about to be published, with their codings, made in threads before the transaction that publishes. Files
 * are taken as they are made and let go of when they are encoded. What a former version had already (a font, a script, an
 * unchanged table) is not encoded again.
 */
export async function encodeForReaders(
  files: Iterable<PlainFile> | AsyncIterable<PlainFile>,
): Promise<readonly PreparedFile[]> {
  const prepared: PreparedFile[] = [];
  const budget = { bestLeft: BEST_BYTES };
  let held: PlainFile[] = [];
  let heldBytes = 0;
  const encodeHeld = async () => {
    prepared.push(...(await encodeSome(held, budget)));
    held = [];
    heldBytes = 0;
  };
  for await (const file of files) {
    held.push(file);
    heldBytes += file.bytes.byteLength;
    if (held.length >= MOST_HELD || heldBytes >= MOST_BYTES_HELD) await encodeHeld();
  }
  await encodeHeld();
  return prepared;
}

async function encodeSome(files: readonly PlainFile[], budget: { bestLeft: number }): Promise<readonly PreparedFile[]> {
  const hashed = files.map((file) => ({ ...file, sha256: sha256Of(file.bytes) }));
  const worth = hashed.filter(({ mediaType }) => isWorthEncoding(mediaType));
  const former = await listCoded(
    db(),
    worth.map(({ sha256 }) => sha256),
  );
  const waiting = hashed.entries();
  const prepared: PreparedFile[] = [];
  const work = async (): Promise<void> => {
    for (const [at, file] of waiting) {
      const { path, mediaType, sha256, bytes } = file;
      const isStored = former.has(sha256);
      const codings = isStored ? [] : await encodeOne(file, takeBest(file, budget));
      prepared[at] = { path, mediaType, sha256, codings, plain: isStored ? null : keepPlain(bytes, codings) };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return prepared;
}

async function encodeOne(
  file: PlainFile & { readonly sha256: string },
  asBest: boolean,
): Promise<readonly CodedFile[]> {
  return (await encodeFile(file, asBest)).map((one) => ({ ...one, plainSha256: file.sha256 }));
}

/** The pages of single records are many, and each has few readers. */
function takeBest({ path, bytes }: PlainFile, budget: { bestLeft: number }): boolean {
  const size = bytes.byteLength;
  if (path.split("/").length > 2 || !isWorthBest(size) || size > budget.bestLeft) return false;
  budget.bestLeft -= size;
  return true;
}

/** The plain bytes again: out of the gzip coding where there is one. */
function keepPlain(bytes: Uint8Array, codings: readonly CodedFile[]): () => Uint8Array {
  const packed = codings.find(({ coding }) => coding === "gzip")?.bytes;
  return packed === undefined ? () => bytes : () => gunzipSync(packed);
}
