// Contract: what-ifs, leases, re-pledging, distress, witnesses and chances of a web are printed by the command as the
// worked examples have them, and fit its schema. Without the field that asks for it nothing of it is computed.
// Must reject: names that are not listed, and an answer where a figure that it needs is not stated.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readOptions } from "@/lib/interchange/analysis/analysis-options";
import { fitSchema } from "@/lib/interchange/analysis/fit-schema";
import { measureWeb } from "@/lib/interchange/analysis/measure-web";
import { readAnalysisFile } from "@/lib/interchange/analysis/read-analysis-file";
import { readVector } from "../../../fixtures/read-vector";
import { dig } from "./run-analyze";

const INPUT: object = JSON.parse(readFileSync("docs/schemas/analysis-input.schema.json", "utf8"));
const OUTPUT: object = JSON.parse(readFileSync("docs/schemas/analysis-output.schema.json", "utf8"));
const pay = (id: string, payer: string, payee: string, amount: number | string = 1, more: object = {}) => ({
  id,
  payer,
  payee,
  amount,
  ...more,
});

function read(web: object) {
  return readAnalysisFile(JSON.stringify({ parties: ["A", "B", "C"], flows: [], ...web }), INPUT);
}

/** What the command prints of one measure of a web, held against its schema. */
function measure(only: string, web: object): unknown {
  const [options, file] = [readOptions({ only }), read(web)];
  if (!options.ok || !file.ok || file.value.format !== "web") throw new Error(JSON.stringify(file));
  const printed: unknown = JSON.parse(JSON.stringify(measureWeb(file.value.web, options.value, () => 0)));
  expect(fitSchema(printed, OUTPUT).faults).toEqual([]);
  return dig(printed, "measures", only);
}

const refusalsOf = (web: object) => {
  const file = read(web);
  return file.ok ? [] : file.reason.map(({ code, place }) => [code, place.pointer]);
};

describe("one payment more or less", () => {
  const flows = [pay("f1", "A", "B"), pay("f2", "B", "A"), pay("f3", "B", "C")];
  const change = (kind: string, payer: string, payee: string) => ({ kind, payer, payee });

  test("closes and fells the loops that a search of the changed web finds", () => {
    const changes = [change("added", "C", "A"), change("removed", "B", "A"), change("added", "A", "B")];
    expect(dig(measure("loops", { flows, changes }), "changes")).toMatchObject([
      { closed: [["A", "B", "C"]], fallen: [], truncated: false },
      { closed: [], fallen: [["A", "B"]], truncated: false },
      { closed: [], fallen: [], truncated: false },
    ]);
    const added = measure("loops", { flows: [...flows, pay("f4", "C", "A")] });
    expect(dig(added, "loops", 1, "parties")).toEqual(["A", "B", "C"]);
  });

  test("of a payment that is not there nothing can be taken away", () => {
    expect(dig(measure("loops", { flows, changes: [change("removed", "C", "B")] }), "changes", 0)).toHaveProperty(
      "missing",
    );
    expect(refusalsOf({ changes: [change("added", "A", "Z")] })).toEqual([["party-unknown", "/changes/0/payee"]]);
  });
});

describe("scenarios of debts", () => {
  const parties = ["OAI", "ORCL", "CRWV", "NVDA", "LENDERS", "G", "SPV"];
  const owe = (debtor: string, creditor: string, amount: number) => ({ debtor, creditor, amount });
  const clearing = (scenarios: readonly object[]) => ({
    parties,
    clearing: {
      debts: [
        owe("OAI", "ORCL", 30),
        owe("OAI", "CRWV", 10),
        owe("ORCL", "NVDA", 20),
        owe("ORCL", "LENDERS", 8),
        owe("CRWV", "NVDA", 6),
        owe("CRWV", "LENDERS", 5),
      ],
      cash: { OAI: 40, ORCL: 2, CRWV: 1 },
      scenarios,
    },
  });
  const run = (scenario: object) => dig(measure("clearing", clearing([scenario])), "scenarios", 0);

  test("D06: when OpenAI pays half, Nvidia misses 10.58 and the lenders 5.42; the first cent that is missing fells both", () => {
    const { expected } = readVector<unknown, Record<string, Record<"NVDA_receives" | "lenders_receive", number>>>(
      "D06",
    );
    const half = run({ kind: "customer_pays_share", customer: "OAI", share: 0.5 });
    expect(dig(half, "defaults")).toEqual(["ORCL", "CRWV"]);
    const { NVDA_receives = -1, lenders_receive = -1 } = expected["OAI pays 50%"] ?? {};
    expect(dig(half, "lossByHolder", "NVDA")).toBeCloseTo(26 - NVDA_receives, 9);
    expect(dig(half, "lossByHolder", "LENDERS")).toBeCloseTo(13 - lenders_receive, 9);
    // Oracle owes 28 and has 2, CoreWeave owes 11 and has 1: both need all that OpenAI owes them.
    expect(dig(half, "firstDefaultAt")).toBeCloseTo(0, 9);
  });

  test("E02: after a fall of 75% the loan of 12.5 loses 7.5 and the equity all of its 7.5", () => {
    const structure = {
      vehicle: "SPV",
      value: 20,
      debt: [{ name: "loan", holders: { LENDERS: "12.5" } }],
      equity: { name: "equity", holders: { NVDA: 2, FUND: "5.5" } },
    };
    const fall = run({ kind: "collateral_falls", fall: 0.75, ...structure });
    expect(dig(fall, "defaults", 0)).toBe("SPV");
    expect(dig(fall, "lossByTranche")).toEqual([
      { tranche: "loan", loss: 7.5 },
      { tranche: "equity", loss: 7.5 },
    ]);
    expect(dig(fall, "lossByHolder", "NVDA")).toBeCloseTo(2, 9);
    expect(dig(fall, "firstDefaultAt")).toBeCloseTo(0.375, 9);
    const unrenewed = run({ kind: "lease_not_renewed", ...structure, value: 5 });
    expect(dig(unrenewed, "lossByTranche", 0, "loss")).toBe(7.5);
  });

  test("a backstop that is called makes a debt, and a round that fails takes the cash of its issuer", () => {
    const backstop = { kind: "backstop_called", guarantor: "G", beneficiary: "ORCL", cap: "6.3", share: 1 };
    expect(dig(run(backstop), "lossByHolder", "ORCL")).toBeCloseTo(6.3, 9);
    expect(dig(run({ kind: "equity_round_fails", issuer: "OAI", amount: 20 }), "defaults")).toContain("OAI");
  });

  test("names that are not listed are refused, and so is a fall that no scenario of its kind has", () => {
    const customer = { kind: "customer_pays_share", customer: "Z", share: 0.5 };
    expect(refusalsOf(clearing([customer]))).toEqual([["party-unknown", "/clearing/scenarios/0/customer"]]);
    const tooLong = { kind: "equity_round_fails", issuer: "OAI", amount: 1e16 };
    expect(refusalsOf(clearing([tooLong]))).toContainEqual(["amount-too-long", "/clearing/scenarios/0/amount"]);
    const fall = { kind: "customer_pays_share", customer: "OAI", share: 0.5, fall: 0.5 };
    expect(refusalsOf(clearing([fall]))).toEqual([["field-unknown", "/clearing/scenarios/0/fall"]]);
  });
});

test("D08: DebtRank of both versions, named; not run where an equity is missing", () => {
  const { expected } = readVector<unknown, Record<"h_2012" | "h_2015", number[]> & { R_2012: number }>("D08");
  const debts = ["AB", "BC", "CA"].map(([debtor, creditor]) => ({ debtor, creditor, amount: 5 }));
  const distress = { equities: { A: 10, B: 10, C: 10 }, shock: { A: 0.4 } };
  const found = dig(measure("clearing", { clearing: { debts, distress } }), "debtRank", "versions");
  expect(dig(found, 0, "version")).toBe(2012);
  expect(dig(found, 0, "rank")).toBeCloseTo(expected.R_2012, 9);
  ["A", "B", "C"].forEach((party, at) => {
    expect(dig(found, 0, "distress", party)).toBeCloseTo(expected.h_2012[at] ?? -1, 9);
    expect(dig(found, 1, "distress", party)).toBeCloseTo(expected.h_2015[at] ?? -1, 9);
  });
  const silent = { debts, distress: { ...distress, equities: { A: 10, B: 10 } } };
  expect(dig(measure("clearing", { clearing: silent }), "debtRank", "versions", 0)).toHaveProperty("missing");
  expect(dig(measure("clearing", { clearing: { debts } }), "debtRank")).toBeNull();
});

test("E01 and E03: the rate of a rent of 0.45, and the month in which a loan is under water", () => {
  const rates = readVector<unknown, Record<string, number>>("E01").expected;
  const path = readVector<unknown, { payment: number; first_month_LTV_over_1: number }>("E03").expected;
  const lease = {
    id: "l",
    price: 20,
    rent: "0.45",
    months: 60,
    loan: { principal: 12.5, yearlyRate: 0.12, months: 60 },
    curves: [
      { kind: "half_life", months: 12 },
      { kind: "straight_line", months: 72 },
      {
        kind: "quotes",
        quotes: [
          { month: 0, price: 8 },
          { month: 12, price: "2.35" },
        ],
      },
    ],
  };
  const found = dig(measure("vehicles", { leases: [lease] }), "leases", 0);
  expect(dig(found, "rentInAll")).toBe(27);
  expect(dig(found, "impliedYearlyRate")).toBeCloseTo(rates["implied nominal rate at 0.45/month, residual 0"] ?? -1, 9);
  expect(dig(found, "debtService")).toBeCloseTo(path.payment, 9);
  expect(dig(found, "debtServiceCoverage")).toBeCloseTo(0.45 / path.payment, 9);
  expect(dig(found, "collateral", 0, "firstMonthUnderwater")).toBe(path.first_month_LTV_over_1);
  expect(dig(found, "collateral", 1, "firstMonthUnderwater")).toBeNull();
  expect(dig(found, "collateral", 2, "months", 12, "value")).toBe(5.875);
  const cheap = measure("vehicles", { leases: [{ id: "l", price: 20, rent: 0.3, months: 60 }] });
  expect(dig(cheap, "leases", 0, "impliedYearlyRate")).toBeNull();
});

test("F02: 100 pledged three times at a haircut of 10% lend 243.9", () => {
  const { expected } = readVector<unknown, Record<string, number>>("F02");
  const stacking = {
    asset: "house",
    value: 1,
    instruments: [],
    repledging: { collateral: 100, haircut: 0.1, reuse: 1, steps: 3 },
  };
  const found = dig(measure("stacking", { stacking }), "repledging");
  expect(dig(found, "loansBySteps", 2)).toBe(expected.loans_after_3_steps);
  expect(dig(found, "limit")).toBe(expected.limit_of_loans);
  expect(dig(found, "velocity")).toBe(expected.velocity_after_3_pledges);
});

describe("witnesses and chances of payments", () => {
  test("papers that repeat one agency confirm nothing", () => {
    const copies = [
      { source: "paper-a", origin: "agency" },
      { source: "paper-b", origin: "paper-a" },
    ];
    const flows = [
      pay("f1", "A", "B", 1, { witnesses: copies }),
      pay("f2", "B", "A", 1, { witnesses: [...copies, { source: "filing" }] }),
      pay("f3", "B", "C"),
    ];
    expect(dig(measure("evidence", { flows }), "corroboration")).toMatchObject([
      { flow: "f1", isConfirmed: false, origins: [{ origin: "agency", sources: ["paper-a", "paper-b"] }] },
      { flow: "f2", isConfirmed: true },
    ]);
  });

  test("H01: chances of 0.9, 0.8 and 0.7 leave 0.4 to 0.7 for the loop, each with its word", () => {
    const { input, expected } = readVector<{ p: number[] }, Record<string, number>>("H01");
    const pairs = ["AB", "BC", "CA"];
    const flows = pairs.map(([payer = "", payee = ""], at) => pay(`f${at}`, payer, payee, 1, { chance: input.p[at] }));
    expect(dig(measure("evidence", { flows }), "loops", 0, "chance")).toEqual({
      lower: { chance: expected.lower, word: "unlikely" },
      ifIndependent: { chance: expected.if_independent, word: "roughly_even_chance" },
      upper: { chance: expected.upper, word: "likely" },
    });
    const some = flows.map((flow, at) => (at === 0 ? pay("f0", "A", "B") : flow));
    expect(dig(measure("evidence", { flows: some }), "loops", 0, "chance")).toBeNull();
  });
});
