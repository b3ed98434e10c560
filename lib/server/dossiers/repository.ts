import "server-only";
import { type LinkStandings, preferAccepted } from "@/lib/domain/acceptance/prefer-accepted";
import type { CaseRecords, Slug } from "@/lib/domain/model/case-records";
import type { SubjectType } from "@/lib/domain/model/vocabulary";
import { applyMerges, headOfMerges, type Merge } from "@/lib/domain/parties/merge-parties";
import { NO_RECORDS, type RecordRef } from "@/lib/domain/records/by-kind";
import { listAcceptedStates, refsOfRecords } from "@/lib/server/acceptance/repository";
import type { Db } from "@/lib/server/db";
import { listClaims } from "@/lib/server/records/claims/repository";
import { listLinkParts, listLinks } from "@/lib/server/records/deals/repository";
import { listRecords } from "@/lib/server/records/kinds/repository";
import { findCaseBySlug } from "@/lib/server/records/repository";
import type { NamedClaims } from "@/lib/view/dossiers/claim-subjects";

const SHOWN = ["accepted", "disputed", "proposed"] as const;

/** What the records of a page are read around. */
export interface Around {
  /** All links of these parties. */
  readonly parties?: readonly Slug[];
  /** All links of these deals. */
  readonly deals?: readonly Slug[];
  readonly links?: readonly Slug[];
  /** Parties that are named though no link of these has them: heads of groups. */
  readonly named?: readonly Slug[];
}

/** Records around something, and how its links stand. */
export interface RecordsAround {
  readonly records: CaseRecords;
  readonly standings: LinkStandings;
}

/**
 * The links around some records as figures read them, with the merges in force: their deals and what lies in what, the
 * parties at their ends, and the claims on all of it with their sources. As many reads however much it is.
 */
export async function readAround(
  tx: Db,
  caseSlug: string,
  { parties = [], deals = [], links = [], named = [] }: Around,
  merges: readonly Merge[],
): Promise<RecordsAround> {
  const found = await findCaseBySlug(tx, caseSlug);
  if (!found) throw new Error(`there is no case "${caseSlug}"`);
  const { id: caseId, ...header } = found;
  const headOf = headOfMerges(merges);
  const heads = new Set(parties.map(headOf));
  const own = [
    ...new Set([...parties, ...heads, ...merges.flatMap(({ party }) => (heads.has(headOf(party)) ? [party] : []))]),
  ];
  const standing = await listLinks(tx, caseId, {
    OR: [
      { payer: { slug: { in: own } } },
      { payee: { slug: { in: own } } },
      { deal: { slug: { in: [...deals] } } },
      { slug: { in: [...links] } },
    ],
  });
  // A link that somebody has moved elsewhere since is read here until a second person has seen it.
  const { states: moved } =
    own.length + deals.length === 0
      ? { states: { link: [] } }
      : await listAcceptedStates(tx, caseId, { linksOf: { parties: own, deals } });
  const refs = [...standing, ...moved.link].map(({ slug }): RecordRef => ({ type: "link", slug }));
  const { states: accepted } =
    refs.length === 0 ? { states: { link: [] } } : await listAcceptedStates(tx, caseId, { records: refs });
  const all = [...standing, ...accepted.link];
  const ends = await listRecords(tx, caseId, "party", {
    slugs: distinct([
      ...own,
      ...named,
      ...all.flatMap(({ payer, payee }) => [payer, payee, headOf(payer), headOf(payee)]),
    ]),
  });
  const dealRecords = await listRecords(tx, caseId, "deal", {
    slugs: distinct([...deals, ...all.map(({ deal }) => deal)]),
  });
  const umbrellas = await listRecords(tx, caseId, "deal", {
    slugs: distinct(dealRecords.flatMap(({ partOf }) => (partOf === null ? [] : [partOf]))).filter(
      (slug) => !dealRecords.some((deal) => deal.slug === slug),
    ),
  });
  const linkSlugs = distinct(all.map(({ slug }) => slug));
  const dealSlugs = dealRecords.map(({ slug }) => slug);
  const rows = await tx.claim.findMany({
    where: {
      caseId,
      recordedTo: null,
      status: { in: [...SHOWN] },
      OR: [
        { link: { slug: { in: linkSlugs } } },
        { deal: { slug: { in: dealSlugs } } },
        { party: { slug: { in: own } } },
      ],
    },
    select: { slug: true },
  });
  const claimSlugs = rows.map(({ slug }) => slug);
  const claims = claimSlugs.length === 0 ? [] : await listClaims(tx, caseId, SHOWN, claimSlugs);
  const records: CaseRecords = {
    ...NO_RECORDS,
    header,
    parties: ends,
    deals: [...dealRecords, ...umbrellas],
    links: standing,
    linkParts: await listLinkParts(tx, caseId, {
      OR: [{ partLink: { slug: { in: linkSlugs } } }, { partDeal: { slug: { in: dealSlugs } } }],
    }),
    claims,
    sources: await listRecords(tx, caseId, "source", {
      slugs: distinct(claims.flatMap(({ citations }) => citations.map(({ source }) => source))),
    }),
  };
  const { states } = await listAcceptedStates(tx, caseId, { records: refsOfRecords(records) });
  const { states: parts } = await listAcceptedStates(tx, caseId, { types: ["link_part"] });
  const preferred = preferAccepted(records, {
    parties: states.party,
    deals: states.deal,
    links: accepted.link,
    linkParts: parts.link_part,
    sources: states.source,
  });
  return { ...preferred, records: applyMerges(preferred.records, merges) };
}

/** A deal with the deals that lie inside it, whatever the depth. */
export async function listDealTree(tx: Db, caseId: string, deal: Slug): Promise<readonly Slug[]> {
  const rows = await tx.$queryRaw<{ slug: Slug }[]>`
    WITH RECURSIVE tree AS (
      SELECT "id", "slug" FROM "Deal" WHERE "caseId" = ${caseId}::uuid AND "slug" = ${deal}
      UNION SELECT d."id", d."slug" FROM "Deal" d JOIN tree ON d."partOfId" = tree."id" WHERE d."withdrawnAt" IS NULL
    ) SELECT "slug" FROM tree ORDER BY "slug"`;
  return rows.map(({ slug }) => slug);
}

/** Claims in force that cite a source, in the order of their slugs. */
export async function listClaimsCiting(tx: Db, caseId: string, source: Slug): Promise<readonly Slug[]> {
  const rows = await tx.claim.findMany({
    where: {
      caseId,
      recordedTo: null,
      status: { in: [...SHOWN] },
      citations: { some: { source: { slug: source }, withdrawnAt: null } },
    },
    select: { slug: true },
    orderBy: { slug: "asc" },
  });
  return rows.map(({ slug }) => slug);
}

/** Claims in force by their slugs, with everything that names them. */
export async function readNamedClaims(tx: Db, caseId: string, slugs: readonly Slug[]): Promise<NamedClaims> {
  const claims = slugs.length === 0 ? [] : await listClaims(tx, caseId, SHOWN, slugs);
  const about = (type: SubjectType) =>
    distinct(claims.flatMap(({ subjectType, subject }) => (subjectType === type ? [subject] : [])));
  const links = await listRecords(tx, caseId, "link", { slugs: about("link") });
  const codes = claims.flatMap(({ value }) => (value.type === "code" ? value.codes : []));
  const parties = await listRecords(tx, caseId, "party", {
    slugs: distinct([...about("party"), ...codes, ...links.flatMap(({ payer, payee }) => [payer, payee])]),
  });
  const deals = await listRecords(tx, caseId, "deal", { slugs: about("deal") });
  const rules = await listRecords(tx, caseId, "rule", { slugs: about("rule") });
  const indicators = await listRecords(tx, caseId, "indicator", { slugs: about("indicator") });
  return {
    claims,
    sources: await listRecords(tx, caseId, "source", {
      slugs: distinct(claims.flatMap(({ citations }) => citations.map(({ source }) => source))),
    }),
    parties: new Map(parties.map(({ slug, name }) => [slug, name])),
    deals: new Map(deals.map(({ slug, title }) => [slug, title])),
    links: new Map(links.map(({ slug, payer, payee }) => [slug, { payer, payee }])),
    others: new Map([
      ...rules.map(({ slug, title }) => [slug, title] as const),
      ...indicators.map(({ slug, name }) => [slug, name] as const),
    ]),
  };
}

function distinct(slugs: readonly Slug[]): Slug[] {
  return [...new Set(slugs)];
}

/** What these deals of a case are called. */
export async function listDealTitles(tx: Db, caseId: string, slugs: readonly Slug[]) {
  const deals = await listRecords(tx, caseId, "deal", { slugs });
  return Object.fromEntries(deals.map(({ slug, title }) => [slug, title]));
}
