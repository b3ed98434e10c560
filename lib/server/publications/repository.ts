import "server-only";
import { PUBLISHED_CHANNEL } from "@/lib/delivery/published-channel";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { liftDocument, type StoredDocument } from "@/lib/domain/snapshots/lift-document";
import { getBlob } from "@/lib/server/blobs/repository";
import type { Db } from "@/lib/server/db";

/** One file of a published version, as its manifest names it. */
export interface ManifestFile {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
}

/** A published version: its number, the hash of its document, and when it came out. */
export interface PublishedSnapshot {
  readonly id: string;
  readonly caseId: string;
  readonly caseSlug: string;
  readonly number: number;
  readonly documentSha256: string;
  readonly publishedAt: Date;
}

/** The version that `number` names, or the latest one; null when the case or the version does not exist. */
export async function findSnapshot(
  tx: Db,
  caseSlug: string,
  number: number | "latest",
): Promise<PublishedSnapshot | null> {
  const select = { id: true, caseId: true, number: true, documentSha256: true, publishedAt: true } as const;
  if (number === "latest") {
    const row = await tx.case.findUnique({ where: { slug: caseSlug }, select: { latestSnapshot: { select } } });
    return row?.latestSnapshot ? { ...row.latestSnapshot, caseSlug } : null;
  }
  const row = await tx.snapshot.findFirst({ where: { number, case: { slug: caseSlug } }, select });
  return row ? { ...row, caseSlug } : null;
}

/** Whether a case has a published version. */
export async function hasSnapshot(tx: Db, caseId: string): Promise<boolean> {
  return (await tx.snapshot.findFirst({ where: { caseId }, select: { id: true } })) !== null;
}

/** Every published version of a case, newest first. */
export async function listSnapshots(tx: Db, caseSlug: string): Promise<PublishedSnapshot[]> {
  const rows = await tx.snapshot.findMany({
    where: { case: { slug: caseSlug } },
    select: { id: true, caseId: true, number: true, documentSha256: true, publishedAt: true },
    orderBy: { number: "desc" },
  });
  return rows.map((row) => ({ ...row, caseSlug }));
}

/** The latest version of every case that has one, by slug. */
export async function listLatestSnapshots(tx: Db): Promise<PublishedSnapshot[]> {
  const rows = await tx.case.findMany({
    where: { latestSnapshotId: { not: null } },
    select: {
      slug: true,
      latestSnapshot: { select: { id: true, caseId: true, number: true, documentSha256: true, publishedAt: true } },
    },
    orderBy: { slug: "asc" },
  });
  return rows.flatMap(({ slug, latestSnapshot }) => (latestSnapshot ? [{ ...latestSnapshot, caseSlug: slug }] : []));
}

/** The document that a hash names, in the format of today; its bytes are checked against the hash on the way. */
export async function getSnapshotDocument(tx: Db, sha256: string): Promise<SnapshotDocument> {
  const stored: StoredDocument = JSON.parse(new TextDecoder().decode(await getBlob(tx, sha256)));
  return liftDocument(stored);
}

/** The manifest row of one path inside one version; null when that version has no such file. */
export async function findSnapshotFile(tx: Db, snapshotId: string, path: string): Promise<ManifestFile | null> {
  return tx.snapshotFile.findUnique({
    where: { snapshotId_path: { snapshotId, path } },
    select: { path: true, mediaType: true, sha256: true },
  });
}

/** Saves a version with its manifest and moves the pointer of the case. The blobs must be there already. */
export async function saveSnapshot(
  tx: Db,
  snapshot: {
    readonly caseId: string;
    readonly number: number;
    readonly documentSha256: string;
    readonly publishedById: string | null;
    readonly files: readonly ManifestFile[];
  },
): Promise<string> {
  const { files, ...columns } = snapshot;
  const row = await tx.snapshot.create({ data: columns, select: { id: true } });
  await tx.snapshotFile.createMany({ data: files.map((file) => ({ ...file, snapshotId: row.id })) });
  await tx.case.update({ where: { id: snapshot.caseId }, data: { latestSnapshotId: row.id } });
  await tellReaders(tx);
  return row.id;
}

/** Replaces the files of the public site that list the latest versions. */
export async function saveSiteFiles(
  tx: Db,
  files: readonly ManifestFile[],
  newestSnapshotId: string | null,
): Promise<void> {
  for (const { path, sha256, mediaType } of files) {
    const file = { sha256, mediaType, newestSnapshotId };
    await tx.siteFile.upsert({ where: { path }, create: { path, ...file }, update: file });
  }
  await tellReaders(tx);
}

/** Whether the pages that list the cases are missing, or were made before the newest version of all was published. */
export async function isSiteBehind(tx: Db): Promise<boolean> {
  const first = await tx.siteFile.findUnique({
    where: { path: "en/index.html" },
    select: { newestSnapshotId: true },
  });
  const newest = findNewest(await listLatestSnapshots(tx));
  return first === null || first.newestSnapshotId !== (newest?.id ?? null);
}

/** The one of these versions that was published last; null where there is none. */
export function findNewest(snapshots: readonly PublishedSnapshot[]): PublishedSnapshot | null {
  return snapshots.toSorted((a, b) => Number(b.publishedAt) - Number(a.publishedAt))[0] ?? null;
}

/** Whoever hands out published files hears of the change when the transaction ends. */
async function tellReaders(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${PUBLISHED_CHANNEL}, '')`;
}
