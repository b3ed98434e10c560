import "server-only";
import type { Stage } from "@/lib/domain/model/vocabulary";
import { keptDate } from "@/lib/domain/values/kept";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type Orders, readPage } from "@/lib/server/records/read-page";
import type { LinkListQuery, Page } from "@/lib/wire/desk/list-query";
import type { LinkLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Orders<LinkListQuery["sort"], Prisma.LinkOrderByWithRelationInput> = {
  payer: ({ to }) => [{ payer: { nameEn: to } }, { payee: { nameEn: "asc" } }, { slug: "asc" }],
  payee: ({ to }) => [{ payee: { nameEn: to } }, { payer: { nameEn: "asc" } }, { slug: "asc" }],
  kind: ({ to }) => [{ kind: to }, { payer: { nameEn: "asc" } }, { slug: "asc" }],
  deal: ({ to }) => [{ deal: { titleEn: to } }, { slug: "asc" }],
  layer: ({ to }) => [{ layer: to }, { payer: { nameEn: "asc" } }, { slug: "asc" }],
  start: ({ newest }) => [{ start: newest }, { slug: "asc" }],
};

/** A link of the list before its money is read; `dealStage` is what it says where no claim says how far it has come. */
interface LinkRow extends Omit<LinkLine, "amount" | "undisclosed" | "stage" | "isProposed"> {
  readonly dealStage: Stage;
}

/** One page of the links of a case. Words are looked for in the names of both parties, the deal, slugs and notes. */
export async function findLinkPage(tx: Db, caseId: string, query: LinkListQuery): Promise<Page<LinkRow>> {
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
  return readPage(query, {
    orders: ORDERS,
    count: () => tx.link.count({ where }),
    find: (asked) =>
      tx.link.findMany({
        ...asked,
        where,
        include: {
          payer: name,
          payee: name,
          deal: { select: { titleEn: true, titleZh: true, stage: true } },
          _count: { select: { claims: { where: { recordedTo: null } } } },
        },
      }),
    toRow: (row): LinkRow => ({
      slug: row.slug,
      kind: row.kind,
      payer: { en: row.payer.nameEn, zh: row.payer.nameZh },
      payee: { en: row.payee.nameEn, zh: row.payee.nameZh },
      deal: { en: row.deal.titleEn, zh: row.deal.titleZh },
      dealStage: row.deal.stage,
      layer: row.layer,
      start: keptDate(row.start),
      claims: row._count.claims,
    }),
  });
}
