// Contract: two states of a record differ in exactly the places that a person would point at.
// Must reject: a change that is not listed, and a listed place that is the same on both sides.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listDifferences } from "@/lib/domain/history/list-differences";

describe("differences of two states", () => {
  it("go into values and name the way", () => {
    const before = { name: { en: "Ash", zh: null }, kind: "company" };
    expect(listDifferences(before, { ...before, name: { en: "Ash", zh: "白蜡" } })).toEqual([
      { path: ["name", "zh"], before: null, after: "白蜡" },
    ]);
  });

  it("of a new record are its fields that say something", () => {
    expect(listDifferences(null, { slug: "ash", note: null, aliases: [], name: { en: "Ash", zh: null } })).toEqual([
      { path: ["slug"], before: null, after: "ash" },
      { path: ["name", "en"], before: null, after: "Ash" },
    ]);
  });

  it("take a list of words as a whole", () => {
    expect(listDifferences({ aliases: ["A"] }, { aliases: ["A", "B"] })).toEqual([
      { path: ["aliases"], before: ["A"], after: ["A", "B"] },
    ]);
  });

  it("take a list of records one by one", () => {
    const first = { source: "filing", fragment: "a loan" };
    expect(
      listDifferences({ citations: [first] }, { citations: [first, { source: "article", fragment: null }] }),
    ).toEqual([{ path: ["citations", "2", "source"], before: null, after: "article" }]);
  });

  it("take a value that became a record as a whole", () => {
    expect(listDifferences({ value: "x" }, { value: { type: "text" } })).toEqual([
      { path: ["value"], before: "x", after: { type: "text" } },
    ]);
  });

  it("do not mind the order of fields", () => {
    expect(listDifferences({ a: [[{ x: 1, y: 2 }]] }, { a: [[{ y: 2, x: 1 }]] })).toEqual([]);
  });

  it("are none between a state and itself, and never equal on both sides", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (one, other) => {
          expect(listDifferences(one, one)).toEqual([]);
          for (const { before, after } of listDifferences(one, other)) expect(before).not.toEqual(after);
        },
      ),
      { numRuns: 300 },
    );
  });
});
