import { describe, expect, it } from "vitest";
import { openBudget } from "@/lib/domain/analysis/budget";
import { buildCompactGraph } from "@/lib/domain/analysis/loops/compact-graph";
import { countLoops } from "@/lib/domain/analysis/loops/count-loops";
import { countByEnds } from "@/lib/domain/analysis/loops/counting/count-by-ends";
import { countBySubsets } from "@/lib/domain/analysis/loops/counting/count-by-subsets";
import { orderWeb } from "@/lib/domain/analysis/loops/counting/ordered-web";
import { Tally } from "@/lib/domain/analysis/loops/counting/tally";
import { visitLoops } from "@/lib/domain/analysis/loops/find-node-loops";
import { prepareLoopWalk } from "@/lib/domain/analysis/loops/walk-loops";
import { makeCompleteWeb, randomFrom } from "@/tests/bench/web-generator";

type Pair = readonly [number, number];
interface Web {
  readonly parties: number;
  readonly deals: readonly Pair[];
}

const SEED = Number(process.env.ROUNDTRIP_SEED ?? Math.floor(Math.random() * 1_000_000_000));
const whole = (count: bigint) => ({ count, truncated: false, reason: null });

/** Two to nine parties, thin to crowded; self-payments and parallel deals among them. */
function smallWebs(seed: number, count: number): readonly Web[] {
  const random = randomFrom(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  return Array.from({ length: count }, () => {
    const parties = 2 + upTo(8);
    const deals = Array.from({ length: upTo(6 * parties + 1) }, (): Pair => [upTo(parties), upTo(parties)]);
    return { parties, deals };
  });
}

/** Loops by their length, tried way by way from their smallest party on; each hop counts as often as `ways` says. */
function countByTrying({ parties, deals }: Web, ways: (deals: number) => bigint): readonly bigint[] {
  const table = Array.from({ length: parties }, () => Array.from({ length: parties }, () => 0));
  for (const [payer, payee] of deals) {
    const row = table[payer] as number[];
    row[payee] = (row[payee] ?? 0) + 1;
  }
  const byLength = Array.from({ length: parties + 1 }, () => 0n);
  const goOn = (path: readonly number[], product: bigint) => {
    const row = table[path[path.length - 1] as number] as readonly number[];
    const first = path[0] as number;
    const closing = row[first] ?? 0;
    if (path.length > 1 && closing > 0) byLength[path.length] = (byLength[path.length] ?? 0n) + product * ways(closing);
    for (let next = first + 1; next < parties; next++) {
      const count = row[next] ?? 0;
      if (count > 0 && !path.includes(next)) goOn([...path, next], product * ways(count));
    }
  };
  for (let first = 0; first < parties; first++) goOn([first], 1n);
  return byLength;
}

const sumUpTo = (byLength: readonly bigint[], maxLength: number) =>
  byLength.slice(0, maxLength + 1).reduce((sum, one) => sum + one, 0n);

/** Loops of up to so many of `parties` that all pay each other `deals` times: Σ C(n, k) (k − 1)! dᵏ. */
function countComplete(parties: number, maxLength: number, deals = 1n): bigint {
  let [sum, ordered] = [0n, 1n];
  for (let length = 1; length <= Math.min(parties, maxLength); length++) {
    ordered *= BigInt(parties - length + 1) * deals;
    if (length > 1) sum += ordered / BigInt(length);
  }
  return sum;
}

// Contract: the number of loops up to the bound, exactly, of parties and of deals, by whatever way is chosen; where the
// budget ends a floor that says so. Must reject: ways of counting that differ, a loop with a party twice, a sum that was
// rounded, a floor above the count or one that looks whole.
describe(`counting without a list (ROUNDTRIP_SEED=${SEED})`, () => {
  it("equals trying every way on, at every bound, in 400 small webs", () => {
    for (const web of smallWebs(SEED, 400)) {
      const graph = buildCompactGraph(web.parties, web.deals);
      const [nodes, deals] = [countByTrying(web, () => 1n), countByTrying(web, BigInt)];
      for (let maxLength = 2; maxLength <= web.parties + 1; maxLength++) {
        const told = [countLoops(graph, "parties", { maxLength }), countLoops(graph, "deals", { maxLength })];
        expect({ web, maxLength, told }).toEqual({
          web,
          maxLength,
          told: [whole(sumUpTo(nodes, maxLength)), whole(sumUpTo(deals, maxLength))],
        });
      }
    }
  });

  it.each([
    ["from both ends, rows written as the path grows", 0],
    ["from both ends, all pairs written beforehand", 1e9],
    ["over subsets", null],
  ])("%s: every way of counting alone gives the same", (_, paths) => {
    for (const web of smallWebs(SEED + 1, 300)) {
      const ordered = orderWeb(buildCompactGraph(web.parties, web.deals), "deals");
      const byLength = countByTrying(web, BigInt);
      for (let maxLength = 2; maxLength <= web.parties; maxLength++) {
        const tally = new Tally();
        const walk = prepareLoopWalk(ordered.out, maxLength, openBudget());
        const add = (__: number, count: number | null) => tally.add(count ?? Number.NaN);
        for (const part of ordered.parts) {
          if (paths === null) countBySubsets(ordered, part, maxLength, walk.budget, add);
          else countByEnds(ordered, part, walk, paths, add);
        }
        expect({ web, maxLength, count: tally.total }).toEqual({ web, maxLength, count: sumUpTo(byLength, maxLength) });
      }
    }
  });

  it.each([2, 3, 5, 8, 12, 14, 16])("knows complete webs of %i at every bound", (parties) => {
    const graph = buildCompactGraph(parties, makeCompleteWeb(parties));
    for (const maxLength of [2, 3, 4, 5, 6, parties - 1, parties, parties + 1]) {
      expect({ maxLength, ...countLoops(graph, "parties", { maxLength }) }).toEqual({
        maxLength,
        ...whole(countComplete(parties, maxLength)),
      });
    }
  });

  it.each([
    [40, 5],
    [60, 6],
    [25, 7],
  ])("knows the complete web of %i up to %i steps, of which nobody could list all", (parties, maxLength) => {
    const graph = buildCompactGraph(parties, makeCompleteWeb(parties));
    expect(countLoops(graph, "parties", { maxLength })).toEqual(whole(countComplete(parties, maxLength)));
  });

  it("adds without a limit where a product is beyond whole floating-point numbers", () => {
    for (const times of [1_000, 1_999_999, 2_000_000_011]) {
      for (const parties of [2, 3, 6, 7]) {
        const once = buildCompactGraph(parties, makeCompleteWeb(parties));
        const graph = { ...once, counts: once.counts.map(() => Math.min(times, 2 ** 31 - 1)) };
        for (const maxLength of [2, 4, 5, 6, 7]) {
          const expected = countComplete(parties, maxLength, BigInt(times));
          expect([times, parties, maxLength, countLoops(graph, "deals", { maxLength })]).toEqual([
            times,
            parties,
            maxLength,
            whole(expected),
          ]);
        }
      }
    }
  });

  it("adds great products of uneven deals without a limit, at every bound", () => {
    const random = randomFrom(SEED + 2);
    for (const web of smallWebs(SEED + 3, 60)) {
      const once = buildCompactGraph(web.parties, [...new Map(web.deals.map((deal) => [`${deal}`, deal])).values()]);
      const graph = { ...once, counts: once.counts.map(() => 1 + Math.floor(random() * 2 ** 30)) };
      for (let maxLength = 2; maxLength <= web.parties; maxLength++) {
        let met = 0n;
        visitLoops(graph, { maxLength }, (path, length) => {
          let product = 1n;
          for (let place = 0; place < length; place++) {
            const [giver, receiver] = [path[place] as number, path[(place + 1) % length] as number];
            const start = graph.offsets[giver] as number;
            const arc = start + graph.targets.subarray(start, graph.offsets[giver + 1]).indexOf(receiver);
            product *= BigInt(graph.counts[arc] as number);
          }
          met += product;
          return true;
        });
        expect({ web, maxLength, ...countLoops(graph, "deals", { maxLength }) }).toEqual({
          web,
          maxLength,
          ...whole(met),
        });
      }
    }
  });

  it("says a floor where its budget ends, never above the count, and the whole where it does not", () => {
    for (const web of smallWebs(SEED + 4, 60)) {
      const graph = buildCompactGraph(web.parties, web.deals);
      for (const counted of ["parties", "deals"] as const) {
        const { count } = countLoops(graph, counted, { maxLength: 9 });
        for (const maxSteps of [0, 1, 10, 40, 100, 300, 1000]) {
          const told = countLoops(graph, counted, { maxLength: 9, openBudget: () => openBudget({ maxSteps }) });
          expect(told.count <= count).toBe(true);
          expect(told.truncated ? told.reason : told.count).toBe(told.truncated ? "steps" : count);
        }
      }
    }
  });

  it.each([
    [17, 17],
    [40, 40],
    [200, 6],
  ])("ends in time in the complete web of %i up to %i steps, with at least what it had", (parties, maxLength) => {
    let now = 0;
    const graph = buildCompactGraph(parties, makeCompleteWeb(parties));
    const openTimed = () => openBudget({ maxMillis: 3, readClock: () => now++ });
    const told = countLoops(graph, "parties", { maxLength, openBudget: openTimed });
    expect(told).toMatchObject({ truncated: true, reason: "time" });
    expect(told.count < countComplete(parties, maxLength)).toBe(true);
  });

  it("finds one loop in a ring of a thousand, and none in a chain, an empty web or below two steps", () => {
    const ring = Array.from({ length: 1000 }, (_, party): Pair => [party, (party + 1) % 1000]);
    expect(countLoops(buildCompactGraph(1000, ring), "parties", { maxLength: 1000 })).toEqual(whole(1n));
    expect(countLoops(buildCompactGraph(1000, ring), "parties", { maxLength: 999 })).toEqual(whole(0n));
    expect(countLoops(buildCompactGraph(1000, ring.slice(1)), "deals", { maxLength: 1000 })).toEqual(whole(0n));
    expect(countLoops(buildCompactGraph(0, []), "parties")).toEqual(whole(0n));
    expect(countLoops(buildCompactGraph(3, makeCompleteWeb(3)), "parties", { maxLength: 1 })).toEqual(whole(0n));
  });
});

// Contract: loops are handed out as they are found, sorted, and the search ends when it is told to or its budget does.
// Must reject: a search that goes on after a no, and one that keeps what it has handed out.
describe("loops one after the other", () => {
  it("come sorted, and end with the first no", () => {
    const met: string[] = [];
    const graph = buildCompactGraph(5, makeCompleteWeb(5));
    const end = visitLoops(graph, { maxLength: 5 }, (path, length, deals) => {
      met.push(`${path.subarray(0, length).join("")}:${deals}`);
      return met.length < 6;
    });
    expect(end).toBe("visitor");
    expect(met).toEqual(["01:1", "012:1", "0123:1", "01234:1", "0124:1", "01243:1"]);
  });

  it("end with the budget, and say so", () => {
    const graph = buildCompactGraph(12, makeCompleteWeb(12));
    const limits = { maxLength: 12, openBudget: () => openBudget({ maxSteps: 50_000 }) };
    let met = 0;
    expect(visitLoops(graph, limits, () => ++met > 0)).toBe("steps");
    expect(met).toBeGreaterThan(0);
    expect(visitLoops(buildCompactGraph(3, makeCompleteWeb(3)), limits, () => true)).toBeNull();
  });
});
