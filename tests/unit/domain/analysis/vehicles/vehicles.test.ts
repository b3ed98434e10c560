// Contract: lease, waterfall and look-through by worked examples.
// Must reject: a pro-rata split that loses or makes a cent.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collateralPath, firstMonthUnderwater, valueLeft } from "@/lib/domain/analysis/vehicles/collateral-path";
import { wouldConsolidate } from "@/lib/domain/analysis/vehicles/consolidation";
import {
  debtServiceCoverage,
  impliedRate,
  leasePayment,
  loanBalance,
  presentValueOfRent,
} from "@/lib/domain/analysis/vehicles/lease-arithmetic";
import { lookThroughVehicle } from "@/lib/domain/analysis/vehicles/look-through";
import { shareOut } from "@/lib/domain/analysis/vehicles/share-out";
import { breakevenFall, runWaterfall, type Structure } from "@/lib/domain/analysis/vehicles/waterfall";
import { aWeb, major, minor, randomWeb } from "@/tests/builders/web-builders";
import { readVector } from "@/tests/fixtures/read-vector";
import { valueOf } from "../../../../builders/value-of";
import { tripOf } from "../circularity/trip-of";

type Figures = Record<string, number>;

describe("lease arithmetic", () => {
  const { input, expected } = readVector<{ price: number; months: number }, Figures>("E01");

  test("E01: level payments on 20 over 60 months", () => {
    expect(leasePayment(input, 0.1 / 12)).toBeCloseTo(expected["10% nominal, residual 0"] ?? -1, 9);
    expect(leasePayment({ ...input, residual: 5 }, 0.1 / 12)).toBeCloseTo(expected["10% nominal, residual 5"] ?? -1, 9);
    expect(leasePayment(input, 0.12 / 12)).toBeCloseTo(expected["12% nominal, residual 0"] ?? -1, 9);
  });

  test("E01: the rate that a rent of 0.45 implies", () => {
    expect((impliedRate(input, 0.45) ?? -1) * 12).toBeCloseTo(
      expected["implied nominal rate at 0.45/month, residual 0"] ?? -1,
      9,
    );
    expect((impliedRate({ ...input, residual: 5 }, 0.45) ?? -1) * 12).toBeCloseTo(
      expected["implied nominal rate at 0.45/month, residual 5"] ?? -1,
      9,
    );
  });

  test("a rent that does not even return the price implies no rate", () => {
    // 60 · 0.3 = 18 < 20.
    expect(impliedRate(input, 0.3)).toBeNull();
  });

  test("without interest the price is spread evenly, and paying in advance costs one month's interest less", () => {
    expect(leasePayment({ price: 12, months: 6 }, 0)).toBe(2);
    // 101 due after one month at 1% is worth 100 today.
    expect(leasePayment({ price: 100, months: 1 }, 0.01)).toBeCloseTo(101, 9);
    expect(leasePayment({ price: 100, months: 1, paid: "in_advance" }, 0.01)).toBeCloseTo(100, 9);
    expect(presentValueOfRent(101, 0.01, 1)).toBeCloseTo(100, 9);
  });
});

describe("collateral over time", () => {
  const { expected } = readVector<
    unknown,
    Record<"balance" | "LTV" | "LTV_straight_line_72_months", Record<string, number>> &
      Record<"payment" | "first_month_LTV_over_1", number>
  >("E03");
  const loan = { principal: 12.5, monthlyRate: 0.01, months: 60 };

  test("E03: against value that halves every year, the loan is under water from month 11 on", () => {
    const path = collateralPath(20, { kind: "half_life", halfLifeMonths: 12 }, loan);
    expect(leasePayment({ price: 12.5, months: 60 }, 0.01)).toBeCloseTo(expected.payment, 9);
    for (const [month, balance] of Object.entries(expected.balance)) {
      expect(path[Number(month)]?.balance).toBeCloseTo(balance, 9);
    }
    for (const [month, ratio] of Object.entries(expected.LTV)) {
      expect(path[Number(month)]?.loanToValue).toBeCloseTo(ratio, 9);
    }
    expect(firstMonthUnderwater(path)).toBe(expected.first_month_LTV_over_1);
  });

  test("E03: on a straight line over 72 months the same loan stays covered", () => {
    const path = collateralPath(20, { kind: "straight_line", lifeMonths: 72 }, loan);
    for (const [month, ratio] of Object.entries(expected.LTV_straight_line_72_months)) {
      expect(path[Number(month)]?.loanToValue).toBeCloseTo(ratio, 9);
    }
    expect(firstMonthUnderwater(path)).toBeNull();
  });

  test("rent of 0.42494 covers the debt service of 12.5 at 12% 1.53 times", () => {
    const service = leasePayment({ price: 12.5, months: 60 }, 0.01);
    expect(debtServiceCoverage(0.42494, service)).toBeCloseTo(1.53, 2);
    expect(loanBalance(12.5, 0.01, 60, 60)).toBe(0);
  });

  test("quotes say nothing before the first and after the last", () => {
    // 8.00 at month 0 and 2.00 at month 12: 5.00 half way is 62.5%.
    const quotes = [
      { month: 0, price: 8 },
      { month: 12, price: 2 },
    ];
    expect(valueLeft({ kind: "quotes", quotes }, 6)).toBe(0.625);
    expect(valueLeft({ kind: "quotes", quotes }, 13)).toBeNull();
  });
});

describe("the waterfall", () => {
  const { input, expected } = readVector<
    { gpu_cost: number; senior_debt: number; equity: Figures; value_after: number },
    Figures & { with_residual_guarantee_8: Figures }
  >("E02");
  const structure: Structure = {
    debt: [{ name: "senior", holders: { LENDERS: minor(input.senior_debt) } }],
    equity: {
      name: "equity",
      holders: Object.fromEntries(Object.entries(input.equity).map(([holder, amount]) => [holder, minor(amount)])),
    },
  };

  test("E02: after a fall of 75% the lenders get 40% back and the equity nothing", () => {
    const outcome = runWaterfall(structure, minor(input.value_after));
    expect(runWaterfall(structure, minor(input.gpu_cost)).loanToValue).toBe(expected.LTV_before);
    expect(outcome.loanToValue).toBe(expected.LTV_after);
    expect(outcome.debt[0]?.recovery).toBe(expected.senior_recovery);
    expect(major(outcome.debt[0]?.lossMinor ?? -1n)).toBe(expected.senior_loss);
    expect(major(outcome.equity.lossMinor)).toBe(expected.equity_loss);
    expect(major(outcome.lossByHolder.NVDA ?? -1)).toBe(expected.NVDA_equity_loss);
    expect(breakevenFall(structure, minor(input.gpu_cost))).toBe(expected.breakeven_fall);
    // The seller keeps the price of 20 less its lost stake of 2.
    expect(input.gpu_cost - major(outcome.lossByHolder.NVDA ?? -1)).toBe(expected.NVDA_cash_from_sale_minus_equity);
  });

  test("E02: a residual guarantee of 8 tops up the lenders and costs the guarantor 3", () => {
    const guarantee = { guarantor: "G", upToMinor: minor(8) };
    const outcome = runWaterfall({ ...structure, guarantee }, minor(input.value_after));
    expect(major(outcome.debt[0]?.recoveredMinor ?? -1n)).toBe(
      expected.with_residual_guarantee_8.senior_recovery_amount,
    );
    expect(major(outcome.debt[0]?.lossMinor ?? -1n)).toBe(expected.with_residual_guarantee_8.senior_loss);
    expect(major(outcome.guarantorPaysMinor)).toBe(expected.with_residual_guarantee_8.guarantor_pays);
  });

  test("a junior tranche gets only what the senior leaves, and a guarantee never feeds the equity", () => {
    const layered: Structure = {
      ...structure,
      debt: [
        { name: "senior", holders: { L: 6n } },
        { name: "junior", holders: { J: 3n, K: 1n } },
      ],
      guarantee: { guarantor: "G", upToMinor: 100n },
    };
    const bare = runWaterfall({ ...layered, guarantee: undefined }, 8n);
    expect(bare.debt.map((tranche) => tranche.recoveredMinor)).toEqual([6n, 2n]);
    expect([bare.lossByHolder.J, bare.lossByHolder.K]).toEqual([1.5, 0.5]);
    const backed = runWaterfall(layered, 8n);
    expect([backed.guarantorPaysMinor, backed.equity.recoveredMinor]).toEqual([2n, 0n]);
  });
});

describe("who consolidates a vehicle", () => {
  test("whether a vehicle is consolidated is not said while a fact is missing, and the fact is named", () => {
    const facts = { hasPower: true, absorbsLosses: true, hasBenefits: null, linksPowerToReturns: null };
    expect(wouldConsolidate(facts, "us")).toEqual({ answer: "yes", missing: [] });
    expect(wouldConsolidate(facts, "ifrs")).toEqual({ answer: "not_determinable", missing: ["linksPowerToReturns"] });
    expect(wouldConsolidate({ ...facts, hasPower: false }, "ifrs").answer).toBe("no");
    expect(wouldConsolidate({ ...facts, absorbsLosses: false }, "us").missing).toEqual(["hasBenefits"]);
  });
});

describe("looking through a vehicle", () => {
  const spv = aWeb(
    [
      ["NVDA", "SPV", 2],
      ["FUND", "SPV", 5.5],
      ["LENDERS", "SPV", 12.5],
      ["SPV", "NVDA", 20],
    ],
    { receipts: { FUND: 5.5, LENDERS: 12.5, SPV: 0 } },
  );

  test("joins each payer to each payee pro rata: of the sale of 20, 2 is the seller's own", () => {
    const { web } = valueOf(lookThroughVehicle(spv, "SPV"));
    expect(web.parties).toEqual(["NVDA", "FUND", "LENDERS"]);
    expect(web.flows.map((flow) => [flow.payer, flow.payee, major(flow.amountMinor)])).toEqual([
      ["NVDA", "NVDA", 2],
      ["FUND", "NVDA", 5.5],
      ["LENDERS", "NVDA", 12.5],
    ]);
    expect(tripOf(web, "NVDA")).toMatchObject({ lowerMinor: minor(2), upperMinor: minor(2) });
  });

  test("keeps the claims of both payments and their day where they share it", () => {
    const web = {
      parties: ["A", "V", "B"],
      flows: [
        { id: "in", payer: "A", payee: "V", amountMinor: 5n, day: "2025-01-02", claims: ["c2"] },
        { id: "out", payer: "V", payee: "B", amountMinor: 5n, day: "2025-01-02", claims: ["c1", "c2"] },
      ],
      receipts: { A: 5n },
      outlays: {},
    } as const;
    expect(valueOf(lookThroughVehicle(web, "V")).web.flows).toEqual([
      { id: "V:A:B", payer: "A", payee: "B", amountMinor: 5n, day: "2025-01-02", claims: ["c1", "c2"] },
    ]);
  });

  test("outside money of the vehicle becomes outside money of those it paid", () => {
    const web = aWeb([["V", "B", 6]], { receipts: { V: 6, B: 1 } });
    const seen = valueOf(lookThroughVehicle(web, "V"));
    expect(seen.web.receipts).toEqual({ B: minor(7) });
  });

  test("a party without stated outside money is then known in part only, so no point figure rests on it", () => {
    const web = aWeb(
      [
        ["A", "B", 4],
        ["B", "A", 4],
        ["V", "B", 6],
      ],
      { receipts: { A: 0, V: 6 } },
    );
    const seen = valueOf(lookThroughVehicle(web, "V"));
    expect(seen.web).toMatchObject({ receipts: { B: minor(6) }, partlyKnown: ["B"] });
    expect(tripOf(seen.web, "A")).toMatchObject({ closure: "unknown", partiesWithoutBooks: ["B"] });
  });

  test("what others get out of the vehicle's money does not change by looking through it, on random webs", () => {
    fc.assert(
      fc.property(randomWeb, (web) => {
        const large = {
          ...web,
          flows: web.flows.map((flow) => ({ ...flow, amountMinor: flow.amountMinor * 1_000_000n })),
          receipts: Object.fromEntries(Object.entries(web.receipts).map(([party, one]) => [party, one * 1_000_000n])),
        };
        const before = tripOf(large, "p1").pointMinor ?? Number.NaN;
        const after = tripOf(valueOf(lookThroughVehicle(large, "p0")).web, "p1").pointMinor ?? Number.NaN;
        expect(Math.abs(after - before)).toBeLessThan(100);
      }),
      { numRuns: 200 },
    );
  });

  test("a pro-rata split keeps every row and column sum to the last unit, on random amounts", () => {
    const amounts = fc.array(fc.bigInt({ min: 0n, max: 1000n }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, amounts, fc.nat(), (rows, columns, share) => {
        const total = rows.reduce((running, row) => running + row, 0n);
        const others = columns.reduce((running, column) => running + column, 0n);
        // A last column or row takes up the difference.
        const [allRows, allColumns] =
          total < others ? [[...rows, others - total], columns] : [rows, [...columns, total - others]];
        const cells = valueOf(shareOut(allRows, allColumns));
        const sumOf = (counts: (cell: { row: number; column: number }) => boolean) =>
          cells.filter(counts).reduce((running, cell) => running + cell.amount, 0n);
        const row = share % allRows.length;
        const column = share % allColumns.length;
        expect(sumOf((cell) => cell.row === row)).toBe(allRows[row]);
        expect(sumOf((cell) => cell.column === column)).toBe(allColumns[column]);
      }),
      { numRuns: 300 },
    );
  });
});
