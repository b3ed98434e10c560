import { capInterval, type Interval, minInterval, toInterval, toMoneyInterval } from "../../amounts/money-interval";
import { weakestGrade } from "../../claims/evidence-grade";
import { isShownUnder, statedUnder } from "../../lens/link-under-lens";
import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import {
  FLOW_CLASSES,
  type Grade,
  type Loop,
  type LoopHop,
  type LoopSet,
  type MoneyInterval,
  type Network,
  type NetworkLink,
  type StruckLoop,
} from "../../model/snapshot-document";
import { LENSES, type Lens } from "../../model/vocabulary";
import { headLookup } from "../../network/group-heads";
import type { Containment } from "../umbrella/containment";
import { sumLinks } from "../umbrella/sum-links";
import { hasShownCash, hopKey, isCash, isOfKind, LOOP_KINDS } from "./closing-hops";
import { buildCompactGraph } from "./compact-graph";
import { withoutExchanges } from "./exchanges";
import { findNodeLoops, LOOP_LIMITS, type LoopLimits } from "./find-node-loops";
import { loopId } from "./loop-id";
import { rankLoops } from "./rank-loops";

/**
 * Cash loops and mixed loops of every lens, parties of one group joined (links inside a group are left out).
 *
 * A cash loop has a cash link on every hop. A mixed loop runs over all value and has at least one hop without cash;
 * the two are never added together. Only links that are shown to have come as far as the lens close a loop; what else is
 * owed on the same hop is in its total, with what is known of it. Amounts of a loop speak of cash only: a hop without
 * cash has no total, and the bottleneck is the smallest hop of cash alone. Where a stake or a warrant leads on beside
 * the cash, the cash sets no limit.
 *
 * A purchase and its own price are no loop, see `exchanges`: where every way there and back between two parties is such
 * a pair the loop is struck, and a link that closes nothing else is left out of its hop.
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
function findLoopSet(
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
  const byEnds = new Map(
    [...hops.values()].map((hop) => [
      (numbers.get(hop.giver) ?? -1) * parties.length + (numbers.get(hop.receiver) ?? -1),
      hop,
    ]),
  );
  const headOf = headLookup(network);
  const ways = found.loops
    .map((loop) =>
      loop.map((giver, place) => hopAt(byEnds, giver * parties.length + (loop[(place + 1) % loop.length] ?? -1))),
    )
    .filter((loop) => kind === "cash" || loop.some(({ hasCash }) => !hasCash))
    .map((loop) => strikeExchanges(loop, headOf, lens));
  const describe = describeHopsOnce(containment, lens);
  return {
    lens,
    kind,
    loops: rankLoops(
      ways.flatMap(({ hops: closing }) => (closing === null ? [] : [describeLoop(kind, closing, describe)])),
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
  readonly links: readonly NetworkLink[];
  /** True where a link of cash is shown to have come as far as the lens. */
  readonly hasCash: boolean;
}

/** Links that count under the lens, bundled by the heads of their two ends, where one of them is shown to. */
function joinHops(network: Network, lens: Lens, kind: LoopSet["kind"]): ReadonlyMap<string, JoinedHop> {
  const headOf = headLookup(network);
  const hops = new Map<string, { giver: Slug; receiver: Slug; links: NetworkLink[] }>();
  for (const link of network.links) {
    if (!isOfKind(link, kind, lens)) continue;
    const [giver, receiver] = [headOf(link.giver), headOf(link.receiver)];
    if (giver === receiver) continue;
    const hop = hops.get(hopKey(giver, receiver));
    if (hop) hop.links.push(link);
    else hops.set(hopKey(giver, receiver), { giver, receiver, links: [link] });
  }
  const shown = [...hops].filter(([, hop]) => hop.links.some((link) => isShownUnder(link, lens)));
  return new Map(shown.map(([key, hop]) => [key, { ...hop, hasCash: hasShownCash(hop.links, lens) }]));
}

/** The hops with the links that close something; no hops where nothing but an exchange would. */
function strikeExchanges(
  loop: readonly JoinedHop[],
  headOf: (party: Slug) => Slug,
  lens: Lens,
): { readonly hops: readonly JoinedHop[] | null; readonly struck: StruckLoop | null } {
  const [there, back] = loop;
  if (!there || !back || loop.length > 2) return { hops: loop, struck: null };
  const shown = (hop: JoinedHop) => hop.links.filter((link) => isShownUnder(link, lens));
  const { exchanges, ...closing } = withoutExchanges(shown(there), shown(back), headOf);
  if (closing.there.length === 0 || closing.back.length === 0) {
    return { hops: null, struck: { parties: [there.giver, back.giver], exchanges } };
  }
  // What is owed without being shown stays beside a link that it closes something with.
  const all = withoutExchanges(there.links, back.links, headOf);
  return {
    hops: [
      { ...there, links: all.there },
      { ...back, links: all.back },
    ],
    struck: null,
  };
}

function describeLoop(
  kind: LoopSet["kind"],
  joined: readonly JoinedHop[],
  describe: (hop: JoinedHop) => DescribedHop,
): Loop {
  const described = joined.map(describe);
  const hops = described.map(({ hop }) => hop);
  const parties = hops.map((hop) => hop.giver);
  return {
    id: loopId(kind, parties),
    parties,
    hops,
    bottleneck: bottleneckOf(described.filter(({ hop }) => isCashHop(hop))),
    hopsWithAmount: described.filter(({ hasAmount }) => hasAmount).length,
    weakest: weakestGrade(described.flatMap(({ weakest }) => weakest ?? [])),
  };
}

/** True for a step that cash alone leads over: its sum is a limit to what can go round. */
export function isCashHop({ flowClasses }: Pick<LoopHop, "flowClasses">): boolean {
  return flowClasses.every((flowClass) => flowClass === "cash");
}

interface DescribedHop {
  readonly hop: LoopHop;
  /** Its total, read once for all loops over it. */
  readonly amount: Interval | null;
  readonly hasAmount: boolean;
  readonly weakest: Grade | null;
}

/** A step lies on many loops: it is described once, and every loop refers to the one description. */
function describeHopsOnce(containment: Containment, lens: Lens): (hop: JoinedHop) => DescribedHop {
  const known = new Map<JoinedHop, DescribedHop>();
  return (joined) => {
    const described = known.get(joined) ?? describeHop(joined, containment, lens);
    known.set(joined, described);
    return described;
  };
}

function describeHop({ giver, receiver, links }: JoinedHop, containment: Containment, lens: Lens): DescribedHop {
  const totals = sumLinks(links.filter(isCash), containment, lens).totals;
  const total = totals.length === 1 ? (totals[0] ?? null) : null;
  return {
    amount: total && toInterval(total),
    hop: {
      giver,
      receiver,
      links: links.map((link) => link.link).sort(compareSlugs),
      flowClasses: FLOW_CLASSES.filter((flowClass) => links.some((link) => link.flowClass === flowClass)),
      total,
    },
    hasAmount: links.some((link) => statedUnder(link, lens) !== null),
    weakest: weakestGrade(links.flatMap((link) => link.weakest ?? [])),
  };
}

/** The smallest cash hop; null without cash, or where two currencies stand side by side and no rate is sourced. */
function bottleneckOf(hops: readonly DescribedHop[]): Loop["bottleneck"] {
  const currency = hops[0]?.hop.total?.currency;
  let smallest = hops[0]?.amount ?? null;
  if (currency === undefined || smallest === null) return null;
  for (const { hop, amount } of hops) {
    if (hop.total?.currency !== currency || amount === null) return null;
    smallest = minInterval(smallest, amount);
  }
  return toMoneyInterval(smallest, currency);
}

function hopAt(hops: ReadonlyMap<number, JoinedHop>, ends: number): JoinedHop {
  const hop = hops.get(ends);
  if (!hop) throw new RangeError("a loop runs over a hop that is not there");
  return hop;
}
