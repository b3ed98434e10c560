import "server-only";
import { encodeFile, isWorthBest, isWorthEncoding } from "@/lib/delivery/encode-file";
import { db } from "@/lib/server/db";
import { type CodedFile, listCoded } from "./repository";

/** Each takes a thread for brotli and one for gzip. */
const AT_ONCE = 2;

/**
 * So much of one publication is encoded at the best quality, which takes over a second a megabyte: its first files, which
 * are its pages. A case with hundreds of pages is still published in seconds.
 */
const BEST_BYTES = 1_000_000;

/**
 * The codings of files that are about to be published, made in threads before the transaction that publishes. What a
 * former version had already (a font, a script, an unchanged table) is not encoded again.
 */
export async function encodeForReaders(
  files: readonly { readonly sha256: string; readonly mediaType: string; readonly bytes: Uint8Array }[],
): Promise<readonly CodedFile[]> {
  const worth = new Map(files.filter(({ mediaType }) => isWorthEncoding(mediaType)).map((file) => [file.sha256, file]));
  const former = await listCoded(db(), [...worth.keys()]);
  let bestLeft = BEST_BYTES;
  const waiting = [...worth.values()]
    .filter(({ sha256 }) => !former.has(sha256))
    .map((file) => {
      const size = file.bytes.byteLength;
      const asBest = isWorthBest(size) && size <= bestLeft;
      if (asBest) bestLeft -= size;
      return { file, asBest };
    });
  const coded: CodedFile[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const plainSha256 = next.file.sha256;
      coded.push(...(await encodeFile(next.file, next.asBest)).map((one) => ({ ...one, plainSha256 })));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return coded;
}
