import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Db } from "@/lib/server/db";
import type { DealChoice } from "@/lib/wire/deals";

/** Deals that may be meant by what was typed, best first. */
export async function listDealsCalled(tx: Db, caseId: string, typed: string, most: number): Promise<DealChoice[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT deals_called(${caseId}::uuid, ${typed}, ${most})::text AS "id"`;
  const order = new Map(ids.map(({ id }, place) => [id, place]));
  const rows = await tx.deal.findMany({
    where: { id: { in: [...order.keys()] } },
    select: { id: true, slug: true, titleEn: true, titleZh: true },
  });
  return rows
    .sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
    .map(({ slug, titleEn, titleZh }) => ({ slug, title: { en: titleEn, zh: titleZh } }));
}

/** For every deal of a case the one above it: its umbrella, or its successor. */
export async function listDealsAbove(
  tx: Db,
  caseId: string,
): Promise<readonly { readonly slug: Slug; readonly partOf: Slug | null; readonly supersededBy: Slug | null }[]> {
  const slug = { select: { slug: true } } as const;
  const rows = await tx.deal.findMany({
    where: { caseId, OR: [{ partOfId: { not: null } }, { supersededById: { not: null } }] },
    select: { slug: true, partOf: slug, supersededBy: slug },
  });
  return rows.map((row) => ({
    slug: row.slug,
    partOf: row.partOf?.slug ?? null,
    supersededBy: row.supersededBy?.slug ?? null,
  }));
}
