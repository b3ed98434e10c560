import "server-only";
import { keptDate } from "@/lib/domain/values/kept";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type Orders, readPage, someOrNone } from "@/lib/server/records/read-page";
import type { Page, SourceListQuery } from "@/lib/wire/desk/list-query";
import type { SourceLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Orders<SourceListQuery["sort"], Prisma.SourceOrderByWithRelationInput> = {
  publisher: ({ to }) => [{ publisher: to }, { slug: "asc" }],
  title: ({ last }) => [{ title: last }, { slug: "asc" }],
  published: ({ newest }) => [{ published: newest }, { slug: "asc" }],
  reliability: ({ to }) => [{ reliability: to }, { publisher: "asc" }, { slug: "asc" }],
  kind: ({ to }) => [{ kind: to }, { publisher: "asc" }, { slug: "asc" }],
  language: ({ to }) => [{ language: to }, { publisher: "asc" }, { slug: "asc" }],
};

/** Citations that stand, of claims in force. */
const CITED = { withdrawnAt: null, claim: { recordedTo: null } };

/** One page of the sources of a case. Words are looked for in publisher, title, author, address, slug and note. */
export async function findSourcePage(tx: Db, caseId: string, query: SourceListQuery): Promise<Page<SourceLine>> {
  const contains = containing(query.q);
  const where: Prisma.SourceWhereInput = {
    caseId,
    kind: query.kind,
    reliability: query.reliability,
    citations: someOrNone(query.cited, CITED),
    captures: someOrNone(query.archived, {}),
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
  return readPage(query, {
    orders: ORDERS,
    count: () => tx.source.count({ where }),
    find: (asked) =>
      tx.source.findMany({
        ...asked,
        where,
        include: { _count: { select: { citations: { where: CITED }, captures: true } } },
      }),
    toRow: ({ _count, ...row }): SourceLine => ({
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
    }),
  });
}
