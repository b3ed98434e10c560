import "server-only";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { PAGE_SIZE, type Page, type TermListQuery } from "@/lib/wire/desk/list-query";
import type { TermLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Readonly<Record<TermListQuery["sort"], Prisma.GlossaryTermOrderByWithRelationInput[]>> = {
  en: [{ termEn: "asc" }, { slug: "asc" }],
  zh: [{ termZh: "asc" }, { slug: "asc" }],
};

/** One page of the glossary of a case. Words are looked for in terms, definitions and slugs. */
export async function findTermPage(tx: Db, caseId: string, query: TermListQuery): Promise<Page<TermLine>> {
  const contains = containing(query.q);
  const where: Prisma.GlossaryTermWhereInput = {
    caseId,
    ...(query.q && {
      OR: [
        { termEn: contains },
        { termZh: contains },
        { definitionEn: contains },
        { definitionZh: contains },
        { slug: contains },
      ],
    }),
  };
  const rows = await tx.glossaryTerm.findMany({
    where,
    orderBy: ORDERS[query.sort],
    skip: (query.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  return {
    total: await tx.glossaryTerm.count({ where }),
    rows: rows.map(({ slug, termEn, termZh, definitionEn, definitionZh }) => ({
      slug,
      term: { en: termEn, zh: termZh },
      definition: { en: definitionEn, zh: definitionZh },
    })),
  };
}
