import type { Slug } from "../../case-records";
import { compareSlugs } from "../../ids";
import { headLookup } from "../../network/group-heads";
import {
  FLOW_CLASSES,
  type FlowClass,
  type Loop,
  type LoopHop,
  type LoopSet,
  type Network,
  type NetworkLeg,
} from "../../snapshots/snapshot-document";
import { LENSES, type Lens } from "../../vocabulary";
import { minInterval, toInterval, toMoneyInterval } from "../amounts/money-interval";
import { weakestGrade } from "../evidence-grade";
import type { Containment } from "../umbrella/containment";
import { sumLegs } from "../umbrella/sum-legs";
import { buildCompactGraph } from "./compact-graph";
import { findNodeLoops, LOOP_LIMITS, type LoopLimits } from "./find-node-loops";
import { loopId } from "./loop-id";
import { rankLoops } from "./rank-loops";

/** Flows that close a mixed loop: cash, gains of a stake, warrants, and guarantees. Method page, B6. */
const VALUE_CLASSES: ReadonlySet<FlowClass> = new Set(["cash", "stake", "noncash", "contingent"]);

/**
 * Cash loops and mixed loops of every lens, parties of one group joined (legs inside a group are left out).
 *
 * A cash loop has a cash leg on every hop. A mixed loop runs over all value and has at least one hop without cash;
 * the two are never added together. Amounts of a loop speak of cash only: a hop without cash has no total, and the
 * bottleneck is the smallest cash hop. Loops come ranked, see `rankLoops`. A truncated set is a floor and feeds no
 * total.
 */
export function findLoopSets(
  network: Network,
  containment: Containment,
  limits: LoopLimits = LOOP_LIMITS,
): readonly LoopSet[] {
  return LENSES.flatMap((lens) => [
    findLoopSet(network, containment, lens, "cash", limits),
    findLoopSet(network, containment, lens, "mixed", limits),
  ]);
}

/** One of the sets of `findLoopSets`. */
export function findLoopSet(
  network: Network,
  containment: Containment,
  lens: Lens,
  kind: LoopSet["kind"],
  limits: LoopLimits = LOOP_LIMITS,
): LoopSet {
  const hops = joinHops(network, lens, kind);
  const parties = [...new Set([...hops.values()].flatMap((hop) => [hop.giver, hop.receiver]))].sort(compareSlugs);
  const numbers = new Map(parties.map((party, number) => [party, number]));
  const graph = buildCompactGraph(
    parties.length,
    [...hops.values()].map((hop) => [numbers.get(hop.giver) ?? -1, numbers.get(hop.receiver) ?? -1] as const),
  );
  const found = findNodeLoops(graph, limits);
  const loops = found.loops
    .map((loop) => loop.map((number) => parties[number] as Slug))
    .map((loop) => loop.map((giver, place) => hopBetween(hops, giver, loop[(place + 1) % loop.length] as Slug)))
    .filter((loop) => kind === "cash" || loop.some((hop) => !hop.legs.some(isCash)))
    .map((loop) => describeLoop(kind, loop, containment, lens));
  return {
    lens,
    kind,
    loops: rankLoops(loops, network),
    maxLength: limits.maxLength,
    truncated: found.truncated,
    reason: found.reason,
  };
}

interface JoinedHop {
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly legs: NetworkLeg[];
}

/** Every leg that counts under the lens, bundled by the heads of its two ends. */
function joinHops(network: Network, lens: Lens, kind: LoopSet["kind"]): ReadonlyMap<string, JoinedHop> {
  const headOf = headLookup(network);
  const hops = new Map<string, JoinedHop>();
  for (const leg of network.legs) {
    if (leg.amounts[lens] === null || !(kind === "cash" ? isCash(leg) : VALUE_CLASSES.has(leg.flowClass))) continue;
    const [giver, receiver] = [headOf(leg.giver), headOf(leg.receiver)];
    if (giver === receiver) continue;
    const hop = hops.get(hopKey(giver, receiver));
    if (hop) hop.legs.push(leg);
    else hops.set(hopKey(giver, receiver), { giver, receiver, legs: [leg] });
  }
  return hops;
}

function describeLoop(kind: LoopSet["kind"], joined: readonly JoinedHop[], containment: Containment, lens: Lens): Loop {
  const hops = joined.map((hop) => describeHop(hop, containment, lens));
  const parties = hops.map((hop) => hop.giver);
  const cashTotals = hops.filter((hop) => hop.flowClasses.includes("cash")).map((hop) => hop.total);
  const grades = joined.flatMap((hop) => hop.legs.flatMap((leg) => (leg.weakest ? [leg.weakest] : [])));
  return {
    id: loopId(kind, parties),
    parties,
    hops,
    bottleneck: bottleneckOf(cashTotals),
    hopsWithAmount: joined.filter((hop) => hop.legs.some((leg) => leg.amount !== null)).length,
    weakest: weakestGrade(grades),
  };
}

function describeHop(hop: JoinedHop, containment: Containment, lens: Lens): LoopHop {
  const totals = sumLegs(hop.legs.filter(isCash), containment, lens).totals;
  return {
    giver: hop.giver,
    receiver: hop.receiver,
    links: hop.legs.map((leg) => leg.link).sort(compareSlugs),
    flowClasses: FLOW_CLASSES.filter((flowClass) => hop.legs.some((leg) => leg.flowClass === flowClass)),
    total: totals.length === 1 ? (totals[0] ?? null) : null,
  };
}

/** The smallest cash hop; null without cash, or where two currencies stand side by side and no rate is sourced. */
function bottleneckOf(totals: readonly LoopHop["total"][]): Loop["bottleneck"] {
  const [first] = totals;
  if (!first) return null;
  let smallest = toInterval(first);
  for (const total of totals) {
    if (total?.currency !== first.currency) return null;
    smallest = minInterval(smallest, toInterval(total));
  }
  return toMoneyInterval(smallest, first.currency);
}

function hopBetween(hops: ReadonlyMap<string, JoinedHop>, giver: Slug, receiver: Slug): JoinedHop {
  const hop = hops.get(hopKey(giver, receiver));
  if (!hop) throw new RangeError(`no hop leads between ${giver} and ${receiver}`);
  return hop;
}

function hopKey(giver: Slug, receiver: Slug): string {
  return `${giver} ${receiver}`;
}

function isCash(leg: NetworkLeg): boolean {
  return leg.flowClass === "cash";
}
