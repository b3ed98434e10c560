// Contract: every stake on record stays in sight; what can hold on one day is seen through, the rest says why not.
// Must reject: stakes that vanish because one company is held whole, one holder's stakes of two days added up, and a
// statement that is called missing although it stands there.
import { describe, expect, test } from "vitest";
import { type Budget, openBudget } from "@/lib/domain/analysis/budget";
import { readHeldShares } from "@/lib/domain/analysis/exposure/read-stakes";
import { freezeStakes, type StatedStake } from "@/tests/builders/stake-case";

/** What is read of a case whose only links are these stakes. */
const stakesOf = (stated: readonly StatedStake[], budget?: Budget) => readHeldShares(freezeStakes(stated), budget);

const rows = (stated: readonly StatedStake[]) =>
  stakesOf(stated).shares.map(({ holder, held, direct, lookThrough }) => [holder, held, direct, lookThrough]);

describe("stakes as stated and seen through", () => {
  test("one company held whole hides no other stake", () => {
    const found = stakesOf([
      ["alder", "dale", "100", "2025-03-01"],
      ["cedar", "birch", "7", "2025-03-01"],
    ]);
    expect(found.shares).toEqual([
      { holder: "alder", held: "dale", direct: 1, asOf: "2025-03-01", lookThrough: 1, leftOut: null, claims: ["c0"] },
      {
        holder: "cedar",
        held: "birch",
        direct: 0.07,
        asOf: "2025-03-01",
        lookThrough: 0.07,
        leftOut: null,
        claims: ["c1"],
      },
    ]);
    expect(found).toMatchObject({ missing: [], ranges: [], overstated: [], ownerless: [] });
  });

  test("what a company that is held whole holds ends with its holder, and stays listed as stated", () => {
    expect(
      rows([
        ["alder", "birch", "100", "2025"],
        ["birch", "cedar", "40", "2025"],
      ]),
    ).toEqual([
      ["alder", "birch", 1, 1],
      ["alder", "cedar", null, 0.4],
      ["birch", "cedar", 0.4, 0],
    ]);
  });

  test("more holders than the budget lasts for stay as stated, and it is said that nothing is looked through", () => {
    const chain = Array.from({ length: 40 }, (_, place): StatedStake => [`h${place}`, `h${place + 1}`, "50", "2025"]);
    const found = stakesOf(chain, openBudget({ maxSteps: 1_000 }));
    expect(found.cut).toBe("steps");
    expect(found.shares.map(({ direct, lookThrough }) => [direct, lookThrough])).toEqual(chain.map(() => [0.5, null]));
    expect(new Set(found.shares.map(({ leftOut }) => leftOut))).toEqual(new Set(["cut"]));
    expect(stakesOf(chain).cut).toBeNull();
  });

  test("a later statement on a holder replaces the earlier one", () => {
    expect(
      rows([
        ["alder", "birch", "60", "2024-06-30"],
        ["alder", "birch", "55", "2025-06-30"],
      ]),
    ).toEqual([
      ["alder", "birch", 0.55, 0.55],
      ["alder", "birch", 0.6, null],
    ]);
  });

  test("an earlier statement that cannot hold beside later ones is overtaken, and all before it", () => {
    expect(
      rows([
        ["alder", "dale", "20", "2023"],
        ["birch", "dale", "60", "2024"],
        ["cedar", "dale", "70", "2025"],
      ]),
    ).toEqual([
      ["alder", "dale", 0.2, null],
      ["birch", "dale", 0.6, null],
      ["cedar", "dale", 0.7, 0.7],
    ]);
  });

  test("statements of several days that can all hold stand together", () => {
    expect(
      rows([
        ["alder", "birch", "30", "2024"],
        ["cedar", "birch", "70", null],
        ["birch", "dale", "50", "2025"],
      ]),
    ).toEqual([
      ["alder", "birch", 0.3, 0.3],
      ["alder", "dale", null, 0.15],
      ["birch", "dale", 0.5, 0],
      ["cedar", "birch", 0.7, 0.7],
      ["cedar", "dale", null, 0.35],
    ]);
  });

  test("two stakes of one holder that are stated for one day are one holding", () => {
    const found = stakesOf([
      ["alder", "birch", "30.1", "2025-03-31"],
      ["alder", "birch", "20.2", "2025-03-31"],
    ]);
    expect(found.shares).toMatchObject([{ direct: 0.503, lookThrough: 0.503, claims: ["c0", "c1"] }]);
  });

  test("stakes of one day over the whole are named, and nothing else is lost", () => {
    const found = stakesOf([
      ["alder", "dale", "60", "2025"],
      ["birch", "dale", "60", "2025"],
      ["cedar", "birch", "10", "2025"],
    ]);
    expect(found.overstated).toEqual(["dale"]);
    expect(found.shares.map(({ direct, lookThrough }) => [direct, lookThrough])).toEqual([
      [0.6, null],
      [0.6, null],
      [0.1, 0.1],
    ]);
    expect(found.shares.map(({ leftOut }) => leftOut)).toEqual(["overstated", "overstated", null]);
  });

  test("companies that wholly own one another have no owner in the end, and are named", () => {
    const found = stakesOf([
      ["alder", "birch", "100", "2025"],
      ["birch", "alder", "100", "2025"],
      ["alder", "cedar", "25", "2025"],
    ]);
    expect(found.ownerless).toEqual(["alder", "birch"]);
    expect(found.shares.map(({ direct, lookThrough }) => [direct, lookThrough])).toEqual([
      [1, null],
      [0.25, null],
      [1, null],
    ]);
    // Cedar is held by somebody who has no owner in the end: nothing was stated later.
    expect(found.shares.map(({ leftOut }) => leftOut)).toEqual(["ownerless", "ownerless", "ownerless"]);
  });

  test("a range is not called missing, and a stake without a share is", () => {
    const found = stakesOf([
      ["alder", "birch", { qualifier: "between", value: null, min: "5", max: "9" }, "2025"],
      ["cedar", "birch", null, "2025"],
    ]);
    expect(found).toMatchObject({ shares: [], ranges: ["k0"], missing: ["k1"] });
  });
});
