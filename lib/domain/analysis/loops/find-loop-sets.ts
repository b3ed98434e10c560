import type { Slug } from "../../case-records";
import { compareSlugs } from "../../ids";
import { headLookup } from "../../network/group-heads";
import {
  FLOW_CLASSES,
  type FlowClass,
  type Loop,
  type LoopHop,
  type LoopSet,
  type MoneyInterval,
  type Network,
  type NetworkLeg,
  type StruckLoop,
} from "../../snapshots/snapshot-document";
import { LENSES, type Lens } from "../../vocabulary";
import { capInterval, minInterval, toInterval, toMoneyInterval } from "../amounts/money-interval";
import { weakestGrade } from "../evidence-grade";
import { countsUnder, isShownUnder, statedUnder } from "../lens/leg-under-lens";
import type { Containment } from "../umbrella/containment";
import { sumLegs } from "../umbrella/sum-legs";
import { buildCompactGraph } from "./compact-graph";
import { withoutExchanges } from "./exchanges";
import { findNodeLoops, LOOP_LIMITS, type LoopLimits } from "./find-node-loops";
import { loopId } from "./loop-id";
import { rankLoops } from "./rank-loops";

/** Flows that close a mixed loop: cash, gains of a stake, warrants, and guarantees. Method page, B6. */
const VALUE_CLASSES: ReadonlySet<FlowClass> = new Set(["cash", "stake", "noncash", "contingent"]);

/**
 * Cash loops and mixed loops of every lens, parties of one group joined (legs inside a group are left out).
 *
 * A cash loop has a cash leg on every hop. A mixed loop runs over all value and has at least one hop without cash;
 * the two are never added together. Only legs that are shown to have come as far as the lens close a loop; what else is
 * owed on the same hop is in its total, with what is known of it. Amounts of a loop speak of cash only: a hop without
 * cash has no total, and the bottleneck is the smallest hop of cash alone. Where a stake or a warrant leads on beside
 * the cash, the cash sets no limit.
 *
 * A purchase and its own price are no loop, see `exchanges`: where every way there and back between two parties is such
 * a pair the loop is struck, and a leg that closes nothing else is left out of its hop.
 *
 * Loops come ranked, see `rankLoops`. A truncated set is a floor and feeds no total.
 */
export function findLoopSets(
  network: Network,
  containment: Containment,
  limits: LoopLimits = LOOP_LIMITS,
): readonly LoopSet[] {
  const ladders = LOOP_KINDS.map((kind) =>
    nest(
      LENSES.map((lens) => findLoopSet(network, containment, lens, kind, limits)),
      network,
    ),
  );
  return LENSES.flatMap((_, rung) => ladders.flatMap((sets) => sets[rung] ?? []));
}

const LOOP_KINDS = ["cash", "mixed"] as const;

/**
 * The sets of one kind, from the narrowest lens to the widest, with no bottleneck above that of a wider lens: where one
 * step is unknown in payments and another is known, the known one alone would let more go round than was signed for both.
 * A bottleneck without an upper end stays so: it is unknown, and not more.
 */
function nest(sets: readonly LoopSet[], network: Network): readonly LoopSet[] {
  const caps = new Map<string, MoneyInterval>();
  const nested = sets.toReversed().map((set) => {
    const loops = set.loops.map((loop) => ({ ...loop, bottleneck: capTo(loop.bottleneck, caps.get(loop.id)) }));
    for (const { id, bottleneck } of loops) if (bottleneck && bottleneck.high !== null) caps.set(id, bottleneck);
    return { ...set, loops: rankLoops(loops, network) };
  });
  return nested.toReversed();
}

function capTo(narrow: Loop["bottleneck"], cap: MoneyInterval | undefined): Loop["bottleneck"] {
  if (narrow === null || narrow.high === null || cap === undefined || narrow.currency !== cap.currency) return narrow;
  return toMoneyInterval(capInterval(toInterval(narrow), toInterval(cap)), narrow.currency);
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
  const isShownCash = (leg: NetworkLeg) => isCash(leg) && isShownUnder(leg, lens);
  const ways = found.loops
    .map((loop) => loop.map((number) => parties[number] as Slug))
    .map((loop) => loop.map((giver, place) => hopBetween(hops, giver, loop[(place + 1) % loop.length] as Slug)))
    .filter((loop) => kind === "cash" || loop.some((hop) => !hop.legs.some(isShownCash)))
    .map((loop) => strikeExchanges(loop, headLookup(network), lens));
  return {
    lens,
    kind,
    loops: rankLoops(
      ways.flatMap(({ hops: closing }) => (closing === null ? [] : [describeLoop(kind, closing, containment, lens)])),
      network,
    ),
    struck: ways
      .flatMap(({ hops: closing, struck }) => (closing === null && struck !== null ? [struck] : []))
      .sort((one, other) => compareSlugs(one.parties.join(" "), other.parties.join(" "))),
    maxLength: limits.maxLength,
    truncated: found.truncated,
    reason: found.reason,
  };
}

interface JoinedHop {
  readonly giver: Slug;
  readonly receiver: Slug;
  readonly legs: readonly NetworkLeg[];
}

/** Legs that count under the lens, bundled by the heads of their two ends, where one of them is shown to. */
function joinHops(network: Network, lens: Lens, kind: LoopSet["kind"]): ReadonlyMap<string, JoinedHop> {
  const headOf = headLookup(network);
  const hops = new Map<string, { giver: Slug; receiver: Slug; legs: NetworkLeg[] }>();
  for (const leg of network.legs) {
    if (!countsUnder(leg, lens) || !(kind === "cash" ? isCash(leg) : VALUE_CLASSES.has(leg.flowClass))) continue;
    const [giver, receiver] = [headOf(leg.giver), headOf(leg.receiver)];
    if (giver === receiver) continue;
    const hop = hops.get(hopKey(giver, receiver));
    if (hop) hop.legs.push(leg);
    else hops.set(hopKey(giver, receiver), { giver, receiver, legs: [leg] });
  }
  return new Map([...hops].filter(([, hop]) => hop.legs.some((leg) => isShownUnder(leg, lens))));
}

/** The hops with the legs that close something; no hops where nothing but an exchange would. */
function strikeExchanges(
  loop: readonly JoinedHop[],
  headOf: (party: Slug) => Slug,
  lens: Lens,
): { readonly hops: readonly JoinedHop[] | null; readonly struck: StruckLoop | null } {
  const [there, back] = loop;
  if (!there || !back || loop.length > 2) return { hops: loop, struck: null };
  const shown = (hop: JoinedHop) => hop.legs.filter((leg) => isShownUnder(leg, lens));
  const { exchanges, ...closing } = withoutExchanges(shown(there), shown(back), headOf);
  if (closing.there.length === 0 || closing.back.length === 0) {
    return { hops: null, struck: { parties: [there.giver, back.giver], exchanges } };
  }
  // What is owed without being shown stays beside a leg that it closes something with.
  const all = withoutExchanges(there.legs, back.legs, headOf);
  return {
    hops: [
      { ...there, legs: all.there },
      { ...back, legs: all.back },
    ],
    struck: null,
  };
}

function describeLoop(kind: LoopSet["kind"], joined: readonly JoinedHop[], containment: Containment, lens: Lens): Loop {
  const hops = joined.map((hop) => describeHop(hop, containment, lens));
  const parties = hops.map((hop) => hop.giver);
  const inCash = hops.filter(isCashHop);
  const grades = joined.flatMap((hop) => hop.legs.flatMap((leg) => (leg.weakest ? [leg.weakest] : [])));
  return {
    id: loopId(kind, parties),
    parties,
    hops,
    bottleneck: bottleneckOf(inCash.map((hop) => hop.total)),
    hopsWithAmount: joined.filter((hop) => hop.legs.some((leg) => statedUnder(leg, lens) !== null)).length,
    weakest: weakestGrade(grades),
  };
}

/** True for a step that cash alone leads over: its sum is a limit to what can go round. */
export function isCashHop({ flowClasses }: Pick<LoopHop, "flowClasses">): boolean {
  return flowClasses.every((flowClass) => flowClass === "cash");
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
