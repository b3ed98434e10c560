import type { Claim, Link, Party, Slug } from "../model/case-records";
import { compareSlugs } from "../model/ids";
import { err, ok, type Result } from "../result";
import { headOfMerges, type Merge } from "./merge-parties";

/** What a merge would do, told before it is done. */
export interface MergePreview {
  /** The record that would be left as a name of the other, and the one that stays. */
  readonly party: Party;
  readonly into: Party;
  /** Links and claims that would be shown with the party that stays. */
  readonly links: readonly Slug[];
  readonly claims: readonly Slug[];
  /** Links between the two, which would not be shown. */
  readonly linksBetween: readonly Slug[];
  /** Properties of which both have claims: they would stand side by side. */
  readonly sharedProperties: readonly string[];
  /** Properties of which both have a preferred claim: the one of the party that stays would decide. */
  readonly preferredTwice: readonly string[];
  /** Fields of the two records that say different things. */
  readonly differences: readonly PartyField[];
}

/** The fields of two parties that a merge compares. */
export const COMPARED_FIELDS = ["name", "kind", "jurisdiction", "sponsor", "lei", "cik", "ticker", "wikidata"] as const;
type PartyField = (typeof COMPARED_FIELDS)[number];

/**
 * Why two parties cannot be merged: one is merged already, they are one, somebody said that they are not the same, or
 * one would come to sponsor itself by way of others.
 */
export type MergeRefusal = "not-found" | "merged-already" | "same-party" | "told-apart" | "sponsor-circle";

/** What is looked at: every party of the case, and at least the links and claims of the two. */
export interface MergeGround {
  readonly parties: readonly Party[];
  readonly links: readonly Pick<Link, "slug" | "payer" | "payee">[];
  readonly claims: readonly Pick<Claim, "slug" | "subjectType" | "subject" | "property" | "rank">[];
}

/** Decides whether `party` may be merged into `into`, and tells what that does. Both must be heads of what they hold. */
export function previewMerge(
  records: MergeGround,
  merges: readonly Merge[],
  toldApart: readonly (readonly [Slug, Slug])[],
  { party: partySlug, into: intoSlug }: Merge,
): Result<MergePreview, MergeRefusal> {
  const party = records.parties.find(({ slug }) => slug === partySlug);
  const into = records.parties.find(({ slug }) => slug === intoSlug);
  if (!party || !into) return err("not-found");
  const headOf = headOfMerges(merges);
  if (headOf(partySlug) === headOf(intoSlug)) return err(partySlug === intoSlug ? "same-party" : "merged-already");
  if (headOf(partySlug) !== partySlug || headOf(intoSlug) !== intoSlug) return err("merged-already");
  const isApart = ([one, other]: readonly [Slug, Slug]) => {
    const heads = [headOf(one), headOf(other)];
    return heads.includes(partySlug) && heads.includes(intoSlug);
  };
  if (toldApart.some(isApart)) return err("told-apart");
  if (makesSponsorCircle(records.parties, headOfMerges([...merges, { party: partySlug, into: intoSlug }]))) {
    return err("sponsor-circle");
  }

  const ends = (slug: Slug) =>
    records.links.filter((link) => headOf(link.payer) === slug || headOf(link.payee) === slug);
  const own = ends(partySlug);
  const between = own.filter((link) => [headOf(link.payer), headOf(link.payee)].includes(intoSlug));
  const claimsOf = (slug: Slug) =>
    records.claims.filter((claim) => claim.subjectType === "party" && headOf(claim.subject) === slug);
  const [ownClaims, theirClaims] = [claimsOf(partySlug), claimsOf(intoSlug)];
  const shared = (isCounted: (claim: (typeof ownClaims)[number]) => boolean) => {
    const theirs = new Set(theirClaims.filter(isCounted).map(({ property }) => property));
    const both = ownClaims.filter((claim) => isCounted(claim) && theirs.has(claim.property));
    return [...new Set(both.map(({ property }) => property))].sort(compareSlugs);
  };
  return ok({
    party,
    into,
    links: own.filter((link) => !between.includes(link)).map(({ slug }) => slug),
    claims: ownClaims.map(({ slug }) => slug),
    linksBetween: between.map(({ slug }) => slug),
    sharedProperties: shared(() => true),
    preferredTwice: shared(({ rank }) => rank === "preferred"),
    differences: COMPARED_FIELDS.filter((field) => JSON.stringify(party[field]) !== JSON.stringify(into[field])),
  });
}

function makesSponsorCircle(parties: readonly Party[], headOf: (party: Slug) => Slug): boolean {
  const sponsors = new Map<Slug, Slug>();
  for (const party of parties) {
    // Only the head's own sponsor is shown, as `applyMerges` has it.
    if (party.sponsor !== null && headOf(party.slug) === party.slug) sponsors.set(party.slug, headOf(party.sponsor));
  }
  return [...sponsors.keys()].some((start) => {
    let above = sponsors.get(start);
    // A party that would sponsor itself at once simply has no sponsor.
    if (above === start) return false;
    for (let steps = sponsors.size; above !== undefined && steps > 0; steps -= 1) {
      if (above === start) return true;
      above = sponsors.get(above);
    }
    return false;
  });
}
