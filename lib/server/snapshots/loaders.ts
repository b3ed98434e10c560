import "server-only";
import type { Locale } from "@/lib/domain/vocabulary";
import { getBlob } from "@/lib/server/blobs/repository";
import { db } from "@/lib/server/db";
import { findAsset, findSiteFile, findSnapshot, findSnapshotFile, type PublishedFile } from "./repository";

/**
 * What the public side reads: files of published versions and nothing else (rule R5). No actor is asked for,
 * because everything here has been published on purpose.
 */
export interface ServedFile extends PublishedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file of one version of a case, or of the latest; null when there is none. */
export async function loadSnapshotFile(
  caseSlug: string,
  number: number | "latest",
  path: string,
): Promise<ServedFile | null> {
  const snapshot = await findSnapshot(db(), caseSlug, number);
  if (!snapshot) return null;
  return withBytes(await findSnapshotFile(db(), snapshot.id, path));
}

/** A page of a version: its file, or where a case of the other language alone has it. */
export type ServedPage = { readonly file: ServedFile } | { readonly elsewhere: Locale };

/**
 * A page of one version of a case, or of the latest, in one language: `index` or the name of a reader view. A case that is
 * not in that language leads to its page in the one that it is in; null when there is no such page.
 */
export async function loadSnapshotPage(
  caseSlug: string,
  number: number | "latest",
  locale: Locale,
  name: string,
): Promise<ServedPage | null> {
  const file = await loadSnapshotFile(caseSlug, number, `${locale}/${name}.html`);
  if (file) return { file };
  const other = locale === "zh" ? "en" : "zh";
  return (await loadSnapshotFile(caseSlug, number, `${other}/${name}.html`)) && { elsewhere: other };
}

/** A content-hashed asset by its name. */
export async function loadAsset(name: string): Promise<ServedFile | null> {
  return withBytes(await findAsset(db(), name));
}

/** A page of the public site that belongs to no version: the list of cases, the method. */
export async function loadSiteFile(path: string): Promise<ServedFile | null> {
  return withBytes(await findSiteFile(db(), path));
}

/** Blobs never change, so the hottest ones are kept; the bound keeps an app server small. */
const CACHE_BYTES = 48 * 1024 * 1024;
const cache = new Map<string, Uint8Array<ArrayBuffer>>();
let cachedBytes = 0;

async function withBytes(file: PublishedFile | null): Promise<ServedFile | null> {
  if (!file) return null;
  const known = cache.get(file.sha256);
  if (known) {
    cache.delete(file.sha256);
    cache.set(file.sha256, known);
    return { ...file, bytes: known };
  }
  const bytes = await getBlob(db(), file.sha256);
  cache.set(file.sha256, bytes);
  cachedBytes += bytes.byteLength;
  for (const [sha256, old] of cache) {
    if (cachedBytes <= CACHE_BYTES || sha256 === file.sha256) break;
    cache.delete(sha256);
    cachedBytes -= old.byteLength;
  }
  return { ...file, bytes };
}
