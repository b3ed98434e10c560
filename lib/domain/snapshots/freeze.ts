import { keepSupported } from "../acceptance/keep-supported";
import { findLoopSets } from "../analysis/loops/find-loop-sets";
import { readContainment } from "../analysis/umbrella/containment";
import type { CaseRecords, Claim, LinkPart, PartyInquiry, Slug, Source } from "../model/case-records";
import { compareSlugs, sortBySlug } from "../model/ids";
import type { Correction, NetworkLayout, SnapshotDocument } from "../model/snapshot-document";
import { isSupport, projectNetwork } from "../network/project-network";
import { type ListedKind, listOf, makeLists, slugOfState } from "../records/by-kind";
import type { StateOf } from "../records/kinds";
import { err, ok, type Result } from "../result";
import { computeFigures } from "./compute-figures";
import { cutQuote, QUOTE_WORDS } from "./cut-quote";

export interface FreezeInput {
  readonly records: CaseRecords;
  /** Version of the case: 1, 2, 3 … */
  readonly number: number;
  readonly layout: NetworkLayout;
  readonly corrections: readonly Correction[];
}

/** A drawn link that nothing accepted stands behind. */
export interface FreezeRefusal {
  readonly link: Slug;
  readonly reason: "no-accepted-claim";
}

/**
 * Freezes a case into its public document: accepted and disputed claims only, the network, loops and figures computed
 * from them, everything in one order that the records alone decide. The same records give the same document.
 *
 * Refused while any drawn link of the record lacks an accepted claim of its own; the refusal lists every such link. A
 * link that stands on disputed claims only may be shown, as disputed, and counts under no lens (rule R7).
 */
export function freeze({
  records,
  number,
  layout,
  corrections,
}: FreezeInput): Result<SnapshotDocument, FreezeRefusal[]> {
  const frozen = keepPublicRecords(records);
  const network = projectNetwork(frozen, frozen.header.asOf);
  const supported = new Set(
    frozen.claims.filter((claim) => claim.subjectType === "link" && isSupport(claim)).map((claim) => claim.subject),
  );
  const refusals = network.links
    .filter((link) => link.drawn && !link.disputed && !supported.has(link.link))
    .map((link): FreezeRefusal => ({ link: link.link, reason: "no-accepted-claim" }));
  if (refusals.length > 0) return err(refusals);
  const loopSets = findLoopSets(network, readContainment(frozen.linkParts, frozen.deals));
  return ok({
    format: "roundtrip-snapshot/4",
    number,
    ...frozen,
    network,
    loopSets,
    figures: computeFigures({ records: frozen, network, loopSets }),
    layout: { ...layout, nodes: [...layout.nodes].sort((one, other) => compareSlugs(one.party, other.party)) },
    corrections: [...corrections].sort((one, other) => one.number - other.number || compareSlugs(one.day, other.day)),
  });
}

/**
 * The records as the document holds them: public claims and the sources they cite, each list in canonical order. Of a quote
 * it holds the part that readers see; the rest stays at the desk.
 */
export function keepPublicRecords(all: CaseRecords): CaseRecords {
  const records = keepSupported({ ...all, claims: all.claims.filter(isPublic) });
  const claims = sortBySlug(records.claims);
  const kept = new Set(claims.map((claim) => claim.slug));
  const isKept = (slug: Slug) => kept.has(slug);
  const cited = new Set([
    ...claims.flatMap((claim) => claim.citations.map((citation) => citation.source)),
    ...records.rules.flatMap((rule) => rule.places.map((place) => place.source)),
  ]);
  const sorted = makeLists((kind) => sortByName(kind, records));
  const { quoteWords = QUOTE_WORDS, ...header } = records.header;
  return {
    ...sorted,
    header,
    linkParts: [...records.linkParts].sort(compareParts),
    claims: claims.map((claim) => freezeClaim(claim, isKept, quoteWords)),
    sources: sorted.sources.filter((source) => cited.has(source.slug)).map(hideCopy),
    discrepancies: sorted.discrepancies.map((row) => ({ ...row, claims: row.claims.filter(isKept) })),
    statements: [...records.statements]
      .sort((one, other) => one.order - other.order || compareSlugs(one.slug, other.slug))
      .map((statement) => ({ ...statement, claims: statement.claims.filter(isKept) })),
    inquiries: [...records.inquiries].sort(compareInquiries),
  };
}

function sortByName<Kind extends ListedKind>(kind: Kind, records: CaseRecords): readonly StateOf<Kind>[] {
  return [...listOf(records, kind)].sort((one, other) =>
    compareSlugs(slugOfState(kind, one), slugOfState(kind, other)),
  );
}

/** The address of somebody's mere copy stays at the desk unless an editor lets it out: readers see whose words it has. */
function hideCopy(source: Source): Source {
  return source.readIn === "copy" && !source.copyShown ? { ...source, url: null } : source;
}

function isPublic(claim: Claim): boolean {
  return claim.status === "accepted" || claim.status === "disputed";
}

function freezeClaim(claim: Claim, isKept: (slug: Slug) => boolean, quoteWords: number): Claim {
  const cut = claim.citations.map((citation) => {
    const { fragment } = citation;
    return fragment === null ? citation : { ...citation, fragment: cutQuote(fragment, claim.wording, quoteWords) };
  });
  // Two long quotes of one place may be one when they are cut.
  const citations = [...new Map(cut.map((citation) => [citationKey(citation), citation])).values()];
  return {
    ...claim,
    conflictsWith: claim.conflictsWith.filter(isKept).sort(compareSlugs),
    citations: citations.sort((one, other) => compareSlugs(citationKey(one), citationKey(other))),
  };
}

function citationKey(citation: Claim["citations"][number]): string {
  return JSON.stringify([citation.source, citation.fragment, citation.locator, citation.stance, citation.origin]);
}

/** By party and day: the name of an inquiry is drawn by lot. */
function compareInquiries(one: PartyInquiry, other: PartyInquiry): number {
  return (
    compareSlugs(one.party, other.party) ||
    compareSlugs(one.askedOn, other.askedOn) ||
    compareSlugs(one.deadline.at, other.deadline.at) ||
    compareSlugs(one.slug, other.slug)
  );
}

function compareParts(one: LinkPart, other: LinkPart): number {
  return (
    compareSlugs(one.part, other.part) ||
    compareSlugs(one.whole, other.whole) ||
    compareSlugs(one.relation, other.relation)
  );
}
