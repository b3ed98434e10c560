/**
 * Marks values whose two ends were compared when they were joined. The mark exists for the compiler alone and nothing
 * carries it but what `joinEnds` made: a literal does not, and neither does a spread of a marked value, so that an end
 * cannot be exchanged behind the comparison.
 */
declare class ComparedEnds {
  private readonly compared: true;
}

/** What an interval is made of. `high` null: no upper end is known; `low` null only where there is no value at all. */
export interface Ends {
  readonly low: bigint | number | string | null;
  readonly high: bigint | number | string | null;
}

/** The base of every interval type: its low end is not above its high end. */
export type Ordered = ComparedEnds;

/**
 * Joins two ends to an interval. Texts are plain decimals and are compared as numbers of any length. Throws a
 * RangeError where the low end lies above the high end: two numbers of which that is true are no interval of one
 * quantity, whatever they are.
 */
export function joinEnds<T extends Ends>(ends: T): T & Ordered {
  const { low, high } = ends;
  if (low !== null && high !== null && compareEnds(low, high) > 0) {
    throw new RangeError(`the low end ${low} lies above the high end ${high}`);
  }
  return ends as T & Ordered;
}

/**
 * The lesser and the greater of two cases, in that order. For what is computed once with every amount low and once with
 * every amount high: a whole gives way to its parts, so the low case of a step may be the greater one.
 */
export function spanOf(one: bigint, other: bigint): readonly [least: bigint, most: bigint] {
  return one <= other ? [one, other] : [other, one];
}

/** Orders two plain decimals of any length: negative where `one` is less. */
export function compareDecimals(one: string, other: string): number {
  if (one === other && PLAIN.test(one)) return 0;
  const [left, right] = [readDecimal(one), readDecimal(other)];
  const places = Math.max(left.fraction.length, right.fraction.length);
  const scaled = ({ sign, whole, fraction }: PlainDecimal) => sign * BigInt(whole + fraction.padEnd(places, "0"));
  const difference = scaled(left) - scaled(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

interface PlainDecimal {
  readonly sign: bigint;
  readonly whole: string;
  readonly fraction: string;
}

function readDecimal(text: string): PlainDecimal {
  const parts = PLAIN.exec(text);
  if (!parts) throw new RangeError(`${text} is no plain decimal`);
  return { sign: parts[1] === "-" ? -1n : 1n, whole: parts[2] ?? "", fraction: parts[3] ?? "" };
}

function compareEnds(low: bigint | number | string, high: bigint | number | string): number {
  if (typeof low === "string" && typeof high === "string") return compareDecimals(low, high);
  if (typeof low === "string" || typeof high === "string") throw new TypeError("an interval has ends of one kind");
  return low < high ? -1 : low > high ? 1 : 0;
}
