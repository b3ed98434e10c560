import { addIntervals, type Interval, interval, minInterval, ZERO } from "@/lib/domain/amounts/money-interval";
import type { RangedFlow, RangedWeb } from "@/lib/domain/analysis/circularity/web-cases";
import { buildCompactGraph, hasArc } from "@/lib/domain/analysis/loops/compact-graph";
import { countLoops, type LoopCount } from "@/lib/domain/analysis/loops/count-loops";
import { findNodeLoops, type LoopLimits, type NodeLoops } from "@/lib/domain/analysis/loops/find-node-loops";
import { findTimedLoops } from "@/lib/domain/analysis/loops/find-timed-loops";
import { canonicalLoop, loopId } from "@/lib/domain/analysis/loops/loop-id";
import { findStrongComponents } from "@/lib/domain/analysis/loops/strong-components";
import { type LoopsOfGraph, updateLoops } from "@/lib/domain/analysis/loops/update-loops";
import {
  type LinkDays,
  numberOfDay,
  ORDERS,
  type OrderAnswer,
  orderOfHops,
} from "@/lib/domain/analysis/measures/loop-order";
import type { Day } from "@/lib/domain/model/case-records";
import { compareSlugs } from "@/lib/domain/model/ids";
import type { Json } from "./analysis";
import type { WebFile } from "./web-file";
import type { Scale } from "./web-scale";

/** A loop with the payments of each hop, in the direction of the money. */
interface WebLoop {
  readonly id: string;
  readonly parties: readonly string[];
  readonly hops: readonly (readonly RangedFlow[])[];
}

export interface WebLoops {
  readonly loops: readonly WebLoop[];
  readonly truncated: boolean;
  readonly reason: NodeLoops["reason"];
  readonly dealLoops: number;
  /** Of a list that was full before the search ended: how many there are, counted without listing them. */
  readonly counted: { readonly parties: LoopCount; readonly deals: LoopCount } | null;
  /** Parties that no loop of any length can pass through. */
  readonly partiesOnNoLoop: readonly string[];
  readonly isAcyclic: boolean;
  readonly toThemselves: readonly RangedFlow[];
  /** The loops as numbers of parties, to be carried on when a payment comes or goes. */
  readonly numbered: LoopsOfGraph & { readonly parties: readonly string[] };
}

/** Every loop of 2 to `maxLength` parties; payments of a party to itself stand apart. */
export function findWebLoops(web: RangedWeb, limits: LoopLimits): WebLoops {
  const parties = [...web.parties].sort(compareSlugs);
  const numbers = new Map(parties.map((party, number) => [party, number]));
  const moving = web.flows.filter(({ highMinor }) => highMinor !== 0n);
  const between = new Map<string, RangedFlow[]>();
  for (const flow of moving) {
    const key = JSON.stringify([flow.payer, flow.payee]);
    const known = between.get(key);
    if (known) known.push(flow);
    else between.set(key, [flow]);
  }
  const graph = buildCompactGraph(
    parties.length,
    moving.map(({ payer, payee }) => [numbers.get(payer) ?? -1, numbers.get(payee) ?? -1] as const),
  );
  const found = findNodeLoops(graph, limits);
  const components = findStrongComponents(graph);
  const sizes = new Map<number, number>();
  for (const component of components) sizes.set(component, (sizes.get(component) ?? 0) + 1);
  const loops = found.loops.map((loop): WebLoop => {
    const names = canonicalLoop(loop.map((number) => parties[number] ?? ""));
    return {
      id: loopId("cash", names),
      parties: names,
      hops: names.map((payer, at) => between.get(JSON.stringify([payer, names[(at + 1) % names.length]])) ?? []),
    };
  });
  return {
    loops,
    truncated: found.truncated,
    reason: found.reason,
    dealLoops: loops.reduce((total, loop) => total + countDealLoops(loop), 0),
    counted:
      found.reason === "max_loops"
        ? { parties: countLoops(graph, "parties", limits), deals: countLoops(graph, "deals", limits) }
        : null,
    partiesOnNoLoop: parties.filter((_, number) => sizes.get(components[number] ?? -1) === 1),
    isAcyclic: sizes.size === parties.length,
    toThemselves: moving.filter(({ payer, payee }) => payer === payee),
    numbered: { graph, found, parties },
  };
}

/** For each payment more or less between two parties: the loops that it closes, or that fall with it (method page, B4). */
export function measureChanges(
  { numbered, reason }: WebLoops,
  changes: NonNullable<WebFile["changes"]>,
  limits: LoopLimits,
): Json {
  const { parties, found } = numbered;
  const names = (loop: readonly number[]) => canonicalLoop(loop.map((number) => parties[number] ?? ""));
  return changes.map(({ kind, payer, payee }) => {
    const [giver, receiver] = [parties.indexOf(payer), parties.indexOf(payee)];
    if (giver === receiver || (kind === "removed" && !hasArc(numbered.graph, giver, receiver))) {
      return { kind, payer, payee, missing: [`changes: a payment of ${payer} to ${payee}, for one to be ${kind}`] };
    }
    const after = updateLoops(numbered, { kind, giver, receiver }, limits).found;
    // Whatever closes or falls passes through the payment: no other loop is looked at, however many there are.
    const passesIt = (loop: readonly number[]) =>
      loop.some((number, at) => number === giver && loop[(at + 1) % loop.length] === receiver);
    const [former, latter] = [found.loops.filter(passesIt), after.loops.filter(passesIt)];
    const [before, kept] = [new Set(former.map(String)), new Set(latter.map(String))];
    return {
      kind,
      payer,
      payee,
      truncated: found.truncated || after.truncated,
      reason: reason ?? after.reason,
      closed: latter.filter((loop) => !before.has(String(loop))).map(names),
      fallen: former.filter((loop) => !kept.has(String(loop))).map(names),
    };
  });
}

/** One payment per hop: the product of the parallel ones. Whole up to 2^53, beyond that rounded. */
function countDealLoops({ hops }: Pick<WebLoop, "hops">): number {
  return hops.reduce((product, flows) => product * flows.length, 1);
}

/** Loops of single payments in the order of their days, for whoever paid first (method page, B5). */
export function measureTimedLoops(web: RangedWeb, scale: Scale, windowDays: number | null, limits: LoopLimits): Json {
  const parties = [...web.parties].sort(compareSlugs);
  const numbers = new Map(parties.map((party, number) => [party, number]));
  const moving = web.flows.filter(({ highMinor }) => highMinor !== 0n);
  const dated = moving.filter((flow): flow is RangedFlow & { readonly day: Day } => flow.day !== undefined);
  const { loops, truncated, reason } = findTimedLoops(
    parties.length,
    dated.map(({ payer, payee, day }) => ({
      payer: numbers.get(payer) ?? -1,
      payee: numbers.get(payee) ?? -1,
      day: numberOfDay(day),
    })),
    windowDays,
    limits,
  );
  return {
    method: "B5",
    windowDays,
    truncated,
    reason,
    counts: {
      strict: loops.filter(({ isStrict }) => isStrict).length,
      withSameDay: loops.filter(({ isStrict }) => !isStrict).length,
    },
    undated: moving.length - dated.length,
    loops: loops.map(({ arcs, isStrict }) => {
      const flows = arcs.flatMap((at) => dated[at] ?? []);
      const [first, last] = [flows[0], flows[flows.length - 1]];
      return {
        forParty: first?.payer ?? "",
        strict: isStrict,
        first: first?.day ?? "",
        last: last?.day ?? "",
        days: first && last ? numberOfDay(last.day) - numberOfDay(first.day) : 0,
        payments: flows.map(({ id, payer, payee, day, ...ends }) => ({
          id,
          payer,
          payee,
          day,
          amount: writeInterval(toInterval({ id, payer, payee, day, ...ends }), scale),
        })),
        bottleneck: writeInterval(flows.map(toInterval).reduce(minInterval), scale),
      };
    }),
  };
}

/** The loops of a web: counts, and each loop with amounts, days and for whom it is in order (method page, B). */
export function measureLoops(found: WebLoops, scale: Scale, maxLength: number): Json {
  const nodeLoops = found.loops.length;
  const own = found.toThemselves;
  const selfPayers = new Set(own.map(({ payer }) => payer)).size;
  return {
    method: "B",
    maxLength,
    truncated: found.truncated,
    reason: found.reason,
    says: describeCount(found, maxLength),
    counts: {
      nodeLoops,
      dealLoops: found.dealLoops,
      selfPayers,
      nodeLoopsWithSelfPayers: nodeLoops + selfPayers,
      dealLoopsWithSelfPayments: found.dealLoops + own.length,
    },
    counted: found.counted && {
      nodeLoops: writeCount(found.counted.parties),
      dealLoops: writeCount(found.counted.deals),
    },
    partiesOnNoLoop: found.partiesOnNoLoop,
    selfPayments: own.map(({ id, payer, lowMinor, highMinor }) => ({
      id,
      party: payer,
      amount: writeInterval(interval(lowMinor, highMinor), scale),
    })),
    loops: found.loops.map((loop) => writeLoop(loop, scale)),
  };
}

// "No loop at all" needs every party outside every circle of payments; a bounded search alone says less.
function describeCount({ loops, truncated, counted, isAcyclic, reason }: WebLoops, maxLength: number): string {
  if (counted && !counted.parties.truncated) {
    return `${counted.parties.count} loops of up to ${maxLength} steps; the first ${loops.length} are listed (${reason})`;
  }
  const some = `${loops.length} ${loops.length === 1 ? "loop" : "loops"} of up to ${maxLength} steps`;
  if (truncated) return `at least ${some}; more may exist (${reason})`;
  if (loops.length > 0) return some;
  return isAcyclic ? "no loop at all" : `no loop of up to ${maxLength} steps`;
}

/** As amounts are written: beyond fifteen digits a text, which no reader rounds. */
function writeCount({ count, truncated, reason }: LoopCount): Json {
  const text = count.toString();
  return { count: text.length > 15 ? text : Number(count), truncated, reason };
}

function writeLoop({ id, parties, hops }: WebLoop, scale: Scale): Json {
  const totals = hops.map((flows) => flows.map(toInterval).reduce(addIntervals));
  const largest = hops.map((flows) => flows.map(toInterval).reduce(largerInterval));
  const days = hops.map((flows) => flows.map(({ day }): LinkDays => ({ first: day ?? null, last: day ?? null })));
  const forParty = parties.map((party, at) => ({
    party,
    order: orderOfHops([...days.slice(at), ...days.slice(0, at)]),
  }));
  const best: OrderAnswer = ORDERS.find((order) => forParty.some((one) => one.order === order)) ?? "impossible";
  return {
    id,
    parties,
    hops: hops.map((flows, at) => ({
      payer: parties[at] ?? "",
      payee: parties[(at + 1) % parties.length] ?? "",
      flows: flows.map((flow) => flow.id),
      total: writeInterval(totals[at] ?? ZERO, scale),
    })),
    bottleneck: writeInterval(totals.reduce(minInterval), scale),
    singleBottleneck: writeInterval(largest.reduce(minInterval), scale),
    dealLoops: countDealLoops({ hops }),
    order: best,
    forWhom: forParty,
  };
}

function toInterval({ lowMinor, highMinor }: RangedFlow): Interval {
  return interval(lowMinor, highMinor);
}

/** The one with the greater lower end, then with the greater upper end. */
function largerInterval(one: Interval, other: Interval): Interval {
  if (one.low !== other.low) return one.low > other.low ? one : other;
  return other.high === null || (one.high !== null && other.high > one.high) ? other : one;
}

/** An interval as two ends; `high` null where none is known. */
function writeInterval({ low, high }: Interval, scale: Scale): Json {
  return { low: scale.write(low), high: high === null ? null : scale.write(high) };
}
