import "server-only";
import type { Deal, Slug } from "@/lib/domain/model/case-records";
import { toLocalized } from "@/lib/domain/model/vocabulary";
import { keptDate } from "@/lib/domain/values/kept";
import type { Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import type { DealChoice } from "@/lib/wire/deals";

/** A deal with what the database adds to its record. */
export interface StoredDeal {
  readonly id: string;
  readonly version: number;
  readonly deal: Deal;
}

const STORED = {
  include: { supersededBy: { select: { slug: true } }, partOf: { select: { slug: true } } },
} as const;

/** The deal behind a slug; null when the case has none. */
export async function findDeal(tx: Db, caseId: string, slug: Slug): Promise<StoredDeal | null> {
  const row = await tx.deal.findUnique({ where: { caseId_slug: { caseId, slug } }, ...STORED });
  return row && toStoredDeal(row);
}

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

function toStoredDeal(row: Prisma.DealGetPayload<typeof STORED>): StoredDeal {
  return {
    id: row.id,
    version: row.version,
    deal: {
      slug: row.slug,
      title: { en: row.titleEn, zh: row.titleZh },
      announced: keptDate(row.announced),
      signed: keptDate(row.signed),
      effective: keptDate(row.effective),
      ended: keptDate(row.ended),
      stage: row.stage,
      supersededBy: row.supersededBy?.slug ?? null,
      partOf: row.partOf?.slug ?? null,
      note: toLocalized(row.note, row.noteZh),
    },
  };
}
