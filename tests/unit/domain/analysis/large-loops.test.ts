import { describe, expect, it } from "vitest";
import { buildCompactGraph } from "@/lib/domain/analysis/loops/compact-graph";
import { countLoops } from "@/lib/domain/analysis/loops/count-loops";
import { findNodeLoops } from "@/lib/domain/analysis/loops/find-node-loops";
import { makeWeb } from "@/tests/bench/web-generator";

// Contract: in webs far larger than a case the counts equal those of two other programs (networkx, igraph), in time.
// Must reject: a pruning that loses loops only in large webs, or a search that grows with the web instead of its loops.
describe("loop search in large webs", () => {
  it.each([
    [200, 1000, 5, 1268, 3880],
    [200, 1000, 6, 4688, 18094],
    [200, 1000, 8, 79948, 479639],
    [1000, 5000, 3, 773, 1587],
    [1000, 5000, 5, 3185, 8129],
    [1000, 5000, 6, 11906, 37327],
    [1000, 5000, 7, 56823, 219106],
  ])("finds in %i parties with %i deals all loops of up to %i parties: %i, of deals %i", (...web) => {
    const [parties, deals, maxLength, nodeLoops, dealLoops] = web;
    const graph = buildCompactGraph(parties, makeWeb(parties, deals, 7));
    const limits = { maxLength, maxLoops: 100_000 };
    const found = findNodeLoops(graph, limits);
    expect(found.truncated).toBe(false);
    expect(found.loops).toHaveLength(nodeLoops);
    const whole = (count: number) => ({ count: BigInt(count), truncated: false, reason: null });
    expect(countLoops(graph, "parties", limits)).toEqual(whole(nodeLoops));
    expect(countLoops(graph, "deals", limits)).toEqual(whole(dealLoops));
  });
});
