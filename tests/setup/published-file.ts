import { getBlob } from "@/lib/server/blobs/repository";
import { db } from "@/lib/server/db";
import { findSnapshot, findSnapshotFile } from "@/lib/server/publications/repository";

/** A file of a version of a case, or of the latest, as it was stored; null when there is none. */
export async function readPublishedFile(caseSlug: string, number: number | "latest", path: string) {
  const snapshot = await findSnapshot(db(), caseSlug, number);
  const file = snapshot && (await findSnapshotFile(db(), snapshot.id, path));
  return file && { ...file, bytes: await getBlob(db(), file.sha256) };
}
