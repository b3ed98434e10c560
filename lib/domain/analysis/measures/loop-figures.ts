import { type Interval, minInterval, toInterval, toMoneyInterval } from "../../amounts/money-interval";
import { weakestGrade } from "../../claims/evidence-grade";
import { groupBy } from "../../group-by";
import { statedUnder } from "../../lens/link-under-lens";
import type { Link, Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import type {
  FigureInput,
  FigureParts,
  Grade,
  Loop,
  LoopHop,
  LoopSet,
  MoneyInterval,
  NetworkLink,
} from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import { gradeOfLoop } from "../evidence/loop-grade";
import { isCashHop } from "../loops/find-loop-sets";
import { ladderLoops } from "../loops/loop-ladders";
import { rankLoops } from "../loops/rank-loops";
import {
  blankFigure,
  claimsOfLinks,
  type FigureGround,
  inputLine,
  measuredCurrency,
  missingAmount,
} from "./figure-ground";
import { type FoundMotif, motifsBetween, motifsOfLoop } from "./loop-motifs";
import { daysOfLink, type LinkDays, type LoopOrder, ORDERS, orderOfHopDays } from "./loop-order";

/** Everything that is said of one loop, under the narrowest lens that still closes it in its kind. */
export interface LoopReading {
  readonly loop: Loop;
  readonly kind: LoopSet["kind"];
  readonly lens: Lens;
  readonly order: LoopOrder;
  readonly motifs: readonly FoundMotif[];
  /** The kinds of value hop by hop. */
  readonly signature: readonly string[];
  /** Smallest of the largest single links: no one contract carries more all the way round. */
  readonly singleBottleneck: MoneyInterval | null;
  readonly ungradedHops: number;
}

/**
 * Reads every loop of a case once, cash loops before mixed ones, and ranks them by the full visible chain: lens, weakest
 * grade, order in time, bottleneck, length, name (method page, B7).
 */
export function readLoops(ground: FigureGround): readonly LoopReading[] {
  const networkLinks = new Map(ground.network.links.map((link) => [link.link, link]));
  const links = new Map(ground.records.links.map((link) => [link.slug, link]));
  const between = groupBy(motifsBetween(ground.network, "REPORTED"), ({ party, other }) => pairKey(party, other));
  const readHop = readHopsOnce(networkLinks, links);
  const ladders = ladderLoops(ground.loopSets);
  return (["cash", "mixed"] as const).flatMap((kind) => {
    const readings = new Map(
      ladders
        .filter((ladder) => ladder.kind === kind)
        .flatMap(({ id, lens, rungs }) => {
          const loop = rungs[lens]?.loop;
          return loop ? [[id, readLoop({ loop, kind, lens }, networkLinks, between, readHop)] as const] : [];
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
  const links = new Map(ground.network.links.map((link) => [link.link, link]));
  const lineOf = once((hop: LoopHop, lens: Lens) => hopLine(hop, lens, links));
  const cut = new Set(ground.loopSets.filter((set) => set.truncated).map(({ kind }) => kind));
  return readLoops(ground).map((reading) => {
    const { loop, order } = reading;
    const lines = loop.hops.map((hop) => lineOf(hop, reading.lens));
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
      claims: [...new Set(lines.flatMap(({ claims }) => claims))].sort(compareSlugs),
      weakest: loop.weakest,
      truncated: cut.has(reading.kind),
      assumptions: [
        `order:${order.best}`,
        ...order.forParty.filter((one) => one.order !== "impossible").map((one) => `${one.order}-for:${one.party}`),
        ...reading.motifs.map(({ motif, party }) => `motif:${motif}:${party}`),
        `value:${reading.signature.join("-")}`,
        ...(reading.loop.hops.some(isCashHop) ? [] : ["no-cash-step"]),
        ...severalCurrencies(loop.hops.flatMap((hop) => hop.links.flatMap((link) => links.get(link) ?? []))),
        ...(reading.ungradedHops > 0 ? [`ungraded-hops:${reading.ungradedHops}`] : []),
      ],
      missing: silentHops(loop, reading.lens, links),
      inputs: [...lines, ...singleLine(reading)],
    };
  });
}

/** Sums in several currencies have no narrowest one as long as no dated rate is sourced. */
function severalCurrencies(links: readonly NetworkLink[]): readonly string[] {
  const cash = links.filter((link) => link.flowClass === "cash");
  const currencies = [...new Set(cash.flatMap(({ amount }) => amount?.currency ?? []))].sort(compareSlugs);
  return currencies.length > 1 ? [`several-currencies:${currencies.join("+")}`] : [];
}

function readLoop(
  { loop, kind, lens }: Pick<LoopReading, "loop" | "kind" | "lens">,
  links: ReadonlyMap<Slug, NetworkLink>,
  between: ReadonlyMap<string, readonly FoundMotif[]>,
  readHop: (hop: LoopHop, lens: Lens) => HopReading,
): LoopReading {
  const hops = loop.hops.map((hop) => readHop(hop, lens));
  const [one, other] = loop.parties;
  const own = loop.hops.length === 2 ? (between.get(pairKey(one, other ?? null)) ?? []) : [];
  return {
    loop,
    kind,
    lens,
    order: orderOfHopDays(
      loop.parties,
      hops.map(({ days }) => days),
    ),
    motifs: motifsOfLoop(loop, links, own),
    signature: loop.hops.map((hop) => hop.flowClasses.join("+")),
    singleBottleneck: singleBottleneckOf(loop, hops),
    ungradedHops: gradeOfLoop(hops.map(({ weakest }) => weakest)).ungradedHops,
  };
}

/** What a hop says by itself, whatever loops it lies on. */
interface HopReading {
  readonly weakest: Grade | null;
  readonly days: readonly LinkDays[];
  /** The largest single link of cash under the lens. */
  readonly most: { readonly currency: string; readonly amount: Interval } | null;
}

function readHopsOnce(
  networkLinks: ReadonlyMap<Slug, NetworkLink>,
  links: ReadonlyMap<Slug, Link>,
): (hop: LoopHop, lens: Lens) => HopReading {
  return once((hop, lens) => {
    const own = hop.links.flatMap((link) => networkLinks.get(link) ?? []);
    const amounts = own.flatMap((link) => (link.flowClass === "cash" ? (link.amounts[lens] ?? []) : []));
    return {
      weakest: weakestGrade(own.flatMap((link) => link.weakest ?? [])),
      days: own.map((link) => daysOfLink(link, links.get(link.link))),
      most: amounts.reduce<HopReading["most"]>((most, money) => {
        const one = { currency: money.currency, amount: toInterval(money) };
        return most === null || isMore(one, most) ? one : most;
      }, null),
    };
  });
}

/** Answers by hop and lens: a hop lies on many loops, and every loop refers to the one answer. */
function once<T>(read: (hop: LoopHop, lens: Lens) => T): (hop: LoopHop, lens: Lens) => T {
  const known = { PAID: new Map(), COMMITTED: new Map(), ANNOUNCED: new Map(), REPORTED: new Map() } as const;
  return (hop, lens) => {
    const answers: Map<LoopHop, T> = known[lens];
    const answer = answers.get(hop) ?? read(hop, lens);
    answers.set(hop, answer);
    return answer;
  };
}

function pairKey(one: Slug | undefined, other: Slug | null): string {
  return [one ?? "", other ?? ""].sort(compareSlugs).join(" ");
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

function singleBottleneckOf(loop: Loop, hops: readonly HopReading[]): MoneyInterval | null {
  const best = hops.flatMap(({ most }, place) => (isCashHop(loop.hops[place] as LoopHop) ? [most] : []));
  const [first] = best;
  if (!first || best.some((one) => one?.currency !== first.currency)) return null;
  const smallest = best.flatMap((one) => one?.amount ?? []).reduce(minInterval);
  return toMoneyInterval(smallest, first.currency);
}

function isMore(one: NonNullable<HopReading["most"]>, other: NonNullable<HopReading["most"]>): boolean {
  if (one.currency !== other.currency) return false;
  const [left, right] = [one.amount, other.amount];
  return (
    left.low > right.low ||
    (left.low === right.low && right.high !== null && (left.high === null || left.high > right.high))
  );
}

/** Cash hops of which no link has a known amount: one on any of the named links would narrow the figure. */
function silentHops(loop: Loop, lens: Lens, links: ReadonlyMap<Slug, NetworkLink>): readonly string[] {
  return loop.hops
    .filter(isCashHop)
    .map((hop) => hop.links.flatMap((link) => links.get(link) ?? []))
    .filter((own) => own.every((link) => statedUnder(link, lens) === null))
    .flatMap((own) => own.map((link) => missingAmount(link, lens)));
}

function hopLine(hop: LoopHop, lens: Lens, links: ReadonlyMap<Slug, NetworkLink>): FigureInput {
  const own = hop.links.flatMap((link) => links.get(link) ?? []);
  const total = own.some((link) => statedUnder(link, lens) !== null) ? hop.total : null;
  return inputLine(`hop:${hop.giver}>${hop.receiver}`, total?.low ?? null, total?.high ?? null, claimsOfLinks(own));
}

function singleLine({ singleBottleneck }: LoopReading): readonly FigureInput[] {
  return singleBottleneck ? [inputLine("single-bottleneck", singleBottleneck.low, singleBottleneck.high)] : [];
}
