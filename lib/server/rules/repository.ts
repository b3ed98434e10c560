import "server-only";
import { firstDayOf } from "@/lib/domain/model/calendar";
import type { PartialDate } from "@/lib/domain/model/case-records";
import { keptDate } from "@/lib/domain/values/kept";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { type Orders, readPage } from "@/lib/server/records/read-page";
import type { Page, RuleListQuery } from "@/lib/wire/desk/list-query";
import type { RuleLine } from "@/lib/wire/desk/list-rows";

const ORDERS: Orders<RuleListQuery["sort"], Prisma.RuleOrderByWithRelationInput> = {
  title: ({ to }) => [{ title: to }, { slug: "asc" }],
  authority: ({ to }) => [{ authority: { nameEn: to } }, { slug: "asc" }],
  status: ({ to }) => [{ status: to }, { title: "asc" }],
};

/** One page of the rules of a case. Words are looked for in titles, slugs, the authority and the notes on places. */
export async function findRulePage(tx: Db, caseId: string, query: RuleListQuery): Promise<Page<RuleLine>> {
  const contains = containing(query.q);
  const where: Prisma.RuleWhereInput = {
    caseId,
    status: query.status,
    ...(query.q && {
      OR: [
        { title: contains },
        { titleZh: contains },
        { slug: contains },
        { authority: { OR: [{ nameEn: contains }, { nameZh: contains }] } },
        { places: { some: { withdrawnAt: null, OR: [{ note: contains }, { chipClasses: contains }] } } },
      ],
    }),
  };
  return readPage(query, {
    orders: ORDERS,
    count: () => tx.rule.count({ where }),
    find: (asked) =>
      tx.rule.findMany({
        ...asked,
        where,
        include: {
          authority: { select: { nameEn: true, nameZh: true } },
          places: { where: { withdrawnAt: null }, select: { inForceFrom: true } },
          _count: { select: { claims: { where: { recordedTo: null } } } },
        },
      }),
    toRow: (row): RuleLine => ({
      slug: row.slug,
      title: { en: row.title, zh: row.titleZh },
      authority: { en: row.authority.nameEn, zh: row.authority.nameZh },
      status: row.status,
      places: row.places.length,
      inForceFrom: earliest(row.places.flatMap(({ inForceFrom }) => keptDate(inForceFrom) ?? [])),
      claims: row._count.claims,
    }),
  });
}

function earliest(dates: readonly PartialDate[]): PartialDate | null {
  return dates.reduce<PartialDate | null>(
    (first, date) => (first === null || firstDayOf(date) < firstDayOf(first) ? date : first),
    null,
  );
}
