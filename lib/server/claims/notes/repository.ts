import "server-only";
import type { Db } from "@/lib/server/db";

/** What one person told the other about a version of a claim. */
export interface ReviewNote {
  readonly kind: "sent_back" | "answered";
  readonly text: string;
  readonly writtenBy: string;
  readonly at: string;
}

/** Adds a note to a claim. */
export async function saveReviewNote(
  tx: Db,
  note: {
    readonly caseId: string;
    readonly claimId: string;
    readonly claimVersion: number;
    readonly kind: ReviewNote["kind"];
    readonly text: string;
    readonly memberId: string;
  },
): Promise<void> {
  const { memberId, ...columns } = note;
  await tx.reviewNote.create({ data: { ...columns, writtenById: memberId } });
}

/** The notes on a claim, oldest first. */
export async function listReviewNotes(tx: Db, claimId: string): Promise<readonly ReviewNote[]> {
  return (await listNotesOf(tx, [claimId])).get(claimId) ?? [];
}

/** The notes on some claims, oldest first, by the ids of the claims. */
export async function listNotesOf(
  tx: Db,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ReviewNote[]>> {
  const rows = await tx.reviewNote.findMany({
    where: { claimId: { in: [...claimIds] } },
    orderBy: { id: "asc" },
    select: { claimId: true, kind: true, text: true, at: true, writtenBy: { select: { name: true } } },
  });
  const notes = new Map<string, ReviewNote[]>();
  for (const { claimId, writtenBy, at, ...note } of rows) {
    const said = { ...note, writtenBy: writtenBy.name, at: at.toISOString() };
    notes.set(claimId, [...(notes.get(claimId) ?? []), said]);
  }
  return notes;
}

/** Who sent the claim back last; null when nobody did. */
export async function findAsker(tx: Db, claimId: string): Promise<string | null> {
  const row = await tx.reviewNote.findFirst({
    where: { claimId, kind: "sent_back" },
    orderBy: { id: "desc" },
    select: { writtenById: true },
  });
  return row?.writtenById ?? null;
}
