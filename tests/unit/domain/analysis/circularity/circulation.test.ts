// Contract: R ≤ C_max ≤ E ≤ W and balanced ≤ C_max on every web; loop weights add up to the circulation.
// Must reject: adding loops that share a payment, and a merged rest of the world.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trophicLevels } from "@/lib/domain/analysis/circularity/alignment";
import { balancedFlowForwarding } from "@/lib/domain/analysis/circularity/balanced-flow-forwarding";
import {
  maximumCirculation,
  netPositions,
  nettingExcess,
  reciprocatedPart,
} from "@/lib/domain/analysis/circularity/circulation";
import { cycleWeights } from "@/lib/domain/analysis/circularity/cycle-weights";
import { throughputCircularity } from "@/lib/domain/analysis/circularity/throughput-circularity";
import { grossOf, type Web } from "@/lib/domain/analysis/circularity/web";
import { aWeb, type Hop, hopsOfMatrix, major, randomWeb } from "@/tests/builders/web-builders";
import { readVector } from "@/tests/fixtures/read-vector";
import { valueOf } from "../../../../builders/value-of";
import { WEB4, web4Vector } from "./web4";

type Figures = Record<string, number>;
type Edges = { readonly edges: readonly Hop[] };

describe("circulating money", () => {
  test("C06: Cone Spring: maximum, balanced, reciprocated and netting excess", () => {
    const { input, expected } = readVector<{ F_rows_from: number[][] }, Figures>("C06");
    const web = aWeb(hopsOfMatrix(input.F_rows_from));
    expect(major(valueOf(maximumCirculation(web)).totalMinor)).toBe(expected.max_circulation);
    expect(major(balancedTotal(web))).toBeCloseTo(expected.bff_circulation ?? -1, 7);
    expect(major(reciprocatedPart(web))).toBe(expected.reciprocated);
    expect(major(nettingExcess(web))).toBe(expected.netting_excess);
  });

  test("C14: of 45 outstanding, 15 goes round, 20 would fall away by netting", () => {
    const { input, expected } = readVector<Edges, Figures>("C14");
    const web = aWeb(input.edges);
    expect(major(grossOf(web))).toBe(expected.gross);
    expect(major(valueOf(maximumCirculation(web)).totalMinor)).toBe(expected.max_circulation);
    expect(major(nettingExcess(web))).toBe(expected.netting_excess);
    expect(major(netPositions(web))).toBe(expected.minimum_net_equivalent);
  });

  test("C16: when all four pay all, everything goes round, and the loops' bottlenecks would say five times as much", () => {
    const { expected } = readVector<unknown, Figures>("C16");
    const web = aWeb(hopsOfMatrix([0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => (row === column ? 0 : 10)))));
    expect(major(valueOf(maximumCirculation(web)).totalMinor)).toBe(expected.max_circulation);
    const result = throughput(web);
    expect(major(result.closedJourneysMinor)).toBeCloseTo(expected.T_C ?? -1, 7);
    expect(result.loops).toHaveLength(expected.node_circuits ?? -1);
  });

  test("C18: 34 of 143 goes round in the example web", () => {
    const { expected } = web4Vector();
    expect(major(grossOf(WEB4))).toBe(expected.gross);
    expect(major(reciprocatedPart(WEB4))).toBe(expected.reciprocated);
    expect(major(valueOf(maximumCirculation(WEB4)).totalMinor)).toBe(expected.max_circulation);
    expect(major(balancedTotal(WEB4))).toBeCloseTo(expected.bff_circulation, 7);
    expect(major(nettingExcess(WEB4))).toBe(expected.netting_excess);
  });

  test("C19: one merged outside party would make all 143 go round", () => {
    const { expected } = readVector<unknown, Figures>("C19");
    const merged = web4Vector().input.edges.map(([payer, payee, amount]) => {
      return [payer === "IN" ? "WORLD" : payer, payee === "OUT" ? "WORLD" : payee, amount] as const;
    });
    expect(major(valueOf(maximumCirculation(aWeb(merged))).totalMinor)).toBe(expected.max_circulation);
    expect(Number(valueOf(maximumCirculation(WEB4)).totalMinor) / Number(grossOf(WEB4))).toBeCloseTo(
      expected.correct_share ?? -1,
      9,
    );
  });

  test("is zero exactly where no loop is", () => {
    const chain = aWeb([
      ["A", "B", 3],
      ["B", "C", 3],
    ]);
    expect(valueOf(maximumCirculation(chain))).toEqual({ totalMinor: 0n, pairs: [] });
    expect(balancedTotal(chain)).toBe(0);
  });

  test("reciprocated ≤ maximum ≤ netting excess ≤ gross, and balanced ≤ maximum, on random webs", () => {
    fc.assert(
      fc.property(randomWeb, (web) => {
        const most = valueOf(maximumCirculation(web)).totalMinor;
        expect(reciprocatedPart(web)).toBeLessThanOrEqual(most);
        expect(most).toBeLessThanOrEqual(nettingExcess(web));
        expect(nettingExcess(web)).toBeLessThanOrEqual(grossOf(web));
        expect(balancedTotal(web)).toBeLessThanOrEqual(Number(most) + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  test("a maximum circulation balances at every party, stays within the payments and leaves no loop", () => {
    fc.assert(
      fc.property(randomWeb, (web) => {
        const { pairs } = valueOf(maximumCirculation(web));
        const net = new Map<string, bigint>();
        for (const { payer, payee, amountMinor } of pairs) {
          net.set(payer, (net.get(payer) ?? 0n) - amountMinor);
          net.set(payee, (net.get(payee) ?? 0n) + amountMinor);
          const paid = web.flows
            .filter((flow) => flow.payer === payer && flow.payee === payee)
            .reduce((total, flow) => total + flow.amountMinor, 0n);
          expect(amountMinor).toBeLessThanOrEqual(paid);
        }
        for (const amount of net.values()) expect(amount).toBe(0n);
        expect(valueOf(maximumCirculation({ ...web, flows: takeOff(web, pairs) })).totalMinor).toBe(0n);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the balanced circulation", () => {
  test("is known for parties that hang together by a thread", () => {
    // b and c each trade with a: a quadrillion with c, one with b. All of it goes round.
    const web = inUnits([
      ["b", "a", 1n],
      ["a", "b", 1n],
      ["a", "c", 10n ** 17n],
      ["c", "a", 10n ** 17n],
    ]);
    const { pairs } = balanced(web);
    expect(pairs.map(({ payer, payee, amount }) => [payer, payee, amount])).toEqual([
      [0, 1, 1],
      [0, 2, 1e17],
      [1, 0, 1],
      [2, 0, 1e17],
    ]);
    const loops = cycleWeights(balanced(web));
    expect(loops.ok && loops.value.map(({ parties, weight }) => [parties.join(""), weight])).toEqual([
      ["ab", expect.closeTo(1, 9)],
      ["ac", 1e17],
    ]);
  });

  test("balances, stays within the payments and leaves no loop, and has loop weights, however far amounts lie apart", () => {
    const wide = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 21 }));
    const party = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(party, party, wide), { maxLength: 20 }), (hops) => {
        const web = inUnits(
          hops.map(([payer, payee, [digits, zeros]]) => [payer, payee, BigInt(digits) * 10n ** BigInt(zeros)]),
        );
        const { parties, pairs, total } = balanced(web);
        const most = Number(valueOf(maximumCirculation(web)).totalMinor);
        expect(total).toBeLessThanOrEqual(most * (1 + 1e-9));
        const paid = (payer: number, payee: number) =>
          sumOf(
            web.flows
              .filter((flow) => flow.payer === parties[payer] && flow.payee === parties[payee])
              .map((flow) => Number(flow.amountMinor)),
          );
        for (const [place] of parties.entries()) {
          const gets = sumOf(pairs.filter(({ payee }) => payee === place).map(({ amount }) => amount));
          const pays = sumOf(pairs.filter(({ payer }) => payer === place).map(({ amount }) => amount));
          expect(Math.abs(gets - pays)).toBeLessThanOrEqual(1e-9 * gets);
        }
        for (const { payer, payee, amount } of pairs)
          expect(amount).toBeLessThanOrEqual(paid(payer, payee) * (1 + 1e-12));
        const kept = pairs.flatMap(({ payer, payee, amount }) =>
          amount < paid(payer, payee) * (1 - 1e-9) ? [] : [`${parties[payer]}>${parties[payee]}`],
        );
        const left = web.flows.filter(({ payer, payee }) => !kept.includes(`${payer}>${payee}`));
        expect(valueOf(maximumCirculation({ ...web, flows: left })).totalMinor).toBe(0n);
        const loops = cycleWeights({ parties, pairs, total });
        if (!loops.ok) throw new Error(loops.reason);
        for (const pair of pairs) {
          const [payer, payee] = [parties[pair.payer] ?? "", parties[pair.payee]];
          const through = loops.value
            .filter((loop) => loop.parties.includes(payer))
            .filter((loop) => loop.parties[(loop.parties.indexOf(payer) + 1) % loop.parties.length] === payee);
          expect(Math.abs(sumOf(through.map(({ weight }) => weight)) - pair.amount)).toBeLessThanOrEqual(
            1e-6 * pair.amount,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("throughput circularity", () => {
  test("C11: the triangle paid both ways holds 8/3 loops by weight, not two and not three", () => {
    const { input, expected } = readVector<{ W: number[][] }, Figures>("C11");
    const result = throughput(aWeb(hopsOfMatrix(input.W)));
    expect(major(result.circulatingMinor)).toBeCloseTo(expected.V_C ?? -1, 9);
    expect(major(result.closedJourneysMinor)).toBeCloseTo(expected.T_C ?? -1, 9);
    expect(result.volumeShare).toBeCloseTo(expected.Gamma_vol ?? -1, 9);
    expect(result.throughputShare).toBeCloseTo(expected.Gamma_thr ?? -1, 9);
    const weights = result.loops.map((loop) => [loop.parties.length, major(loop.weight)]);
    for (const [length, weight] of weights) expect(weight).toBeCloseTo(length === 2 ? 2 / 3 : 1 / 3, 9);
    expect(weights.map(([length]) => length).sort()).toEqual([2, 2, 2, 3, 3]);
  });

  test("C12: a shell company between two parties changes the volume share and not the throughput share", () => {
    const { input, expected } = readVector<
      Record<"W_direct" | "W_with_shell", readonly Hop[]>,
      Record<"direct" | "shell", Figures>
    >("C12");
    for (const [hops, figures] of [
      [input.W_direct, expected.direct],
      [input.W_with_shell, expected.shell],
    ] as const) {
      const result = throughput(aWeb(hops));
      expect(major(result.circulatingMinor)).toBeCloseTo(figures.V_C ?? -1, 9);
      expect(major(result.closedJourneysMinor)).toBeCloseTo(figures.T_C ?? -1, 9);
      expect(major(result.openJourneysMinor)).toBe(figures.D_net);
      expect(result.volumeShare).toBeCloseTo(figures.Gamma_vol ?? -1, 9);
      expect(result.throughputShare).toBeCloseTo(figures.Gamma_thr ?? -1, 9);
    }
  });

  test("C15: two loops that share one payment of 5 circulate 5 together, not 10", () => {
    const { input, expected } = readVector<Edges, Figures>("C15");
    const web = aWeb(input.edges);
    expect(major(valueOf(maximumCirculation(web)).totalMinor)).toBe(expected.max_circulation);
    const result = throughput(web);
    expect(major(result.closedJourneysMinor)).toBeCloseTo(expected.T_C ?? -1, 9);
    expect(result.loops.map((loop) => [loop.parties.join(""), major(loop.weight)])).toEqual([
      ["ABC", expect.closeTo(2.5, 9)],
      ["ABD", expect.closeTo(2.5, 9)],
    ]);
  });

  test("C18: weights of the three loops of the example web", () => {
    const { expected } = web4Vector();
    const result = throughput(WEB4);
    expect(result.volumeShare).toBeCloseTo(expected.Gamma_vol, 7);
    expect(result.throughputShare).toBeCloseTo(expected.Gamma_thr, 7);
    expect(major(result.closedJourneysMinor)).toBeCloseTo(expected.T_C, 7);
    expect(major(result.openJourneysMinor)).toBe(expected.D_net);
    for (const [name, weight] of Object.entries(expected.lambda)) {
      const loop = result.loops.find((one) => [...one.parties].sort().join() === name.split("-").sort().join());
      expect(major(loop?.weight ?? -1)).toBeCloseTo(weight, 7);
    }
    expect(result.loops).toHaveLength(3);
  });

  test("C20: a holding company lifts the volume share to 14.3% and leaves the throughput share at 10%", () => {
    const { expected } = readVector<unknown, Figures & { with_holding_company_between: Figures }>("C20");
    const money = { receipts: { SPV: 18 } };
    const direct = throughput(
      aWeb(
        [
          ["NVDA", "SPV", 2],
          ["SPV", "NVDA", 20],
        ],
        money,
      ),
    );
    expect(direct.volumeShare).toBeCloseTo(expected.Gamma_vol ?? -1, 9);
    expect(direct.throughputShare).toBeCloseTo(expected.Gamma_thr ?? -1, 9);
    const holding = throughput(
      aWeb(
        [
          ["NVDA", "HOLD", 2],
          ["HOLD", "SPV", 2],
          ["SPV", "NVDA", 20],
        ],
        money,
      ),
    );
    expect(holding.volumeShare).toBeCloseTo(expected.with_holding_company_between.Gamma_vol ?? -1, 9);
    expect(holding.throughputShare).toBeCloseTo(expected.with_holding_company_between.Gamma_thr ?? -1, 9);
  });

  test("refuses more parties in one component than exact weights allow, and still knows what goes round", () => {
    const hops = Array.from({ length: 21 }, (_, place) => [place, (place + 1) % 21, 1] as const);
    expect(throughputCircularity(aWeb(hops))).toEqual({ ok: false, reason: "too-many-parties" });
    expect(major(balancedTotal(aWeb(hops)))).toBe(21);
  });

  test("refuses more loops than can be weighed: twelve that all pay each other", () => {
    const twelve = Array.from({ length: 12 }, (_, place) => place);
    const matrix = twelve.map((row) => twelve.map((column) => (row === column ? 0 : 1)));
    expect(throughputCircularity(aWeb(hopsOfMatrix(matrix)))).toEqual({ ok: false, reason: "too-many-loops" });
  });

  test("an inserted shell never changes the throughput share, on random webs", () => {
    fc.assert(
      fc.property(randomWeb, fc.nat(), (web, choice) => {
        const flow = web.flows[choice % Math.max(1, web.flows.length)];
        if (!flow) return;
        const shelled: Web = {
          ...web,
          parties: [...web.parties, "shell"],
          flows: [
            ...web.flows.filter((one) => one.id !== flow.id),
            { ...flow, payee: "shell" },
            { ...flow, id: "onward", payer: "shell" },
          ],
        };
        const [direct, through] = [throughput(web), throughput(shelled)];
        expect(through.throughputShare ?? 0).toBeCloseTo(direct.throughputShare ?? 0, 6);
      }),
      { numRuns: 200 },
    );
  });

  test("weights of the loops through a payment sum to the circulation on it, on random webs", () => {
    fc.assert(
      fc.property(randomWeb, (web) => {
        const circulation = balanced(web);
        const loops = cycleWeights(circulation);
        if (!loops.ok) throw new Error(loops.reason);
        for (const pair of circulation.pairs) {
          const [payer, payee] = [circulation.parties[pair.payer], circulation.parties[pair.payee]];
          const through = loops.value
            .filter(({ parties }) => parties[(parties.indexOf(payer ?? "") + 1) % parties.length] === payee)
            .filter(({ parties }) => parties.includes(payer ?? ""))
            .reduce((total, loop) => total + loop.weight, 0);
          expect(through).toBeCloseTo(pair.amount, 6);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("measures kept out of the headlines", () => {
  test("C23: trophic incoherence calls three payments without a loop 1/9 incoherent", () => {
    const { input, expected } = readVector<{ graphs: Record<string, [number, number][]> }, Record<string, unknown>>(
      "C23",
    );
    for (const [name, arcs] of Object.entries(input.graphs)) {
      const { incoherence, levels } = valueOf(trophicLevels(aWeb(arcs.map(([payer, payee]) => [payer, payee, 1]))));
      expect(incoherence).toBeCloseTo(Number(expected[name]), 9);
      if (name !== "ffl") continue;
      [0, 2 / 3, 4 / 3].forEach((level, place) => {
        expect(levels[String(place + 1)]).toBeCloseTo(level, 9);
      });
    }
  });
});

function balanced(web: Web) {
  const circulation = balancedFlowForwarding(web);
  if (!circulation.ok) throw new Error(circulation.reason);
  return circulation.value;
}

function balancedTotal(web: Web): number {
  return balanced(web).total;
}

/** A web in smallest units, for amounts beyond what a worked example can hold. */
function inUnits(hops: readonly (readonly [payer: string | number, payee: string | number, amount: bigint])[]): Web {
  return {
    parties: [...new Set(hops.flatMap(([payer, payee]) => [String(payer), String(payee)]))],
    flows: hops.map(([payer, payee, amountMinor], place) => {
      return { id: `f${place}`, payer: String(payer), payee: String(payee), amountMinor };
    }),
    receipts: {},
    outlays: {},
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function throughput(web: Web) {
  const result = throughputCircularity(web);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function takeOff(web: Web, pairs: readonly { payer: string; payee: string; amountMinor: bigint }[]) {
  const left = new Map(pairs.map((pair) => [`${pair.payer}>${pair.payee}`, pair.amountMinor]));
  return web.flows.map((flow) => {
    const key = `${flow.payer}>${flow.payee}`;
    const open = left.get(key) ?? 0n;
    const taken = open < flow.amountMinor ? open : flow.amountMinor;
    left.set(key, open - taken);
    return { ...flow, amountMinor: flow.amountMinor - taken };
  });
}
