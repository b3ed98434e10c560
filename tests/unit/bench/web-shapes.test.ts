import { expect, test } from "vitest";
import { countByBruteForce } from "@/tests/bench/brute-force";
import { makeCompleteWeb } from "@/tests/bench/web-generator";
import { makeShapes } from "@/tests/bench/web-shapes";

// Contract: the shapes of the race are as large as they are called, and the same seed gives the same webs; what decides
// there counts webs that are known. Must reject: a race on webs that shrank, and a judge that is wrong itself.
test("shapes have the sizes that they are called by, from the same seed the same deals", () => {
  const shapes = makeShapes(7);
  expect(shapes.map(({ parties, deals, maxLength }) => [parties, deals.length, maxLength])).toEqual([
    [2000, 10_000, 4],
    [2000, 10_000, 4],
    [400, 8000, 6],
    [300, 1800, 6],
    [14, 182, 6],
    [1000, 4000, 6],
    [2000, 4000, 6],
  ]);
  for (const { parties, deals } of shapes) {
    expect(deals.every(([payer, payee]) => payer !== payee && Math.max(payer, payee) < parties)).toBe(true);
  }
  expect(makeShapes(7)).toEqual(shapes);
  expect(makeShapes(8)[5]?.deals).not.toEqual(shapes[5]?.deals);
});

test("the brute force knows complete webs and products of parallel deals", () => {
  expect(countByBruteForce(6, makeCompleteWeb(6), 6)).toEqual({ nodeLoops: 409, dealLoops: 409 });
  const parallel = [0, 0, 1, 1, 1].map((payer) => [payer, 1 - payer] as const);
  expect(countByBruteForce(2, [...parallel, [0, 0]], 6)).toEqual({ nodeLoops: 1, dealLoops: 6 });
});
