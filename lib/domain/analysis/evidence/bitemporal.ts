import type { Day } from "../../model/case-records";

/** Days from the first on and before the last; `until` null means open. */
export interface DaySpan {
  readonly since: Day;
  readonly until: Day | null;
}

/** A row that says since when it is true and since when we knew it. */
export interface BitemporalRow {
  readonly valid: DaySpan;
  readonly recorded: DaySpan;
}

/** True when the day lies in the half-open span. */
export function isWithin(span: DaySpan, day: Day): boolean {
  return span.since <= day && (span.until === null || day < span.until);
}

/**
 * The rows that were true on one day as known on another: valid since ≤ day < until and recorded since ≤ known < until.
 * Corrections close a recorded span and add a row; nothing is deleted, so any published figure can be had again
 * (method page, H5).
 */
export function asOf<Row extends BitemporalRow>(rows: readonly Row[], day: Day, known: Day): readonly Row[] {
  return rows.filter((row) => isWithin(row.valid, day) && isWithin(row.recorded, known));
}
