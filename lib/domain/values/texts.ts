/**
 * How a text is written: on one line, over several, or as members talk among themselves, who quote whatever they were sent.
 */
export type TextKind = "line" | "lines" | "talk";

/** The kind of a text and its most characters, wherever it is written: a form, a sheet, the command line or plain SQL. */
export interface TextRule {
  readonly kind: TextKind;
  readonly longest: number;
}

const line = (longest: number): TextRule => ({ kind: "line", longest });
const lines = (longest: number): TextRule => ({ kind: "lines", longest });
const talk = (longest: number): TextRule => ({ kind: "talk", longest });

/** Why a text is no name. */
export type NameFault = "blank" | "unprintable" | "broken" | "too_long";

/** Most characters of names, titles, addresses and codes. The database has a check for each of them. */
export const LONGEST = {
  party: { name: 200, ticker: 20 },
  deal: { title: 300 },
  source: { publisher: 200, title: 400, author: 200, url: 2000, wordsOf: 200 },
  rule: { title: 300 },
  place: { name: 120 },
  indicator: { name: 300, unit: 40 },
  term: { term: 200 },
  case: { title: 200, word: 200 },
  member: { name: 200 },
} as const;

/** The texts of records, talk and decisions. The database has a check for each of them. */
export const TEXTS = {
  party: { note: lines(4000) },
  deal: { note: lines(4000) },
  link: { collateral: line(400), tranche: line(200), interest: line(200), note: lines(4000) },
  linkPart: { note: lines(2000) },
  claim: {
    words: lines(4000),
    unit: line(40),
    wording: lines(1000),
    periodLabel: line(60),
    reason: lines(4000),
    note: lines(4000),
  },
  citation: { fragment: line(1000), locator: line(400), noCaptureReason: line(400) },
  source: { note: lines(2000) },
  place: { capUnits: line(120), chipClasses: line(400), note: lines(2000) },
  indicator: { note: lines(4000) },
  term: { definition: lines(2000), testedProblem: lines(2000) },
  case: { summary: lines(4000), lead: lines(4000) },
  discrepancy: { statement: lines(4000), value: lines(4000), explanation: lines(4000) },
  statement: {
    section: line(400),
    paraphrase: line(400),
    anchor: line(200),
    topic: line(120),
    explanation: lines(4000),
  },
  analogy: { analogy: line(120), actor: line(200), action: lines(4000), unit: line(40), note: lines(4000) },
  /** Why somebody did something, as the history keeps it. */
  act: { why: lines(2000) },
  review: { reason: lines(4000) },
  inquiry: { question: talk(10_000), sentTo: line(400), answer: lines(10_000) },
  annotation: { text: talk(10_000) },
  task: { text: talk(2000) },
  /** An explanation beside a loop or a term, which readers see. */
  note: { text: lines(4000) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, TextRule>>>>;

export type TextFault = "blank" | "broken" | "unprintable" | "too_long";

/** Halves of characters, and the sign that stands for what was damaged on its way. */
const BROKEN = /[\p{Cs}\ufffd]/u;
/** Anything that can be seen: not a gap, a joiner, a mark of direction or a control. */
const SEEN = /[^\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}\p{Z}\s\u2800]/u;
/** Controls, line ends, spaces of no width and signs that turn what stands beside them. Marks of direction and joiners stay. */
const UNPRINTABLE = {
  line: /[\p{Cc}\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u,
  lines: /(?![\t\n])[\p{Cc}\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u,
  talk: /\0/u,
} as const satisfies Readonly<Record<TextKind, RegExp>>;

/**
 * Why a text cannot stand as it is: it is longer than its rule allows, holds halves of characters or damaged ones (`broken`),
 * nothing of it is seen (`blank`), or it holds signs that nobody sees (`unprintable`), on one line a line break too. Null
 * for a text. An empty one is absent, which is asked elsewhere.
 */
export function faultOfText(text: string, { kind, longest }: TextRule): TextFault | null {
  if (!fits(text, longest)) return "too_long";
  if (text === "") return null;
  if (BROKEN.test(text)) return "broken";
  if (!SEEN.test(text)) return "blank";
  return UNPRINTABLE[kind].test(text) ? "unprintable" : null;
}

/** The first sign of a text that its kind refuses, to be shown by its code point; null where there is none. */
export function findUnprintable(text: string, kind: TextKind): string | null {
  return UNPRINTABLE[kind].exec(text)?.[0] ?? null;
}

/** How long a text is to a person: a character beyond the first plane counts once, as in the database. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/**
 * Whether a text is no longer than the limit. Units come first: no character has more than two, so that a text of any size is
 * measured in no time.
 */
export function fits(text: string, longest: number): boolean {
  return text.length <= longest || (text.length <= 2 * longest && lengthOf(text) <= longest);
}

const GAP = /\p{Zs}/u;
const GAP_OR_BREAK = /[\p{Zs}\t\n]/u;

/**
 * A text as it is kept: without the gaps around it and, where it may have several lines, with one kind of line end and none
 * of them around it. What else stands at its ends belongs to it and is judged: a form, a sheet and plain SQL say the same.
 * Talk is kept as it was typed: blanks at the beginning of a line mean something in Markdown.
 */
export function trimText(text: string, kind: TextKind): string {
  if (kind === "talk") return text;
  if (kind === "line") return withoutEnds(text, GAP);
  return withoutEnds(text.replaceAll("\r\n", "\n"), GAP_OR_BREAK);
}

// A pattern that looks for the end from every place of a run of gaps takes the square of its length.
function withoutEnds(text: string, gap: RegExp): string {
  let [start, end] = [0, text.length];
  while (start < end && gap.test(text.charAt(start))) start += 1;
  while (end > start && gap.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
