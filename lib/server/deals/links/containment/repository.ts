import "server-only";
import type { LinkPart } from "@/lib/domain/model/case-records";
import { type Db, toTextColumns } from "@/lib/server/db";
import { toLinkPart } from "@/lib/server/records/deals/repository";

/** The ids behind the part and the whole of a row. */
export interface PartEnds {
  readonly partLinkId: string;
  readonly wholeLinkId: string | null;
  readonly wholeDealId: string | null;
}

/** A row with what the database adds to it. */
export interface StoredPart {
  readonly id: string;
  readonly version: number;
  readonly isWithdrawn: boolean;
  readonly part: LinkPart;
  /** The links that it speaks of. */
  readonly linkIds: readonly string[];
}

/** A row by its id; null when the case has none, or the link is neither its part nor its whole. */
export async function findPart(tx: Db, caseId: string, linkId: string, id: string): Promise<StoredPart | null> {
  const slug = { select: { slug: true } } as const;
  const row = await tx.linkPart.findFirst({
    where: { id, caseId, OR: [{ partLinkId: linkId }, { wholeLinkId: linkId }] },
    include: { partLink: slug, partDeal: slug, wholeLink: slug, wholeDeal: slug },
  });
  if (row === null) return null;
  const { version, withdrawnAt, partLinkId, wholeLinkId } = row;
  const linkIds = [partLinkId, wholeLinkId].filter((one) => one !== null);
  return { id, version, isWithdrawn: withdrawnAt !== null, part: toLinkPart(row), linkIds };
}

/** Writes a row; one that was taken back before comes back with the note of now. Gives its version. */
export async function savePart(
  tx: Db,
  caseId: string,
  { relation, note }: Pick<LinkPart, "relation" | "note">,
  ends: PartEnds,
): Promise<number> {
  const former = await tx.linkPart.findFirst({
    where: { caseId, relation, ...ends },
    select: { id: true, version: true },
  });
  if (former === null) {
    await tx.linkPart.create({ data: { caseId, relation, ...toTextColumns("note", note), ...ends } });
    return 1;
  }
  const version = former.version + 1;
  await tx.linkPart.update({
    where: { id: former.id },
    data: { ...toTextColumns("note", note), version, withdrawnAt: null },
  });
  return version;
}

/** Takes a row back over the version that was seen; false where another write came first. */
export async function withdrawPart(tx: Db, id: string, seen: number, at: Date): Promise<boolean> {
  const { count } = await tx.linkPart.updateMany({
    where: { id, version: seen, withdrawnAt: null },
    data: { withdrawnAt: at, version: seen + 1 },
  });
  return count === 1;
}

/** Whether a claim on one of these links was accepted or disputed. */
export async function hasClaimInForce(tx: Db, linkIds: readonly string[]): Promise<boolean> {
  const count = await tx.claim.count({
    where: { linkId: { in: [...linkIds] }, recordedTo: null, status: { in: ["accepted", "disputed"] } },
  });
  return count > 0;
}
