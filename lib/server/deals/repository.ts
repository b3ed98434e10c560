import "server-only";
import { keptDate } from "@/lib/domain/values/kept";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type DealListQuery, PAGE_SIZE, type Page } from "@/lib/wire/desk/list-query";
import type { DealLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Readonly<Record<DealListQuery["sort"], Prisma.DealOrderByWithRelationInput[]>> = {
  slug: [{ slug: "asc" }],
  title: [{ titleEn: "asc" }, { slug: "asc" }],
  stage: [{ stage: "asc" }, { titleEn: "asc" }],
  announced: [{ announced: { sort: "desc", nulls: "last" } }, { titleEn: "asc" }],
};

/** One page of the deals of a case. Words are looked for in titles, slugs, notes and the names of the parties. */
export async function findDealPage(tx: Db, caseId: string, query: DealListQuery): Promise<Page<DealLine>> {
  const contains = containing(query.q);
  const party = { OR: [{ nameEn: contains }, { nameZh: contains }] };
  const where: Prisma.DealWhereInput = {
    caseId,
    stage: query.stage,
    ...(query.q && {
      OR: [
        { titleEn: contains },
        { titleZh: contains },
        { slug: contains },
        { note: contains },
        { links: { some: { OR: [{ payer: party }, { payee: party }] } } },
      ],
    }),
  };
  const rows = await tx.deal.findMany({
    where,
    orderBy: ORDERS[query.sort],
    skip: (query.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    include: {
      partOf: { select: { titleEn: true, titleZh: true } },
      _count: { select: { links: true, claims: { where: { recordedTo: null } } } },
    },
  });
  return {
    total: await tx.deal.count({ where }),
    rows: rows.map((row) => ({
      slug: row.slug,
      title: { en: row.titleEn, zh: row.titleZh },
      stage: row.stage,
      announced: keptDate(row.announced),
      signed: row.signed,
      partOf: row.partOf && { en: row.partOf.titleEn, zh: row.partOf.titleZh },
      links: row._count.links,
      claims: row._count.claims,
    })),
  };
}
