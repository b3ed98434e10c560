import { addIntervals, type Interval, interval, minInterval, ZERO } from "@/lib/domain/analysis/amounts/money-interval";
import type { RangedFlow, RangedWeb } from "@/lib/domain/analysis/circularity/web-cases";
import { buildCompactGraph } from "@/lib/domain/analysis/loops/compact-graph";
import { findNodeLoops, type LoopLimits, type NodeLoops } from "@/lib/domain/analysis/loops/find-node-loops";
import { findTimedLoops } from "@/lib/domain/analysis/loops/find-timed-loops";
import { canonicalLoop, loopId } from "@/lib/domain/analysis/loops/loop-id";
import { findStrongComponents } from "@/lib/domain/analysis/loops/strong-components";
import {
  type LegDays,
  numberOfDay,
  ORDERS,
  type OrderAnswer,
  orderOfHops,
} from "@/lib/domain/analysis/measures/loop-order";
import { compareSlugs } from "@/lib/domain/ids";
import type { Json } from "./analysis";
import type { Scale } from "./web-scale";

/** A loop with the payments of each hop, in the direction of the money. */
export interface WebLoop {
  readonly id: string;
  readonly parties: readonly string[];
  readonly hops: readonly (readonly RangedFlow[])[];
}

export interface WebLoops {
  readonly loops: readonly WebLoop[];
  readonly truncated: boolean;
  readonly reason: NodeLoops["reason"];
  readonly dealLoops: number;
  /** Parties that no loop of any length can pass through. */
  readonly partiesOnNoLoop: readonly string[];
  readonly isAcyclic: boolean;
  readonly toThemselves: readonly RangedFlow[];
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
    partiesOnNoLoop: parties.filter((_, number) => sizes.get(components[number] ?? -1) === 1),
    isAcyclic: sizes.size === parties.length,
    toThemselves: moving.filter(({ payer, payee }) => payer === payee),
  };
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
  const dated = moving.filter((flow): flow is RangedFlow & { readonly day: string } => flow.day !== undefined);
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
function describeCount({ loops, truncated, isAcyclic, reason }: WebLoops, maxLength: number): string {
  const some = `${loops.length} ${loops.length === 1 ? "loop" : "loops"} of up to ${maxLength} steps`;
  if (truncated) return `at least ${some}; more may exist (${reason})`;
  if (loops.length > 0) return some;
  return isAcyclic ? "no loop at all" : `no loop of up to ${maxLength} steps`;
}

function writeLoop({ id, parties, hops }: WebLoop, scale: Scale): Json {
  const totals = hops.map((flows) => flows.map(toInterval).reduce(addIntervals));
  const largest = hops.map((flows) => flows.map(toInterval).reduce(largerInterval));
  const days = hops.map((flows) => flows.map(({ day }): LegDays => ({ first: day ?? null, last: day ?? null })));
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
export function writeInterval({ low, high }: Interval, scale: Scale): Json {
  return { low: scale.write(low), high: high === null ? null : scale.write(high) };
}
