import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addIntervals,
  areDisjoint,
  exactly,
  type Interval,
  interval,
  maxInterval,
  minInterval,
  subtractInterval,
} from "@/lib/domain/amounts/money-interval";

const between = (low: bigint, high: bigint | null): Interval => interval(low, high);

// Contract: an end that nobody knows stays unknown. Must reject: "?" taken for zero.
describe("money intervals", () => {
  it("add both ends, and an unknown end absorbs", () => {
    expect(addIntervals(between(0n, 10n), exactly(5n))).toEqual(between(5n, 15n));
    expect(addIntervals(between(3n, null), exactly(5n))).toEqual(between(8n, null));
  });

  it("take the smaller ends, an unknown end standing for infinity", () => {
    expect(minInterval(between(5n, null), between(0n, 7n))).toEqual(between(0n, 7n));
    expect(minInterval(between(5n, null), between(6n, null))).toEqual(between(5n, null));
  });

  it("take the greater ends, an unknown end staying unknown", () => {
    expect(maxInterval(between(5n, 6n), between(0n, null))).toEqual(between(5n, null));
  });

  it("leave nothing below zero", () => {
    expect(subtractInterval(exactly(100n), between(0n, 30n))).toEqual(between(70n, 100n));
    expect(subtractInterval(exactly(10n), between(0n, null))).toEqual(between(0n, 10n));
  });

  it("are disjoint only where no amount fits both", () => {
    expect(areDisjoint(exactly(122n), exactly(125n))).toBe(true);
    expect(areDisjoint(between(0n, 125n), exactly(122n))).toBe(false);
    expect(areDisjoint(between(3n, null), exactly(2n))).toBe(true);
  });

  it("hold every sum and minimum of amounts inside them", () => {
    const amount = fc.bigInt({ min: 0n, max: 1000n });
    const interval = fc.tuple(amount, amount, amount).map((ends) => {
      const [low, inside, high] = ends.sort((one, other) => (one < other ? -1 : 1));
      return { interval: between(low ?? 0n, high ?? 0n), inside: inside ?? 0n };
    });
    fc.assert(
      fc.property(interval, interval, (one, other) => {
        const sum = addIntervals(one.interval, other.interval);
        const smaller = minInterval(one.interval, other.interval);
        const least = one.inside < other.inside ? one.inside : other.inside;
        expect(sum.low <= one.inside + other.inside && one.inside + other.inside <= (sum.high ?? 0n)).toBe(true);
        expect(smaller.low <= least && least <= (smaller.high ?? 0n)).toBe(true);
      }),
    );
  });
});
