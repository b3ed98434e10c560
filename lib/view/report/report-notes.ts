import { isEvidence } from "@/lib/domain/claims/derive-basis";
import type { Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import type { Locale } from "@/lib/domain/model/vocabulary";
import type { DocumentIndex } from "../snapshots/document-index";
import { sourceName } from "../sources/source-words";
import type { ReportMessages } from "./report-messages";
import type { NotedWords, ReportLine, ReportNote } from "./report-parts";

/** The number of each claim in the report, by slug: claims are numbered in the order of the register. */
export type ClaimNumbers = ReadonlyMap<Slug, number>;

/** Numbers claims in the order of the register, from 1. */
export function numberClaims(slugs: readonly Slug[]): ClaimNumbers {
  return new Map(slugs.map((slug, at) => [slug, at + 1]));
}

/** Why words have a footnote that names no claim. */
type WithoutClaim = "count" | "general" | "summary" | "asked" | "absent";

/** Sources that a footnote names before it only counts them. */
const NAMED_SOURCES = 2;
/** A footnote of more claims than this names their numbers alone. */
const FEW_CLAIMS = 12;

/** The footnotes of a report, in the order in which its words are written. */
export interface Notes {
  /** Words that rest on claims. */
  rest(text: string, claims: readonly Slug[], look?: NotedWords["look"]): NotedWords;
  /** A text of several sentences: each has the same footnote. */
  restEach(text: string, claims: readonly Slug[]): ReportLine;
  /** Words that rest on no claim, and say why. */
  without(text: string, why: WithoutClaim, look?: NotedWords["look"]): NotedWords;
  withoutEach(text: string, why: WithoutClaim): ReportLine;
  /** From here on a footnote that stood before is set anew: nobody turns back a chapter for it. */
  startChapter(): void;
  list(): readonly ReportNote[];
}

/** Opens the footnotes of a report. The same words in another language have the same footnotes in the same order. */
export function openNotes(index: DocumentIndex, numbers: ClaimNumbers, words: ReportMessages, locale: Locale): Notes {
  const notes: ReportNote[] = [];
  const known = new Map<string, number>();
  const take = (key: string, make: () => Omit<ReportNote, "number">) => {
    const before = known.get(key);
    if (before !== undefined) return { note: before, again: true };
    const number = notes.length + 1;
    notes.push({ number, ...make() });
    known.set(key, number);
    return { note: number, again: false };
  };
  const rest: Notes["rest"] = (text, claims, look = "plain") => {
    const own = [...new Set(claims.flatMap((slug) => numbers.get(slug) ?? []))].sort((one, other) => one - other);
    if (own.length === 0) return without(text, "count", look);
    return {
      text,
      look,
      ...take(own.join(" "), () => ({
        claims: own,
        head: words.claimsOf(own.length),
        numbers: joinRuns(own).join(words.between),
        sources: own.length > FEW_CLAIMS ? "" : nameSources(index, claims, words, locale),
      })),
    };
  };
  const without: Notes["without"] = (text, why, look = "plain") => ({
    text,
    look,
    ...take(why, () => ({ claims: [], head: words.without[why], numbers: "", sources: "" })),
  });
  return {
    rest,
    restEach: (text, claims) => sentencesOf(text, locale).map((sentence) => rest(sentence, claims)),
    without,
    withoutEach: (text, why) => sentencesOf(text, locale).map((sentence) => without(sentence, why)),
    startChapter: () => known.clear(),
    list: () => notes,
  };
}

/** Words without a footnote of their own, beside words that have one. */
export function beside(text: string, look: NotedWords["look"] = "plain"): NotedWords {
  return { text, look, note: null, again: false };
}

/** The sentences of a text, each with the stop at its end. */
export function sentencesOf(text: string, locale: Locale): readonly string[] {
  return [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== "");
}

/** The best sources behind some claims, by name; what more there are is counted. */
function nameSources(index: DocumentIndex, claims: readonly Slug[], words: ReportMessages, locale: Locale): string {
  const cited = claims
    .flatMap((slug) => index.claims.get(slug)?.citations ?? [])
    .filter(isEvidence)
    .flatMap(({ source }) => index.sources.get(source) ?? []);
  const names = new Map(
    [...new Set(cited)]
      .sort((one, other) => compareText(one.reliability, other.reliability) || compareText(one.slug, other.slug))
      .map((source) => [source.publisher, sourceName(source, locale)]),
  );
  const shown = [...names.values()].slice(0, NAMED_SOURCES);
  return shown.length === 0 ? "" : words.namedSources(shown, names.size - shown.length);
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
