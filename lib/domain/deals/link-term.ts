import { type ClaimIndex, resolve, resolveDate } from "../claims/claim-index";
import type { Bounds, Link, PartialDate } from "../model/case-records";
import { runsOverTime } from "../model/link-kinds";

/**
 * Over which time a sum is paid (method page, A4). A sum over ten years is not a sum of today, so the term belongs to
 * the amount wherever the amount is shown.
 */
export interface LinkTerm {
  readonly first: PartialDate | null;
  /** null: nothing says when it ends. */
  readonly last: PartialDate | null;
  /** Lengths that claims state ("5 years"); kept only where first and last day do not say more. */
  readonly lengths: readonly TermLength[];
}

export type TermLength = Bounds & { readonly unit: string };

/** The term of a link that runs over time, all ends null where none is stated; null for links that settle at once. */
export function termOfLink(claims: ClaimIndex, link: Pick<Link, "slug" | "kind" | "start" | "end">): LinkTerm | null {
  if (!runsOverTime(link.kind)) return null;
  const first = resolveDate(claims, "link", link.slug, "start") ?? link.start;
  const last = resolveDate(claims, "link", link.slug, "end") ?? link.end;
  if (last !== null) return { first, last, lengths: [] };
  const lengths = resolve(claims, "link", link.slug, "duration").claims.flatMap(({ value: stated }): TermLength[] => {
    if (stated.type !== "count") return [];
    const { qualifier, value, min, max, unit } = stated;
    return [{ qualifier, value, min, max, unit }];
  });
  return { first, last, lengths };
}

/** True where something says how long the sum runs: its last day, or its length. */
export function hasTerm({ last, lengths }: LinkTerm): boolean {
  return last !== null || lengths.length > 0;
}

/** The terms of several sums that are added up or compared. */
export interface JoinedTerms {
  /** First and last calendar year that is named; null where no term names one. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Whether some term names its last day: without any, the years named are those of beginnings alone. */
  readonly ends: boolean;
  /** Lengths of terms that no year says enough of: those without any day, and where nothing ends all that are stated. */
  readonly lengths: readonly TermLength[];
  /** How many sums run over time, and how many of them state no term. */
  readonly sums: number;
  readonly open: number;
}

/** The span of several terms; null where none of the sums runs over time. */
export function joinTerms(terms: readonly LinkTerm[]): JoinedTerms | null {
  if (terms.length === 0) return null;
  const years = terms
    .flatMap(({ first, last }) => [first, last])
    .flatMap((date) => (date === null ? [] : [date.slice(0, 4)]))
    .sort();
  const ends = terms.some(({ last }) => last !== null);
  return {
    earliest: years[0] ?? null,
    latest: years[years.length - 1] ?? null,
    ends,
    lengths: terms.flatMap(({ first, last, lengths }) => (last === null && (first === null || !ends) ? lengths : [])),
    sums: terms.length,
    open: terms.filter((term) => !hasTerm(term)).length,
  };
}
