import { createHash } from "node:crypto";
import { CODINGS } from "./encode-file";
import type { OneConnection } from "./one-connection";
import type { Manifest, PublicIndex, PublishedCase, PublishedFile, StoredBytes } from "./public-index";

/** What a reader waits for is short, bytes less so; the whole index is read for nobody in particular. */
const CHECK_MS = 2_000;
const BYTES_MS = 4_000;
const READ_MS = 10_000;

/** One short text that differs whenever the public side does: pointers, versions and files of the site. */
const STAMP = `
  SELECT md5(concat_ws('|',
    (SELECT string_agg("slug" || ':' || "latestSnapshotId"::text, ',' ORDER BY "slug")
       FROM "Case" WHERE "latestSnapshotId" IS NOT NULL),
    (SELECT string_agg("id"::text || ':' || "xmin"::text, ',' ORDER BY "id") FROM "Snapshot"),
    (SELECT string_agg("path" || ':' || "sha256" || ':' || "mediaType", ',' ORDER BY "path") FROM "SiteFile")
  )) AS "stamp"`;

/** Files with their codings; `named` gives place, path, type and hash. */
const filesOf = (named: string) => `
  SELECT named."place", named."path", named."mediaType", named."sha256", plain."size",
    (SELECT json_agg(json_build_array(coded."coding", coded."codedSha256", bytes."size"))
       FROM "BlobCoding" coded JOIN "Blob" bytes ON bytes."sha256" = coded."codedSha256"
      WHERE coded."sha256" = named."sha256") AS "codings"
  FROM (${named}) named JOIN "Blob" plain ON plain."sha256" = named."sha256"`;

const SITE_FILES = filesOf(`SELECT 'site' AS "place", "path", "mediaType", "sha256" FROM "SiteFile"`);

const LATEST_FILES = filesOf(
  `SELECT file."snapshotId"::text AS "place", file."path", file."mediaType", file."sha256"
     FROM "Case" held JOIN "SnapshotFile" file ON file."snapshotId" = held."latestSnapshotId"`,
);

const ASSETS = filesOf(
  `SELECT DISTINCT ON ("path") 'assets' AS "place", "path", "mediaType", "sha256" FROM (
     SELECT "path", "mediaType", "sha256" FROM "SnapshotFile" WHERE "path" LIKE 'files/%'
     UNION ALL SELECT "path", "mediaType", "sha256" FROM "SiteFile" WHERE "path" LIKE 'files/%') every
   ORDER BY "path"`,
);

const VERSIONS = `
  SELECT held."slug", version."number", version."id"::text AS "id", version."id" = held."latestSnapshotId" AS "isLatest"
  FROM "Case" held JOIN "Snapshot" version ON version."caseId" = held."id"
  WHERE held."latestSnapshotId" IS NOT NULL`;

const FILES_OF_VERSION = filesOf(
  `SELECT "snapshotId"::text AS "place", "path", "mediaType", "sha256" FROM "SnapshotFile" WHERE "snapshotId" = $1::uuid`,
);

interface FileRow {
  readonly place: string;
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  readonly codings: readonly (readonly [string, string, number])[] | null;
}

interface VersionRow {
  readonly slug: string;
  readonly number: number;
  readonly id: string;
  readonly isLatest: boolean;
}

/** The stamp of what is public at this moment. */
export async function readStamp(database: OneConnection): Promise<string> {
  const [row] = await database.ask<{ stamp: string }>(STAMP, [], CHECK_MS);
  if (!row) throw new Error("the database gave no stamp");
  return row.stamp;
}

/** What lies at which public address. Read again while something moved, so that its parts belong together. */
export async function readPublicIndex(database: OneConnection): Promise<PublicIndex> {
  for (;;) {
    const stamp = await readStamp(database);
    const versions = await database.ask<VersionRow>(VERSIONS, [], READ_MS);
    const site = toManifests(await database.ask<FileRow>(SITE_FILES, [], READ_MS)).site ?? {};
    const assets = toManifests(await database.ask<FileRow>(ASSETS, [], READ_MS)).assets ?? {};
    const manifests = toManifests(await database.ask<FileRow>(LATEST_FILES, [], READ_MS));
    if ((await readStamp(database)) !== stamp) continue;
    const named = Object.entries(assets).map(([path, file]) => [path.slice("files/".length), file] as const);
    return { stamp, site, assets: Object.fromEntries(named), cases: toCases(versions), manifests };
  }
}

/** The files of one version; null when there is no such version. */
export async function readManifest(database: OneConnection, id: string): Promise<Manifest | null> {
  const rows = await database.ask<FileRow>(FILES_OF_VERSION, [id], CHECK_MS);
  return toManifests(rows)[id] ?? null;
}

/** The bytes behind a hash, checked against it: silence would serve a falsified page. */
export async function readBlob(database: OneConnection, sha256: string): Promise<Buffer> {
  const [row] = await database.ask<{ bytes: Buffer }>(
    'SELECT "bytes" FROM "Blob" WHERE "sha256" = $1',
    [sha256],
    BYTES_MS,
  );
  if (!row) throw new Error(`no bytes are stored under ${sha256}`);
  if (createHash("sha256").update(row.bytes).digest("hex") !== sha256) {
    throw new Error(`stored bytes do not fit their hash ${sha256}`);
  }
  return row.bytes;
}

function toManifests(rows: readonly FileRow[]): Readonly<Record<string, Manifest>> {
  const manifests: Record<string, Record<string, PublishedFile>> = {};
  for (const { place, path, mediaType, sha256, size, codings } of rows) {
    const found: Partial<Record<(typeof CODINGS)[number], StoredBytes>> = {};
    for (const coding of CODINGS) {
      const [, codedSha256, codedSize] = codings?.find(([name]) => name === coding) ?? [];
      if (codedSha256 !== undefined && codedSize !== undefined) {
        found[coding] = { sha256: codedSha256, size: codedSize };
      }
    }
    manifests[place] ??= {};
    manifests[place][path] = { mediaType, plain: { sha256, size }, codings: found };
  }
  return manifests;
}

function toCases(rows: readonly VersionRow[]): Readonly<Record<string, PublishedCase>> {
  const cases: Record<string, { latest: number; versions: Record<number, string> }> = {};
  for (const { slug, number, id, isLatest } of rows) {
    cases[slug] ??= { latest: number, versions: {} };
    const held = cases[slug];
    held.versions[number] = id;
    if (isLatest) held.latest = number;
  }
  return cases;
}
