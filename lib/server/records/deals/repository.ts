import "server-only";
import type { Link, LinkPart, Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import { toLocalized } from "@/lib/domain/model/vocabulary";
import { type Db, toTextColumns } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { listRecords, type RecordIds, requireId } from "../kinds/repository";

/** Adds rows of what lies in what; one that was taken back before comes back with the note of now. */
export async function saveLinkParts(tx: Db, caseId: string, parts: readonly LinkPart[], ids: RecordIds): Promise<void> {
  const withdrawn = await tx.linkPart.findMany({ where: { caseId, withdrawnAt: { not: null } } });
  const added: Prisma.LinkPartCreateManyInput[] = [];
  for (const { partType, part, wholeType, whole, relation, note } of parts) {
    const ends = {
      partLinkId: partType === "link" ? requireId(ids, "link", part) : null,
      partDealId: partType === "deal" ? requireId(ids, "deal", part) : null,
      wholeLinkId: wholeType === "link" ? requireId(ids, "link", whole) : null,
      wholeDealId: wholeType === "deal" ? requireId(ids, "deal", whole) : null,
    };
    const former = withdrawn.find(
      (row) =>
        row.relation === relation &&
        row.partLinkId === ends.partLinkId &&
        row.partDealId === ends.partDealId &&
        row.wholeLinkId === ends.wholeLinkId &&
        row.wholeDealId === ends.wholeDealId,
    );
    if (former === undefined) added.push({ caseId, relation, ...toTextColumns("note", note), ...ends });
    else {
      const data = { ...toTextColumns("note", note), version: former.version + 1, withdrawnAt: null };
      await tx.linkPart.update({ where: { id: former.id }, data });
    }
  }
  await tx.linkPart.createMany({ data: added });
}

/** Links of a case in the order of their slugs, only those that meet `which` where it is given. */
export async function listLinks(tx: Db, caseId: string, which?: Prisma.LinkWhereInput): Promise<readonly Link[]> {
  if (which === undefined) return listRecords(tx, caseId, "link");
  const rows = await tx.link.findMany({ where: { ...which, caseId }, select: { id: true } });
  return listRecords(tx, caseId, "link", { ids: rows.map(({ id }) => id) });
}

/** Containment rows of a case, by part, whole and relation, only those that meet `which` where it is given. */
export async function listLinkParts(tx: Db, caseId: string, which?: Prisma.LinkPartWhereInput): Promise<LinkPart[]> {
  const slug = { select: { slug: true } } as const;
  const rows = await tx.linkPart.findMany({
    where: { ...which, caseId, withdrawnAt: null },
    include: { partLink: slug, partDeal: slug, wholeLink: slug, wholeDeal: slug },
  });
  return rows
    .map(toLinkPart)
    .sort(
      (one, other) =>
        compareText(one.part, other.part) ||
        compareText(one.whole, other.whole) ||
        compareText(one.relation, other.relation),
    );
}

type NamedEnd = { readonly slug: Slug } | null;

/** A stored row that was read with the names of its part and its whole. */
export function toLinkPart(
  row: Pick<LinkPart, "relation"> & {
    readonly id: string;
    readonly note: string | null;
    readonly noteZh: string | null;
    readonly partLink: NamedEnd;
    readonly partDeal: NamedEnd;
    readonly wholeLink: NamedEnd;
    readonly wholeDeal: NamedEnd;
  },
): LinkPart {
  const part = row.partLink ?? row.partDeal;
  const whole = row.wholeLink ?? row.wholeDeal;
  if (!part || !whole) throw new Error(`containment ${row.id} lacks its part or its whole`);
  return {
    partType: row.partLink ? "link" : "deal",
    part: part.slug,
    wholeType: row.wholeLink ? "link" : "deal",
    whole: whole.slug,
    relation: row.relation,
    note: toLocalized(row.note, row.noteZh),
  };
}
