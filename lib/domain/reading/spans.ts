/** A stretch of a text: the first place and the one behind the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const QUESTIONS = [
  "not-named",
  "several-named",
  "pronoun",
  "distant",
  "part-of-name",
  "kind-open",
  "direction-open",
  "amount-several",
  "amount-unsure",
  "currency-open",
  "stage-open",
  "day-relative",
  "day-several",
  "day-unsure",
] as const;
/** Why something is asked instead of read. The words of the questions are the page's. */
export type Question = (typeof QUESTIONS)[number];

/**
 * What became of one thing that a text may say: it was read, it is asked about with what it may be, or nothing is said of
 * it. What words leave open is never read.
 */
export type Reading<Value> =
  | { readonly is: "read"; readonly value: Value; readonly span: Span | null }
  | { readonly is: "asked"; readonly choices: readonly Value[]; readonly why: Question; readonly span: Span | null }
  | { readonly is: "left" };

/** Nothing is said of it. */
export const LEFT: Reading<never> = { is: "left" };

/** Something that words say plainly, and where. */
export function read<Value>(value: Value, span: Span | null = null): Reading<Value> {
  return { is: "read", value, span };
}

/** Something to be asked about. */
export function asked<Value>(why: Question, choices: readonly Value[], span: Span | null = null): Reading<Value> {
  return { is: "asked", why, choices, span };
}

const ALIKE: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\uff5e": "~",
  "\u301c": "~",
  "\uffe5": "¥",
  "\uff04": "$",
  "\uff05": "%",
  "\uff0e": ".",
  "\uff0d": "-",
};
const UNLIKE =
  /[\s\u2010-\u2014\u2018\u2019\u201c\u201d\u2212\u301c\uff04\uff05\uff0d\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff5e\uffe5]/g;

/**
 * A text in which every sign of several shapes has one, place by place: what is found in it stands at the same places of
 * the text itself. Line ends become blanks; wide digits and letters, dashes and quotation marks plain ones.
 */
export function flatten(text: string): string {
  return text.replace(UNLIKE, (sign) => {
    const alike = ALIKE[sign];
    if (alike !== undefined) return alike;
    const code = sign.charCodeAt(0);
    return code >= 0xff10 && code <= 0xff5a ? String.fromCharCode(code - 0xfee0) : " ";
  });
}

/** Whether two stretches share a place. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether one stretch lies in another. */
export function liesIn(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
