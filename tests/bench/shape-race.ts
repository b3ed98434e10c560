import { buildCompactGraph, type CompactGraph } from "@/lib/domain/analysis/loops/compact-graph";
import { countLoops } from "@/lib/domain/analysis/loops/count-loops";
import { findNodeLoops, visitLoops } from "@/lib/domain/analysis/loops/find-node-loops";
import { countByBruteForce } from "./brute-force";
import type { WriteFile } from "./loop-race";
import type { PeerOrReason, RaceWeb } from "./peers";
import { leastProcessorTime } from "./protocol";
import type { Report } from "./report";
import { writeWeb } from "./web-generator";
import { makeShapes, type Shape } from "./web-shapes";

const LEAST_TIMES_FASTER_LISTING = 0.5;
const PEER_RUNS = 20;
const ALL_LOOPS = 10_000_000;
const AMPLE = { maxLoops: ALL_LOOPS };

interface Counts {
  readonly nodeLoops: number;
  readonly dealLoops: number;
}

/**
 * Webs of other shapes. Counts come first, and it is the brute force that ours must equal: a peer that counts otherwise
 * is named. Then times, each the least of several runs as processor time, of graphs that both sides have built.
 */
export function raceShapes(report: Report, peers: readonly PeerOrReason[], seed: number, writeFile: WriteFile): void {
  report.say(`\nOther shapes, seed ${seed}: processor time, the least of several runs, graphs already built`);
  for (const [number, shape] of makeShapes(seed).entries()) {
    const { parties, deals, maxLength } = shape;
    report.say(`\n${shape.name}; up to ${maxLength} steps`);
    const graph = buildCompactGraph(parties, deals);
    const counted = compareWithBruteForce(report, shape, graph);
    const ours = timeOurs(report, shape, graph);
    const file = writeFile(`shape-${number}`, writeWeb(deals));
    for (const peer of peers) racePeer(report, peer, { file, parties, maxLength }, counted, ours, shape);
  }
}

function compareWithBruteForce(report: Report, shape: Shape, graph: CompactGraph): Counts {
  const { parties, deals, maxLength } = shape;
  const counted = countByBruteForce(parties, deals, maxLength);
  report.say(`  brute force: ${counted.nodeLoops} loops of parties, ${counted.dealLoops} of deals`);
  const met = countVisits(graph, maxLength);
  const ours = [countLoops(graph, "parties", { maxLength }), countLoops(graph, "deals", { maxLength })];
  const isSame =
    ours[0]?.count === BigInt(counted.nodeLoops) &&
    ours[1]?.count === BigInt(counted.dealLoops) &&
    met.nodeLoops === counted.nodeLoops &&
    met.dealLoops === counted.dealLoops;
  if (isSame) report.say("  ours: the same, counted and met one by one");
  else report.fail(`ours: ${ours.map((one) => one.count)} counted, ${met.nodeLoops} and ${met.dealLoops} met`);
  return counted;
}

function timeOurs(report: Report, { parties, deals, maxLength }: Shape, graph: CompactGraph) {
  const time = (work: () => unknown) => leastProcessorTime(work);
  const ours = {
    counting: time(() => countLoops(graph, "parties", { maxLength })),
    countingDeals: time(() => countLoops(graph, "deals", { maxLength })),
    listing: time(() => countVisits(graph, maxLength)),
  };
  const kept = time(() => findNodeLoops(graph, { maxLength, ...AMPLE }));
  const brute = time(() => countByBruteForce(parties, deals, maxLength));
  report.say(
    `  ours: counted in ${show(ours.counting)}, deals in ${show(ours.countingDeals)}, met one by one in ${show(ours.listing)}`,
  );
  report.say(`  beside: kept as a list in ${show(kept)}, brute force ${show(brute)}`);
  return ours;
}

function racePeer(
  report: Report,
  peer: PeerOrReason,
  web: RaceWeb,
  counted: Counts,
  ours: ReturnType<typeof timeOurs>,
  { leastTimesFaster }: Shape,
): void {
  const counting = `counting at least ${leastTimesFaster} times faster than ${peer.name}`;
  const listing = `listing within twice the time of ${peer.name}`;
  if ("missing" in peer) {
    report.say(`  peer missing: ${peer.name}`);
    if (peer.name.startsWith("igraph"))
      for (const wish of [counting, listing]) report.leaveUnproven(wish, "peer missing");
    return;
  }
  if (peer.timeProcessor === undefined) return;
  const node = peer.timeProcessor(web, "node", PEER_RUNS);
  const deal = peer.timeProcessor(web, "deal", PEER_RUNS);
  for (const [what, theirs, right] of [
    ["parties", node.count, counted.nodeLoops],
    ["deals", deal.count, counted.dealLoops],
  ] as const) {
    if (theirs !== right) report.say(`  ${peer.name} MISCOUNTS: ${theirs} loops of ${what}, brute force ${right}`);
  }
  report.say(`  ${peer.name}: loops of parties ${show(node.ms)}, of deals ${show(deal.ms)}`);
  const judge = (wish: string, ratio: number, least: number) =>
    report.judge(wish, `${ratio.toFixed(1)} times`, ratio >= least ? "held" : "missed");
  judge(counting, node.ms / ours.counting, leastTimesFaster);
  judge(`${counting}, deals`, deal.ms / ours.countingDeals, leastTimesFaster);
  judge(listing, node.ms / ours.listing, LEAST_TIMES_FASTER_LISTING);
}

function countVisits(graph: CompactGraph, maxLength: number): Counts {
  let [nodeLoops, dealLoops] = [0, 0];
  visitLoops(graph, { maxLength }, (_, __, deals) => {
    nodeLoops++;
    dealLoops += deals;
    return true;
  });
  return { nodeLoops, dealLoops };
}

function show(ms: number): string {
  return `${ms.toFixed(2)} ms`;
}
