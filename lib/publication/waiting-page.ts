import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type BakedFile, textFile } from "./baked-file";

/** Pieces from this size on wait compressed, as quickly as can be, once so much waits plain. */
const WORTH_PACKING = 8_000;
const MOST_PLAIN = 20_000_000;
const QUICK = 1;

interface WaitingPiece {
  readonly bytes: Uint8Array;
  readonly isPacked: boolean;
}

/**
 * A page whose style sheet and fonts have no names yet, as one thread hands it to another. They are named in its head; the
 * rest waits in the bytes that it is stored in, or in a tenth of them.
 */
export interface WaitingPage {
  readonly path: string;
  readonly head: string;
  readonly rest: readonly WaitingPiece[];
}

/** How many bytes may still wait plain; all pages that wait together have one. */
export interface Room {
  left: number;
}

export function openRoom(): Room {
  return { left: MOST_PLAIN };
}

/** Takes the pieces of a page on their way, and gives the page when they have all gone by. */
export function keepPage(
  path: string,
  room: Room,
): {
  readonly keep: (pieces: Iterable<string>) => Generator<string>;
  readonly page: () => WaitingPage;
} {
  let head: string | null = null;
  const rest: WaitingPiece[] = [];
  function* keep(pieces: Iterable<string>): Generator<string> {
    let begun = "";
    for (const piece of pieces) {
      if (head === null) {
        begun += piece;
        const end = begun.indexOf("</head>");
        if (end >= 0) {
          head = begun.slice(0, end);
          rest.push(pack(begun.slice(end), room));
        }
      } else rest.push(pack(piece, room));
      yield piece;
    }
  }
  return { keep, page: () => ({ path, head: head ?? "", rest }) };
}

/** The page with its head as `name` writes it. */
export function completePage({ path, head, rest }: WaitingPage, name: (head: string) => string): BakedFile {
  const named = textFile(path, "text/html", name(head));
  return { ...named, bytes: Buffer.concat([named.bytes, ...rest.map(unpack)]) };
}

function pack(piece: string, room: Room): WaitingPiece {
  const bytes = new TextEncoder().encode(piece);
  room.left -= bytes.byteLength;
  if (room.left >= 0 || bytes.byteLength < WORTH_PACKING) return { bytes, isPacked: false };
  // Copied to its own size: the packer's buffer is larger, and stays as long as a part of it does.
  return { bytes: new Uint8Array(deflateRawSync(bytes, { level: QUICK })), isPacked: true };
}

function unpack({ bytes, isPacked }: WaitingPiece): Uint8Array {
  return isPacked ? inflateRawSync(bytes) : bytes;
}
