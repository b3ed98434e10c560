import "server-only";
import { toLocalized } from "@/lib/domain/model/vocabulary";
import { keptDate } from "@/lib/domain/values/kept";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type LinkListQuery, PAGE_SIZE, type Page } from "@/lib/wire/desk/list-query";
import type { LinkLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Readonly<Record<LinkListQuery["sort"], Prisma.LinkOrderByWithRelationInput[]>> = {
  payer: [{ payer: { nameEn: "asc" } }, { payee: { nameEn: "asc" } }, { slug: "asc" }],
  payee: [{ payee: { nameEn: "asc" } }, { payer: { nameEn: "asc" } }, { slug: "asc" }],
  kind: [{ kind: "asc" }, { payer: { nameEn: "asc" } }, { slug: "asc" }],
  start: [{ start: { sort: "desc", nulls: "last" } }, { slug: "asc" }],
};

/** One page of the links of a case. Words are looked for in the names of both parties, the deal, slugs and notes. */
export async function findLinkPage(tx: Db, caseId: string, query: LinkListQuery): Promise<Page<LinkLine>> {
  const contains = containing(query.q);
  const party = { OR: [{ nameEn: contains }, { nameZh: contains }] };
  const where: Prisma.LinkWhereInput = {
    caseId,
    kind: query.kind,
    layer: query.layer,
    ...(query.q && {
      OR: [
        { payer: party },
        { payee: party },
        { deal: { OR: [{ titleEn: contains }, { titleZh: contains }] } },
        { slug: contains },
        { note: contains },
      ],
    }),
  };
  const name = { select: { nameEn: true, nameZh: true } } as const;
  const rows = await tx.link.findMany({
    where,
    orderBy: ORDERS[query.sort],
    skip: (query.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    include: {
      payer: name,
      payee: name,
      deal: { select: { titleEn: true, titleZh: true } },
      _count: { select: { claims: { where: { recordedTo: null } } } },
    },
  });
  return {
    total: await tx.link.count({ where }),
    rows: rows.map((row) => ({
      slug: row.slug,
      kind: row.kind,
      payer: { en: row.payer.nameEn, zh: row.payer.nameZh },
      payee: { en: row.payee.nameEn, zh: row.payee.nameZh },
      deal: { en: row.deal.titleEn, zh: row.deal.titleZh },
      layer: row.layer,
      start: keptDate(row.start),
      tranche: toLocalized(row.tranche, row.trancheZh),
      claims: row._count.claims,
    })),
  };
}
