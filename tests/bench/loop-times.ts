import { buildCompactGraph, hasArc } from "@/lib/domain/analysis/loops/compact-graph";
import { findNodeLoops } from "@/lib/domain/analysis/loops/find-node-loops";
import { updateLoops } from "@/lib/domain/analysis/loops/update-loops";
import { describeSpread, judgeTime, quantile, readLoad, timeMany, timeOnce } from "./protocol";
import type { Report } from "./report";
import { type Deals, makeCompleteWeb, makeWeb, randomFrom } from "./web-generator";

const ALL_LOOPS = 10_000_000;
/** Wished for on 1,000 parties and 5,000 deals with up to six steps. */
const MOST_MS = 50;
const MOST_MS_UPDATE = 20;
const MOST_MS_COMPLETE = 1000;
const CHANGES = 400;

/** Search, update and limits by the clock, without a peer. */
export function timeLoops(report: Report, seed: number): void {
  report.say("\n1000 parties, 5000 deals, up to 6 steps: by the clock");
  const deals = makeWeb(1000, 5000, seed);
  timeSearch(report, deals);
  timeUpdates(report, deals, seed);
  timeCompleteWeb(report);
}

function timeSearch(report: Report, deals: Deals): void {
  const load = readLoad();
  const limits = { maxLength: 6, maxLoops: ALL_LOOPS };
  const times = timeMany(60, () => findNodeLoops(buildCompactGraph(1000, deals), limits));
  const slow = quantile(times, 0.95);
  const measured = `${describeSpread(times, "ms")}, 95 of 100 under ${slow.toFixed(1)} ms`;
  report.judge(`all loops in under ${MOST_MS} ms`, measured, judgeTime(slow, MOST_MS, load));
}

/** Adds a deal that closes a new hop, mostly at hubs, and takes it away again. */
function timeUpdates(report: Report, deals: Deals, seed: number): void {
  const load = readLoad();
  const limits = { maxLength: 6, maxLoops: ALL_LOOPS };
  const graph = buildCompactGraph(1000, deals);
  const before = { graph, found: findNodeLoops(graph, limits) };
  const random = randomFrom(seed);
  const pickEnd = (end: 0 | 1) => (deals[Math.floor(random() * deals.length)] as readonly [number, number])[end];
  const added: number[] = [];
  const removed: number[] = [];
  let most = 0;
  while (added.length < CHANGES) {
    const [giver, receiver] = [pickEnd(0), pickEnd(1)];
    if (giver === receiver || hasArc(graph, giver, receiver)) continue;
    let after = before;
    let back = before;
    added.push(timeOnce(() => (after = updateLoops(before, { kind: "added", giver, receiver }, limits))));
    removed.push(timeOnce(() => (back = updateLoops(after, { kind: "removed", giver, receiver }, limits))));
    most = Math.max(most, after.found.loops.length - before.found.loops.length);
    const isSample = added.length % 40 === 0;
    const isRight =
      back.found.loops.length === before.found.loops.length &&
      (!isSample || findNodeLoops(after.graph, limits).loops.length === after.found.loops.length);
    if (!isRight)
      report.fail(`the loops after a deal between ${giver} and ${receiver} are not those of a fresh search`);
  }
  const measured = (times: readonly number[]) =>
    `${describeSpread(times, "ms")}, 99 of 100 under ${quantile(times, 0.99).toFixed(1)} ms`;
  const wish = (change: string) => `one deal ${change} updates the loops in under ${MOST_MS_UPDATE} ms`;
  report.say(`  ${CHANGES} deals between parties without one, up to ${most} new loops each`);
  report.judge(wish("more"), measured(added), judgeTime(quantile(added, 0.99), MOST_MS_UPDATE, load));
  report.judge(wish("less"), measured(removed), judgeTime(quantile(removed, 0.99), MOST_MS_UPDATE, load));
}

function timeCompleteWeb(report: Report): void {
  const load = readLoad();
  const graph = buildCompactGraph(12, makeCompleteWeb(12));
  for (const maxLength of [6, 12]) {
    const limits = { maxLength, maxLoops: 10_000 };
    const ms = timeOnce(() => findNodeLoops(graph, limits));
    if (!findNodeLoops(graph, limits).truncated) report.fail("twelve parties that all pay each other must be cut");
    const wish = `twelve parties that all pay each other, up to ${maxLength} steps: "more exist" in under 1 s`;
    report.judge(wish, `${ms.toFixed(1)} ms`, judgeTime(ms, MOST_MS_COMPLETE, load));
  }
}
