import "server-only";
import type { Deal, Slug } from "@/lib/domain/model/case-records";
import { type Db, toTextColumns } from "@/lib/server/db";
import { WITHDRAWN_TOO } from "@/lib/server/standing-records";
import type { SavedDeal } from "@/lib/wire/deals";

/** The ids behind the deals that a deal names. */
export interface DealNames {
  readonly supersededById: string | null;
  readonly partOfId: string | null;
}

/** Slugs of deals that begin with the words. */
export async function listDealSlugs(tx: Db, caseId: string, beginning: string): Promise<ReadonlySet<Slug>> {
  const rows = await tx.deal.findMany({
    where: { caseId, slug: { startsWith: beginning }, ...WITHDRAWN_TOO },
    select: { slug: true },
  });
  return new Set(rows.map(({ slug }) => slug));
}

/** Adds a deal and gives its id. */
export async function createDeal(
  tx: Db,
  caseId: string,
  deal: Deal,
  names: DealNames,
  key: string | undefined,
): Promise<string> {
  const { id } = await tx.deal.create({
    data: { ...(key === undefined ? {} : { id: key }), caseId, slug: deal.slug, ...toColumns(deal), ...names },
    select: { id: true },
  });
  return id;
}

/** The deal that a form with this key made, with its first legs; null where none did yet. */
export async function findDealOfKey(tx: Db, caseId: string, key: string): Promise<SavedDeal | null> {
  const found = await tx.deal.findFirst({
    where: { caseId, id: key },
    select: { slug: true, version: true, links: { select: { slug: true }, orderBy: { slug: "asc" } } },
  });
  return found && { slug: found.slug, version: found.version, links: found.links.map(({ slug }) => slug) };
}

/** Writes a deal over the version that was seen; false where another write came first. */
export async function updateDeal(tx: Db, id: string, seen: number, deal: Deal, names: DealNames): Promise<boolean> {
  const { count } = await tx.deal.updateMany({
    where: { id, version: seen },
    data: { ...toColumns(deal), ...names, version: seen + 1 },
  });
  return count === 1;
}

function toColumns({ slug: _slug, title, supersededBy: _supersededBy, partOf: _partOf, note, ...columns }: Deal) {
  return { ...columns, titleEn: title.en, titleZh: title.zh, ...toTextColumns("note", note) };
}
