import "server-only";
import type { Db } from "@/lib/server/db";
import type { Draft } from "@/lib/wire/tasks";

/** Whose draft of which form. */
export interface DraftName {
  readonly caseId: string;
  readonly memberId: string;
  readonly key: string;
}

/** A member's draft of one form; null when nothing was ever begun. */
export async function findDraft(tx: Db, name: DraftName): Promise<Draft | null> {
  const row = await tx.draft.findUnique({ where: { caseId_memberId_key: name } });
  return row && { text: row.text, updatedAt: row.updatedAt.toISOString(), version: row.version };
}

/** Keeps a draft, if it still has the version that was seen; 0 stands for one that is not there yet. */
export async function saveDraft(
  tx: Db,
  name: DraftName,
  draft: { readonly text: string; readonly at: Date; readonly version: number },
): Promise<boolean> {
  const { text, at, version } = draft;
  if (version === 0) {
    const { count } = await tx.draft.createMany({ data: [{ ...name, text, updatedAt: at }], skipDuplicates: true });
    return count === 1;
  }
  const { count } = await tx.draft.updateMany({
    where: { ...name, version },
    data: { text, updatedAt: at, version: version + 1 },
  });
  return count === 1;
}
