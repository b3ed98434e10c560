// Contract: clearing vectors, scenarios and thresholds by hand-computed examples.
// Must reject: reporting one solution where several exist without a word, and a party that pays more than it has.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clearEisenbergNoe, clearInFullOnly, clearRogersVeraart } from "@/lib/domain/analysis/clearing/clear-debts";
import { debtRank2012, debtRank2015, impactMatrix } from "@/lib/domain/analysis/clearing/debt-rank";
import type { Obligations } from "@/lib/domain/analysis/clearing/obligations";
import { findThreshold, runScenario, type StressBook } from "@/lib/domain/analysis/clearing/scenarios";
import { major, minor } from "@/tests/builders/web-builders";
import { readVector } from "@/tests/fixtures/read-vector";

interface Ai4Row {
  readonly p: readonly number[];
  readonly NVDA_receives: number;
  readonly lenders_receive: number;
  readonly default?: readonly number[];
}

const FIRMS = ["OAI", "ORCL", "CRWV", "NVDA"] as const;
const AI4 = readVector<{ L: Record<string, Record<string, number>> }, Record<string, Ai4Row>>("D06");

function ai4(openAiCash: number): Obligations {
  return {
    parties: [...FIRMS, "LENDERS"],
    debts: Object.entries(AI4.input.L).flatMap(([debtor, row]) =>
      Object.entries(row).map(([creditor, amount]) => ({ debtor, creditor, amountMinor: minor(amount) })),
    ),
    cash: { OAI: minor(openAiCash), ORCL: minor(2), CRWV: minor(1), NVDA: 0n },
  };
}

describe("clearing debts", () => {
  test.each([
    ["OAI pays 100%", 1],
    ["OAI pays 75%", 0.75],
    ["OAI pays 50%", 0.5],
    ["OAI pays 25%", 0.25],
  ])("D06: if %s, the others pay what they then have", (name, share) => {
    const expected = AI4.expected[name];
    const { greatest, isUnique } = clearEisenbergNoe(ai4(40 * share));
    FIRMS.forEach((firm, place) => {
      expect(major(greatest.payments[firm] ?? -1)).toBeCloseTo(expected?.p[place] ?? -1, 9);
      expect(greatest.defaults.includes(firm)).toBe(expected?.default?.[place] === 1);
    });
    expect(major(greatest.received.NVDA ?? -1)).toBeCloseTo(expected?.NVDA_receives ?? -1, 9);
    expect(major(greatest.received.LENDERS ?? -1)).toBeCloseTo(expected?.lenders_receive ?? -1, 9);
    expect(isUnique).toBe(true);
  });

  test("D06: with costs of default of a fifth, everybody behind gets less", () => {
    const expected = AI4.expected["OAI pays 50%, alpha=beta=0.8"];
    const { greatest } = clearRogersVeraart(ai4(20), { ofCash: 0.8, ofReceipts: 0.8 });
    FIRMS.forEach((firm, place) => {
      expect(major(greatest.payments[firm] ?? -1)).toBeCloseTo(expected?.p[place] ?? -1, 9);
    });
    expect(major(greatest.received.NVDA ?? -1)).toBeCloseTo(expected?.NVDA_receives ?? -1, 9);
    expect(major(greatest.received.LENDERS ?? -1)).toBeCloseTo(expected?.lenders_receive ?? -1, 9);
  });

  test("D02: two firms that owe each other without cash can both pay or both not pay, and the result says so", () => {
    const { expected } = readVector<unknown, Record<"greatest" | "least", number[]>>("D02");
    const found = clearEisenbergNoe({
      parties: ["A", "B"],
      debts: [
        { debtor: "A", creditor: "B", amountMinor: minor(1) },
        { debtor: "B", creditor: "A", amountMinor: minor(1) },
      ],
      cash: {},
    });
    expect(found.isUnique).toBe(false);
    expect(["A", "B"].map((firm) => major(found.greatest.payments[firm] ?? -1))).toEqual(expected.greatest);
    expect(["A", "B"].map((firm) => major(found.least.payments[firm] ?? -1))).toEqual(expected.least);
  });

  test("whoever pays in full or not at all passes on nothing when short", () => {
    // OpenAI has 20 of 40 and pays nothing, so Oracle has 2 of 28 and CoreWeave 1 of 11: nobody pays.
    const { greatest } = clearInFullOnly(ai4(20));
    expect(FIRMS.map((firm) => greatest.payments[firm])).toEqual([0, 0, 0, 0]);
  });

  test("senior outside debts are served first and never leave a negative payment", () => {
    const book: Obligations = {
      parties: ["A", "B", "C"],
      debts: [
        { debtor: "A", creditor: "B", amountMinor: minor(10) },
        { debtor: "B", creditor: "C", amountMinor: minor(10) },
      ],
      cash: { A: minor(6), B: minor(1) },
      senior: { B: minor(9) },
    };
    // A pays 6; B has 1 + 6 for 9 of senior debt, so C gets nothing.
    const { greatest } = clearEisenbergNoe(book);
    expect(greatest.payments).toEqual({ A: 6_000_000, B: 0, C: 0 });
    expect(greatest.losses).toEqual({ A: 0, B: 4_000_000, C: 10_000_000 });
  });

  test("nobody pays more than it owes or has, least ≤ greatest, and costs of default never help, on random webs", () => {
    const size = 5;
    const amount = fc.integer({ min: 0, max: 20 });
    const cell = fc.array(fc.array(amount, { minLength: size, maxLength: size }), { minLength: size, maxLength: size });
    fc.assert(
      fc.property(cell, fc.array(amount, { minLength: size, maxLength: size }), (owed, cash) => {
        const parties = owed.map((_, place) => `p${place}`);
        const book: Obligations = {
          parties,
          debts: owed.flatMap((row, debtor) =>
            row.flatMap((due, creditor) =>
              debtor === creditor || due < 12
                ? []
                : [{ debtor: `p${debtor}`, creditor: `p${creditor}`, amountMinor: BigInt(due) }],
            ),
          ),
          cash: Object.fromEntries(cash.map((held, place) => [`p${place}`, BigInt(held)])),
        };
        const { greatest, least } = clearEisenbergNoe(book);
        const costly = clearRogersVeraart(book, { ofCash: 0.7, ofReceipts: 0.9 }).greatest;
        for (const party of parties) {
          const paid = greatest.payments[party] ?? Number.NaN;
          const due = book.debts
            .filter((debt) => debt.debtor === party)
            .reduce((total, debt) => total + Number(debt.amountMinor), 0);
          const has = Number(book.cash[party]) + (greatest.received[party] ?? 0);
          expect(paid).toBeCloseTo(Math.min(due, has), 6);
          expect(least.payments[party]).toBeLessThanOrEqual(paid + 1e-6);
          expect(costly.payments[party]).toBeLessThanOrEqual(paid + 1e-6);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("DebtRank", () => {
  test("D08: acting once and acting always differ on a ring, so the version is named", () => {
    const { input, expected } = readVector<
      { "W(i->j impact)": number[][]; h0: number[]; value_shares: number[] },
      { h_2012: number[]; R_2012: number; h_2015: number[] }
    >("D08");
    const web = {
      parties: ["a", "b", "c"],
      impact: input["W(i->j impact)"],
      shock: input.h0,
      valueShares: input.value_shares,
    };
    const once = debtRank2012(web);
    expect(once.distress).toEqual(expected.h_2012.map((share) => expect.closeTo(share, 9)));
    expect(once.rank).toBeCloseTo(expected.R_2012, 9);
    expect(debtRank2015(web).distress).toEqual(expected.h_2015.map((share) => expect.closeTo(share, 9)));
  });

  test("is not run where an equity figure is missing", () => {
    const exposures = [
      [0, 30],
      [0, 0],
    ];
    expect(impactMatrix(exposures, [null, 20], 2012)).toEqual([
      [0, 1],
      [0, 0],
    ]);
    expect(impactMatrix(exposures, [10, 20], 2015)?.[0]?.[1]).toBe(1.5);
    expect(impactMatrix(exposures, [10, null], 2015)).toBeNull();
  });
});

describe("scenarios", () => {
  const book: StressBook = {
    obligations: ai4(40),
    vehicles: {
      SPV: {
        structure: {
          debt: [{ name: "senior", holders: { LENDERS: minor(12.5) } }],
          equity: { name: "equity", holders: { NVDA: minor(2), OTHERS: minor(5.5) } },
        },
        assetValueMinor: minor(20),
        residualValueMinor: minor(4),
      },
    },
    backstops: { unsold: { guarantor: "NVDA", beneficiary: "CRWV", capMinor: minor(6.3) } },
    equityRounds: { round: { issuer: "OAI", amountMinor: minor(10) } },
  };

  test("S1: if OpenAI pays half, the losses are those of the clearing", () => {
    const outcome = runScenario(book, { kind: "customer_pays_share", customer: "OAI", share: 0.5 });
    expect(outcome.defaults).toEqual(["ORCL", "CRWV"]);
    expect(major(outcome.lossByHolder.NVDA ?? -1)).toBeCloseTo(26 - 15.415584415584416, 6);
  });

  test("S1: the first default comes with the first missing dollar: CoreWeave needs all 10 for its 11", () => {
    const threshold = findThreshold(book, (severity) => ({
      kind: "customer_pays_share",
      customer: "OAI",
      share: 1 - severity,
    }));
    expect(threshold?.severity).toBeCloseTo(0, 6);
    expect(threshold?.firstDefaults).toEqual(["CRWV"]);
  });

  test("S2: if the GPUs lose 75%, lenders lose 7.5 and equity 7.5; debt is whole down to a fall of 37.5%", () => {
    const outcome = runScenario(book, { kind: "collateral_falls", vehicle: "SPV", fall: 0.75 });
    expect(outcome.lossByTranche).toEqual([
      { tranche: "senior", lossMinor: minor(7.5) },
      { tranche: "equity", lossMinor: minor(7.5) },
    ]);
    expect(major(outcome.lossByHolder.NVDA ?? -1)).toBe(2);
    expect(outcome.defaults).toEqual(["SPV"]);
    const threshold = findThreshold(book, (fall) => ({ kind: "collateral_falls", vehicle: "SPV", fall }));
    expect(threshold?.severity).toBeCloseTo(0.375, 6);
    expect(threshold?.firstDefaults).toEqual(["SPV"]);
  });

  test("S3: a called backstop is due up to its cap", () => {
    // Nvidia gets 26 and owes nothing else, so it pays the whole 6.3.
    const outcome = runScenario(book, { kind: "backstop_called", backstop: "unsold", share: 1 });
    expect(major(outcome.clearing.greatest.payments.NVDA ?? -1)).toBeCloseTo(6.3, 9);
    expect(outcome.defaults).toEqual([]);
  });

  test("S4: if the lease is not renewed, only the residual is left", () => {
    const outcome = runScenario(book, { kind: "lease_not_renewed", vehicle: "SPV" });
    expect(outcome.lossByTranche[0]).toEqual({ tranche: "senior", lossMinor: minor(8.5) });
  });

  test("S5: if a signed equity round fails, the issuer has that much less", () => {
    const outcome = runScenario(book, { kind: "equity_round_fails", round: "round" });
    expect(outcome.defaults).toEqual(["OAI", "ORCL", "CRWV"]);
    expect(major(outcome.clearing.greatest.payments.OAI ?? -1)).toBe(30);
  });

  test("no threshold is named where nobody ever defaults", () => {
    const calm = (severity: number) => ({ kind: "backstop_called", backstop: "unsold", share: severity }) as const;
    expect(findThreshold(book, calm)).toBeNull();
  });
});
