import { deflateRawSync, inflateRawSync } from "node:zlib";
import { type BakedFile, textFile } from "./baked-file";

/** Pieces from this size on wait compressed, as quickly as can be. */
const WORTH_PACKING = 64_000;
const QUICK = 1;

interface WaitingPiece {
  readonly bytes: Uint8Array;
  readonly isPacked: boolean;
}

/**
 * A page whose style sheet and fonts have no names yet. They are named in its head; the rest waits in the bytes that it
 * is stored in, or in a tenth of them.
 */
export class WaitingPage {
  private head: string | null = null;
  private readonly rest: WaitingPiece[] = [];

  constructor(readonly path: string) {}

  /** Hands on the pieces of the page and keeps each. */
  *keep(pieces: Iterable<string>): Generator<string> {
    let head = "";
    for (const piece of pieces) {
      if (this.head === null) {
        head += piece;
        const end = head.indexOf("</head>");
        if (end >= 0) {
          this.head = head.slice(0, end);
          this.rest.push(pack(head.slice(end)));
        }
      } else this.rest.push(pack(piece));
      yield piece;
    }
  }

  /** The page with its head as `name` writes it. */
  complete(name: (head: string) => string): BakedFile {
    const named = textFile(this.path, "text/html", name(this.head ?? ""));
    return { ...named, bytes: Buffer.concat([named.bytes, ...this.rest.map(unpack)]) };
  }
}

function pack(piece: string): WaitingPiece {
  const bytes = new TextEncoder().encode(piece);
  const isPacked = bytes.byteLength >= WORTH_PACKING;
  return { bytes: isPacked ? deflateRawSync(bytes, { level: QUICK }) : bytes, isPacked };
}

function unpack({ bytes, isPacked }: WaitingPiece): Uint8Array {
  return isPacked ? inflateRawSync(bytes) : bytes;
}
