import type { LinkStandings } from "../acceptance/prefer-accepted";
import { indexClaims } from "../claims/claim-index";
import { type LinkTerm, termOfLink } from "../deals/link-term";
import type { CaseRecords, Claim, Day, Slug } from "../model/case-records";
import type { NetworkLink } from "../model/snapshot-document";
import { isSupport, projectNetwork } from "../network/project-network";

/**
 * How a link stands at the desk: accepted by a second person, on disputed claims only, proposed and waiting, or without
 * any claim.
 */
export const LINK_STATES = ["accepted", "disputed", "proposed", "bare"] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** A link of the record layer as the desk draws it: accepted and proposed apart. */
export interface ProjectedLink {
  readonly link: NetworkLink;
  /** Over which time its sum is paid; null for what settles at once. */
  readonly term: LinkTerm | null;
  readonly state: LinkState;
  /** Proposed claims that wait for a second person. */
  readonly waiting: number;
  /** True where a change of the link or its deal waits: it is drawn as it was accepted. */
  readonly isChanged: boolean;
}

const ALL_ACCEPTED: LinkStandings = { changed: new Set(), unaccepted: new Set() };

/**
 * The links of the record layer as of a day. An accepted link says what its accepted claims say, however many proposals
 * wait on it; a proposed one says what it would say if they were accepted. Drafts are nobody's business here.
 *
 * @param records with links and deals in their accepted states where they have one (`preferAccepted`)
 */
export function projectLiveLinks(
  records: CaseRecords,
  asOf: Day,
  { changed, unaccepted }: LinkStandings = ALL_ACCEPTED,
): readonly ProjectedLink[] {
  const onLinks = new Map<Slug, Claim[]>();
  for (const claim of records.claims) {
    if (claim.subjectType !== "link") continue;
    onLinks.set(claim.subject, [...(onLinks.get(claim.subject) ?? []), claim]);
  }
  const standing = records.claims.filter(({ status }) => status === "accepted" || status === "disputed");
  const hoped = records.claims.map((claim) =>
    claim.status === "proposed" ? { ...claim, status: "accepted" as const } : claim,
  );
  const links = new Map(records.links.map((link) => [link.slug, link]));
  const standingIndex = indexClaims(standing, records.sources, asOf);
  const hopedIndex = indexClaims(hoped, records.sources, asOf);
  const accepted = projectNetwork({ ...records, claims: standing }, asOf).links;
  const proposed = projectNetwork({ ...records, claims: hoped }, asOf).links;
  return accepted.map((networkLink, place) => {
    const claims = onLinks.get(networkLink.link) ?? [];
    const waiting = claims.filter(({ status }) => status === "proposed").length;
    const state = stateOf(claims, waiting, unaccepted.has(networkLink.link));
    // Both projections list the same links in the same order.
    const isHoped = state === "proposed" || state === "bare";
    const link = links.get(networkLink.link);
    const term = link ? termOfLink(isHoped ? hopedIndex : standingIndex, link) : null;
    return {
      link: isHoped ? (proposed[place] ?? networkLink) : networkLink,
      term,
      state,
      waiting,
      isChanged: changed.has(networkLink.link),
    };
  });
}

function stateOf(claims: readonly Claim[], waiting: number, isRecordNew: boolean): LinkState {
  // An accepted claim on a link that nobody accepted says nothing yet: figures and readers leave both out.
  if (claims.some(isSupport)) return isRecordNew ? "proposed" : "accepted";
  if (claims.some(({ status }) => status === "disputed")) return "disputed";
  return waiting > 0 ? "proposed" : "bare";
}
