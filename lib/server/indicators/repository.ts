import "server-only";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type IndicatorListQuery, PAGE_SIZE, type Page } from "@/lib/wire/desk/list-query";
import type { IndicatorLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Readonly<Record<IndicatorListQuery["sort"], Prisma.IndicatorOrderByWithRelationInput[]>> = {
  name: [{ nameEn: "asc" }, { slug: "asc" }],
  unit: [{ unit: "asc" }, { nameEn: "asc" }],
};

/** One page of the indicators of a case. Words are looked for in names, slugs and notes. */
export async function findIndicatorPage(
  tx: Db,
  caseId: string,
  query: IndicatorListQuery,
): Promise<Page<IndicatorLine>> {
  const contains = containing(query.q);
  const where: Prisma.IndicatorWhereInput = {
    caseId,
    ...(query.q && {
      OR: [{ nameEn: contains }, { nameZh: contains }, { slug: contains }, { note: contains }],
    }),
  };
  const rows = await tx.indicator.findMany({
    where,
    orderBy: ORDERS[query.sort],
    skip: (query.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    include: { _count: { select: { claims: { where: { recordedTo: null } } } } },
  });
  return {
    total: await tx.indicator.count({ where }),
    rows: rows.map(({ slug, nameEn, nameZh, unit, note, _count }) => ({
      slug,
      name: { en: nameEn, zh: nameZh },
      unit,
      note,
      claims: _count.claims,
    })),
  };
}
