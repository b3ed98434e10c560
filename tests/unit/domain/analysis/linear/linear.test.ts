// Contract: exact flows in whole numbers, solutions of regular systems, and a plain "singular" for the others.
// Must reject: a singular matrix inverted into large numbers.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addArc, createNetwork, flowOn } from "@/lib/domain/analysis/linear/flow-network";
import { determinant, factorize, invert, solve } from "@/lib/domain/analysis/linear/lu";
import { sendMaxFlow } from "@/lib/domain/analysis/linear/max-flow";
import { sendMinCostFlow } from "@/lib/domain/analysis/linear/min-cost-flow";

describe("linear systems", () => {
  test("solve, inverse and determinant of a system done by hand", () => {
    // 2x + y = 5, x + 3y = 10: x = 1, y = 3; determinant 5.
    const matrix = [
      [2, 1],
      [1, 3],
    ];
    const factors = factorize(matrix);
    expect(factors && solve(factors, [5, 10])).toEqual([expect.closeTo(1, 12), expect.closeTo(3, 12)]);
    expect(determinant(matrix)).toBeCloseTo(5, 12);
    expect(invert(matrix)?.flat()).toEqual([0.6, -0.2, -0.2, 0.4].map((entry) => expect.closeTo(entry, 12)));
  });

  test("rows are exchanged where the first pivot is zero", () => {
    const swapped = [
      [0, 1],
      [1, 0],
    ];
    expect(determinant(swapped)).toBe(-1);
    expect(invert(swapped)).toEqual(swapped);
  });

  test("a singular matrix has no factors, inverse or determinant", () => {
    const singular = [
      [1, 2],
      [2, 4],
    ];
    expect([factorize(singular), invert(singular), determinant(singular)]).toEqual([null, null, 0]);
  });

  test("the empty matrix has determinant 1", () => {
    expect(determinant([])).toBe(1);
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
      addArc(network, tail, head, room);
    }
    expect(sendMaxFlow(network, 0, 3)).toBe(6n);
  });

  test("sums beyond 2^53 stay exact", () => {
    const network = createNetwork(2);
    addArc(network, 0, 1, 2n ** 70n + 1n);
    expect(sendMaxFlow(network, 0, 1)).toBe(2n ** 70n + 1n);
  });

  test("the cheaper way is used first and the dearer one only for the rest", () => {
    const network = createNetwork(3);
    const dear = addArc(network, 0, 1, 10n, 5);
    const first = addArc(network, 0, 2, 4n, 1);
    addArc(network, 2, 1, 10n, 1);
    expect(sendMinCostFlow(network, 0, 1)).toBe(14n);
    expect([flowOn(network, dear), flowOn(network, first)]).toEqual([10n, 4n]);
  });

  test("least cost moves as much as no cost, on random networks", () => {
    const arc = fc.tuple(fc.nat(5), fc.nat(5), fc.bigInt({ min: 0n, max: 20n }), fc.nat(4));
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 20 }), (arcs) => {
        const [plain, priced] = [createNetwork(6), createNetwork(6)];
        for (const [tail, head, room, cost] of arcs) {
          addArc(plain, tail, head, room);
          addArc(priced, tail, head, room, cost);
        }
        expect(sendMinCostFlow(priced, 0, 5)).toBe(sendMaxFlow(plain, 0, 5));
      }),
      { numRuns: 200 },
    );
  });
});
