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

/** The day on which a moment lies in UTC. */
export function dayOfMoment(moment: Date): Day {
  return writeDay(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/** The next day of the calendar. */
export function dayAfter(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  if (date < daysInMonth(year, month)) return writeDay(year, month, date + 1);
  return month < 12 ? writeDay(year, month + 1, 1) : writeDay(year + 1, 1, 1);
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
  const [, written, month, day, half, quarter] = parts;
  const year = Number(written);
  if (half) return monthsSpan(year, half === "1" ? 1 : 7, 6);
  if (quarter) return monthsSpan(year, Number(quarter) * 3 - 2, 3);
  if (!month) return monthsSpan(year, 1, 12);
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  if (!day) return monthsSpan(year, monthNumber, 1);
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > daysInMonth(year, monthNumber)) return null;
  const only = writeDay(year, monthNumber, dayNumber);
  return { first: only, last: only };
}

function monthsSpan(year: number, firstMonth: number, count: number): Span {
  const lastMonth = firstMonth + count - 1;
  return {
    first: writeDay(year, firstMonth, 1),
    last: writeDay(year, lastMonth, daysInMonth(year, lastMonth)),
  };
}

/** Every day that is computed is written here. */
function writeDay(year: number, month: number, day: number): Day {
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as Day;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function digits(value: number, width: number): string {
  return value.toString().padStart(width, "0");
}
