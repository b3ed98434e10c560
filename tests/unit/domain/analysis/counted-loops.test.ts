import { describe, expect, it } from "vitest";
import { buildCompactGraph } from "@/lib/domain/analysis/loops/compact-graph";
import { countLoops } from "@/lib/domain/analysis/loops/count-loops";
import { findNodeLoops } from "@/lib/domain/analysis/loops/find-node-loops";
import { updateLoops } from "@/lib/domain/analysis/loops/update-loops";
import { makeCompleteWeb, makeWeb, randomFrom } from "@/tests/bench/web-generator";

type Pair = readonly [number, number];

const SEED = Number(process.env.ROUNDTRIP_SEED ?? Math.floor(Math.random() * 1_000_000_000));
const WEBS = 200;

interface SmallWeb {
  readonly parties: number;
  readonly deals: readonly Pair[];
  readonly maxLength: number;
}

/** Two to seven parties, self-payments and parallel deals among them, and a length between two and seven. */
function smallWebs(seed: number): readonly SmallWeb[] {
  const random = randomFrom(seed);
  const upTo = (count: number) => Math.floor(random() * count);
  return Array.from({ length: WEBS }, () => {
    const parties = 2 + upTo(6);
    const deals = Array.from({ length: upTo(3 * parties + 1) }, (): Pair => [upTo(parties), upTo(parties)]);
    return { parties, deals, maxLength: 2 + upTo(6) };
  });
}

/**
 * Tries every sequence of different parties, whatever is drawn between them, and multiplies the deals of its hops. A
 * loop of k parties is met once from each of them, so what is met at length k is divided by k.
 */
function countBySequences({ parties, deals, maxLength }: SmallWeb) {
  const between = (payer: number, payee: number) =>
    deals.filter((deal) => deal[0] === payer && deal[1] === payee).length;
  const table = Array.from({ length: parties }, (_, payer) =>
    Array.from({ length: parties }, (__, payee) => between(payer, payee)),
  );
  let [nodeLoops, dealLoops] = [0, 0];
  const extend = (sequence: readonly number[]) => {
    if (sequence.length >= 2) {
      const ways = sequence.map((payer, place) => table[payer]?.[sequence[(place + 1) % sequence.length] ?? 0] ?? 0);
      const product = ways.reduce((one, other) => one * other, 1);
      nodeLoops += product > 0 ? 1 / sequence.length : 0;
      dealLoops += product / sequence.length;
    }
    if (sequence.length === maxLength) return;
    for (let party = 0; party < parties; party++) if (!sequence.includes(party)) extend([...sequence, party]);
  };
  extend([]);
  return { nodeLoops: Math.round(nodeLoops), dealLoops: Math.round(dealLoops) };
}

// Contract: counts equal those of a search that shares no idea with ours, and a list carried on over one link more or
// less equals a fresh one. Must reject: a way back measured too long, loops counted once per parallel deal or not at
// all, a list that keeps the loops of a deal that was taken away.
describe(`counted loops (ROUNDTRIP_SEED=${SEED})`, () => {
  it(`equal the sequences of parties that close, in ${WEBS} small webs`, () => {
    for (const web of smallWebs(SEED)) {
      const graph = buildCompactGraph(web.parties, web.deals);
      const { nodeLoops, dealLoops } = countBySequences(web);
      const whole = (count: number) => ({ count: BigInt(count), truncated: false, reason: null });
      expect({ web, ...countLoops(graph, "parties", web) }).toEqual({ web, ...whole(nodeLoops) });
      expect({ web, ...countLoops(graph, "deals", web) }).toEqual({ web, ...whole(dealLoops) });
    }
  });

  it.each([1_000_000, 7])("stay those of a fresh search when deals come and go, at most %i loops", (maxLoops) => {
    const random = randomFrom(SEED + 1);
    for (const { parties, deals, maxLength } of smallWebs(SEED + 2)) {
      const limits = { maxLength, maxLoops };
      const now = deals.filter(([payer, payee]) => payer !== payee).map((deal): Pair => deal);
      const start = buildCompactGraph(parties, now);
      let kept = { graph: start, found: findNodeLoops(start, limits) };
      for (let step = 0; step < 6; step++) {
        const gone = random() < 0.5 ? now.splice(Math.floor(random() * now.length), 1)[0] : undefined;
        const payer = Math.floor(random() * parties);
        const come: Pair = [payer, (payer + 1 + Math.floor(random() * (parties - 1))) % parties];
        if (!gone) now.push(come);
        const [giver, receiver] = gone ?? come;
        kept = updateLoops(kept, { kind: gone ? "removed" : "added", giver, receiver }, limits);
        const fresh = buildCompactGraph(parties, now);
        expect(kept).toEqual({ graph: fresh, found: findNodeLoops(fresh, limits) });
      }
    }
  });

  it("keep every loop of a web of hubs when a deal comes and goes again", () => {
    const limits = { maxLength: 6, maxLoops: 100_000 };
    const graph = buildCompactGraph(200, makeWeb(200, 1000, 7));
    const before = { graph, found: findNodeLoops(graph, limits) };
    const added = updateLoops(before, { kind: "added", giver: 5, receiver: 120 }, limits);
    expect(added.found.loops.length).toBeGreaterThan(before.found.loops.length);
    expect(added.found).toEqual(findNodeLoops(added.graph, limits));
    expect(updateLoops(added, { kind: "removed", giver: 5, receiver: 120 }, limits)).toEqual(before);
  });

  it("refuse a deal with a party that the web does not have, and one that is not there", () => {
    const graph = buildCompactGraph(2, [[0, 1]]);
    const before = { graph, found: findNodeLoops(graph) };
    expect(() => updateLoops(before, { kind: "added", giver: 0, receiver: 2 })).toThrow(RangeError);
    expect(() => updateLoops(before, { kind: "removed", giver: 1, receiver: 0 })).toThrow(RangeError);
  });

  it("stop at the limit in twelve parties that all pay each other, and say that more exist", () => {
    const found = findNodeLoops(buildCompactGraph(12, makeCompleteWeb(12)), { maxLength: 12, maxLoops: 10_000 });
    expect([found.loops.length, found.truncated, found.reason]).toEqual([10_000, true, "max_loops"]);
  });
});
