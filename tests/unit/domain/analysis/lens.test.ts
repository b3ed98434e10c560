import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactly, type Interval, interval } from "@/lib/domain/analysis/amounts/money-interval";
import { amountsByLens, type LegState } from "@/lib/domain/analysis/lens/leg-amounts";
import { LENS_ROW_OF_KIND, LENS_TABLE } from "@/lib/domain/analysis/lens/lens-table";
import { LENSES, LINK_KINDS, STAGES } from "@/lib/domain/vocabulary";

const ten = { firm: exactly(10n), whole: exactly(10n) };
const leg = (changes: Partial<LegState>): LegState => ({
  kind: "equity_investment",
  stage: "signed",
  isOver: false,
  amount: ten,
  paid: null,
  ...changes,
});
const print = (interval: Interval | null) => (interval ? `${interval.low}..${interval.high ?? "?"}` : "-");
const amountsOf = (changes: Partial<LegState>) => {
  const { amounts } = amountsByLens(leg(changes));
  return LENSES.map((lens) => print(amounts[lens])).join(" ");
};

// Contract: a lens shows what has come that far, and every wider lens holds it too.
// Must reject: a signed contract counted as paid, a running purchase paid in full, an option counted as a promise.
describe("lenses", () => {
  it("count settled money as paid only when completed", () => {
    expect(amountsOf({ stage: "completed" })).toBe("10..10 10..10 10..10 10..10");
    expect(amountsOf({ stage: "signed" })).toBe("- 10..10 10..10 10..10");
    expect(amountsOf({ stage: "conditional" })).toBe("- - 10..10 10..10");
    expect(amountsOf({ stage: "announced" })).toBe("- - 10..10 10..10");
    expect(amountsOf({ stage: "reported" })).toBe("- - - 10..10");
  });

  it("count a drawn loan as paid in part, unknown how far, unless an amount paid is sourced", () => {
    expect(amountsOf({ kind: "loan", stage: "drawn" })).toBe("0..10 10..10 10..10 10..10");
    expect(amountsOf({ kind: "loan", stage: "drawn", paid: exactly(6n) })).toBe("6..6 10..10 10..10 10..10");
  });

  it("count a running purchase as committed, and as paid once its last day is past", () => {
    expect(amountsOf({ kind: "lease", stage: "completed" })).toBe("- 10..10 10..10 10..10");
    expect(amountsOf({ kind: "lease", stage: "completed", isOver: true })).toBe("10..10 10..10 10..10 10..10");
    expect(amountsOf({ kind: "lease", stage: "signed", isOver: true })).toBe("- 10..10 10..10 10..10");
    expect(amountsOf({ kind: "lease", stage: "signed", paid: exactly(3n) })).toBe("3..3 10..10 10..10 10..10");
  });

  it("keep the headline out of what is committed: 5 firm of 25", () => {
    const amount = { firm: exactly(5n), whole: interval(5n, 25n) };
    expect(amountsOf({ amount })).toBe("- 5..5 5..25 5..25");
    expect(amountsOf({ amount, stage: "completed" })).toBe("5..5 5..5 5..25 5..25");
  });

  it("keep a ceiling alone an interval from zero", () => {
    const ceiling = interval(0n, 10n);
    expect(amountsOf({ amount: { firm: ceiling, whole: ceiling } })).toBe("- 0..10 0..10 0..10");
  });

  it("count a leg without a stated sum as anything from zero on, never as zero", () => {
    expect(amountsOf({ amount: null })).toBe("- 0..? 0..? 0..?");
  });

  it.each(["warrant", "guarantee_backstop", "residual_value_guarantee"] as const)(
    "hold a %s to be an option: announced however binding the paper",
    (kind) => {
      expect(amountsOf({ kind, stage: "completed" })).toBe("- - 10..10 10..10");
      expect(amountsOf({ kind, stage: "signed" })).toBe("- - 10..10 10..10");
    },
  );

  it.each(["rumoured", "lapsed", "cancelled", "superseded", "disputed"] as const)(
    "count nothing that is %s",
    (stage) => {
      for (const kind of LINK_KINDS) expect(amountsByLens(leg({ kind, stage })).lens).toBeNull();
    },
  );

  it("give control, supply, licences and co-operation no amount", () => {
    const valueless = LINK_KINDS.filter((kind) => LENS_ROW_OF_KIND[kind] === "valueless");
    expect(valueless).toEqual(["licence", "co_development", "supply", "control"]);
    for (const stage of STAGES) expect(LENS_TABLE.valueless[stage]).toBeNull();
  });

  it("nest: what a narrow lens holds, every wider lens holds too", () => {
    const someInterval = fc
      .tuple(fc.nat(100), fc.nat(100))
      .map(([low, more]) => interval(BigInt(low), BigInt(low + more)));
    const parts = fc.tuple(someInterval, fc.nat(50)).map(([firm, more]) => ({
      firm,
      whole: interval(firm.low, (firm.high ?? 0n) + BigInt(more)),
    }));
    const state = fc.record({
      kind: fc.constantFrom(...LINK_KINDS),
      stage: fc.constantFrom(...STAGES),
      isOver: fc.boolean(),
      amount: fc.option(parts),
      paid: fc.option(fc.nat(300).map((paid) => exactly(BigInt(paid)))),
    });
    fc.assert(
      fc.property(state, (given) => {
        const { amounts } = amountsByLens(given);
        LENSES.slice(1).forEach((wide, place) => {
          const narrow = amounts[LENSES[place] ?? "PAID"];
          if (!narrow) return;
          const wider = amounts[wide];
          expect(wider).not.toBeNull();
          if (!wider) return;
          expect(wider.low >= narrow.low).toBe(true);
          expect(wider.high === null || (narrow.high !== null && wider.high >= narrow.high)).toBe(true);
        });
      }),
    );
  });
});
