import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import type { PackedDocument } from "@/lib/domain/snapshots/pack-document";
import { readPublicDocument } from "@/lib/domain/snapshots/public-document";

/** The document of the page's own version. Throws when it cannot be had: the printed page is complete without it. */
export async function fetchDocument(address: string): Promise<SnapshotDocument> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the document could not be fetched: ${response.status}`);
  const published: PackedDocument = await response.json();
  return readPublicDocument(published);
}
