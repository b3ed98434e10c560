import type { LegStandings } from "../acceptance/prefer-accepted";
import { indexClaims } from "../claims/claim-index";
import { type LinkTerm, termOfLink } from "../deals/link-term";
import type { CaseRecords, Claim, Day, Slug } from "../model/case-records";
import type { NetworkLeg } from "../model/snapshot-document";
import { isSupport, projectNetwork } from "../network/project-network";

/**
 * How a leg stands at the desk: accepted by a second person, on disputed claims only, proposed and waiting, or without
 * any claim.
 */
export const LEG_STATES = ["accepted", "disputed", "proposed", "bare"] as const;
export type LegState = (typeof LEG_STATES)[number];

/** A leg of the record layer as the desk draws it: accepted and proposed apart. */
export interface LiveLeg {
  readonly leg: NetworkLeg;
  /** Over which time its sum is paid; null for what settles at once. */
  readonly term: LinkTerm | null;
  readonly state: LegState;
  /** Proposed claims that wait for a second person. */
  readonly waiting: number;
  /** True where a change of the leg or its deal waits: it is drawn as it was accepted. */
  readonly isChanged: boolean;
}

const ALL_ACCEPTED: LegStandings = { changed: new Set(), unaccepted: new Set() };

/**
 * The legs of the record layer as of a day. An accepted leg says what its accepted claims say, however many proposals
 * wait on it; a proposed one says what it would say if they were accepted. Drafts are nobody's business here.
 *
 * @param records with links and deals in their accepted states where they have one (`preferAccepted`)
 */
export function projectLiveLegs(
  records: CaseRecords,
  asOf: Day,
  { changed, unaccepted }: LegStandings = ALL_ACCEPTED,
): readonly LiveLeg[] {
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
  const accepted = projectNetwork({ ...records, claims: standing }, asOf).legs;
  const proposed = projectNetwork({ ...records, claims: hoped }, asOf).legs;
  return accepted.map((leg, place) => {
    const claims = onLinks.get(leg.link) ?? [];
    const waiting = claims.filter(({ status }) => status === "proposed").length;
    const state = stateOf(claims, waiting, unaccepted.has(leg.link));
    // Both projections list the same legs in the same order.
    const isHoped = state === "proposed" || state === "bare";
    const link = links.get(leg.link);
    const term = link ? termOfLink(isHoped ? hopedIndex : standingIndex, link) : null;
    return { leg: isHoped ? (proposed[place] ?? leg) : leg, term, state, waiting, isChanged: changed.has(leg.link) };
  });
}

function stateOf(claims: readonly Claim[], waiting: number, isRecordNew: boolean): LegState {
  // An accepted claim on a leg that nobody accepted says nothing yet: figures and readers leave both out.
  if (claims.some(isSupport)) return isRecordNew ? "proposed" : "accepted";
  if (claims.some(({ status }) => status === "disputed")) return "disputed";
  return waiting > 0 ? "proposed" : "bare";
}
