import { createHash } from "node:crypto";

/** A file that baking made: its place inside the version, its type and its bytes. */
export interface BakedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The built island script: the entry that pages load and every chunk it may load later, already named by content. */
export interface IslandAssets {
  readonly entry: string;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
}

/** A text file in UTF-8. */
export function textFile(path: string, mediaType: string, text: string): BakedFile {
  return { path, mediaType: `${mediaType}; charset=utf-8`, bytes: new TextEncoder().encode(text) };
}

/** A file under `files/` whose name carries the first 16 hex digits of its sha-256, so that it may be kept for ever. */
export function hashedFile(
  stem: string,
  extension: string,
  mediaType: string,
  bytes: Uint8Array,
): BakedFile & { readonly name: string } {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const name = `${stem}.${hash}.${extension}`;
  return { name, path: `files/${name}`, mediaType, bytes };
}
