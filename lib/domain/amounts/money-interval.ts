import type { Decimal } from "../model/case-records";
import { toDecimal, toMinorUnits } from "../model/money";
import { joinEnds, type Ordered } from "../model/ordered-ends";
import type { MoneyInterval } from "../model/snapshot-document";

/**
 * An interval of money for calculating: smallest units of one currency, `high` null where no upper end is known.
 * Method page, A2: "up to x" is [0, x], "at least x" is [x, ?], nothing said is [0, ?]. Made by `interval` alone.
 */
export interface Interval extends Ordered {
  readonly low: bigint;
  readonly high: bigint | null;
  readonly approx: boolean;
}

/** Joins two ends of one quantity. Throws a RangeError where the low end lies above the high end. */
export function interval(low: bigint, high: bigint | null, approx = false): Interval {
  return joinEnds({ low, high, approx });
}

export const ZERO: Interval = interval(0n, 0n);
/** Nothing said: anything from zero on. */
export const UNKNOWN: Interval = interval(0n, null);

/** True where nothing is said of the amount: no upper end, and no floor either. */
export function isUnknown({ low, high }: Interval): boolean {
  return low === 0n && high === null;
}

/** The same of an interval as it is written. */
export function isWrittenUnknown({ low, high }: Pick<MoneyInterval, "low" | "high">): boolean {
  return high === null && /^-?0+(\.0+)?$/.test(low);
}

/** An exact amount as an interval without width. */
export function exactly(minor: bigint): Interval {
  return interval(minor, minor);
}

/** The same upper end from nothing on: part of it, nobody says how much. */
export function fromZero({ high, approx }: Interval): Interval {
  return interval(0n, high, approx);
}

/** The sum of both ends; an unknown upper end absorbs every other. "About" is passed on. */
export function addIntervals(one: Interval, other: Interval): Interval {
  return interval(
    one.low + other.low,
    one.high === null || other.high === null ? null : one.high + other.high,
    one.approx || other.approx,
  );
}

/** The smaller of two amounts: [min(a, c), min(b, d)], an unknown upper end counting as infinity. */
export function minInterval(one: Interval, other: Interval): Interval {
  return interval(
    one.low < other.low ? one.low : other.low,
    minUpper(one.high, other.high),
    one.approx || other.approx,
  );
}

/** The greater of two amounts: [max(a, c), max(b, d)]. */
export function maxInterval(one: Interval, other: Interval): Interval {
  return interval(
    one.low > other.low ? one.low : other.low,
    one.high === null || other.high === null ? null : one.high > other.high ? one.high : other.high,
    one.approx || other.approx,
  );
}

/** What remains of one amount after another, never below zero: [max(0, a − d), max(0, b − c)]. */
export function subtractInterval(whole: Interval, part: Interval): Interval {
  return interval(
    part.high === null ? 0n : atLeastZero(whole.low - part.high),
    whole.high === null ? null : atLeastZero(whole.high - part.low),
    whole.approx || part.approx,
  );
}

/** The smallest interval that holds both: what two sources leave open together. Never an average. */
export function coverIntervals(one: Interval, other: Interval): Interval {
  return interval(
    one.low < other.low ? one.low : other.low,
    one.high === null || other.high === null ? null : one.high > other.high ? one.high : other.high,
    one.approx || other.approx,
  );
}

/** The same interval with its upper end held under a cap. */
export function capInterval({ low, high, approx }: Interval, cap: Interval): Interval {
  const upper = minUpper(high, cap.high);
  return interval(upper !== null && low > upper ? upper : low, upper, approx);
}

/** True when no amount can lie in both: [1, 2] and [3, ?]. */
export function areDisjoint(one: Interval, other: Interval): boolean {
  return (one.high !== null && one.high < other.low) || (other.high !== null && other.high < one.low);
}

/** An interval as it is written, of plain decimals. Throws a RangeError where the low end lies above the high end. */
export function moneyInterval(currency: string, low: Decimal, high: Decimal | null, approx = false): MoneyInterval {
  return joinEnds({ currency, low, high, approx });
}

/** The written form of an interval. */
export function toMoneyInterval({ low, high, approx }: Interval, currency: string): MoneyInterval {
  return moneyInterval(currency, toDecimal(low, currency), high === null ? null : toDecimal(high, currency), approx);
}

/** What was read of a written interval: sums over the same links are asked for again and again. */
const intervals = new WeakMap<MoneyInterval, Interval>();

/** The interval behind a written one. */
export function toInterval(money: MoneyInterval): Interval {
  const known = intervals.get(money);
  if (known !== undefined) return known;
  const made = readInterval(money);
  intervals.set(money, made);
  return made;
}

function readInterval(money: MoneyInterval): Interval {
  return interval(
    toMinorUnits(money.low, money.currency),
    money.high === null ? null : toMinorUnits(money.high, money.currency),
    money.approx,
  );
}

function minUpper(one: bigint | null, other: bigint | null): bigint | null {
  if (one === null) return other;
  if (other === null) return one;
  return one < other ? one : other;
}

function atLeastZero(value: bigint): bigint {
  return value > 0n ? value : 0n;
}
