// Contract: the command prints the numbers of the worked examples when they are handed to it as plain web files.
// It must reject a command that reads a file other than as it is written, or that prints other numbers than the pages.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readVector } from "../../../fixtures/read-vector";
import { dig, runAnalyze } from "./run-analyze";
import { type Pay, type TypedWeb, webOf } from "./vector-webs";

const LONG = 60_000;

async function analyze(web: TypedWeb, ...args: readonly string[]): Promise<unknown> {
  const { code, out, told } = await runAnalyze(["-", ...args], JSON.stringify(web));
  expect(told).toBe("");
  expect(code).toBe(0);
  return JSON.parse(out);
}

function tripOf(printed: unknown, party: string): unknown {
  const trips = dig(printed, "measures", "circularity", "cases", 0, "roundTrips");
  return Array.isArray(trips) ? trips.find((trip) => dig(trip, "party") === party) : undefined;
}

const number = (value: unknown) => Number(value);

test("B05: 17 loops of companies and 22 of payments, four of them payments to oneself", { timeout: LONG }, async () => {
  const { input, expected } = readVector<
    { edges: readonly Pay[] },
    { edge_circuits: number; node_circuits: number; self_loops: number }
  >("B05");
  const printed = await analyze(webOf(input.edges), "--only", "loops", "--max-length", "12");
  const counts = dig(printed, "measures", "loops", "counts");
  expect(dig(counts, "nodeLoopsWithSelfPayers")).toBe(expected.node_circuits);
  expect(dig(counts, "dealLoopsWithSelfPayments")).toBe(expected.edge_circuits);
  expect(dig(counts, "selfPayers")).toBe(expected.self_loops);
});

test("B15: who only pays into a loop is on no loop", { timeout: LONG }, async () => {
  const { input, expected } = readVector<{ edges: readonly Pay[] }, { circuits: readonly (readonly string[])[] }>(
    "B15",
  );
  const loops = dig(await analyze(webOf(input.edges), "--only", "loops"), "measures", "loops");
  const found = dig(loops, "loops");
  expect(Array.isArray(found) && found.map((loop) => dig(loop, "parties"))).toEqual(expected.circuits);
  expect(dig(loops, "partiesOnNoLoop")).toEqual(["MSFT"]);
  expect(dig(loops, "loops", 0, "bottleneck")).toEqual({ low: 0.025, high: 0.025 });
});

test("C18: four companies with outside money", { timeout: LONG }, async () => {
  const { input, expected } = readVector<
    { edges: readonly Pay[] },
    Record<"gross" | "reciprocated" | "bff_circulation" | "max_circulation" | "netting_excess", number> &
      Record<"Gamma_vol" | "Gamma_thr" | "T_C" | "D_net" | "FCI_inside_4" | "TST_inside_4", number> & {
        roundtrip_L_P_U: Record<string, Record<"L" | "P" | "U", number>>;
      }
  >("C18");
  const printed = await analyze(webOf(input.edges, { in: ["IN"], out: ["OUT"] }), "--only", "circularity");
  const found = dig(printed, "measures", "circularity", "cases", 0);
  expect(dig(found, "gross")).toBe(expected.gross);
  expect(dig(found, "reciprocated")).toBe(expected.reciprocated);
  expect(dig(found, "maximumCirculation")).toBe(expected.max_circulation);
  expect(dig(found, "nettingExcess")).toBe(expected.netting_excess);
  expect(number(dig(found, "balancedCirculation"))).toBeCloseTo(expected.bff_circulation, 9);
  expect(number(dig(found, "volumeShare"))).toBeCloseTo(expected.Gamma_vol, 9);
  expect(number(dig(found, "throughputShare"))).toBeCloseTo(expected.Gamma_thr, 9);
  expect(number(dig(found, "closedJourneys"))).toBeCloseTo(expected.T_C, 9);
  expect(dig(found, "openJourneys")).toBe(expected.D_net);
  expect(number(dig(found, "finnIndex"))).toBeCloseTo(expected.FCI_inside_4, 9);
  expect(dig(found, "throughFlow")).toBe(expected.TST_inside_4);
  for (const [party, row] of Object.entries(expected.roundtrip_L_P_U)) {
    const trip = tripOf(printed, party);
    expect(dig(trip, "lower")).toBe(row.L);
    expect(number(dig(trip, "point"))).toBeCloseTo(row.P, 9);
    expect(dig(trip, "upper")).toBe(row.U);
    expect(dig(trip, "closure")).toBe("sourced");
  }
  expect(dig(printed, "flags", "closureAssumed")).toBe(false);
});

test("what goes round in proportion is printed where the loops are too many to weigh", { timeout: LONG }, async () => {
  const ring = Array.from({ length: 21 }, (_, place): Pay => [`p${place}`, `p${(place + 1) % 21}`, 2]);
  const printed = await analyze(webOf(ring), "--only", "circularity");
  const found = dig(printed, "measures", "circularity", "cases", 0);
  expect(found).toMatchObject({ balancedCirculation: 42, volumeShare: 1, throughputShare: null });
  expect(dig(printed, "flags", "missing")).toContainEqual({
    measure: "circularity",
    what: "throughput: too-many-parties",
  });
});

test("C20: a tenth of what the seller gets is its own money; without books that is said only with an if", {
  timeout: LONG,
}, async () => {
  const { input, expected } = readVector<{ edges: readonly Pay[] }, Record<"L" | "P" | "U" | "Gamma_vol", number>>(
    "C20",
  );
  const web = webOf(input.edges, { in: ["OTHER_EQUITY", "LENDERS"] });
  const printed = await analyze(web, "--only", "circularity");
  const trip = tripOf(printed, "NVDA");
  expect(["lower", "point", "upper"].map((name) => dig(trip, name))).toEqual([expected.L, expected.P, expected.U]);
  expect(dig(trip, "shareOfReceipts", "point")).toBe(0.1);
  expect(dig(printed, "measures", "circularity", "cases", 0, "volumeShare")).toBe(expected.Gamma_vol);

  const { receipts: _, outlays: __, ...bookless } = web;
  const silent = await analyze(bookless, "--only", "circularity");
  expect(dig(tripOf(silent, "NVDA"), "closure")).toBe("unknown");
  expect(dig(tripOf(silent, "NVDA"), "point")).toBeNull();
  expect(dig(tripOf(silent, "NVDA"), "ifBooksClose", "point")).toBe(expected.P);
  expect(dig(silent, "flags", "closureAssumed")).toBe(true);
});

test("C21 and C29: ordinary revenue of a partner makes the point fall and leaves the upper end", {
  timeout: LONG,
}, async () => {
  const { input, expected } = readVector<{ edges: readonly Pay[] }, Record<"L" | "P" | "U", number>>("C21");
  const web = webOf(input.edges, { in: ["X"], out: ["PAY", "Y"] });
  const trip = tripOf(await analyze(web, "--only", "circularity"), "V");
  expect(dig(trip, "lower")).toBe(expected.L);
  expect(number(dig(trip, "point"))).toBeCloseTo(expected.P, 9);
  expect(dig(trip, "upper")).toBe(expected.U);

  const more = readVector<unknown, Record<"L" | "P" | "U", number>>("C29").expected;
  const { C: _, ...outlays } = web.outlays ?? {};
  const sold = await analyze({ ...web, receipts: { ...web.receipts, C: 60 }, outlays }, "--only", "circularity");
  expect(dig(tripOf(sold, "V"), "lower")).toBe(more.L);
  expect(number(dig(tripOf(sold, "V"), "point"))).toBeCloseTo(more.P, 9);
  expect(dig(tripOf(sold, "V"), "upper")).toBe(more.U);
});

test("D06 and F01: debts that come due, and claims on one house, lie beside the web", { timeout: LONG }, async () => {
  const debts = readVector<unknown, Record<string, Record<"NVDA_receives" | "lenders_receive", number>>>(
    "D06",
  ).expected;
  const house = readVector<
    { instruments: readonly (readonly [string, number, string])[]; underlying: number },
    Record<"gross_stack" | "independent_stack" | "net_claims_on_house", number>
  >("F01");
  const printed = await analyze(
    {
      parties: ["OAI", "ORCL", "CRWV", "NVDA", "LENDERS"],
      flows: [],
      clearing: {
        debts: [
          { debtor: "OAI", creditor: "ORCL", amount: 30 },
          { debtor: "OAI", creditor: "CRWV", amount: 10 },
          { debtor: "ORCL", creditor: "NVDA", amount: 20 },
          { debtor: "ORCL", creditor: "LENDERS", amount: 8 },
          { debtor: "CRWV", creditor: "NVDA", amount: 6 },
          { debtor: "CRWV", creditor: "LENDERS", amount: 5 },
        ],
        cash: { OAI: 20, ORCL: 2, CRWV: 1 },
      },
      stacking: {
        asset: "house",
        value: house.input.underlying,
        instruments: house.input.instruments.map(([id, notional, how]) => ({
          id,
          notional,
          kind: how === "root" ? "root" : how.startsWith("passes") ? "pass_through" : "synthetic",
          restsOn: how === "root" ? "house" : how.replace(/^(passes through|synthetic on) /, ""),
        })),
      },
    },
    "--only",
    "clearing,stacking",
  );
  const half = debts["OAI pays 50%"];
  expect(number(dig(printed, "measures", "clearing", "received", "NVDA"))).toBeCloseTo(half?.NVDA_receives ?? -1, 9);
  expect(number(dig(printed, "measures", "clearing", "received", "LENDERS"))).toBeCloseTo(
    half?.lenders_receive ?? -1,
    9,
  );
  expect(dig(printed, "measures", "clearing", "kind")).toBe("scenario");
  expect(dig(printed, "measures", "clearing", "defaults")).toEqual(["OAI", "ORCL", "CRWV"]);
  expect(dig(printed, "measures", "stacking", "gross")).toBe(house.expected.gross_stack);
  expect(dig(printed, "measures", "stacking", "independent")).toBe(house.expected.independent_stack);
  expect(dig(printed, "measures", "stacking", "net")).toBe(house.expected.net_claims_on_house);
});

test("the example of the manual prints what the manual shows", { timeout: LONG }, async () => {
  const [input = "", shown = ""] = [...readFileSync("docs/analyze.md", "utf8").matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, text]) => text ?? "",
  );
  const { out } = await runAnalyze(["-", "--only", "circularity"], input);
  expect(tripOf(JSON.parse(out), "ChipMaker")).toEqual(JSON.parse(shown));
});
