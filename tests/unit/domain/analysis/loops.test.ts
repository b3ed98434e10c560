import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBudget } from "@/lib/domain/analysis/budget";
import { buildCompactGraph } from "@/lib/domain/analysis/loops/compact-graph";
import { countLoops } from "@/lib/domain/analysis/loops/count-loops";
import { findNodeLoops } from "@/lib/domain/analysis/loops/find-node-loops";
import { canonicalLoop, loopId, partiesOfLoopId } from "@/lib/domain/analysis/loops/loop-id";
import { findStrongComponents } from "@/lib/domain/analysis/loops/strong-components";

type Arc = readonly [number, number];

const ample = { maxLength: 20, maxLoops: 1_000_000 };
const complete = (size: number): Arc[] =>
  Array.from({ length: size * size }, (_, place): Arc => [Math.floor(place / size), place % size]);

/** Tries every way on from every party, without any pruning. */
function loopsByBruteForce(size: number, arcs: readonly Arc[], maxLength: number): string[] {
  const found = new Set<string>();
  const walk = (path: readonly number[]) => {
    for (const [giver, receiver] of arcs) {
      if (giver !== path.at(-1)) continue;
      if (receiver === path[0] && path.length > 1) found.add(path.join(" "));
      else if (receiver > (path[0] ?? 0) && !path.includes(receiver) && path.length < maxLength)
        walk([...path, receiver]);
    }
  };
  for (let party = 0; party < size; party++) walk([party]);
  return [...found].sort();
}

// Contract: every loop up to the length once, none twice, and a search that stopped early says so.
// Must reject: loops lost by pruning, one loop told from each of its parties, a silent cut.
describe("loop search", () => {
  it.each([
    [2, 1],
    [3, 5],
    [4, 20],
    [5, 84],
    [6, 409],
    [7, 2365],
    [8, 16064],
    [9, 125664],
  ])("finds all circuits of %i parties that all pay each other: %i (B01)", (size, circuits) => {
    expect(findNodeLoops(buildCompactGraph(size, complete(size)), ample).loops).toHaveLength(circuits);
  });

  it("finds 17 circuits of parties and 22 of links in a known network, self-payments apart (B05)", () => {
    const arcs: Arc[] = [
      [0, 10],
      [0, 14],
      [1, 8],
      [3, 3],
      [3, 4],
      [3, 6],
      [4, 13],
      [4, 15],
      [6, 13],
      [8, 0],
      [8, 4],
      [8, 8],
      [9, 9],
      [10, 11],
      [11, 6],
      [12, 1],
      [12, 1],
      [12, 10],
      [12, 12],
      [12, 14],
      [13, 3],
      [13, 12],
      [13, 15],
      [14, 11],
      [15, 0],
    ];
    const selfPayments = arcs.filter(([giver, receiver]) => giver === receiver).length;
    const graph = buildCompactGraph(16, arcs);
    const { loops } = findNodeLoops(graph, ample);
    const dealLoops = Number(countLoops(graph, "deals", ample).count);
    expect(selfPayments).toBe(4);
    expect(loops.length + selfPayments).toBe(17);
    expect(dealLoops + selfPayments).toBe(22);
  });

  it("counts parallel links as their product (B06: 2 × 3 = 6 in one loop)", () => {
    const arcs: Arc[] = [
      [0, 1],
      [0, 1],
      [1, 0],
      [1, 0],
      [1, 0],
    ];
    const graph = buildCompactGraph(2, arcs);
    expect(findNodeLoops(graph, ample).loops).toEqual([[0, 1]]);
    expect(countLoops(graph, "deals", ample).count).toBe(6n);
  });

  it("names a loop by its smallest party and its direction (B08)", () => {
    const told = [
      ["A", "B", "C"],
      ["B", "C", "A"],
      ["C", "A", "B"],
      ["A", "C", "B"],
    ];
    expect([...new Set(told.map((parties) => canonicalLoop(parties).join(" ")))]).toEqual(["A B C", "A C B"]);
    expect(loopId("cash", ["openai", "amazon", "microsoft"])).toBe("cash.amazon.microsoft.openai");
  });

  it("the name of a loop is of that loop alone, whatever its parties are called", () => {
    const name = fc.string({ unit: fc.constantFrom(".", "%", "2", "E", "a"), minLength: 1, maxLength: 4 });
    const parties = fc.uniqueArray(name, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(parties, parties, (one, other) => {
        const [loop, another] = [canonicalLoop(one), canonicalLoop(other)];
        expect(partiesOfLoopId(loopId("cash", one))).toEqual(loop);
        expect(loopId("cash", one) === loopId("cash", other)).toBe(JSON.stringify(loop) === JSON.stringify(another));
      }),
    );
    expect(loopId("cash", ["A.B", "C"])).not.toBe(loopId("cash", ["A", "B.C"]));
  });

  it("keeps a payer outside the loop off the loop (B15: the cloud customer, the cloud, the chip maker)", () => {
    const [customer, cloud, maker] = [0, 1, 2];
    const graph = buildCompactGraph(3, [
      [customer, cloud],
      [cloud, maker],
      [maker, cloud],
    ]);
    const components = findStrongComponents(graph);
    expect(findNodeLoops(graph).loops).toEqual([[cloud, maker]]);
    expect(components[cloud]).toBe(components[maker]);
    expect(components[customer]).not.toBe(components[cloud]);
  });

  it("agrees with trying every way on 400 random graphs, at every length", () => {
    const graphs = fc.record({
      arcs: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 28 }),
      maxLength: fc.integer({ min: 2, max: 8 }),
    });
    fc.assert(
      fc.property(graphs, ({ arcs, maxLength }) => {
        const { loops, truncated } = findNodeLoops(buildCompactGraph(8, arcs), { maxLength, maxLoops: 100_000 });
        expect(truncated).toBe(false);
        expect(loops.map((loop) => loop.join(" ")).sort()).toEqual(loopsByBruteForce(8, arcs, maxLength));
      }),
      { numRuns: 400 },
    );
  });

  it("stops at its number of loops and says that more may exist", () => {
    const graph = buildCompactGraph(5, complete(5));
    const cut = findNodeLoops(graph, { maxLength: 6, maxLoops: 83 });
    expect(cut).toMatchObject({ truncated: true, reason: "max_loops" });
    expect(cut.loops).toHaveLength(83);
    expect(findNodeLoops(graph, { maxLength: 6, maxLoops: 84 }).truncated).toBe(false);
  });

  it("stops when its time is over and says so", () => {
    let reading = 0;
    const readClock = () => (reading += 1500);
    const cut = findNodeLoops(buildCompactGraph(12, complete(12)), {
      ...ample,
      openBudget: () => openBudget({ maxMillis: 2000, readClock }),
    });
    expect(cut).toMatchObject({ truncated: true, reason: "time" });
  });

  it("finds nothing in an empty graph or a chain", () => {
    expect(findNodeLoops(buildCompactGraph(0, [])).loops).toEqual([]);
    expect(
      findNodeLoops(
        buildCompactGraph(3, [
          [0, 1],
          [1, 2],
        ]),
      ).loops,
    ).toEqual([]);
  });
});
