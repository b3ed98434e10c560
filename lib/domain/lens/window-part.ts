import { addIntervals, fromZero, type Interval, interval, ZERO } from "../amounts/money-interval";
import type { Day } from "../model/case-records";

/** The days over which something is paid, both included; null: that end is not known, and may lie anywhere. */
export interface Term {
  readonly first: Day | null;
  readonly last: Day | null;
}

/** A span of days with both ends, such as a year. */
export interface DayWindow {
  readonly first: Day;
  readonly last: Day;
}

/** One line of a schedule: so much is due within this span. */
export interface ScheduledPart {
  readonly span: Term;
  readonly amount: Interval;
}

/**
 * The part of a sum that falls into a window (method page, A4). With a schedule the parts of the window; without one,
 * the whole sum when its term lies inside the window, nothing when it lies outside, and anything from nothing to the
 * whole in between. Never a straight-line share: that two thirds of a term lie in a year says nothing of the payments.
 */
export function windowPart(
  whole: Interval,
  term: Term,
  window: DayWindow,
  schedule: readonly ScheduledPart[] = [],
): Interval {
  if (schedule.length === 0) return partInside(whole, term, window);
  return schedule.map(({ span, amount }) => partInside(amount, span, window)).reduce(addIntervals, ZERO);
}

function partInside(amount: Interval, span: Term, window: DayWindow): Interval {
  const isOutside =
    (span.last !== null && span.last < window.first) || (span.first !== null && span.first > window.last);
  if (isOutside) return interval(0n, 0n, amount.approx);
  const isInside = span.first !== null && span.first >= window.first && span.last !== null && span.last <= window.last;
  return isInside ? amount : fromZero(amount);
}
