// Contract: exact flows in whole numbers, solutions of regular systems, and a plain "singular" for the others.
// Must reject: a singular matrix inverted into large numbers.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceFlows, eliminateFlows, solveFlows } from "@/lib/domain/analysis/linear/eliminate-flows";
import { solveExactly } from "@/lib/domain/analysis/linear/exact";
import { addFlowArc, createNetwork, flowOn } from "@/lib/domain/analysis/linear/flow-network";
import { factorize, invert, solve } from "@/lib/domain/analysis/linear/lu";
import { sendMaxFlow } from "@/lib/domain/analysis/linear/max-flow";
import { sendMinCostFlow } from "@/lib/domain/analysis/linear/min-cost-flow";

describe("linear systems", () => {
  test("solution and inverse of a system done by hand", () => {
    // 2x + y = 5, x + 3y = 10: x = 1, y = 3.
    const matrix = [
      [2, 1],
      [1, 3],
    ];
    const factors = factorize(matrix);
    expect(factors && solve(factors, [5, 10])).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
    expect(invert(matrix)?.flat()).toEqual([0.6, -0.2, -0.2, 0.4].map((entry) => expect.closeTo(entry, 12)));
  });

  test("rows are exchanged where the first pivot is zero", () => {
    const swapped = [
      [0, 1],
      [1, 0],
    ];
    expect(invert(swapped)).toEqual(swapped);
  });

  test("a singular matrix has no factors and no inverse", () => {
    const singular = [
      [1, 2],
      [2, 4],
    ];
    expect([factorize(singular), invert(singular)]).toEqual([null, null]);
  });
});

describe("flows without subtraction", () => {
  const rows = (...lists: readonly (readonly number[])[]) => lists.map((list) => Float64Array.from(list));

  test("what parties pay when they pay what they get, by hand", () => {
    // a pays b 3 and 1 outside, b pays a 2 and 2 outside, 4 each; a has 2 of its own: x = 2 + y / 2, y = 3x / 4, so
    // x = 3.2 of 4 and y = 2.4 of 4.
    const pays = rows([0, 3], [2, 0]);
    const right = Float64Array.of(2, 0);
    const elimination = eliminateFlows(pays, Float64Array.of(1, 2), [right]);
    solveFlows(pays, elimination, right);
    expect([...right]).toEqual([expect.closeTo(0.8, 12), expect.closeTo(0.6, 12)]);
    // 4 · 4 − 3 · 2 = 10 is the determinant.
    expect(elimination.pivots.reduce((product, pivot) => product * pivot, 1)).toBeCloseTo(10, 12);
  });

  test("a rest of one in a quadrillion is no rounding", () => {
    const pays = rows([0, 1e15], [1e15, 0]);
    const right = Float64Array.of(1, 0);
    solveFlows(pays, eliminateFlows(pays, Float64Array.of(1, 0), [right]), right);
    expect([...right]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  });

  test("in a closed web everybody can pay a share at which it pays what it gets", () => {
    // a pays b 4 and c 2, b pays c 1, c pays a 1: if b pays all, a pays 1/4 of all to give it 1, and c gets 1 + 1/2.
    const shares = balanceFlows(rows([0, 4, 2], [0, 0, 1], [1, 0, 0]));
    expect([...(shares ?? [])]).toEqual([1 / 6, 2 / 3, 1].map((share) => expect.closeTo(share, 12)));
  });
});

describe("systems of whole numbers", () => {
  test("are solved as fractions in lowest terms", () => {
    // 2x + 3y = 1 and 4x − y = 0: x = 1/14, y = 2/7.
    expect(
      solveExactly([
        [2n, 3n, 1n],
        [4n, -1n, 0n],
      ]),
    ).toEqual([
      { over: 1n, under: 14n },
      { over: 2n, under: 7n },
    ]);
  });
});

describe("flows in whole numbers", () => {
  test("the most that can pass is the narrowest cut", () => {
    // Two ways from 0 to 3, 0-1-3 with 4 and 3, 0-2-3 with 2 and 5, and 1-2 with 10: 3 + 1 more by 1-2 + 2 = 6.
    const network = createNetwork(4);
    for (const [tail, head, room] of [
      [0, 1, 4n],
      [1, 3, 3n],
      [0, 2, 2n],
      [2, 3, 5n],
      [1, 2, 10n],
    ] as const) {
      addFlowArc(network, tail, head, room);
    }
    expect(sendMaxFlow(network, 0, 3)).toBe(6n);
  });

  test("sums beyond 2^53 stay exact", () => {
    const network = createNetwork(2);
    addFlowArc(network, 0, 1, 2n ** 70n + 1n);
    expect(sendMaxFlow(network, 0, 1)).toBe(2n ** 70n + 1n);
  });

  test("the cheaper way is used first and the dearer one only for the rest", () => {
    const network = createNetwork(3);
    const dear = addFlowArc(network, 0, 1, 10n, 5);
    const first = addFlowArc(network, 0, 2, 4n, 1);
    addFlowArc(network, 2, 1, 10n, 1);
    expect(sendMinCostFlow(network, 0, 1)).toBe(14n);
    expect([flowOn(network, dear), flowOn(network, first)]).toEqual([10n, 4n]);
  });

  test("least cost moves as much as no cost, on random networks", () => {
    const arc = fc.tuple(fc.nat(5), fc.nat(5), fc.bigInt({ min: 0n, max: 20n }), fc.nat(4));
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 20 }), (arcs) => {
        const [plain, priced] = [createNetwork(6), createNetwork(6)];
        for (const [tail, head, room, cost] of arcs) {
          addFlowArc(plain, tail, head, room);
          addFlowArc(priced, tail, head, room, cost);
        }
        expect(sendMinCostFlow(priced, 0, 5)).toBe(sendMaxFlow(plain, 0, 5));
      }),
      { numRuns: 200 },
    );
  });
});
