import { toDecimal, toMinorUnits } from "../../money";
import type { MoneyInterval } from "../../snapshots/snapshot-document";

/**
 * An interval of money for calculating: smallest units of one currency, `high` null where no upper end is known.
 * Method page, A2: "up to x" is [0, x], "at least x" is [x, ?], nothing said is [0, ?].
 */
export interface Interval {
  readonly low: bigint;
  readonly high: bigint | null;
  readonly approx: boolean;
}

export const ZERO: Interval = { low: 0n, high: 0n, approx: false };
/** Nothing said: anything from zero on. */
export const UNKNOWN: Interval = { low: 0n, high: null, approx: false };

/** An exact amount as an interval without width. */
export function exactly(minor: bigint): Interval {
  return { low: minor, high: minor, approx: false };
}

/** The sum of both ends; an unknown upper end absorbs every other. "About" is passed on. */
export function addIntervals(one: Interval, other: Interval): Interval {
  return {
    low: one.low + other.low,
    high: one.high === null || other.high === null ? null : one.high + other.high,
    approx: one.approx || other.approx,
  };
}

/** The smaller of two amounts: [min(a, c), min(b, d)], an unknown upper end counting as infinity. */
export function minInterval(one: Interval, other: Interval): Interval {
  return {
    low: one.low < other.low ? one.low : other.low,
    high: minUpper(one.high, other.high),
    approx: one.approx || other.approx,
  };
}

/** The greater of two amounts: [max(a, c), max(b, d)]. */
export function maxInterval(one: Interval, other: Interval): Interval {
  return {
    low: one.low > other.low ? one.low : other.low,
    high: one.high === null || other.high === null ? null : one.high > other.high ? one.high : other.high,
    approx: one.approx || other.approx,
  };
}

/** What remains of one amount after another, never below zero: [max(0, a − d), max(0, b − c)]. */
export function subtractInterval(whole: Interval, part: Interval): Interval {
  return {
    low: part.high === null ? 0n : atLeastZero(whole.low - part.high),
    high: whole.high === null ? null : atLeastZero(whole.high - part.low),
    approx: whole.approx || part.approx,
  };
}

/** The smallest interval that holds both: what two sources leave open together. Never an average. */
export function coverIntervals(one: Interval, other: Interval): Interval {
  return {
    low: one.low < other.low ? one.low : other.low,
    high: one.high === null || other.high === null ? null : one.high > other.high ? one.high : other.high,
    approx: one.approx || other.approx,
  };
}

/** The same interval with its upper end held under a cap. */
export function capInterval(interval: Interval, cap: Interval): Interval {
  const high = minUpper(interval.high, cap.high);
  return { low: high !== null && interval.low > high ? high : interval.low, high, approx: interval.approx };
}

/** True when no amount can lie in both: [1, 2] and [3, ?]. */
export function areDisjoint(one: Interval, other: Interval): boolean {
  return (one.high !== null && one.high < other.low) || (other.high !== null && other.high < one.low);
}

/** The written form of an interval. */
export function toMoneyInterval(interval: Interval, currency: string): MoneyInterval {
  return {
    currency,
    low: toDecimal(interval.low, currency),
    high: interval.high === null ? null : toDecimal(interval.high, currency),
    approx: interval.approx,
  };
}

/** The interval behind a written one. */
export function toInterval(money: MoneyInterval): Interval {
  return {
    low: toMinorUnits(money.low, money.currency),
    high: money.high === null ? null : toMinorUnits(money.high, money.currency),
    approx: money.approx,
  };
}

function minUpper(one: bigint | null, other: bigint | null): bigint | null {
  if (one === null) return other;
  if (other === null) return one;
  return one < other ? one : other;
}

function atLeastZero(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
