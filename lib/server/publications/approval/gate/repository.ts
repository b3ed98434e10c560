import "server-only";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { compareDocuments } from "@/lib/domain/snapshots/compare-documents";
import { judgePublication, withoutPlaces } from "@/lib/domain/snapshots/gate";
import { writeDocument } from "@/lib/interchange/snapshot/write-document";
import { getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import { sha256Of } from "@/lib/server/blobs/repository";
import type { Db } from "@/lib/server/db";
import { findSnapshot, getSnapshotDocument } from "@/lib/server/publications/repository";
import { MOST_CHANGES, type PublicationGate } from "@/lib/wire/publication";

/**
 * Looks at what the next version of a case would be. It freezes the whole case, so it runs beside the requests, never
 * in one.
 */
export async function readPublicationGate(tx: Db, caseSlug: string): Promise<PublicationGate> {
  const latest = await findSnapshot(tx, caseSlug, "latest");
  const number = (latest?.number ?? 0) + 1;
  const { findings, document } = judgePublication(await getAcceptedCase(tx, caseSlug), number);
  if (document === null) {
    return { number, contentSha256: null, findings, changes: [], changesInAll: 0, counts: null };
  }
  const former = latest && (await getSnapshotDocument(tx, latest.documentSha256));
  const changes = compareDocuments(former, document);
  return {
    number,
    contentSha256: hashApproved(document),
    findings,
    changes: changes.slice(0, MOST_CHANGES),
    changesInAll: changes.length,
    counts: { parties: document.parties.length, links: document.links.length, claims: document.claims.length },
  };
}

/** The hash of what a second person approves: the document without the places of the picture. */
export function hashApproved(document: SnapshotDocument): string {
  return sha256Of(writeDocument(withoutPlaces(document)));
}
