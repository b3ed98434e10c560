import "server-only";
import { type LinkStandings, preferAccepted } from "@/lib/domain/acceptance/prefer-accepted";
import type { CaseRecords, Link, Party, Slug } from "@/lib/domain/model/case-records";
import { applyMerges, type Merge } from "@/lib/domain/parties/merge-parties";
import { NO_RECORDS } from "@/lib/domain/records/by-kind";
import { listAcceptedStates, refsOfRecords } from "@/lib/server/acceptance/repository";
import type { Db } from "@/lib/server/db";
import { listClaims } from "@/lib/server/records/claims/repository";
import { listLinks } from "@/lib/server/records/deals/repository";
import { listRecords } from "@/lib/server/records/kinds/repository";
import { findCaseBySlug, type StoredCase } from "@/lib/server/records/repository";

const SHOWN = ["accepted", "disputed", "proposed"] as const;

/** A party next to some others, and by how many links. */
export interface LinkedParty {
  readonly id: string;
  readonly slug: Slug;
  readonly links: number;
}

/** Parties linked to one of `around` that are not in `known`, the ones with most links to them first. */
export async function listLinkedParties(
  tx: Db,
  caseId: string,
  around: readonly string[],
  known: readonly string[],
  most: number,
): Promise<LinkedParty[]> {
  return tx.$queryRaw<LinkedParty[]>`
    SELECT p."id"::text, p."slug", count(*)::int AS "links" FROM (
      SELECT "payeeId" AS "other" FROM "Link" WHERE "caseId" = ${caseId}::uuid AND "withdrawnAt" IS NULL
        AND "payerId" = ANY(${[...around]}::uuid[])
      UNION ALL
      SELECT "payerId" FROM "Link" WHERE "caseId" = ${caseId}::uuid AND "withdrawnAt" IS NULL
        AND "payeeId" = ANY(${[...around]}::uuid[])
    ) ends JOIN "Party" p ON p."id" = ends."other"
    WHERE p."id" <> ALL(${[...known]}::uuid[])
    GROUP BY p."id" ORDER BY "links" DESC, p."slug" LIMIT ${most}`;
}

/** The party of a case with most links, or null where it has none. */
export async function findBusiestParty(tx: Db, caseId: string): Promise<Slug | null> {
  const rows = await tx.$queryRaw<{ slug: Slug }[]>`
    SELECT p."slug" FROM "Party" p JOIN (
      SELECT "payerId" AS "end" FROM "Link" WHERE "caseId" = ${caseId}::uuid AND "withdrawnAt" IS NULL
      UNION ALL SELECT "payeeId" FROM "Link" WHERE "caseId" = ${caseId}::uuid AND "withdrawnAt" IS NULL
    ) ends ON ends."end" = p."id" GROUP BY p."id" ORDER BY count(*) DESC, p."slug" LIMIT 1`;
  return rows[0]?.slug ?? null;
}

/** Parties and links that a case holds. */
export async function countWeb(tx: Db, caseId: string): Promise<{ readonly parties: number; readonly links: number }> {
  return { parties: await tx.party.count({ where: { caseId } }), links: await tx.link.count({ where: { caseId } }) };
}

/** Ids and slugs of all parties of a small case. */
export async function listAllParties(tx: Db, caseId: string): Promise<LinkedParty[]> {
  const rows = await tx.party.findMany({ where: { caseId }, select: { id: true, slug: true } });
  return rows.map((row) => ({ ...row, links: 0 }));
}

/** Ids and slugs of some parties. */
export async function listPartyIds(tx: Db, caseId: string, slugs: readonly Slug[]): Promise<LinkedParty[]> {
  const rows = await tx.party.findMany({
    where: { caseId, slug: { in: [...slugs] } },
    select: { id: true, slug: true },
  });
  return rows.map((row) => ({ ...row, links: 0 }));
}

/**
 * The records around some parties as figures read them (accepted states, where there are any), with the merges in force: the parties themselves, the links between them with
 * their deals, and the claims on both with their sources.
 */
export async function readNeighbourhood(
  tx: Db,
  caseSlug: string,
  ids: readonly string[],
  merges: readonly Merge[],
): Promise<{ readonly records: CaseRecords; readonly standings: LinkStandings }> {
  const found = await findCaseBySlug(tx, caseSlug);
  if (!found) throw new Error(`there is no case "${caseSlug}"`);
  const { id: caseId } = found;
  const within = { in: [...ids] };
  const rows = await listRecords(tx, caseId, "party", { ids });
  const links = await listLinks(tx, caseId, { payerId: within, payeeId: within });
  const partySlugs = rows.map(({ slug }) => slug);
  const { states: ofParties } = await listAcceptedStates(tx, caseId, { linksOf: { parties: partySlugs } });
  return readOnLinks(tx, found, { parties: rows, links, acceptedLinks: ofParties.link, merges });
}

/** Some links of a case with what is claimed of them and their deals, as figures read them. */
export async function readLinks(
  tx: Db,
  caseSlug: string,
  slugs: readonly Slug[],
  merges: readonly Merge[],
): Promise<{ readonly records: CaseRecords; readonly standings: LinkStandings }> {
  const found = await findCaseBySlug(tx, caseSlug);
  if (!found) throw new Error(`there is no case "${caseSlug}"`);
  const links = await listLinks(tx, found.id, { slug: { in: [...slugs] } });
  const { states } = await listAcceptedStates(tx, found.id, {
    records: slugs.map((slug) => ({ type: "link", slug })),
  });
  const ends = [...links, ...states.link].flatMap(({ payer, payee }) => [payer, payee]);
  const parties = await listRecords(tx, found.id, "party", { slugs: [...new Set(ends)] });
  return readOnLinks(tx, found, { parties, links, acceptedLinks: states.link, merges });
}

async function readOnLinks(
  tx: Db,
  { id: caseId, ...header }: StoredCase,
  {
    parties,
    links,
    acceptedLinks,
    merges,
  }: {
    readonly parties: readonly Party[];
    readonly links: readonly Link[];
    readonly acceptedLinks: readonly Link[];
    readonly merges: readonly Merge[];
  },
): Promise<{ readonly records: CaseRecords; readonly standings: LinkStandings }> {
  const dealSlugs = [...new Set([...links, ...acceptedLinks].map(({ deal }) => deal))];
  const linkSlugs = [...new Set([...links, ...acceptedLinks].map(({ slug }) => slug))];
  const onWeb = [{ link: { slug: { in: linkSlugs } } }, { deal: { slug: { in: dealSlugs } } }];
  const claimSlugs = await tx.claim.findMany({
    where: { caseId, recordedTo: null, status: { in: [...SHOWN] }, OR: onWeb },
    select: { slug: true },
  });
  const claims = await listClaims(
    tx,
    caseId,
    SHOWN,
    claimSlugs.map(({ slug }) => slug),
  );
  const cited = [...new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source)))];
  const records: CaseRecords = {
    ...NO_RECORDS,
    header,
    parties,
    deals: await listRecords(tx, caseId, "deal", { slugs: dealSlugs }),
    links,
    claims,
    sources: await listRecords(tx, caseId, "source", { slugs: cited }),
  };
  const { states } = await listAcceptedStates(tx, caseId, { records: refsOfRecords(records) });
  const preferred = preferAccepted(records, {
    parties: states.party,
    deals: states.deal,
    links: acceptedLinks,
    linkParts: [],
    sources: states.source,
  });
  return { ...preferred, records: applyMerges(preferred.records, merges) };
}

/** How many links each of some parties has, in the whole case. */
export async function countLinksOf(tx: Db, ids: readonly string[]): Promise<ReadonlyMap<Slug, number>> {
  const rows = await tx.party.findMany({
    where: { id: { in: [...ids] } },
    select: { slug: true, _count: { select: { paying: true, receiving: true } } },
  });
  return new Map(rows.map(({ slug, _count }) => [slug, _count.paying + _count.receiving]));
}
