import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactly, interval, moneyInterval, subtractInterval } from "@/lib/domain/amounts/money-interval";
import { inputLine, toFigure } from "@/lib/domain/analysis/measures/figure-ground";
import { partsOfSum } from "@/lib/domain/claims/claim-amount";
import { compareDecimals, joinEnds, spanOf } from "@/lib/domain/model/ordered-ends";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: an interval is one quantity, so its low end is never above its high end, and nothing can be built otherwise.
// Must reject: two numbers of two computations joined to a range that runs backwards, an end exchanged afterwards.

const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });

describe("an interval", () => {
  it("is refused with its ends the wrong way round, whatever it is an interval of", () => {
    expect(() => interval(2n, 1n)).toThrow("the low end 2 lies above the high end 1");
    expect(() => moneyInterval("USD", "50000000000", "40000000000")).toThrow(RangeError);
    expect(() => moneyInterval("USD", "0.1", "0.09")).toThrow(RangeError);
    expect(() => inputLine("pair:a>b", "10", "9")).toThrow(RangeError);
    expect(() => joinEnds({ low: 0.5, high: 0.25 })).toThrow(RangeError);
  });

  it("may be open, may have no width, and may have no value", () => {
    expect(interval(5n, null)).toEqual({ low: 5n, high: null, approx: false });
    expect(exactly(5n)).toEqual({ low: 5n, high: 5n, approx: false });
    expect(inputLine("pair:a>b", null)).toMatchObject({ low: null, high: null });
  });

  it("compares decimals as numbers, not as text, and of any length", () => {
    expect(moneyInterval("USD", "9", "10")).toMatchObject({ low: "9", high: "10" });
    fc.assert(
      fc.property(digits, digits, fc.nat(3), (one, other, places) => {
        const write = (value: bigint) => {
          const text = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
          const whole = text.slice(0, text.length - places);
          return `${value < 0n ? "-" : ""}${whole}${places > 0 ? `.${text.slice(text.length - places)}` : ""}`;
        };
        expect(compareDecimals(write(one), write(other))).toBe(one < other ? -1 : one > other ? 1 : 0);
      }),
    );
  });

  it("loses its mark when an end is exchanged, so that the compiler refuses it", () => {
    const money = moneyInterval("USD", "1", "2");
    // @ts-expect-error a spread of an interval is none
    const exchanged: MoneyInterval = { ...money, low: "3" };
    // @ts-expect-error nor is a literal
    const written: MoneyInterval = { currency: "USD", low: "3", high: "2", approx: false };
    expect([exchanged.low, written.low]).toEqual(["3", "3"]);
  });

  it("stays ordered when a part is taken from it", () => {
    const end = fc.bigInt({ min: 0n, max: 100n });
    fc.assert(
      fc.property(end, end, end, end, (low, more, part, wider) => {
        const left = subtractInterval(interval(low, low + more), interval(part, part + wider));
        expect(left.high === null || left.low <= left.high).toBe(true);
      }),
    );
  });
});

describe("two cases of one computation", () => {
  it("are put in order, for the low case may be the greater one", () => {
    expect(spanOf(10n, 2n)).toEqual([2n, 10n]);
    expect(spanOf(2n, 10n)).toEqual([2n, 10n]);
  });
});

describe("a stored sum whose places are out of order", () => {
  it("says nothing, and takes no page with it", () => {
    expect(partsOfSum({ qualifier: "between", value: null, min: "9", max: "3" }, "USD")).toBeNull();
  });
});

describe("the figures of the shipped case", () => {
  const { figures } = freezeShippedCase();

  it("hold no low end above its high end, in a figure or in a line", () => {
    for (const figure of figures) {
      expect(() => toFigure(figure)).not.toThrow();
      for (const line of figure.inputs) expect(() => joinEnds(line)).not.toThrow();
    }
  });

  it("print what is stated between two parties apart from what goes round there in either case", () => {
    const circulating = figures.find(({ id }) => id === "circulating-stated/REPORTED");
    const lines = new Map(circulating?.inputs.map((line) => [line.label, line]));
    const pairs = [...lines.keys()].filter((label) => label.startsWith("pair:"));
    expect(pairs.length).toBeGreaterThan(5);
    for (const pair of pairs) {
      const own = lines.get(pair);
      for (const name of ["low-case", "high-case"]) {
        const line = lines.get(pair.replace("pair", name));
        expect(line?.low).toBe(line?.high);
        expect(own?.high === null || compareDecimals(line?.low ?? "0", own?.high ?? "0") <= 0).toBe(true);
      }
    }
    const sums = ["low-case", "high-case"].map((name) =>
      circulating?.inputs
        .filter(({ label }) => label.startsWith(`${name}:`))
        .reduce((total, { low }) => total + BigInt(low ?? "0"), 0n),
    );
    expect(sums.map(String)).toEqual([circulating?.low, circulating?.high]);
  });
});
