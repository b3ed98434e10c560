import { type ClaimTerm, type SumClaim, type TermGround, termOfClaim } from "@/lib/domain/deals/claim-term";
import { type JoinedTerms, joinTerms, type LinkTerm, type TermLength } from "@/lib/domain/deals/link-term";
import type { PartialDate, Slug } from "@/lib/domain/model/case-records";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { formatBounds, formatMoneyInterval, formatPartialDate, formatUnit } from "../format";
import type { DocumentIndex } from "../snapshots/document-index";

interface TermPhrases {
  readonly none: string;
  readonly until: (last: string) => string;
  readonly span: (first: string, last: string) => string;
  readonly over: (lengths: string) => string;
  readonly from: (first: string, rest: string) => string;
  readonly or: string;
  readonly comma: string;
  readonly year: (year: string) => string;
  readonly open: (open: number, sums: number) => string;
  readonly openShort: (open: number, sums: number) => string;
}

const PHRASES: Readonly<Record<Locale, TermPhrases>> = {
  en: {
    none: "no term stated",
    until: (last) => `until ${last}`,
    span: (first, last) => `${first} to ${last}`,
    over: (lengths) => `over ${lengths}`,
    from: (first, rest) => `from ${first}, ${rest}`,
    or: " or ",
    comma: ", ",
    year: (year) => year,
    open: (open, sums) => (open === sums ? "no term stated for any" : `${open} of ${sums} with no term stated`),
    openShort: (open, sums) => `${open} of ${sums} no term stated`,
  },
  zh: {
    none: "未写明期限",
    until: (last) => `至${last}`,
    span: (first, last) => `${first}至${last}`,
    over: (lengths) => `为期${lengths}`,
    from: (first, rest) => `${first}起，${rest}`,
    or: "或",
    comma: "，",
    year: (year) => `${year}年`,
    open: (open, sums) => (open === sums ? "均未写明期限" : `${sums}笔中有${open}笔未写明期限`),
    openShort: (open, sums) => `${sums}笔中${open}笔未写明期限`,
  },
};

/**
 * The years of a sum that is paid over time, in words: "2027 to 2032", "from 2023, no term stated". The one place that
 * knows how a term is said.
 */
export function termWords(term: LinkTerm, locale: Locale): string {
  return sayTerm(term, locale, (date) => formatPartialDate(date, locale));
}

/** The same in whole years, for labels in pictures: "2025–2030", "from 2023, no term stated". */
export function termYears(term: LinkTerm, locale: Locale): string {
  const { year } = PHRASES[locale];
  const yearOf = (date: PartialDate) => date.slice(0, 4);
  if (term.first === null || term.last === null) return sayTerm(term, locale, (date) => year(yearOf(date)));
  const [first, last] = [yearOf(term.first), yearOf(term.last)];
  return year(first === last ? first : `${first}–${last}`);
}

function sayTerm({ first, last, lengths }: LinkTerm, locale: Locale, say: (date: PartialDate) => string): string {
  const words = PHRASES[locale];
  const begin = first === null ? null : say(first);
  if (last !== null) {
    const end = say(last);
    return begin === null ? words.until(end) : begin === end ? end : words.span(begin, end);
  }
  const rest = lengths.length === 0 ? words.none : words.over(sayLengths(lengths, locale));
  return begin === null ? rest : words.from(begin, rest);
}

function sayLengths(lengths: readonly TermLength[], locale: Locale): string {
  const said = lengths.map((length) =>
    formatBounds(length, locale, (value) => formatUnit(value, length.unit, locale, [])),
  );
  return [...new Set(said)].join(PHRASES[locale].or);
}

/** An amount with its years beside it; an amount that settles at once stands alone. */
export function amountWithTerm(
  amount: MoneyInterval | null,
  term: LinkTerm | null | undefined,
  locale: Locale,
  say: (term: LinkTerm, locale: Locale) => string = termWords,
): string {
  return besideAmount(formatMoneyInterval(amount, locale), amount && term ? say(term, locale) : null, locale);
}

/** A text with the years of its sum in brackets. */
export function besideAmount(text: string, years: string | null, locale: Locale): string {
  if (years === null) return text;
  return locale === "zh" ? `${text}（${years}）` : `${text} (${years})`;
}

/**
 * The years of several sums that are added up or compared, and how many state none: "2025 to 2036, 8 of 23 with no term
 * stated". Null where none of them runs over time.
 */
export function joinedTermWords(joined: JoinedTerms | null, locale: Locale): string | null {
  if (joined === null) return null;
  const words = PHRASES[locale];
  const { earliest, latest, ends, lengths, sums, open } = joined;
  const rest = [
    lengths.length === 0 ? null : words.over(sayLengths(lengths, locale)),
    open === 0 ? null : sums === 1 ? words.none : words.open(open, sums),
  ].filter((part) => part !== null);
  if (earliest === null || latest === null) return rest.join(words.comma);
  const [first, last] = [words.year(earliest), words.year(latest)];
  if (!ends) return words.from(first, rest.join(words.comma));
  return [earliest === latest ? first : words.span(first, last), ...rest].join(words.comma);
}

/** The same for a picture: "2025–2034, 4 of 8 no term stated". */
export function joinedTermYears(joined: JoinedTerms | null, locale: Locale): string | null {
  if (joined === null) return null;
  const words = PHRASES[locale];
  const { earliest, latest, ends, lengths, sums, open } = joined;
  const rest = open === 0 ? null : open === sums ? words.none : words.openShort(open, sums);
  if (!ends) {
    const length = rest ?? words.over(sayLengths(lengths, locale));
    return earliest === null ? length : words.from(words.year(earliest), length);
  }
  const span = words.year(earliest === latest ? `${earliest}` : `${earliest}–${latest}`);
  return rest === null ? span : [span, rest].join(words.comma);
}

/** The terms of the sums of some links of a document, joined; null where none of them runs over time and has a sum. */
export function termsOfLinks(index: DocumentIndex, links: readonly Slug[]): JoinedTerms | null {
  return joinTerms(
    [...new Set(links)].flatMap((slug) => {
      const term = index.terms.get(slug);
      return term && index.networkLinks.get(slug)?.amount ? [term] : [];
    }),
  );
}

/** The years of the sums of some links of a document; null where none of them runs over time and has a sum. */
export function yearsOfLinks(index: DocumentIndex, links: readonly Slug[], locale: Locale): string | null {
  return joinedTermWords(termsOfLinks(index, links), locale);
}

/** The links whose sums some claims state. */
export function linksOfClaims(index: DocumentIndex, claims: readonly Slug[]): readonly Slug[] {
  return claims.flatMap((slug) => {
    const claim = index.claims.get(slug);
    return claim?.subjectType === "link" && claim.property === "amount" ? [claim.subject] : [];
  });
}

/** Says of a sum over which years its contracts run: "contract years: 2025 to 2036". */
export function yearsLabel(years: string, locale: Locale): string {
  return locale === "zh" ? `合同年限：${years}` : `contract years: ${years}`;
}

/** The same as a sentence, for places where several sums stand. */
export function yearsNote(years: string, locale: Locale): string {
  return locale === "zh"
    ? `合同金额按全部年限计（${years}），不是一年的数。`
    : `Contracts count with all their years (${years}); these are not sums of one year.`;
}

/** The years of the sum that a claim states, as its term is known; null for every other claim. */
export function claimTermWords(term: ClaimTerm | null, locale: Locale): string | null {
  if (term === null) return null;
  return term.of === "link" ? termWords(term.term, locale) : joinedTermWords(term.terms, locale);
}

/** The years of the sum that a claim of a document states; null for every other claim. */
export function yearsOfClaim(index: DocumentIndex, claim: SumClaim, locale: Locale): string | null {
  const ground: TermGround = {
    termOf: (link) => index.terms.get(link) ?? null,
    linksOfDeal: (deal) =>
      (index.linksOfDeal.get(deal) ?? []).map(({ slug }) => slug).filter((slug) => index.networkLinks.get(slug)?.drawn),
  };
  return claimTermWords(termOfClaim(claim, ground), locale);
}
