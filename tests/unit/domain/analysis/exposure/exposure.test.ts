// Contract: concentration and ownership by hand-computed examples; intervals give true ends.
// Must reject: a point index for shares nobody knows, and book values that add up to more than there is.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concentrationRange } from "@/lib/domain/analysis/exposure/concentration";
import { lookThroughOwnership } from "@/lib/domain/analysis/exposure/look-through-ownership";
import { readVector } from "@/tests/fixtures/read-vector";

/** What amounts that are known exactly give: both ends of the range are one. */
function concentrationOf(amounts: readonly number[]) {
  const range = concentrationRange(amounts.map((amount) => ({ low: amount, high: amount })));
  return range.ok ? range.value.highest : null;
}

describe("concentration", () => {
  test("D09: 40/30/20/10 is 3,000, as good as 3.33 equal shares", () => {
    const { input, expected } = readVector<
      { shares_percent: Record<"a" | "b" | "c", number[]> },
      Record<"a" | "b" | "c", number> & { effective_number: Record<"a" | "b" | "c", number> }
    >("D09");
    for (const name of ["a", "b", "c"] as const) {
      const found = concentrationOf(input.shares_percent[name]);
      expect(found?.index).toBeCloseTo(expected[name], 9);
      expect(found?.effectiveNumber).toBeCloseTo(expected.effective_number[name], 9);
    }
  });

  test("is not defined where nothing is shared", () => {
    expect(concentrationOf([0, 0])).toBeNull();
    expect(concentrationRange([{ low: 0, high: 0 }])).toEqual({ ok: false, reason: "nothing-to-share" });
  });

  test("an interval gives the least and the most concentrated split it allows", () => {
    // 10 against [5, 30]: equal at 10 (5,000); at 30 it is (900 + 100) / 1,600 = 6,250; at 5 it is 125 / 225 = 5,556.
    const range = concentrationRange([
      { low: 10, high: 10 },
      { low: 5, high: 30 },
    ]);
    expect(range).toMatchObject({
      ok: true,
      value: { lowest: { index: expect.closeTo(5000, 6) }, highest: { index: expect.closeTo(6250, 9) } },
    });
  });

  test("an open upper end may swallow the market, and two open shares may be equal", () => {
    const open = { low: 0, high: null };
    expect(concentrationRange([open, open])).toMatchObject({
      value: { lowest: { index: expect.closeTo(5000, 6) }, highest: { index: 10_000 } },
    });
  });

  test("the residual counts as many small ones below and as one party above", () => {
    // 60 sourced of 100: below 3,600; above 3,600 + 1,600.
    expect(concentrationRange([{ low: 60, high: 60 }], 40)).toMatchObject({
      value: { lowest: { index: expect.closeTo(3600, 9) }, highest: { index: expect.closeTo(5200, 9) } },
    });
  });

  test("refuses more open intervals than it can try", () => {
    const shares = Array.from({ length: 17 }, () => ({ low: 0, high: 1 }));
    expect(concentrationRange(shares)).toEqual({ ok: false, reason: "too-many-open-shares" });
  });

  test("every split inside the intervals lies inside the range, on random shares", () => {
    const share = fc.record({ low: fc.integer({ min: 1, max: 50 }), width: fc.integer({ min: 0, max: 50 }) });
    const drawn = fc.tuple(share, fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 6 }), (shares) => {
        const range = concentrationRange(shares.map(([{ low, width }]) => ({ low, high: low + width })));
        const point = concentrationOf(shares.map(([{ low, width }, way]) => low + way * width))?.index ?? Number.NaN;
        if (!range.ok) throw new Error(range.reason);
        expect(point).toBeGreaterThanOrEqual(range.value.lowest.index - 1e-6);
        expect(point).toBeLessThanOrEqual(range.value.highest.index + 1e-6);
      }),
      { numRuns: 200 },
    );
  });
});

describe("look-through ownership", () => {
  const stakes = [
    { owner: "A", owned: "B", share: 0.5 },
    { owner: "B", owned: "A", share: 0.5 },
  ];

  test("D01: two firms worth 1 that own half of each other show 2 each and are worth 1 each", () => {
    const { expected } = readVector<
      unknown,
      { A: number[][]; book_values: number[]; sum_of_book_values_overstates_by: number }
    >("D01");
    const found = lookThroughOwnership(["A", "B"], stakes, { A: 1, B: 1 });
    if (!found.ok) throw new Error(found.reason);
    expect(found.value.shares.flat()).toEqual(expected.A.flat().map((share) => expect.closeTo(share, 9)));
    expect(found.value.bookValues).toEqual(expected.book_values.map((value) => expect.closeTo(value, 9)));
    expect(found.value.outsideValues).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
    expect(found.value.bookOverstatement).toBeCloseTo(expected.sum_of_book_values_overstates_by, 9);
  });

  test("a company held whole is ordinary: its value ends with the owners of its holder", () => {
    // S owns B whole, B owns half of C: half of C is S's, and B has no outside owners of its own.
    const whole = [
      { owner: "S", owned: "B", share: 1 },
      { owner: "B", owned: "C", share: 0.5 },
    ];
    const found = lookThroughOwnership(["S", "B", "C"], whole, { S: 1, B: 2, C: 4 });
    expect(found).toEqual({
      ok: true,
      value: {
        parties: ["S", "B", "C"],
        ownerless: [],
        shares: [
          [1, 1, 0.5],
          [0, 0, 0],
          [0, 0, 0.5],
        ],
        bookValues: [5, 4, 4],
        outsideValues: [5, 0, 2],
        bookOverstatement: 13 / 7,
      },
    });
  });

  test("stakes that add up to the whole leave nothing over, whatever the rounding of their sum", () => {
    const thirds = ["X", "Y", "Z"].map((owner, place) => ({
      owner,
      owned: "B",
      share: [0.333, 0.333, 0.334][place] ?? 0,
    }));
    const found = lookThroughOwnership(["X", "Y", "Z", "B"], thirds, { B: 1 });
    expect(found.ok && found.value.outsideValues).toEqual([0.333, 0.333, 0.334, 0]);
  });

  test("only a circle that nobody outside owns has no answer, and the others keep theirs", () => {
    const whole = [...stakes.map((stake) => ({ ...stake, share: 1 })), { owner: "A", owned: "C", share: 0.25 }];
    const found = lookThroughOwnership(["A", "B", "C"], whole, { A: 1, B: 1, C: 4 });
    expect(found).toMatchObject({ ok: true, value: { parties: ["C"], ownerless: ["A", "B"], shares: [[0.75]] } });
  });

  test("one billionth with outside owners is enough for an answer", () => {
    const nearly = stakes.map((stake) => ({ ...stake, share: 1 - 1e-9 }));
    const found = lookThroughOwnership(["A", "B"], nearly, { A: 1, B: 1 });
    expect(found.ok && found.value.outsideValues).toEqual([expect.closeTo(1, 5), expect.closeTo(1, 5)]);
  });

  test("refuses stakes in one party that add up to more than all of it", () => {
    const more = [
      { owner: "A", owned: "C", share: 0.6 },
      { owner: "B", owned: "C", share: 0.5 },
    ];
    expect(lookThroughOwnership(["A", "B", "C"], more, {})).toEqual({ ok: false, reason: "more-than-the-whole" });
  });
});
