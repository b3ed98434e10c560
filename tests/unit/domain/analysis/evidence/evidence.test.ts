// Contract: evidence is as strong as its weakest hop, counts origins, and keeps conflicts apart.
// Must reject: an average of two statements, and ten copies counted as ten witnesses.
import { describe, expect, test } from "vitest";
import { asOf } from "@/lib/domain/analysis/evidence/bitemporal";
import { corroborate } from "@/lib/domain/analysis/evidence/corroboration";
import { likelihoodOf } from "@/lib/domain/analysis/evidence/likelihood";
import { frechetBounds, gradeOfLoop } from "@/lib/domain/analysis/evidence/loop-grade";
import type { Day } from "@/lib/domain/model/case-records";
import { readVector } from "@/tests/fixtures/read-vector";

describe("the weakest hop", () => {
  test("a loop is no stronger than its worst letter and its worst digit, and says how many hops nobody judged", () => {
    const hops = [
      { reliability: "A", credibility: 3 },
      { reliability: "C", credibility: 2 },
      { reliability: "F", credibility: 6 },
      null,
    ] as const;
    expect(gradeOfLoop(hops)).toEqual({ noStrongerThan: { reliability: "C", credibility: 3 }, ungradedHops: 2 });
    expect(gradeOfLoop([null])).toEqual({ noStrongerThan: null, ungradedHops: 1 });
  });

  test("H01: chances of 0.9, 0.8 and 0.7 leave 0.4 to 0.7 for all three together", () => {
    const { input, expected } = readVector<{ p: number[] }, Record<string, number>>("H01");
    const bounds = frechetBounds(input.p);
    expect(bounds?.lower).toBeCloseTo(expected.lower ?? -1, 9);
    expect(bounds?.ifIndependent).toBeCloseTo(expected.if_independent ?? -1, 9);
    expect(bounds?.upper).toBeCloseTo(expected.upper ?? -1, 9);
    expect(frechetBounds([])).toBeNull();
    expect(() => frechetBounds([1.1])).toThrow(RangeError);
  });
});

describe("witnesses", () => {
  test("papers that repeat one agency are one origin", () => {
    const found = corroborate([
      { source: "paper-a", origin: "agency" },
      { source: "paper-b", origin: "paper-a" },
      { source: "agency", origin: null },
    ]);
    expect(found).toEqual({
      origins: [{ origin: "agency", sources: ["agency", "paper-a", "paper-b"] }],
      isConfirmed: false,
    });
  });

  test("two documents that do not copy from each other confirm", () => {
    const filing = { source: "filing", origin: null };
    expect(corroborate([filing, { source: "paper", origin: "agency" }]).isConfirmed).toBe(true);
  });

  test("a circle of copies is one origin", () => {
    const circle = [
      { source: "a", origin: "b" },
      { source: "b", origin: "a" },
    ];
    expect(corroborate(circle).origins).toEqual([{ origin: "a", sources: ["a", "b"] }]);
  });
});

describe("days and words", () => {
  test("a correction changes what is known from its day on and not what was known before", () => {
    const valid = { since: "2025-01-01", until: null } as const;
    const rows = [
      { value: 12.2, valid, recorded: { since: "2025-02-01", until: "2025-03-01" } },
      { value: 12.5, valid, recorded: { since: "2025-03-01", until: null } },
    ] as const;
    const known = (day: Day) => asOf(rows, "2025-06-01", day).map((row) => row.value);
    expect([known("2025-01-31"), known("2025-02-28"), known("2025-03-01")]).toEqual([[], [12.2], [12.5]]);
    expect(asOf(rows, "2024-12-31", "2025-06-01")).toEqual([]);
  });

  test("a word of likelihood belongs to its band, and there is none for certainty", () => {
    expect([1, 5, 50, 55, 80, 99].map(likelihoodOf)).toEqual([
      "almost_no_chance",
      "very_unlikely",
      "roughly_even_chance",
      "likely",
      "very_likely",
      "almost_certain",
    ]);
    expect([likelihoodOf(0), likelihoodOf(100)]).toEqual([null, null]);
  });
});
