import type { PartialDate } from "../model/case-records";
import { readDay } from "../read-day";
import { asked, type Reading, read, type Span } from "./spans";

/**
 * What a day is to the sentence: when it happened (`event`), how the text is dated (`head`), or only its bound: a maturity, a
 * deadline, the day of something else.
 */
type DayRole = "event" | "bound";

export interface FoundDay {
  readonly span: Span;
  readonly role: DayRole;
  readonly said: Reading<PartialDate>;
}

/** A length of time: "over five years", 为期五年. */
export interface FoundLength {
  readonly span: Span;
  readonly unit: "years" | "months" | "quarters" | "days";
  readonly number: string;
}

const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";
const DAYS = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)? ${MONTH},? \\d{4}\\b`,
    `\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b`,
    `(?<![\\d.-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])`,
    `(?<![\\d./])\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})(?![\\d/])`,
    `(?<![\\d./])\\d{4}/\\d{1,2}/\\d{1,2}(?![\\d/])`,
    `(?<!\\d)\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?[日号]`,
    `(?<!\\d)\\d{4} ?年 ?\\d{1,2} ?月(?! ?\\d)`,
    `(?<!\\d)\\d{4} ?年 ?(?:第?[一二三四1-4]季度|[上下]半年)`,
    `\\b(?:Q[1-4]|H[12]),? \\d{4}\\b`,
    `\\b(?:first|second|third|fourth) (?:quarter|half) (?:of )?\\d{4}\\b`,
    `\\b${MONTH},? \\d{4}\\b`,
  ].join("|"),
  "giu",
);
const UNDATED = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})(?!,? ?\\d)\\b`,
    `\\b(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?(?![,\\d]? ?\\d)\\b`,
    `(?<![\\d年])\\d{1,2} ?月 ?\\d{1,2} ?[日号]`,
    `\\b(?:last|this|next|on|late|early) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week|month|quarter|year)\\b`,
    `\\b(?:yesterday|today|earlier this (?:week|month|year)|recently|on or about the same day)\\b`,
    `(?:昨日|昨天|今日|今天|日前|近日|上周[一二三四五六日]?|本周[一二三四五六日]?|上个?月|本月|去年|今年|同日|当日)`,
  ].join("|"),
  "giu",
);
const YEAR =
  /(?<![\d.,$€£¥-])(?:19|20)\d{2}(?: ?年(?! ?\d| ?第|[上下])(?:[底末初])?)?(?![\d.,]?\d|-\d|%| ?(?:shares|units|million|billion))/gu;

/** Words before a day that make it the end, the beginning or the day of something else. */
const BOUND_BEFORE =
  /(?:\bby|until|till|through|thru|to|before|after|since|from|prior to|no later than|not later than|maturing|matures?(?: on| in)?|due(?: on| in)?|expir(?:es|ing)(?: on| in)?|ending|ended|starting|beginning|effective|as late as|and|between|fiscal(?: year)?|incorporated(?: on| in)|born(?: on| in)|amended(?: on)?|long[- ]?stop date(?: of)?|in full on|delivered (?:in|from)|online (?:in|by)|(?:于|在)?(?:截至|截止|直至|直到|至|自|从|到|不迟于|不晚于|到期日为?))(?: the)?(?: (?:end|start|beginning|middle|close) of)?(?: about| or about| around)?\s*$/i;
const BOUND_BEHIND =
  /^\s?(?:之?前|以前|之?后|以后|到期|起|止|底|末|年底|fiscal|notes?\b|bonds?\b|maturity|deadline|to\b|-)/i;

const MOST = 300;

/** What relative words are reckoned from: the day of the source, where it is known. */
export interface DaysAround {
  readonly sourceDay: PartialDate | null;
}

/**
 * Every day of a flattened text, in order. A day without its year, and words such as "last Tuesday" or 近日, are asked, with
 * what they may be by the day of the source.
 */
export function findDays(flat: string, { sourceDay }: DaysAround = { sourceDay: null }): FoundDay[] {
  const days: FoundDay[] = [];
  const add = (match: RegExpExecArray, said: (text: string, span: Span) => Reading<PartialDate> | null) => {
    if (days.length >= MOST) return;
    const span = { start: match.index, end: match.index + match[0].length };
    if (days.some((day) => span.start < day.span.end && day.span.start < span.end)) return;
    const reading = said(match[0], span);
    if (reading) days.push({ span, role: roleOf(flat, span), said: reading });
  };
  for (const match of flat.matchAll(DAYS)) add(match, readWhole);
  for (const match of flat.matchAll(UNDATED)) {
    add(match, (text, span) => asked("day-relative", guessesOf(text, sourceDay), span));
  }
  for (const match of flat.matchAll(YEAR)) add(match, readYear);
  return days.sort((one, other) => one.span.start - other.span.start);
}

function readWhole(text: string, span: Span): Reading<PartialDate> {
  const plain = text
    .replace(/ day(?: of)? /i, " ")
    .replace(/(?<=[A-Za-z])\.(?= )/g, "")
    .replace(/(?<=年|月) | (?=年|月|日|号)/g, "");
  const short = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(plain);
  const reading = readDay(short ? `${short[1]}/${short[2]}/20${short[3]}` : plain);
  if (reading.kind === "value") return short ? asked("day-unsure", [reading.date], span) : read(reading.date, span);
  return asked("day-unsure", reading.kind === "question" ? reading.readings : [], span);
}

function readYear(text: string, span: Span): Reading<PartialDate> {
  return read(text.slice(0, 4), span);
}

function roleOf(flat: string, { start, end }: Span): DayRole {
  const before = flat.slice(Math.max(0, start - 40), start);
  return /[底末初]$/.test(flat.slice(start, end)) ||
    BOUND_BEFORE.test(before) ||
    BOUND_BEHIND.test(flat.slice(end, end + 14))
    ? "bound"
    : "event";
}

const SHORT_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What a day without a year, or a word for one, may be where the source has a day. */
function guessesOf(text: string, sourceDay: PartialDate | null): readonly PartialDate[] {
  if (sourceDay === null || !/^\d{4}-\d{2}-\d{2}$/.test(sourceDay)) return [];
  if (/^(?:today|今日|今天|当日|同日)$/i.test(text)) return [sourceDay];
  const year = sourceDay.slice(0, 4);
  const chinese = /(\d{1,2}) ?月 ?(\d{1,2})/.exec(text);
  const month = SHORT_MONTHS.findIndex((name) => text.toLowerCase().includes(name)) + 1;
  const day = /\d{1,2}/.exec(text)?.[0];
  const [m, d] = chinese ? [Number(chinese[1]), Number(chinese[2])] : [month, Number(day ?? 0)];
  if (m === 0 || d === 0) return [];
  const two = (number: number) => String(number).padStart(2, "0");
  const reading = readDay(`${year}-${two(m)}-${two(d)}`);
  return reading.kind === "value" ? [reading.date] : [];
}

const NUMBERS: Readonly<Record<string, string>> = Object.fromEntries([
  ..."one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, place) => [word, String(place + 1)] as const),
  ["twenty-five", "25"],
  ["thirty", "30"],
  ...[..."一二三四五六七八九"].map((sign, place) => [sign, String(place + 1)] as const),
  ["两", "2"],
  ["十", "10"],
  ["十五", "15"],
  ["十二", "12"],
  ["二十", "20"],
]);
const NUMBER = `(?:\\d{1,3}(?:\\.\\d)?|${Object.keys(NUMBERS)
  .filter((word) => /[a-z]/.test(word))
  .sort((one, other) => other.length - one.length)
  .join("|")})`;
const LENGTHS = new RegExp(
  `(?:\\b(?:over|for|lasting|spanning|term of|period of|duration of|tenor of|across|during|within)\\s(?:(?:a|an|the|up to|about|approximately|initial|next|coming|period|term|of|minimum|total)\\s){0,4})?(?<![\\d.])(?<n>${NUMBER})(?:\\s\\(\\d{1,3}\\))?[\\s-](?<u>years?|months?|quarters?)(?![a-z])(?:\\s(?:term|period))?|(?:为期|期限为?|租期为?|合同期为?|期)(?:约)?(?<z>\\d{1,3}|[一二三四五六七八九十两]{1,3}) ?(?<zu>年|个月)|(?<z2>\\d{1,3}|[一二三四五六七八九十两]{1,3}) ?(?<zu2>年|个月)(?:期|内|间|时间)`,
  "giu",
);

/** Every length of time that a contract or loan may run for. */
export function findLengths(flat: string): FoundLength[] {
  const lengths: FoundLength[] = [];
  for (const match of flat.matchAll(LENGTHS)) {
    if (lengths.length >= MOST) break;
    const { n, u, z, zu, z2, zu2 } = match.groups ?? {};
    const word = (n ?? z ?? z2 ?? "").toLowerCase();
    const number = /^[\d.]+$/.test(word) ? word : NUMBERS[word];
    const unit = (u ?? zu ?? zu2 ?? "").toLowerCase();
    const ahead = flat.slice(Math.max(0, match.index - 14), match.index);
    // "two years ago", "after five years", "past three years" is no length of a contract.
    if (
      number === undefined ||
      /^\s?(?:ago|earlier|later|old|after|before|前|后)/i.test(flat.slice(match.index + match[0].length))
    )
      continue;
    if (/(?:past|last|previous|after|every|in|过去|每)\s?$/i.test(ahead)) continue;
    lengths.push({
      span: { start: match.index, end: match.index + match[0].length },
      unit: unit.startsWith("y") || unit === "年" ? "years" : unit.startsWith("q") ? "quarters" : "months",
      number,
    });
  }
  return lengths;
}
