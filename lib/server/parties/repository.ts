import "server-only";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type Orders, readPage } from "@/lib/server/records/read-page";
import type { Page, PartyListQuery } from "@/lib/wire/desk/list-query";
import type { PartyLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Orders<PartyListQuery["sort"], Prisma.PartyOrderByWithRelationInput> = {
  name: ({ to }) => [{ nameEn: to }],
  kind: ({ to }) => [{ kind: to }, { nameEn: "asc" }],
  seat: ({ last }) => [{ jurisdiction: last }, { nameEn: "asc" }],
  sponsor: ({ to }) => [{ sponsor: { nameEn: to } }, { nameEn: "asc" }],
  ticker: ({ last }) => [{ ticker: last }, { nameEn: "asc" }],
};

/** One page of the parties of a case. Words are looked for in names, aliases, slugs and identifiers. */
export async function findPartyPage(tx: Db, caseId: string, query: PartyListQuery): Promise<Page<PartyLine>> {
  const contains = containing(query.q);
  const where: Prisma.PartyWhereInput = {
    caseId,
    kind: query.kind,
    ...(query.linked === "yes" && { OR: [{ paying: { some: {} } }, { receiving: { some: {} } }] }),
    ...(query.linked === "no" && { paying: { none: {} }, receiving: { none: {} } }),
    AND:
      query.q === ""
        ? {}
        : {
            OR: [
              { nameEn: contains },
              { nameZh: contains },
              { slug: contains },
              { ticker: contains },
              { note: contains },
              { aliases: { has: query.q } },
            ],
          },
  };
  return readPage(query, {
    orders: ORDERS,
    count: () => tx.party.count({ where }),
    find: (asked) =>
      tx.party.findMany({
        ...asked,
        where,
        include: {
          sponsor: { select: { nameEn: true, nameZh: true } },
          _count: { select: { paying: true, receiving: true, claims: { where: { recordedTo: null } } } },
        },
      }),
    toRow: (row): PartyLine => ({
      slug: row.slug,
      name: { en: row.nameEn, zh: row.nameZh },
      kind: row.kind,
      jurisdiction: row.jurisdiction,
      sponsor: row.sponsor && { en: row.sponsor.nameEn, zh: row.sponsor.nameZh },
      aliases: row.aliases,
      ticker: row.ticker,
      links: row._count.paying + row._count.receiving,
      claims: row._count.claims,
    }),
  });
}

/** What the columns of a party say that it is called. */
export function toPartyName(row: { readonly nameEn: string | null; readonly nameZh: string | null }): Localized {
  return { en: row.nameEn, zh: row.nameZh };
}

/** What these parties of a case are called, by slug; those that the case does not have are left out. */
export async function listPartyNames(tx: Db, caseId: string, slugs: readonly Slug[]): Promise<Record<Slug, Localized>> {
  if (slugs.length === 0) return {};
  const where = { caseId, slug: { in: [...slugs] } };
  const rows = await tx.party.findMany({ where, select: { slug: true, nameEn: true, nameZh: true } });
  return Object.fromEntries(rows.map((row) => [row.slug, { en: row.nameEn, zh: row.nameZh }]));
}

/** Slugs of the claims in force on a party, of every status. */
export async function listClaimSlugsOnParty(tx: Db, partyId: string): Promise<readonly Slug[]> {
  const rows = await tx.claim.findMany({ where: { partyId, recordedTo: null }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}
