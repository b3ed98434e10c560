import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactly, type Interval, interval, isUnknown } from "@/lib/domain/amounts/money-interval";
import { LENS_TABLE } from "@/lib/domain/lens/lens-table";
import { amountsByLens, type LinkTerms } from "@/lib/domain/lens/link-amounts";
import { LINK_KIND_ROWS, LINK_KINDS } from "@/lib/domain/model/link-kinds";
import { LENSES, STAGES } from "@/lib/domain/model/vocabulary";

const ten = { firm: exactly(10n), whole: exactly(10n) };
const link = (changes: Partial<LinkTerms>): LinkTerms => ({
  kind: "equity_investment",
  stage: "signed",
  isLasting: false,
  amount: ten,
  paid: null,
  isPaidInOtherCurrency: false,
  isSplitUnknown: false,
  ...changes,
});
const print = (interval: Interval | null) => (interval ? `${interval.low}..${interval.high ?? "?"}` : "-");
const lensOf = (changes: Partial<LinkTerms>) => amountsByLens(link(changes)).lens;
const amountsOf = (changes: Partial<LinkTerms>) => {
  const { amounts } = amountsByLens(link(changes));
  return LENSES.map((lens) => print(amounts[lens])).join(" ");
};

// Contract: a lens shows what has come that far, every wider lens holds it too, and what nobody says is unknown.
// Must reject: a signed contract counted as paid or as unpaid, a running purchase paid in full, an option counted as a
// promise, a sum of cash and other value taken for cash.
describe("lenses", () => {
  it("count settled money as paid when completed, and leave open what of a signed sum was paid", () => {
    expect(amountsOf({ stage: "completed" })).toBe("10..10 10..10 10..10 10..10");
    expect(amountsOf({ stage: "signed" })).toBe("0..? 10..10 10..10 10..10");
    expect(amountsOf({ stage: "conditional" })).toBe("- - 10..10 10..10");
    expect(amountsOf({ stage: "announced" })).toBe("- - 10..10 10..10");
    expect(amountsOf({ stage: "reported" })).toBe("- - - 10..10");
  });

  it("show a drawn loan as paid, unknown how far, unless an amount paid is sourced", () => {
    expect(amountsOf({ kind: "loan", stage: "drawn" })).toBe("0..? 10..10 10..10 10..10");
    expect(lensOf({ kind: "loan", stage: "drawn" })).toBe("PAID");
    expect(amountsOf({ kind: "loan", stage: "drawn", paid: exactly(6n) })).toBe("6..6 10..10 10..10 10..10");
  });

  it("know nothing of the payments of a contract that runs, whether its last day is past or not", () => {
    for (const isLasting of [true, false]) {
      for (const stage of ["signed", "drawn"] as const) {
        expect(amountsOf({ kind: "purchase_services", stage, isLasting })).toBe("0..? 10..10 10..10 10..10");
        expect(lensOf({ kind: "purchase_services", stage, isLasting })).toBe("COMMITTED");
      }
    }
    expect(amountsOf({ kind: "lease", stage: "completed" })).toBe("10..10 10..10 10..10 10..10");
    expect(amountsOf({ kind: "lease", stage: "completed", isLasting: true })).toBe("0..? 10..10 10..10 10..10");
    expect(amountsOf({ kind: "lease", stage: "signed", paid: exactly(3n) })).toBe("3..3 10..10 10..10 10..10");
    expect(lensOf({ kind: "lease", stage: "signed", paid: exactly(3n) })).toBe("PAID");
  });

  it("count what was paid although nothing is signed, and no more than reported where the press alone knows of it", () => {
    expect(amountsOf({ stage: "announced", paid: exactly(4n) })).toBe("4..4 4..4 10..10 10..10");
    expect(amountsOf({ stage: "reported", paid: exactly(4n) })).toBe("- - - 10..10");
    expect(amountsOf({ stage: "cancelled", paid: exactly(4n) })).toBe("- - - -");
  });

  it("take a sum of which the cash part was never published for anything up to it, and for no payment", () => {
    const funded = { stage: "drawn", paid: exactly(8n), isSplitUnknown: true } as const;
    expect(amountsOf(funded)).toBe("0..8 0..10 0..10 0..10");
    expect(lensOf(funded)).toBe("COMMITTED");
    expect(lensOf({ stage: "completed", isSplitUnknown: true })).toBe("COMMITTED");
    expect(amountsOf({ stage: "completed", isSplitUnknown: true })).toBe("0..10 0..10 0..10 0..10");
  });

  it("take a ceiling of what was paid, and a sourced nothing, for no payment shown", () => {
    expect(lensOf({ paid: interval(0n, 9n) })).toBe("COMMITTED");
    expect(amountsOf({ paid: interval(0n, 9n) })).toBe("0..9 10..10 10..10 10..10");
    expect(amountsOf({ paid: exactly(0n) })).toBe("0..0 10..10 10..10 10..10");
  });

  it("show a payment in another currency, and do not say how much of the link it is", () => {
    const elsewhere = { isPaidInOtherCurrency: true };
    expect(amountsOf(elsewhere)).toBe("0..? 10..10 10..10 10..10");
    expect(lensOf(elsewhere)).toBe("PAID");
  });

  it("keep the headline out of what is committed: 5 firm of 25", () => {
    const amount = { firm: exactly(5n), whole: interval(5n, 25n) };
    expect(amountsOf({ amount })).toBe("0..? 5..5 5..25 5..25");
    expect(amountsOf({ amount, stage: "completed" })).toBe("5..5 5..5 5..25 5..25");
  });

  it("keep a ceiling alone an interval from zero", () => {
    const ceiling = interval(0n, 10n);
    expect(amountsOf({ amount: { firm: ceiling, whole: ceiling }, stage: "completed" })).toBe(
      "0..10 0..10 0..10 0..10",
    );
  });

  it("count a link without a stated sum as anything from zero on, never as zero", () => {
    expect(amountsOf({ amount: null })).toBe("0..? 0..? 0..? 0..?");
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
      for (const kind of LINK_KINDS) expect(amountsByLens(link({ kind, stage })).lens).toBeNull();
    },
  );

  it("give control, supply, licences and co-operation no amount", () => {
    const valueless = LINK_KINDS.filter((kind) => LINK_KIND_ROWS[kind].lensRow === "valueless");
    expect(valueless).toEqual(["licence", "co_development", "supply", "control"]);
    for (const stage of STAGES) expect(LENS_TABLE.valueless[stage]).toBeNull();
  });

  it("nest: what a narrow lens holds, every wider lens holds too, and an unknown end is more than no known one", () => {
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
      isLasting: fc.boolean(),
      amount: fc.option(parts),
      paid: fc.option(fc.nat(300).map((paid) => exactly(BigInt(paid)))),
      isPaidInOtherCurrency: fc.boolean(),
      isSplitUnknown: fc.boolean(),
    });
    fc.assert(
      fc.property(state, (given) => {
        const { lens, amounts } = amountsByLens(given);
        if (lens !== null) expect(amounts[lens]).not.toBeNull();
        LENSES.slice(1).forEach((wide, place) => {
          const narrow = amounts[LENSES[place] ?? "PAID"];
          if (!narrow) return;
          const wider = amounts[wide];
          expect(wider).not.toBeNull();
          if (!wider) return;
          expect(wider.low >= narrow.low).toBe(true);
          expect(wider.high === null || isUnknown(narrow) || wider.high >= (narrow.high ?? 0n)).toBe(true);
        });
      }),
    );
  });

  it("never let what is owed and not known to be paid be zero, or absent", () => {
    const cash = LINK_KINDS.filter((kind) => ["settling", "running"].includes(LINK_KIND_ROWS[kind].lensRow));
    for (const kind of cash) {
      for (const stage of ["signed", "drawn"] as const) {
        for (const amount of [ten, null]) {
          const { PAID } = amountsByLens(link({ kind, stage, amount })).amounts;
          expect(PAID !== null && isUnknown(PAID)).toBe(true);
        }
      }
    }
  });
});
