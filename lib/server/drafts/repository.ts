import "server-only";
import type { Db } from "@/lib/server/db";
import type { Draft, LeftDraft } from "@/lib/wire/tasks";

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

/** What stands in the key of a draft that somebody left, between its form and whose it was. */
const LEFT_BY = "#left-by-";

/** The key of a draft that passes to somebody who had begun the same form. */
export function keyOfLeft(key: string, memberId: string): string {
  return `${key.slice(0, 340)}${LEFT_BY}${memberId}`;
}

/** Drafts that others left to a member who had begun the same forms. */
export async function listLeftDrafts(tx: Db, caseId: string, memberId: string): Promise<readonly LeftDraft[]> {
  const rows = await tx.draft.findMany({
    where: { caseId, memberId, key: { contains: LEFT_BY }, text: { not: "" } },
    orderBy: { key: "asc" },
  });
  const whose = (key: string) => key.slice(key.lastIndexOf(LEFT_BY) + LEFT_BY.length);
  // Anybody may name a draft of their own so: whoever is none of the case left nothing.
  const memberships = await tx.membership.findMany({
    where: { caseId },
    select: { member: { select: { id: true, name: true } } },
  });
  const names = new Map(memberships.map(({ member }) => [member.id, member.name]));
  return rows.flatMap(({ key, text, version }) => {
    const by = names.get(whose(key));
    return by === undefined ? [] : [{ key, text, version, by }];
  });
}
