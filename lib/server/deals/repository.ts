import "server-only";
import { keptDate } from "@/lib/domain/values/kept";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type Orders, readPage, someOrNone } from "@/lib/server/records/read-page";
import type { DealListQuery, Page } from "@/lib/wire/desk/list-query";
import type { DealLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Orders<DealListQuery["sort"], Prisma.DealOrderByWithRelationInput> = {
  title: ({ to }) => [{ titleEn: to }, { slug: "asc" }],
  stage: ({ to }) => [{ stage: to }, { titleEn: "asc" }],
  announced: ({ newest }) => [{ announced: newest }, { titleEn: "asc" }],
  signed: ({ newest }) => [{ signed: newest }, { titleEn: "asc" }],
  partOf: ({ to }) => [{ partOf: { titleEn: to } }, { titleEn: "asc" }],
};

/** A deal of the list before its money is read. */
interface DealRow extends Omit<DealLine, "largest"> {
  readonly linkSlugs: readonly string[];
}

/** One page of the deals of a case. Words are looked for in titles, slugs, notes and the names of the parties. */
export async function findDealPage(tx: Db, caseId: string, query: DealListQuery): Promise<Page<DealRow>> {
  const contains = containing(query.q);
  const party = { OR: [{ nameEn: contains }, { nameZh: contains }] };
  const where: Prisma.DealWhereInput = {
    caseId,
    stage: query.stage,
    links: someOrNone(query.linked, {}),
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
  return readPage(query, {
    orders: ORDERS,
    count: () => tx.deal.count({ where }),
    find: (asked) =>
      tx.deal.findMany({
        ...asked,
        where,
        include: {
          partOf: { select: { titleEn: true, titleZh: true } },
          links: { select: { slug: true } },
          _count: { select: { claims: { where: { recordedTo: null } } } },
        },
      }),
    toRow: (row): DealRow => ({
      slug: row.slug,
      title: { en: row.titleEn, zh: row.titleZh },
      stage: row.stage,
      announced: keptDate(row.announced),
      signed: row.signed,
      partOf: row.partOf && { en: row.partOf.titleEn, zh: row.partOf.titleZh },
      links: row.links.length,
      linkSlugs: row.links.map(({ slug }) => slug),
      claims: row._count.claims,
    }),
  });
}
