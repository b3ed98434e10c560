import { comparePartialDates, isPartialDate } from "../model/calendar";
import type { Day, PartialDate } from "../model/case-records";

/** The years that a date of a record may lie in: whoever types another has mistyped. */
export const FIRST_YEAR = 1800;
export const LAST_YEAR = 2199;

/**
 * Whether a text is a date that a record may keep: 2025, 2025-H2, 2025-Q3, 2025-10 or 2025-10-07, where such a month and
 * day exist, of a year from 1800 to 2199.
 */
export function isKeptDate(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return isPartialDate(text) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Whether a text is such a date and names one day. */
export function isKeptDay(text: string): text is Day {
  return text.length === 10 && isKeptDate(text);
}

/** A field whose date cannot stand, and why. */
export interface DateProblem<Field extends string> {
  readonly field: Field;
  readonly reason: "not_a_partial_date" | "ends_before_start";
}

/**
 * What is wrong with dates that belong together: each must be one, and no end lies before a beginning. Dates that overlap
 * ("2025" and "2025-Q3") are in order: only what is certain is refused.
 *
 * @param record the dates by field; null for one that nobody stated
 * @param pairs beginnings with their ends; the end is named as wrong
 */
export function judgeDates<Field extends string>(
  record: Readonly<Record<Field, PartialDate | null>>,
  fields: readonly Field[],
  pairs: readonly (readonly [start: Field, end: Field])[] = [],
): readonly DateProblem<Field>[] {
  const isWrong = (field: Field) => record[field] !== null && !isKeptDate(record[field]);
  const unread = fields.filter(isWrong).map((field) => ({ field, reason: "not_a_partial_date" as const }));
  const reversed = pairs.filter(([start, end]) => {
    const [first, last] = [record[start], record[end]];
    return first !== null && last !== null && isKeptDate(first) && isKeptDate(last)
      ? comparePartialDates(last, first) < 0
      : false;
  });
  const ends = new Set(reversed.map(([, end]) => end));
  return [...unread, ...[...ends].map((field) => ({ field, reason: "ends_before_start" as const }))];
}

/** Beginnings and ends of a link, and of a deal: a deal may be told of after it has ended. */
export const LINK_DATES = [["start", "end"]] as const;
export const DEAL_DATES = [
  ["signed", "ended"],
  ["effective", "ended"],
] as const;
