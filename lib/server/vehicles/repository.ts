import "server-only";
import { type LinkStandings, preferAccepted } from "@/lib/domain/acceptance/prefer-accepted";
import type { CaseRecords, Slug } from "@/lib/domain/model/case-records";
import { sortBySlug } from "@/lib/domain/model/ids";
import { applyMerges, headOfMerges, type Merge } from "@/lib/domain/parties/merge-parties";
import { NO_RECORDS } from "@/lib/domain/records/by-kind";
import { listAcceptedStates, refsOfRecords } from "@/lib/server/acceptance/repository";
import type { Db } from "@/lib/server/db";
import { listClaims } from "@/lib/server/records/claims/repository";
import { listLinkParts, listLinks } from "@/lib/server/records/deals/repository";
import { listRecords } from "@/lib/server/records/kinds/repository";
import { findCaseBySlug } from "@/lib/server/records/repository";

const SHOWN = ["accepted", "disputed", "proposed"] as const;

/**
 * The records around some vehicles as figures read them (accepted states, where there are any), with the merges in force: every deal that one of them has a link in with all its
 * links and their parties, what lies in what, and the claims on all of it with their sources.
 */
export async function readVehicleRecords(
  tx: Db,
  caseSlug: string,
  vehicles: readonly Slug[],
  merges: readonly Merge[],
): Promise<{ readonly records: CaseRecords; readonly standings: LinkStandings }> {
  const found = await findCaseBySlug(tx, caseSlug);
  if (!found) throw new Error(`there is no case "${caseSlug}"`);
  const { id: caseId, ...header } = found;
  const headOf = headOfMerges(merges);
  const heads = new Set(vehicles.map(headOf));
  const same = merges.flatMap(({ party }) => (heads.has(headOf(party)) ? [party] : []));
  const own = { slug: { in: [...new Set([...vehicles, ...heads, ...same])] } };
  const touching = await tx.link.findMany({
    where: { caseId, OR: [{ payer: own }, { payee: own }] },
    select: { deal: { select: { slug: true } } },
    distinct: ["dealId"],
  });
  // A link that somebody has moved elsewhere since is still the vehicle's until a second person has seen it.
  const { states: moved } = await listAcceptedStates(tx, caseId, { linksOf: { parties: own.slug.in } });
  const dealNames = [...touching.map(({ deal }) => deal.slug), ...moved.link.map(({ deal }) => deal)];
  const within = await tx.deal.findMany({ where: { caseId, slug: { in: dealNames } }, select: { id: true } });
  const dealId = { in: within.map(({ id }) => id) };
  const links = await listLinks(tx, caseId, { dealId });
  const deals = await listRecords(tx, caseId, "deal", { ids: dealId.in });
  const { states: ofDeals } = await listAcceptedStates(tx, caseId, { linksOf: { deals: dealNames } });
  const named = [...own.slug.in, ...[...links, ...ofDeals.link].flatMap(({ payer, payee }) => [payer, payee])];
  const ends = await listRecords(tx, caseId, "party", {
    slugs: [...new Set(named.flatMap((slug) => [slug, headOf(slug)]))],
  });
  const known = new Set(ends.map(({ slug }) => slug));
  const sponsors = ends.flatMap(({ sponsor }) => (sponsor === null || known.has(sponsor) ? [] : [sponsor]));
  const parents = await listRecords(tx, caseId, "party", { slugs: [...new Set(sponsors)] });
  const partLink = { dealId };
  const rows = await tx.claim.findMany({
    where: {
      caseId,
      recordedTo: null,
      status: { in: [...SHOWN] },
      OR: [
        { link: partLink },
        { link: { slug: { in: ofDeals.link.map(({ slug }) => slug) } } },
        { deal: { id: dealId } },
        { party: own },
      ],
    },
    select: { slug: true },
  });
  const slugs = rows.map(({ slug }) => slug);
  const claims = slugs.length === 0 ? [] : await listClaims(tx, caseId, SHOWN, slugs);
  const cited = [...new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source)))];
  const records: CaseRecords = {
    ...NO_RECORDS,
    header,
    parties: sortBySlug([...ends, ...parents]),
    deals,
    links,
    linkParts: await listLinkParts(tx, caseId, { OR: [{ partLink }, { partDealId: dealId }] }),
    claims,
    sources: await listRecords(tx, caseId, "source", { slugs: cited }),
  };
  const parts = await listAcceptedStates(tx, caseId, { types: ["link_part"] });
  const { states } = await listAcceptedStates(tx, caseId, { records: refsOfRecords(records) });
  const preferred = preferAccepted(records, {
    parties: states.party,
    deals: states.deal,
    links: ofDeals.link,
    linkParts: parts.states.link_part,
    sources: states.source,
  });
  return { ...preferred, records: applyMerges(preferred.records, merges) };
}
