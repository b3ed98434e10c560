import "server-only";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type Orders, readPage } from "@/lib/server/records/read-page";
import type { IndicatorListQuery, Page } from "@/lib/wire/desk/list-query";
import type { IndicatorLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Orders<IndicatorListQuery["sort"], Prisma.IndicatorOrderByWithRelationInput> = {
  name: ({ to }) => [{ nameEn: to }, { slug: "asc" }],
  unit: ({ to }) => [{ unit: to }, { nameEn: "asc" }],
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
  const include = { _count: { select: { claims: { where: { recordedTo: null } } } } } as const;
  return readPage(query, {
    orders: ORDERS,
    count: () => tx.indicator.count({ where }),
    find: (asked) => tx.indicator.findMany({ ...asked, where, include }),
    toRow: ({ slug, nameEn, nameZh, unit, note, _count }): IndicatorLine => ({
      slug,
      name: { en: nameEn, zh: nameZh },
      unit,
      note,
      claims: _count.claims,
    }),
  });
}
