import "server-only";
import { keptDate } from "@/lib/domain/values/kept";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { PAGE_SIZE, type Page, type SourceListQuery } from "@/lib/wire/desk/list-query";
import type { SourceLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Readonly<Record<SourceListQuery["sort"], Prisma.SourceOrderByWithRelationInput[]>> = {
  publisher: [{ publisher: "asc" }, { slug: "asc" }],
  published: [{ published: { sort: "desc", nulls: "last" } }, { slug: "asc" }],
  reliability: [{ reliability: "asc" }, { publisher: "asc" }, { slug: "asc" }],
  kind: [{ kind: "asc" }, { publisher: "asc" }, { slug: "asc" }],
};

/** One page of the sources of a case. Words are looked for in publisher, title, author, address, slug and note. */
export async function findSourcePage(tx: Db, caseId: string, query: SourceListQuery): Promise<Page<SourceLine>> {
  const contains = containing(query.q);
  const where: Prisma.SourceWhereInput = {
    caseId,
    kind: query.kind,
    reliability: query.reliability,
    ...(query.q && {
      OR: [
        { publisher: contains },
        { wordsOf: contains },
        { title: contains },
        { author: contains },
        { url: contains },
        { slug: contains },
        { note: contains },
        { noteZh: contains },
      ],
    }),
  };
  const rows = await tx.source.findMany({
    where,
    orderBy: ORDERS[query.sort],
    skip: (query.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
    include: {
      _count: { select: { citations: { where: { withdrawnAt: null, claim: { recordedTo: null } } }, captures: true } },
    },
  });
  return {
    total: await tx.source.count({ where }),
    rows: rows.map(({ _count, ...row }) => ({
      slug: row.slug,
      kind: row.kind,
      publisher: row.publisher,
      title: row.title,
      published: keptDate(row.published),
      url: row.url,
      language: row.language,
      reliability: row.reliability,
      readIn: row.readIn,
      wordsOf: row.wordsOf,
      copyShown: row.copyShown,
      version: row.version,
      citations: _count.citations,
      captures: _count.captures,
    })),
  };
}
