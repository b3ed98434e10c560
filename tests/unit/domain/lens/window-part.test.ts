import { describe, expect, it } from "vitest";
import { exactly, interval, UNKNOWN } from "@/lib/domain/amounts/money-interval";
import { windowPart } from "@/lib/domain/lens/window-part";

// Contract: a window takes what is scheduled in it; without a schedule a term that crosses its edge leaves it open.
// Must reject: an even spread over the term, a sum of an unknown term taken whole, a term outside counted.

const YEAR = { first: "2025-01-01", last: "2025-12-31" } as const;
const range = (low: number, high: number) => interval(BigInt(low), BigInt(high));

describe("the part of a sum that falls into a year", () => {
  it("is the whole when the term lies inside, first and last day included", () => {
    expect(windowPart(exactly(10n), { first: "2025-01-01", last: "2025-12-31" }, YEAR)).toEqual(exactly(10n));
  });

  it("is nothing when the term ends before or begins after, also where the other end is unknown", () => {
    expect(windowPart(exactly(10n), { first: null, last: "2024-12-31" }, YEAR)).toEqual(exactly(0n));
    expect(windowPart(exactly(10n), { first: "2026-01-01", last: null }, YEAR)).toEqual(exactly(0n));
  });

  it("is anything up to the whole when the term crosses the edge or an end is unknown, and never a share of the days", () => {
    expect(windowPart(exactly(300n), { first: "2025-11-01", last: "2028-10-31" }, YEAR)).toEqual(range(0, 300));
    expect(windowPart(exactly(300n), { first: "2025-02-01", last: null }, YEAR)).toEqual(range(0, 300));
    expect(windowPart(exactly(300n), { first: null, last: null }, YEAR)).toEqual(range(0, 300));
  });

  it("keeps an unknown sum unknown, and makes it nothing outside", () => {
    expect(windowPart(UNKNOWN, { first: "2025-02-01", last: "2025-03-01" }, YEAR)).toEqual(UNKNOWN);
    expect(windowPart(UNKNOWN, { first: "2026-02-01", last: null }, YEAR)).toEqual(exactly(0n));
  });

  it("takes the parts of a schedule instead: 4 of 2025, 6 over its end, 90 of later", () => {
    const schedule = [
      { span: { first: "2025-03-01", last: "2025-03-31" }, amount: exactly(4n) },
      { span: { first: "2025-12-01", last: "2026-02-28" }, amount: exactly(6n) },
      { span: { first: "2026-03-01", last: "2028-10-31" }, amount: exactly(90n) },
    ] as const;
    expect(windowPart(exactly(100n), { first: "2025-03-01", last: "2028-10-31" }, YEAR, schedule)).toEqual(
      range(4, 10),
    );
  });
});
