import { isPartialDate } from "./model/calendar";
import type { PartialDate } from "./model/case-records";
import { isKeptDate } from "./values/dates";

/** What somebody meant by a day: one reading, several to choose from, or none, with what is wrong. */
export type DayReading =
  | { readonly kind: "value"; readonly date: PartialDate }
  | { readonly kind: "question"; readonly readings: readonly PartialDate[] }
  | { readonly kind: "refusal"; readonly reason: "no-date" | "no-such-day" | "year-out-of-span" };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = "january february march april may june july august september october november december sept".split(
  " ",
);
const ORDER = ["", "first", "second", "third", "fourth"];
const ZH_DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, "1": 1, "2": 2, "3": 3, "4": 4 };

/** No spelling of a day comes near it; letters of full width and ligatures may become many. */
const LONGEST = 80;

/**
 * Reads a day, month, quarter, half or year as people write it in English and Chinese, and the ISO forms: "3 November
 * 2026", "Nov 2026", "Q3 2026", "third quarter of 2026", "2026-H2", "2026年11月3日". All of the text is read or none of it,
 * by the span of years that a date of a record may lie in. Of "3/11/2026" two readings are asked about; with points the
 * day comes first, as in German.
 */
export function readDay(text: string): DayReading {
  if (text.length > LONGEST) return { kind: "refusal", reason: "no-date" };
  const words = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  const dates = readingsOf(words);
  if (dates.length === 0) return { kind: "refusal", reason: "no-date" };
  const real = [...new Set(dates.filter(isPartialDate))];
  const [first] = real;
  if (first === undefined) return { kind: "refusal", reason: "no-such-day" };
  if (!real.every(isKeptDate)) return { kind: "refusal", reason: "year-out-of-span" };
  return real.length === 1 ? { kind: "value", date: first } : { kind: "question", readings: real };
}

function readingsOf(words: string): readonly PartialDate[] {
  if (/^\d{4}(-(H[12]|Q[1-4]|\d{2}(-\d{2})?))?$/i.test(words)) return [words.toUpperCase()];
  const english = readEnglish(words);
  if (english !== null) return [english];
  const spelt = /^(?:the )?(first|second|third|fourth) (quarter|half) (?:of )?(\d{4})$/i.exec(words);
  if (spelt) {
    const [, which = "", part = "", year] = spelt;
    return [`${year}-${part.charAt(0).toUpperCase()}${ORDER.indexOf(which.toLowerCase())}`];
  }
  const part = /^(?:([QH])([1-4]),? (\d{4})|(\d{4}) ?([QH])([1-4]))$/i.exec(words);
  if (part) return [`${part[3] ?? part[4]}-${(part[1] ?? part[5] ?? "").toUpperCase()}${part[2] ?? part[6]}`];
  const chinese = readChinese(words.replaceAll(" ", ""));
  if (chinese !== null) return [chinese];
  const points = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(words);
  if (points) return [joinDate(points[3], points[2], points[1])];
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(words);
  if (slashes) {
    const [, one, other, year] = slashes;
    return [joinDate(year, other, one), joinDate(year, one, other)];
  }
  const yearFirst = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(words);
  return yearFirst ? [joinDate(yearFirst[1], yearFirst[2], yearFirst[3])] : [];
}

function readEnglish(words: string): PartialDate | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)\.?,? (\d{4})$/i.exec(words);
  if (dayFirst) return withMonth(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(words);
  if (monthFirst) return withMonth(monthFirst[3], monthFirst[1], monthFirst[2]);
  const monthOnly = /^([a-z]+)\.?,? (\d{4})$/i.exec(words);
  return monthOnly ? withMonth(monthOnly[2], monthOnly[1]) : null;
}

function withMonth(year: string | undefined, name = "", day?: string): PartialDate | null {
  const word = name.toLowerCase();
  if (!LONG_MONTHS.includes(word) && !MONTHS.includes(word)) return null;
  return joinDate(year, String(MONTHS.indexOf(word.slice(0, 3)) + 1), day);
}

function readChinese(words: string): PartialDate | null {
  const day = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号])?)?$/.exec(words);
  if (day) return day[2] === undefined ? (day[1] ?? null) : joinDate(day[1], day[2], day[3]);
  const quarter = /^(\d{4})年第?([一二三四1-4])季度?$/.exec(words);
  if (quarter) return `${quarter[1]}-Q${ZH_DIGITS[quarter[2] ?? ""]}`;
  const half = /^(\d{4})年([上下])半年$/.exec(words);
  return half ? `${half[1]}-H${half[2] === "上" ? 1 : 2}` : null;
}

function joinDate(year = "", month = "", day?: string): PartialDate {
  const two = (number: string) => number.padStart(2, "0");
  return [year, two(month), ...(day === undefined ? [] : [two(day)])].join("-");
}
