import type { Claim, Slug } from "../model/case-records";
import { type JoinedTerms, joinTerms, type LinkTerm } from "./link-term";

/** Over which time the sum runs that a claim states: that of its link, or those of the links of its deal. */
export type ClaimTerm =
  | { readonly of: "link"; readonly term: LinkTerm }
  | { readonly of: "deal"; readonly terms: JoinedTerms };

/** What is known of the links that claims speak of. */
export interface TermGround {
  /** The term of a link that runs over time; null for links that settle at once. */
  readonly termOf: (link: Slug) => LinkTerm | null;
  /** The links of a deal that stand on record. */
  readonly linksOfDeal: (deal: Slug) => readonly Slug[];
}

/** What of a claim says whether it states a sum. */
export type SumClaim = Pick<Claim, "subjectType" | "subject" | "property" | "value">;

/**
 * The term of the sum that a claim states: of its link, or of the links of its deal where all of them run over time. Null
 * for every other claim, and for sums that settle at once.
 */
export function termOfClaim(claim: SumClaim, ground: TermGround): ClaimTerm | null {
  if (!statesSum(claim)) return null;
  if (claim.subjectType === "link") {
    const term = ground.termOf(claim.subject);
    return term && { of: "link", term };
  }
  const links = ground.linksOfDeal(claim.subject);
  const terms = links.flatMap((link) => ground.termOf(link) ?? []);
  const joined = terms.length < links.length ? null : joinTerms(terms);
  return joined && { of: "deal", terms: joined };
}

/** Whether a claim states the sum of a link or a deal in figures. */
export function statesSum({ subjectType, property, value }: SumClaim): boolean {
  if (property !== "amount" || value.type !== "money") return false;
  const hasNumber = value.value !== null || value.min !== null || value.max !== null;
  return hasNumber && (subjectType === "link" || subjectType === "deal");
}
