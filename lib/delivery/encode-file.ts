import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The content codings that published files are stored in beside their plain bytes, the smallest first. */
export const CODINGS = ["br", "gzip"] as const;

export type Coding = (typeof CODINGS)[number];

/** One coding of a file: the coded bytes, named by their own hash, which is their entity tag. */
export interface EncodedFile {
  readonly coding: Coding;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Fonts and pixel pictures are compressed already. */
const IS_TEXT = /^(?:text\/|application\/(?:json|xml|javascript|manifest\+json)|image\/svg\+xml)/;

/**
 * Brotli's qualities by the size of a file. The best makes a page an eighth smaller than the quickest and takes over a
 * second a megabyte, the quickest a fortieth of a second. The one between costs seventy milliseconds before its first byte:
 * only a big page is worth that.
 */
const BEST = 11;
const GOOD = 9;
const QUICK = 5;
const BEST_UP_TO = 1_000_000;
const GOOD_FROM = 300_000;
const GOOD_UP_TO = 4_000_000;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Whether a file of this type is worth encoding at all. */
export function isWorthEncoding(mediaType: string): boolean {
  return IS_TEXT.test(mediaType);
}

/** Whether a file is small enough to be worth the time of the best quality. */
export function isWorthBest(size: number): boolean {
  return size <= BEST_UP_TO;
}

/**
 * A file in each coding that makes it smaller; nothing for what is compressed already. The work is done in threads, so
 * that the process goes on with others.
 *
 * @param asBest whether there is time for the best quality; big files never get it
 */
export async function encodeFile(
  file: { readonly mediaType: string; readonly bytes: Uint8Array },
  asBest: boolean,
): Promise<readonly EncodedFile[]> {
  if (!isWorthEncoding(file.mediaType)) return [];
  const size = file.bytes.byteLength;
  const quality = asBest && isWorthBest(size) ? BEST : size >= GOOD_FROM && size <= GOOD_UP_TO ? GOOD : QUICK;
  const brotli = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
  const [br, gz] = await Promise.all([compressBrotli(file.bytes, brotli), compressGzip(file.bytes, { level: 9 })]);
  const made: readonly (readonly [Coding, Uint8Array])[] = [
    ["br", br],
    ["gzip", gz],
  ];
  return made
    .filter(([, bytes]) => bytes.byteLength < size)
    .map(([coding, bytes]) => ({
      coding,
      // Copied to its own size: the coder's buffer is larger, and stays as long as a part of it does.
      bytes: new Uint8Array(bytes),
      sha256: createHash("sha256").update(bytes).digest("hex"),
    }));
}
