import "server-only";
import { indexClaims } from "@/lib/domain/claims/claim-index";
import { type ClaimTerm, type SumClaim, statesSum, type TermGround, termOfClaim } from "@/lib/domain/deals/claim-term";
import { termOfLink } from "@/lib/domain/deals/link-term";
import type { Claim, Slug } from "@/lib/domain/model/case-records";
import { listAcceptedStates, listSourcesAsAccepted } from "@/lib/server/acceptance/repository";
import type { Db } from "@/lib/server/db";
import { listClaims } from "@/lib/server/records/claims/repository";
import { findCaseDay } from "@/lib/server/records/day/repository";

/** What says how long a link runs. */
const TERM_PROPERTIES = ["start", "end", "duration"];

/**
 * The terms of the sums that these claims state, by the slug of the claim: as the links and the accepted claims on them
 * say now. Claims that state no sum that runs over time have none.
 */
export async function listClaimTerms(
  tx: Db,
  caseId: string,
  claims: readonly (SumClaim & Pick<Claim, "slug">)[],
): Promise<Readonly<Record<Slug, ClaimTerm>>> {
  const sums = claims.filter(statesSum);
  if (sums.length === 0) return {};
  const ground = await loadGround(tx, caseId, sums);
  return Object.fromEntries(
    sums.flatMap((claim) => {
      const term = termOfClaim(claim, ground);
      return term === null ? [] : [[claim.slug, term] as const];
    }),
  );
}

async function loadGround(tx: Db, caseId: string, sums: readonly SumClaim[]): Promise<TermGround> {
  const named = (type: "link" | "deal") =>
    sums.flatMap(({ subjectType, subject }) => (subjectType === type ? [subject] : []));
  const links = await tx.link.findMany({
    where: {
      caseId,
      OR: [{ slug: { in: named("link") } }, { deal: { slug: { in: named("deal") } }, layer: "record" }],
    },
    select: { slug: true, kind: true, start: true, end: true, deal: { select: { slug: true } } },
    orderBy: { slug: "asc" },
  });
  const stated = await tx.claim.findMany({
    where: {
      caseId,
      recordedTo: null,
      status: "accepted",
      property: { in: TERM_PROPERTIES },
      link: { slug: { in: links.map(({ slug }) => slug) } },
    },
    select: { slug: true },
  });
  const slugs = stated.map(({ slug }) => slug);
  const found = slugs.length === 0 ? [] : await listClaims(tx, caseId, ["accepted"], slugs);
  const cited = found.flatMap(({ citations }) => citations.map(({ source }) => source));
  const sources = cited.length === 0 ? [] : await listSourcesAsAccepted(tx, caseId, [...new Set(cited)]);
  const index = indexClaims(found, sources, await findCaseDay(tx, caseId));
  const { states } = await listAcceptedStates(tx, caseId, {
    records: links.map(({ slug }) => ({ type: "link", slug })),
  });
  // The years beside a sum are those that a second person accepted, as in the figures.
  const accepted = new Map(states.link.map((link) => [link.slug, link]));
  const linkOf = new Map(links.map((link) => [link.slug, link]));
  return {
    termOf: (slug) => {
      const link = accepted.get(slug) ?? linkOf.get(slug);
      return link === undefined ? null : termOfLink(index, link);
    },
    linksOfDeal: (deal) => links.filter((link) => link.deal.slug === deal).map(({ slug }) => slug),
  };
}
