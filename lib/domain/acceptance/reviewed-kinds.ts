/**
 * The kinds of records whose states readers see, by the word that the history has for them. Each state of each of them
 * passes a second person before it is public (rule R18). Claims are not in the list: they have a review of their own.
 */
export const REVIEWED_KINDS = [
  "case",
  "party",
  "party_merge",
  "deal",
  "link",
  "link_part",
  "source",
  "rule",
  "indicator",
  "discrepancy",
  "glossary_term",
  "statement",
  "analogy_step",
  "inquiry",
] as const;
export type ReviewedKind = (typeof REVIEWED_KINDS)[number];

/** A record by its kind and the name that its history goes by. */
export interface RecordRef {
  readonly type: ReviewedKind;
  readonly slug: string;
}

export function isReviewedKind(type: string): type is ReviewedKind {
  return (REVIEWED_KINDS as readonly string[]).includes(type);
}

/** The name that the history of a containment goes by. */
export function linkPartSlug({
  part,
  whole,
  relation,
}: {
  readonly part: string;
  readonly whole: string;
  readonly relation: string;
}): string {
  return `${part}/${whole}/${relation}`;
}
