import "server-only";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type Orders, readPage } from "@/lib/server/records/read-page";
import type { Page, TermListQuery } from "@/lib/wire/desk/list-query";
import type { TermLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Orders<TermListQuery["sort"], Prisma.GlossaryTermOrderByWithRelationInput> = {
  en: ({ to }) => [{ termEn: to }, { slug: "asc" }],
  zh: ({ to }) => [{ termZh: to }, { slug: "asc" }],
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
  return readPage(query, {
    orders: ORDERS,
    count: () => tx.glossaryTerm.count({ where }),
    find: (asked) => tx.glossaryTerm.findMany({ ...asked, where }),
    toRow: ({ slug, termEn, termZh, definitionEn, definitionZh }): TermLine => ({
      slug,
      term: { en: termEn, zh: termZh },
      definition: { en: definitionEn, zh: definitionZh },
    }),
  });
}
