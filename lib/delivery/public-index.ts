import type { Coding } from "./encode-file";

/** Stored bytes: their own hash, which is their entity tag, and their length. */
export interface StoredBytes {
  readonly sha256: string;
  readonly size: number;
}

/** A published file: its plain bytes and its stored codings. */
export interface PublishedFile {
  readonly mediaType: string;
  readonly plain: StoredBytes;
  readonly codings: Readonly<Partial<Record<Coding, StoredBytes>>>;
}

/** The files of one version by their place in it. */
export type Manifest = Readonly<Record<string, PublishedFile>>;

/** What lies at which public address, as the database says it at one moment. Plain data, so that it is kept on disk. */
export interface PublicIndex {
  /** Changes whenever anything of this does. */
  readonly stamp: string;
  /** Files of the site by their place. */
  readonly site: Manifest;
  /** Scripts, styles and fonts of every version, by their name under `/files`. */
  readonly assets: Manifest;
  readonly cases: Readonly<Record<string, PublishedCase>>;
  /** Manifests of the latest versions, by the id of the version. Others are asked for when somebody reads them. */
  readonly manifests: Readonly<Record<string, Manifest>>;
}

export interface PublishedCase {
  readonly latest: number;
  /** Ids of the versions by their number. */
  readonly versions: Readonly<Record<number, string>>;
}

/** Every file that a reader of the latest versions may ask for. */
export function listLatestFiles(index: PublicIndex): readonly PublishedFile[] {
  const manifests = [index.site, ...Object.values(index.manifests)];
  const files = manifests.flatMap((manifest) => Object.values(manifest));
  return [...new Map(files.map((file) => [file.plain.sha256, file])).values()];
}
