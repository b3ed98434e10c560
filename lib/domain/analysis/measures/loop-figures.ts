import type { Link, Slug } from "../../case-records";
import { compareSlugs } from "../../ids";
import type {
  FigureInput,
  FigureParts,
  Loop,
  LoopSet,
  MoneyInterval,
  NetworkLeg,
} from "../../snapshots/snapshot-document";
import type { Lens } from "../../vocabulary";
import { minInterval, toInterval, toMoneyInterval } from "../amounts/money-interval";
import { gradeOfLoop } from "../evidence/loop-grade";
import { weakestGrade } from "../evidence-grade";
import { statedUnder } from "../lens/leg-under-lens";
import { isCashHop } from "../loops/find-loop-sets";
import { ladderLoops } from "../loops/loop-ladders";
import { rankLoops } from "../loops/rank-loops";
import {
  blankFigure,
  claimsOfLegs,
  type FigureGround,
  inputLine,
  measuredCurrency,
  missingAmount,
} from "./figure-ground";
import { type FoundMotif, motifsBetween, motifsOfLoop } from "./loop-motifs";
import { type LoopOrder, ORDERS, orderOfLoop } from "./loop-order";

/** Everything that is said of one loop, under the narrowest lens that still closes it in its kind. */
export interface LoopReading {
  readonly loop: Loop;
  readonly kind: LoopSet["kind"];
  readonly lens: Lens;
  readonly order: LoopOrder;
  readonly motifs: readonly FoundMotif[];
  /** The kinds of value hop by hop. */
  readonly signature: readonly string[];
  /** Smallest of the largest single legs: no one contract carries more all the way round. */
  readonly singleBottleneck: MoneyInterval | null;
  readonly ungradedHops: number;
}

/**
 * Reads every loop of a case once, cash loops before mixed ones, and ranks them by the full visible chain: lens, weakest
 * grade, order in time, bottleneck, length, name (method page, B7).
 */
export function readLoops(ground: FigureGround): readonly LoopReading[] {
  const legs = new Map(ground.network.legs.map((leg) => [leg.link, leg]));
  const links = new Map(ground.records.links.map((link) => [link.slug, link]));
  const between = motifsBetween(ground.network, "REPORTED");
  const ladders = ladderLoops(ground.loopSets);
  return (["cash", "mixed"] as const).flatMap((kind) => {
    const readings = new Map(
      ladders
        .filter((ladder) => ladder.kind === kind)
        .flatMap(({ id, lens, rungs }) => {
          const loop = rungs[lens]?.loop;
          return loop ? [[id, readLoop({ loop, kind, lens }, legs, links, between)] as const] : [];
        }),
    );
    const loops = [...readings.values()].map(({ loop }) => loop);
    return insertOrder(rankLoops(loops, ground.network).flatMap(({ id }) => readings.get(id) ?? []));
  });
}

/**
 * M4, `loop/LOOP`: one figure per loop in rank order, with its bottleneck as interval. Codes: `order:ANSWER` is the best
 * for any party, `certain-for:PARTY` and `possible-for:PARTY` say for whom, `motif:NAME:PARTY` the shape, `value:A-B` the
 * kinds of value hop by hop, `no-cash-step` a loop without any sum by its nature, `several-currencies:CODES` one whose
 * steps cannot be compared, `ungraded-hops:N`. The lines are the hops, then `single-bottleneck`.
 */
export function loopFigures(ground: FigureGround): readonly FigureParts[] {
  const legs = new Map(ground.network.legs.map((leg) => [leg.link, leg]));
  return readLoops(ground).map((reading) => {
    const { loop, order } = reading;
    const own = loop.hops.flatMap((hop) => hop.links.flatMap((link) => legs.get(link) ?? []));
    const truncated = ground.loopSets.some((set) => set.kind === reading.kind && set.truncated);
    return {
      ...blankFigure(ground, {
        id: `loop/${loop.id}`,
        method: "B7",
        lens: reading.lens,
        unit: loop.bottleneck?.currency ?? measuredCurrency(ground),
      }),
      kind: "derived",
      low: loop.bottleneck?.low ?? null,
      high: loop.bottleneck?.high ?? null,
      point: loop.bottleneck && loop.bottleneck.low === loop.bottleneck.high ? loop.bottleneck.low : null,
      approx: loop.bottleneck?.approx ?? false,
      parties: loop.parties,
      claims: claimsOfLegs(own),
      weakest: loop.weakest,
      truncated,
      assumptions: [
        `order:${order.best}`,
        ...order.forParty.filter((one) => one.order !== "impossible").map((one) => `${one.order}-for:${one.party}`),
        ...reading.motifs.map(({ motif, party }) => `motif:${motif}:${party}`),
        `value:${reading.signature.join("-")}`,
        ...(reading.loop.hops.some(isCashHop) ? [] : ["no-cash-step"]),
        ...severalCurrencies(own),
        ...(reading.ungradedHops > 0 ? [`ungraded-hops:${reading.ungradedHops}`] : []),
      ],
      missing: silentHops(loop, reading.lens, legs),
      inputs: [...hopLines(loop, reading.lens, legs), ...singleLine(reading)],
    };
  });
}

/** Sums in several currencies have no narrowest one as long as no dated rate is sourced. */
function severalCurrencies(legs: readonly NetworkLeg[]): readonly string[] {
  const cash = legs.filter((leg) => leg.flowClass === "cash");
  const currencies = [...new Set(cash.flatMap(({ amount }) => amount?.currency ?? []))].sort(compareSlugs);
  return currencies.length > 1 ? [`several-currencies:${currencies.join("+")}`] : [];
}

function readLoop(
  { loop, kind, lens }: Pick<LoopReading, "loop" | "kind" | "lens">,
  legs: ReadonlyMap<Slug, NetworkLeg>,
  links: ReadonlyMap<Slug, Link>,
  between: readonly FoundMotif[],
): LoopReading {
  const grades = loop.hops.map((hop) => weakestGrade(hop.links.flatMap((link) => legs.get(link)?.weakest ?? [])));
  return {
    loop,
    kind,
    lens,
    order: orderOfLoop(loop, legs, links),
    motifs: motifsOfLoop(loop, legs, between),
    signature: loop.hops.map((hop) => hop.flowClasses.join("+")),
    singleBottleneck: singleBottleneckOf(loop, lens, legs),
    ungradedHops: gradeOfLoop(grades).ungradedHops,
  };
}

// The ranking of the loop engine knows no days; order comes between grade and bottleneck, so equal runs are re-sorted.
function insertOrder(ranked: readonly LoopReading[]): readonly LoopReading[] {
  const keyOf = ({ lens, loop }: LoopReading) =>
    JSON.stringify([lens, loop.weakest?.reliability ?? null, loop.weakest?.credibility ?? null]);
  const runs: LoopReading[][] = [];
  for (const reading of ranked) {
    const last = runs[runs.length - 1];
    if (last?.[0] && keyOf(last[0]) === keyOf(reading)) last.push(reading);
    else runs.push([reading]);
  }
  return runs.flatMap((run) =>
    run.sort((one, other) => ORDERS.indexOf(one.order.best) - ORDERS.indexOf(other.order.best)),
  );
}

function singleBottleneckOf(loop: Loop, lens: Lens, legs: ReadonlyMap<Slug, NetworkLeg>): MoneyInterval | null {
  const best = loop.hops.filter(isCashHop).map((hop) => {
    const amounts = hop.links.flatMap((link) => {
      const leg = legs.get(link);
      return leg?.flowClass === "cash" ? (leg.amounts[lens] ?? []) : [];
    });
    return amounts.reduce<MoneyInterval | null>((most, one) => (most === null || isMore(one, most) ? one : most), null);
  });
  const [first] = best;
  if (!first || best.some((one) => one?.currency !== first.currency)) return null;
  const smallest = best.flatMap((one) => (one ? [toInterval(one)] : [])).reduce(minInterval);
  return toMoneyInterval(smallest, first.currency);
}

function isMore(one: MoneyInterval, other: MoneyInterval): boolean {
  if (one.currency !== other.currency) return false;
  const [left, right] = [toInterval(one), toInterval(other)];
  return (
    left.low > right.low ||
    (left.low === right.low && right.high !== null && (left.high === null || left.high > right.high))
  );
}

/** Cash hops of which no leg has a known amount: one on any of the named legs would narrow the figure. */
function silentHops(loop: Loop, lens: Lens, legs: ReadonlyMap<Slug, NetworkLeg>): readonly string[] {
  return loop.hops
    .filter(isCashHop)
    .map((hop) => hop.links.flatMap((link) => legs.get(link) ?? []))
    .filter((own) => own.every((leg) => statedUnder(leg, lens) === null))
    .flatMap((own) => own.map((leg) => missingAmount(leg, lens)));
}

function hopLines(loop: Loop, lens: Lens, legs: ReadonlyMap<Slug, NetworkLeg>): readonly FigureInput[] {
  return loop.hops.map((hop) => {
    const own = hop.links.flatMap((link) => legs.get(link) ?? []);
    const total = own.some((leg) => statedUnder(leg, lens) !== null) ? hop.total : null;
    return inputLine(`hop:${hop.giver}>${hop.receiver}`, total?.low ?? null, total?.high ?? null, claimsOfLegs(own));
  });
}

function singleLine({ singleBottleneck }: LoopReading): readonly FigureInput[] {
  return singleBottleneck ? [inputLine("single-bottleneck", singleBottleneck.low, singleBottleneck.high)] : [];
}
