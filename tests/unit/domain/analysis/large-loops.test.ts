import { describe, expect, it } from "vitest";
import { buildCompactGraph } from "@/lib/domain/analysis/loops/compact-graph";
import { findNodeLoops } from "@/lib/domain/analysis/loops/find-node-loops";

/** Random numbers in [0, 1) out of one seed, the same in every language (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A web of deals with hubs, second deals between the same two, and walks of one to three hops that close a loop. */
function makeWeb(parties: number, deals: number, seed: number): readonly (readonly [number, number])[] {
  const random = randomFrom(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const arcs: [number, number][] = [];
  const bag: number[] = [];
  const receivers = Array.from({ length: parties }, (): number[] => []);
  const add = (giver: number, receiver: number) => {
    arcs.push([giver, receiver]);
    receivers[giver]?.push(receiver);
    bag.push(giver, receiver);
  };
  const pickParty = () => (random() < 0.55 ? (bag[pick(bag.length)] as number) : pick(parties));
  for (let party = 1; party < parties; party++) {
    const other = bag.length > 0 && random() < 0.55 ? (bag[pick(bag.length)] as number) : pick(party);
    if (random() < 0.5) add(party, other);
    else add(other, party);
  }
  while (arcs.length < deals) {
    const choice = random();
    if (choice < 0.15) {
      const [giver, receiver] = arcs[pick(arcs.length)] as [number, number];
      add(giver, receiver);
    } else if (choice < 0.45) {
      const start = bag[pick(bag.length)] as number;
      let end: number | null = start;
      for (let left = 1 + pick(3); left > 0 && end !== null; left--) {
        const ways: readonly number[] = receivers[end] ?? [];
        end = ways.length > 0 ? (ways[pick(ways.length)] as number) : null;
      }
      if (end !== null && end !== start) add(end, start);
    } else {
      const [giver, receiver] = [pickParty(), pickParty()];
      if (giver !== receiver) add(giver, receiver);
    }
  }
  return arcs;
}

// Contract: in webs far larger than a case the counts equal those of two other programs (networkx, igraph), in time.
// Must reject: a pruning that loses loops only in large webs, or a search that grows with the web instead of its loops.
describe("loop search in large webs", () => {
  it.each([
    [200, 1000, 5, 1268],
    [200, 1000, 6, 4688],
    [200, 1000, 8, 79948],
    [1000, 5000, 3, 773],
    [1000, 5000, 5, 3185],
    [1000, 5000, 6, 11906],
  ])("finds in %i parties with %i deals all loops of up to %i parties: %i", (parties, deals, maxLength, count) => {
    const graph = buildCompactGraph(parties, makeWeb(parties, deals, 7));
    const found = findNodeLoops(graph, { maxLength, maxLoops: 100_000 });
    expect(found.truncated).toBe(false);
    expect(found.loops).toHaveLength(count);
  });
});
