// Contract: clearing vectors, scenarios and thresholds by hand-computed examples.
// Must reject: reporting one solution where several exist without a word, and a party that pays more than it has.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clearEisenbergNoe, clearRogersVeraart } from "@/lib/domain/analysis/clearing/clear-debts";
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

/** A small web in whole units: what the first owes the second. */
function aBook(
  debts: readonly (readonly [debtor: string, creditor: string, amount: number])[],
  held: { readonly cash?: Record<string, number>; readonly senior?: Record<string, number> },
): Obligations {
  const whole = (amounts: Record<string, number> = {}) =>
    Object.fromEntries(Object.entries(amounts).map(([party, amount]) => [party, BigInt(amount)]));
  return {
    parties: [...new Set(debts.flatMap(([debtor, creditor]) => [debtor, creditor]))].sort(),
    debts: debts.map(([debtor, creditor, amount]) => ({ debtor, creditor, amountMinor: BigInt(amount) })),
    cash: whole(held.cash),
    senior: whole(held.senior),
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
    const { greatest } = clearRogersVeraart(ai4(20), { ofCash: 0, ofReceipts: 0 });
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

  test("a circle whose senior debt takes what the other pays clears at nothing, for all", () => {
    const found = clearEisenbergNoe(
      aBook(
        [
          ["A", "B", 1],
          ["B", "A", 1],
        ],
        { senior: { A: 1 } },
      ),
    );
    expect(found.greatest.payments).toEqual({ A: 0, B: 0 });
    expect(found.isUnique).toBe(true);
  });

  test("a defaulter that would owe more than it has to a senior creditor takes nothing from those it owes", () => {
    // c has 1 of 12 and pays nothing; b has 3 and the 0 of c for 9; a has 9 + 3 for 1.
    const book = aBook(
      [
        ["a", "c", 1],
        ["b", "a", 9],
        ["c", "b", 6],
      ],
      { cash: { a: 9, b: 3 }, senior: { c: 12 } },
    );
    const { greatest, isUnique } = clearEisenbergNoe(book);
    expect(greatest.payments).toEqual({ a: 1, b: 3, c: 0 });
    expect(greatest.defaults).toEqual(["b", "c"]);
    expect(isUnique).toBe(true);
  });

  test("with costs of default too, who pays nothing is not taken to owe less than nothing", () => {
    // b has what a pays for 8 of senior debt: nothing is left for a, which pays half of its 3.
    const book = aBook(
      [
        ["a", "b", 6],
        ["b", "a", 6],
      ],
      { cash: { a: 3 }, senior: { b: 8 } },
    );
    const found = clearRogersVeraart(book, { ofCash: 0.5, ofReceipts: 0.7 });
    expect(found.greatest.payments).toEqual({ a: 1.5, b: 0 });
    expect(found.isUnique).toBe(true);
  });

  test("a party that has exactly what it owes pays in full, whatever fractions make it up", () => {
    // x, y and z are short and pay half of their 2 for 3 owed, a third of it to b: b gets 1/3 + 1/3 + 1/3 for 1.
    const thirds = (due: number) => {
      const debts = ["x", "y", "z"].flatMap((debtor) => [[debtor, "b", 1] as const, [debtor, "lender", 2] as const]);
      const cash = { x: 2, y: 2, z: 2 };
      return clearRogersVeraart(aBook([...debts, ["b", "lender", due]], { cash }), { ofCash: 0.5, ofReceipts: 0.5 });
    };
    expect(thirds(1).greatest.payments.b).toBe(1);
    expect(thirds(1).greatest.defaults).toEqual(["x", "y", "z"]);
    expect(thirds(2).greatest.payments.b).toBeCloseTo(0.5, 12);
  });

  test("a cent short in a quadrillion is short, and costs of default apply", () => {
    const whole = 10 ** 15;
    const book = aBook(
      [
        ["a", "b", whole + 1],
        ["b", "c", whole],
      ],
      { cash: { a: whole, b: 0 } },
    );
    const { payments } = clearRogersVeraart(book, { ofCash: 0.5, ofReceipts: 0.5 }).greatest;
    expect(payments.a).toBeCloseTo(whole / 2, 0);
    expect(payments.b).toBeCloseTo(whole / 4, 0);
  });

  test("the least clearing takes the jump to a whole payment that is reached only in the limit", () => {
    // c owes d 4 and i 4, has 4, of which 2 are left in default; d passes on all: c pays 2 + 1 + 1/2 + … = 4, and i
    // gets 2. With its own 1 that is the 3 that i owes: it pays them whole, and not 0.5 + 2.
    const book = aBook(
      [
        ["c", "d", 4],
        ["c", "i", 4],
        ["d", "c", 4],
        ["i", "z", 3],
      ],
      { cash: { c: 4, i: 1 } },
    );
    const found = clearRogersVeraart(book, { ofCash: 0.5, ofReceipts: 1 });
    expect(found.least.payments).toEqual({ c: 4, d: 2, i: 3, z: 0 });
  });

  test("whether there is one clearing is decided, not run out of rounds", () => {
    // Two firms owe each other a billion and lose one unit in each round to a third: they end at nothing, slowly.
    const debts = [
      ["a", "b", 10 ** 9],
      ["b", "a", 10 ** 9],
      ["a", "c", 1],
    ] as const;
    const empty = clearEisenbergNoe(aBook(debts, {}));
    expect(empty.greatest.payments).toEqual({ a: 0, b: 0, c: 0 });
    expect(empty.isUnique).toBe(true);
    // With one unit of cash all is paid, and only so.
    const held = clearEisenbergNoe(aBook(debts, { cash: { a: 1 } }));
    expect(held.greatest.payments).toEqual({ a: 10 ** 9 + 1, b: 10 ** 9, c: 0 });
    expect(held.isUnique).toBe(true);
  });

  test.each([
    ["a negative debt", aBook([["A", "B", -1]], {}), 1],
    ["negative cash", aBook([["A", "B", 1]], { cash: { A: -1 } }), 1],
    ["a recovery of more than all", aBook([["A", "B", 1]], {}), 1.5],
    ["no number for a recovery", aBook([["A", "B", 1]], {}), Number.NaN],
  ])("%s is no web of debts", (_, book, share) => {
    expect(() => clearRogersVeraart(book, { ofCash: share, ofReceipts: 1 })).toThrow(RangeError);
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
