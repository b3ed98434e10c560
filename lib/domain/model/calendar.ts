import type { Day, PartialDate } from "./case-records";

const PARTIAL_DATE = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|H([12])|Q([1-4])))?$/;

/** True for 2025, 2025-H2, 2025-Q3, 2025-10 and 2025-10-07 where such a month and day exist. */
export function isPartialDate(text: string): boolean {
  return spanOf(text) !== null;
}

/** The first day a partial date may mean: 2025-Q3 is 2025-07-01. Throws a RangeError for anything else. */
export function firstDayOf(date: PartialDate): Day {
  return readSpan(date).first;
}

/** The last day a partial date may mean: 2025-H2 is 2025-12-31. Throws a RangeError for anything else. */
export function lastDayOf(date: PartialDate): Day {
  return readSpan(date).last;
}

/**
 * Orders two partial dates by what is certain: negative when `one` ends before `other` begins, positive the other way
 * round, 0 when their spans overlap and the order is unknown.
 */
export function comparePartialDates(one: PartialDate, other: PartialDate): -1 | 0 | 1 {
  if (lastDayOf(one) < firstDayOf(other)) return -1;
  if (lastDayOf(other) < firstDayOf(one)) return 1;
  return 0;
}

/** True when the whole span of the date lies before the day: "2025" is over on 2026-01-01, not on 2025-12-31. */
export function isOverOn(date: PartialDate, day: Day): boolean {
  return lastDayOf(date) < day;
}

/** True when the span of the date has begun on the day. */
export function hasBegunOn(date: PartialDate, day: Day): boolean {
  return firstDayOf(date) <= day;
}

interface Span {
  readonly first: Day;
  readonly last: Day;
}

function readSpan(date: PartialDate): Span {
  const span = spanOf(date);
  if (!span) throw new RangeError(`${date} is not a partial date`);
  return span;
}

function spanOf(text: string): Span | null {
  const parts = PARTIAL_DATE.exec(text);
  if (!parts) return null;
  const [, year, month, day, half, quarter] = parts;
  if (year === undefined) return null;
  if (half) return monthsSpan(year, half === "1" ? 1 : 7, 6);
  if (quarter) return monthsSpan(year, Number(quarter) * 3 - 2, 3);
  if (!month) return monthsSpan(year, 1, 12);
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  if (!day) return monthsSpan(year, monthNumber, 1);
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > daysInMonth(Number(year), monthNumber)) return null;
  return { first: text, last: text };
}

function monthsSpan(year: string, firstMonth: number, count: number): Span {
  const lastMonth = firstMonth + count - 1;
  return {
    first: `${year}-${twoDigits(firstMonth)}-01`,
    last: `${year}-${twoDigits(lastMonth)}-${twoDigits(daysInMonth(Number(year), lastMonth))}`,
  };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function twoDigits(value: number): string {
  return value.toString().padStart(2, "0");
}
