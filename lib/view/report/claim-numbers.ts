import type { Slug } from "@/lib/domain/model/case-records";
import type { ReportMessages } from "./report-messages";

/** The number of each claim in the report, by slug: claims are numbered in the order in which they are printed. */
export type ClaimNumbers = ReadonlyMap<Slug, number>;

/** Numbers claims in the order of the report, from 1. */
export function numberClaims(slugs: readonly Slug[]): ClaimNumbers {
  return new Map(slugs.map((slug, at) => [slug, at + 1]));
}

/**
 * The footnote of a figure, a link of a loop or a verdict: the numbers of the claims that it rests on, each with its own
 * citations as footnotes. One that rests on no claim says so.
 */
export function claimsNote(claims: readonly Slug[], numbers: ClaimNumbers, words: ReportMessages): string {
  const own = [...new Set(claims.flatMap((slug) => numbers.get(slug) ?? []))].sort((one, other) => one - other);
  return own.length === 0 ? words.noClaim : words.restsOnClaims(own.length, joinRuns(own).join(words.listComma));
}

/** "3, 7–9": numbers in a row as a range. */
function joinRuns(numbers: readonly number[]): readonly string[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last.last + 1 === number) last.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`));
}
