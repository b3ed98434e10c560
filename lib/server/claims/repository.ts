import "server-only";
import { liesAfter } from "@/lib/domain/cases/case-day";
import type { ClaimTerm } from "@/lib/domain/deals/claim-term";
import { dayOfMoment } from "@/lib/domain/model/calendar";
import type { Claim, Day, Slug, Source } from "@/lib/domain/model/case-records";
import { CLAIM_STATUSES, type Localized, type SubjectType, toLocalized } from "@/lib/domain/model/vocabulary";
import { nameWay } from "@/lib/domain/network/name-way";
import { keptDate } from "@/lib/domain/values/kept";
import { containing, type Db } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { listPartyNames, toPartyName } from "@/lib/server/parties/repository";
import { listClaims, toClaimValue } from "@/lib/server/records/claims/repository";
import { findCaseDay } from "@/lib/server/records/day/repository";
import { listRecords } from "@/lib/server/records/kinds/repository";
import { type Orders, pageArgs } from "@/lib/server/records/read-page";
import type { ClaimList, ClaimRow } from "@/lib/wire/desk/claim-list";
import type { ClaimListQuery } from "@/lib/wire/desk/list-query";
import { listClaimTerms } from "./terms/repository";

const ORDERS: Orders<ClaimListQuery["sort"], Prisma.ClaimOrderByWithRelationInput> = {
  slug: ({ to }) => [{ slug: to }],
  property: ({ to }) => [{ property: to }, { slug: "asc" }],
  status: ({ to }) => [{ status: to }, { slug: "asc" }],
  day: ({ newest }) => [{ asOf: newest }, { slug: "asc" }],
  evidence: ({ last }) => [{ evidence: last }, { slug: "asc" }],
  basis: ({ last }) => [{ basis: last }, { slug: "asc" }],
  rank: ({ to }) => [{ rank: to }, { slug: "asc" }],
  changed: ({ newest }) => [{ recordedFrom: newest.sort }, { slug: "asc" }],
};

/** The subject of a claim by the column that names it. */
const SUBJECT_COLUMNS = {
  party: "partyId",
  deal: "dealId",
  link: "linkId",
  rule: "ruleId",
  indicator: "indicatorId",
} as const satisfies Readonly<Record<SubjectType, string>>;

const name = { select: { slug: true, nameEn: true, nameZh: true } } as const;

const SUBJECTS = {
  party: name,
  deal: { select: { slug: true, titleEn: true, titleZh: true } },
  link: { select: { slug: true, payer: name, payee: name } },
  rule: { select: { slug: true, title: true, titleZh: true } },
  indicator: name,
} as const;

type SubjectRow = Pick<Prisma.ClaimGetPayload<{ include: typeof SUBJECTS }>, "slug" | keyof typeof SUBJECTS>;

/**
 * One page of the claims in force of a case, of every status. Words are looked for in the claim, in the names of what it
 * is about, and in what it cites.
 */
export async function findClaimPage(
  tx: Db,
  caseId: string,
  { memberId, writers }: { readonly memberId: string; readonly writers: readonly string[] },
  query: ClaimListQuery,
): Promise<ClaimList> {
  const inConflict = { OR: [{ conflicts: { some: {} } }, { conflictedBy: { some: {} } }] };
  const asked: readonly Prisma.ClaimWhereInput[] = [
    query.about ? { [SUBJECT_COLUMNS[query.about]]: { not: null } } : {},
    ownOrNot(query.mine, memberId, writers),
    narrow(query.conflict, inConflict),
    narrow(query.archived, { citations: { none: { withdrawnAt: null, anchor: "not_captured" } } }),
    query.only
      ? {
          citations: {
            some: { withdrawnAt: null },
            none: { withdrawnAt: null, source: { reliability: { not: query.only } } },
          },
        }
      : {},
  ];
  const where: Prisma.ClaimWhereInput = {
    caseId,
    recordedTo: null,
    status: query.status,
    evidence: query.evidence,
    basis: query.basis,
    AND: [...asked],
    ...(query.q && { OR: await findMatches(tx, caseId, query.q) }),
  };
  return listClaimRows(tx, caseId, { where, ...pageArgs(query, ORDERS) });
}

/**
 * A claim that came by import is nobody's: where nothing stands, "not mine" has to say so itself. Mine are also those of
 * people for whom the member goes on; those that may be judged are all that the member did not write.
 */
function ownOrNot(
  asked: "yes" | "no" | undefined,
  memberId: string,
  writers: readonly string[],
): Prisma.ClaimWhereInput {
  if (asked === undefined) return {};
  if (asked === "yes") return { OR: [{ authorId: { in: [...writers] } }, { editedById: { in: [...writers] } }] };
  return {
    AND: [
      { OR: [{ authorId: null }, { authorId: { not: memberId } }] },
      { OR: [{ editedById: null }, { editedById: { not: memberId } }] },
    ],
  };
}

function narrow(asked: "yes" | "no" | undefined, where: Prisma.ClaimWhereInput): Prisma.ClaimWhereInput {
  if (asked === undefined) return {};
  return asked === "yes" ? where : { NOT: where };
}

/** Claims as the tables of the desk show them, and how many there are in all. */
export async function listClaimRows(
  tx: Db,
  caseId: string,
  query: Pick<Prisma.ClaimFindManyArgs, "where" | "orderBy" | "skip" | "take">,
): Promise<ClaimList> {
  const rows = await tx.claim.findMany({
    ...query,
    include: {
      ...SUBJECTS,
      citations: { where: { withdrawnAt: null }, select: { anchor: true } },
      _count: { select: { conflicts: true, conflictedBy: true } },
    },
  });
  const names = await listPartyNames(tx, caseId, [...new Set(rows.flatMap(({ codes }) => codes))]);
  const day = await findCaseDay(tx, caseId);
  const stated = rows.map((row) => ({ ...toNamedSubject(row), ...pickStated(row) }));
  const terms = await listClaimTerms(tx, caseId, stated);
  return {
    total: await tx.claim.count({ where: query.where }),
    rows: rows.map(
      (row): ClaimRow => ({
        ...toNamedSubject(row),
        ...pickStated(row),
        codeNames: Object.fromEntries(row.codes.flatMap((code) => (names[code] ? [[code, names[code]]] : []))),
        asOf: keptDate(row.asOf),
        period: row.periodEnd && {
          start: row.periodStart && dayOfMoment(row.periodStart),
          end: dayOfMoment(row.periodEnd),
          label: toLocalized(row.periodLabel, row.periodLabelZh),
        },
        rank: row.rank,
        status: row.status,
        evidence: row.evidence,
        basis: row.basis,
        citations: row.citations.length,
        archived: row.citations.filter(({ anchor }) => anchor !== "not_captured").length,
        conflicts: row._count.conflicts + row._count.conflictedBy,
        isAfterDay: liesAfter({ ...row, asOf: keptDate(row.asOf) }, day),
        term: terms[row.slug] ?? null,
      }),
    ),
  };
}

/** What a claim is found and called by. */
export interface ClaimName {
  readonly id: string;
  readonly slug: Slug;
  readonly subjectName: Localized;
  readonly property: string;
  readonly wording: string | null;
}

/** What the first claims in force that meet `where` are called, in the order of their slugs. */
export async function listClaimNames(
  tx: Db,
  caseId: string,
  where: Prisma.ClaimWhereInput,
  take: number,
): Promise<readonly ClaimName[]> {
  const rows = await tx.claim.findMany({
    where: { ...where, caseId, recordedTo: null, status: { not: "retracted" } },
    include: SUBJECTS,
    orderBy: { slug: "asc" },
    take,
  });
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    subjectName: toNamedSubject(row).subjectName,
    property: row.property,
    wording: row.wording,
  }));
}

function pickStated(row: Prisma.ClaimGetPayload<object>) {
  return { slug: row.slug, property: row.property, value: toClaimValue(row) };
}

/** A claim with everything that a page needs to tell it. */
export interface ClaimDetail {
  readonly claim: Claim;
  readonly subjectName: Localized;
  /** Names of the parties that a code value names by slug. */
  readonly codeNames: Readonly<Record<Slug, Localized>>;
  /** The sources that its citations name. */
  readonly sources: readonly Source[];
  readonly conflicts: readonly Claim[];
  /** The other claims on the same property, of every status but retracted: they stand side by side. */
  readonly rivals: readonly Claim[];
  readonly version: number;
  /** The standing claim that this one corrects, and the correction of this one that is under way. */
  readonly supersedes: Slug | null;
  readonly correction: Slug | null;
  /** Whoever wrote or last edited it; null: it came by import with the product. */
  readonly editedBy: string | null;
  /** The day that the figures of its case are of. */
  readonly caseDay: Day;
  /** The terms of the sums that it, its rivals and what contradicts it state, by claim. */
  readonly terms: Readonly<Record<Slug, ClaimTerm>>;
}

/** One claim in force; null when the case has none of that slug. */
export async function findClaim(tx: Db, caseId: string, slug: Slug): Promise<ClaimDetail | null> {
  const [claim] = await listClaims(tx, caseId, CLAIM_STATUSES, [slug]);
  if (!claim) return null;
  const row = await tx.claim.findFirstOrThrow({
    where: { caseId, slug, recordedTo: null },
    include: {
      ...SUBJECTS,
      editedBy: { select: { name: true } },
      supersedes: { select: { slug: true } },
      successors: { where: { recordedTo: null, status: { in: ["draft", "proposed"] } }, select: { slug: true } },
    },
  });
  const beside = await tx.claim.findMany({
    where: {
      caseId,
      recordedTo: null,
      property: claim.property,
      [claim.subjectType]: { slug: claim.subject },
      status: { not: "retracted" },
      slug: { not: slug },
    },
    select: { slug: true },
    take: 50,
  });
  const rivals = await listClaims(
    tx,
    caseId,
    CLAIM_STATUSES,
    beside.map((rival) => rival.slug),
  );
  const conflicts = await listClaims(tx, caseId, CLAIM_STATUSES, claim.conflictsWith);
  const codes = [claim, ...conflicts, ...rivals].flatMap(({ value }) => (value.type === "code" ? value.codes : []));
  const cited = [claim, ...rivals].flatMap(({ citations }) => citations.map(({ source }) => source));
  return {
    claim,
    subjectName: toNamedSubject(row).subjectName,
    codeNames: await listPartyNames(tx, caseId, codes),
    sources: await listRecords(tx, caseId, "source", { slugs: cited }),
    conflicts,
    rivals,
    version: row.version,
    supersedes: row.supersedes?.slug ?? null,
    correction: row.successors[0]?.slug ?? null,
    editedBy: row.editedBy?.name ?? null,
    caseDay: await findCaseDay(tx, caseId),
    terms: await listClaimTerms(tx, caseId, [claim, ...conflicts, ...rivals]),
  };
}

/**
 * What a claim may match, found table by table: one statement over all of them took seconds on tables that the database
 * had not counted yet, as after an import.
 */
async function findMatches(tx: Db, caseId: string, words: string): Promise<Prisma.ClaimWhereInput[]> {
  const contains = containing(words);
  const id = { select: { id: true } } as const;
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
  const ofName = { caseId, OR: [{ nameEn: contains }, { nameZh: contains }] };
  const parties = idsOf(await tx.party.findMany({ where: ofName, ...id }));
  const indicators = idsOf(await tx.indicator.findMany({ where: ofName, ...id }));
  const ofTitle = { caseId, OR: [{ titleEn: contains }, { titleZh: contains }] };
  const deals = idsOf(await tx.deal.findMany({ where: ofTitle, ...id }));
  const rules = idsOf(
    await tx.rule.findMany({ where: { caseId, OR: [{ title: contains }, { titleZh: contains }] }, ...id }),
  );
  const ofEnds = { caseId, OR: [{ payerId: { in: parties } }, { payeeId: { in: parties } }] };
  const links = idsOf(await tx.link.findMany({ where: ofEnds, ...id }));
  const sources = idsOf(await tx.source.findMany({ where: { caseId, publisher: contains }, ...id }));
  const cited = await tx.citation.findMany({
    where: { caseId, withdrawnAt: null, OR: [{ fragment: contains }, { sourceId: { in: sources } }] },
    select: { claimId: true },
  });
  return [
    { slug: contains },
    { property: contains },
    { wording: contains },
    { text: contains },
    { textZh: contains },
    { note: contains },
    { noteZh: contains },
    { partyId: { in: parties } },
    { dealId: { in: deals } },
    { linkId: { in: links } },
    { ruleId: { in: rules } },
    { indicatorId: { in: indicators } },
    { id: { in: cited.map(({ claimId }) => claimId) } },
  ];
}

function toNamedSubject(row: SubjectRow): {
  readonly subjectType: SubjectType;
  readonly subject: Slug;
  readonly subjectName: Localized;
} {
  const { party, deal, link, rule, indicator } = row;
  if (party) return named("party", party.slug, party.nameEn, party.nameZh);
  if (deal) return named("deal", deal.slug, deal.titleEn, deal.titleZh);
  if (rule) return named("rule", rule.slug, rule.title, rule.titleZh);
  if (indicator) return named("indicator", indicator.slug, indicator.nameEn, indicator.nameZh);
  if (!link) throw new Error(`claim "${row.slug}" has no subject`);
  const { en, zh } = nameWay([link.payer, link.payee].map(toPartyName));
  return named("link", link.slug, en, zh);
}

function named(subjectType: SubjectType, subject: Slug, en: string | null, zh: string | null) {
  return { subjectType, subject, subjectName: { en, zh } };
}
