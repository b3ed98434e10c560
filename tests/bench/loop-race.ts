import { buildCompactGraph, type CompactGraph } from "@/lib/domain/analysis/loops/compact-graph";
import { countLoops } from "@/lib/domain/analysis/loops/count-loops";
import { findNodeLoops } from "@/lib/domain/analysis/loops/find-node-loops";
import type { Answer, Peer, PeerOrReason, RaceWeb } from "./peers";
import { describeSpread, judgeRatio, quantile, race, readLoad, timeMany, timeOnce } from "./protocol";
import type { Report } from "./report";
import { makeWeb, randomFrom, writeWeb } from "./web-generator";

/** Writes a web to a file and says where. */
export type WriteFile = (name: string, text: string) => string;

const WEBS = [
  { parties: 200, deals: 1000 },
  { parties: 1000, deals: 5000 },
];
const BOUNDS = [5, 6];
const ALL_LOOPS = 10_000_000;
const WARM_UP_RUNS = 30;
/** Wished for on 1,000 parties and 5,000 deals with up to six steps. */
const LEAST_TIMES_FASTER = 5;
const SMALL_WEBS = 200;

/** Counts alone, on many small webs of up to sixty parties: where they differ the run has failed. */
export function compareSmallWebs(
  report: Report,
  peers: readonly PeerOrReason[],
  seed: number,
  writeFile: WriteFile,
): void {
  report.say(`\n${SMALL_WEBS} webs of up to 60 parties, seed ${seed}: counts alone`);
  const random = randomFrom(seed);
  const webs = Array.from({ length: SMALL_WEBS }, (_, number) => {
    const parties = 5 + Math.floor(random() * 56);
    const deals = makeWeb(parties, Math.ceil(parties * (1.5 + 2 * random())), seed + number);
    const maxLength = 2 + Math.floor(random() * 5);
    const counted = countBoth(buildCompactGraph(parties, deals), maxLength);
    return { file: writeFile(`small-${number}`, writeWeb(deals)), parties, maxLength, counted };
  });
  const total = webs.reduce((sum, { counted }) => sum + counted.nodeLoops, 0);
  report.say(`  ours: ${total} loops of parties in all`);
  for (const peer of peers) {
    if ("missing" in peer) {
      report.say(`  peer missing: ${peer.name}`);
      continue;
    }
    const answers = peer.count(webs);
    const differing = webs.filter(({ counted }, number) => {
      const theirs = answers[number];
      return theirs?.nodeLoops !== counted.nodeLoops || theirs.dealLoops !== counted.dealLoops;
    });
    if (differing.length > 0)
      report.fail(`${peer.name} counts otherwise on ${differing.length} of ${webs.length} webs`);
    else report.say(`  ${peer.name}: same counts of parties and of deals on all ${webs.length}`);
  }
}

/**
 * Ours against each peer on every web. Counts come first: where loops of parties or of deals differ there is no ratio.
 * Our time holds the building of the graph and the list of loops; a peer's time holds its search alone.
 */
export function raceLoops(
  report: Report,
  peers: readonly PeerOrReason[],
  { seed, loadBefore }: { readonly seed: number; readonly loadBefore: number },
  writeFile: WriteFile,
): void {
  for (const { parties, deals } of WEBS) {
    const web = makeWeb(parties, deals, seed);
    const file = writeFile(`${parties}-${deals}`, writeWeb(web));
    for (const maxLength of BOUNDS) {
      const limits = { maxLength, maxLoops: ALL_LOOPS };
      const search = () => findNodeLoops(buildCompactGraph(parties, web), limits);
      const { nodeLoops, dealLoops } = countBoth(buildCompactGraph(parties, web), maxLength);
      report.say(`\n${parties} parties, ${deals} deals, up to ${maxLength} steps`);
      report.say(`  ours: ${nodeLoops} loops of parties, ${dealLoops} loops of deals`);
      if (search().loops.length !== nodeLoops) report.fail("our list and our count differ");
      timeMany(WARM_UP_RUNS, search);
      const isWish = parties === 1000 && maxLength === 6;
      for (const peer of peers) {
        racePeer(
          report,
          peer,
          { file, parties, maxLength },
          { nodeLoops, dealLoops },
          search,
          isWish ? loadBefore : null,
        );
      }
    }
  }
}

function countBoth(graph: CompactGraph, maxLength: number) {
  return {
    nodeLoops: Number(countLoops(graph, "parties", { maxLength }).count),
    dealLoops: Number(countLoops(graph, "deals", { maxLength }).count),
  };
}

function racePeer(
  report: Report,
  peer: PeerOrReason,
  web: RaceWeb,
  ours: Omit<Answer, "ms">,
  search: () => unknown,
  loadBefore: number | null,
): void {
  const isWish = loadBefore !== null && isMeasure(peer.name);
  const wish = `at least ${LEAST_TIMES_FASTER} times faster than ${peer.name}`;
  if ("missing" in peer) {
    report.say(`  peer missing: ${peer.name} (${peer.missing})`);
    if (isWish) report.leaveUnproven(wish, "peer missing");
    return;
  }
  const [theirs] = peer.count([web]);
  if (theirs?.nodeLoops !== ours.nodeLoops || theirs.dealLoops !== ours.dealLoops) {
    report.fail(`${peer.name} counts ${theirs?.nodeLoops} and ${theirs?.dealLoops}: no ratio`);
    return;
  }
  compareTimes(report, peer, web, search, isWish ? { wish, loadBefore } : null);
}

/** Judged by the load before the whole run began: the races themselves raise the average of the last minute. */
function compareTimes(
  report: Report,
  peer: Peer,
  web: RaceWeb,
  search: () => unknown,
  wanted: { readonly wish: string; readonly loadBefore: number } | null,
): void {
  const { oursMs, theirsMs, ratios } = race(
    () => timeOnce(search),
    () => peer.time(web),
  );
  report.say(`  ${peer.name}: same counts, ${describeSpread(theirsMs, "ms")}; ours ${describeSpread(oursMs, "ms")}`);
  const times = describeSpread(ratios, "times");
  if (wanted === null) report.say(`  ours is faster by ${times}, load ${readLoad().toFixed(2)}`);
  else report.judge(wanted.wish, times, judgeRatio(quantile(ratios, 0.5), LEAST_TIMES_FASTER, wanted.loadBefore));
}

/** The wish names igraph C; networkx is raced for its counts and for the record. */
function isMeasure(peer: string): boolean {
  return peer.startsWith("igraph");
}
