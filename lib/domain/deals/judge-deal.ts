import type { Deal, Link, Slug } from "../model/case-records";
import type { ClaimStatus } from "../model/vocabulary";
import { DEAL_DATES, judgeDates, LINK_DATES } from "../values/dates";

/** A field of a deal or a link that cannot stand, and why. The words are those of the importer. */
export interface DealProblem {
  readonly field: string;
  readonly reason:
    | "required"
    | "not_a_partial_date"
    | "ends_before_start"
    | "superseded_by_nothing"
    | "reference_missing"
    | "same_party"
    | "circle"
    /** Somebody has accepted or disputed what was said about this link as it is. */
    | "in_force";
}

/** What is wrong with a deal on its own: dates that are none or in no order, and an end by a successor not named. */
export function judgeDeal(deal: Omit<Deal, "slug">): readonly DealProblem[] {
  const problems = judgeDates(deal, ["announced", "signed", "effective", "ended"], DEAL_DATES);
  const isOrphaned = deal.stage === "superseded" && deal.supersededBy === null;
  return isOrphaned ? [...problems, { field: "supersededBy", reason: "superseded_by_nothing" }] : problems;
}

/** What is wrong with a link on its own. */
export function judgeLink(link: Pick<Link, "payer" | "payee" | "start" | "end">): readonly DealProblem[] {
  const problems = judgeDates(link, ["start", "end"], LINK_DATES);
  return link.payer === link.payee ? [...problems, { field: "payee", reason: "same_party" }] : problems;
}

/** Fields that say what a link is. A claim on the link was judged with them; changed, it would speak of something else. */
const IDENTIFYING = ["deal", "kind", "payer", "payee", "layer"] as const;

/**
 * Whether a link may be changed so: ends, kind, deal and layer stay once a claim on it was accepted or disputed. Another
 * link is added instead, and the claims on this one are retracted in review.
 */
export function judgeLinkEdit(before: Link, after: Link, claims: readonly ClaimStatus[]): readonly DealProblem[] {
  const isInForce = claims.some((status) => status === "accepted" || status === "disputed");
  const fixed = IDENTIFYING.filter((field) => before[field] !== after[field]);
  return [...judgeLink(after), ...(isInForce ? fixed.map((field) => ({ field, reason: "in_force" as const })) : [])];
}

/** Whether a chain of names leads back to its start: `above` gives the next name, or null at the end. */
export function leadsBack(start: Slug, first: Slug | null, above: ReadonlyMap<Slug, Slug | null>): boolean {
  const seen = new Set<Slug>();
  for (let next = first; next !== null && !seen.has(next); next = above.get(next) ?? null) {
    if (next === start) return true;
    seen.add(next);
  }
  return false;
}
