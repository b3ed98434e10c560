import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import type { CheckedBy } from "@/lib/domain/model/vocabulary";
import type { Db } from "@/lib/server/db";

/** Whether a version of the case is out that two people stand behind. */
export async function hasVersionByTwo(tx: Db, caseId: string): Promise<boolean> {
  return (await tx.snapshot.findFirst({ where: { caseId, checkedBy: "two" }, select: { id: true } })) !== null;
}

/** Writes how many people check a case over the version that was seen; false where another write came first. */
export async function updateCheckedBy(tx: Db, caseId: string, seen: number, checkedBy: CheckedBy): Promise<boolean> {
  const { count } = await tx.case.updateMany({
    where: { id: caseId, version: seen },
    data: { checkedBy, version: seen + 1 },
  });
  return count === 1;
}

/** Claims in force that stand on the word of their own writer alone: the last word for each was the writer's. */
export async function listClaimsCheckedAlone(tx: Db, caseId: string): Promise<readonly Slug[]> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT c."slug" FROM "Claim" c
    WHERE c."caseId" = ${caseId}::uuid AND c."recordedTo" IS NULL AND stands_alone(c) ORDER BY c."slug"`;
  return rows.map(({ slug }) => slug);
}

/** Puts claims back before a second person, whatever their standing was. */
export async function saveReopened(tx: Db, caseId: string, slugs: readonly Slug[]): Promise<void> {
  await tx.claim.updateMany({
    where: { caseId, slug: { in: [...slugs] }, recordedTo: null },
    data: { status: "proposed", evidence: null, version: { increment: 1 } },
  });
}
