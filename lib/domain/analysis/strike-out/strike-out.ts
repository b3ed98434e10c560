import type { Slug } from "../../model/case-records";
import type { Figure, FigureParts, LoopSet, MoneyInterval, Network } from "../../model/snapshot-document";
import { LENSES, type Lens } from "../../model/vocabulary";
import { projectNetwork } from "../../network/project-network";
import { findLoopSets } from "../loops/find-loop-sets";
import { LOOP_LIMITS, type LoopLimits } from "../loops/find-node-loops";
import { ladderLoops } from "../loops/loop-ladders";
import { buildCaseWebs, type CaseWeb } from "../measures/case-web";
import { statedCirculation, throughputFigures } from "../measures/circulation-figures";
import { type FigureGround, toFigure } from "../measures/figure-ground";
import { statedTripFigures } from "../measures/round-trip-figures";
import { stakeBackFigures } from "../measures/stake-back-figures";
import { readContainment } from "../umbrella/containment";
import { projectStruck, readStrikeEffects, type StrikeIndex } from "./strike-effects";
import { type Strike, strikeRecords } from "./strike-records";

/** A loop, and the narrowest lens under which it closes. */
export interface StandingLoop {
  readonly id: string;
  readonly kind: LoopSet["kind"];
  readonly parties: readonly Slug[];
  readonly lens: Lens;
  readonly bottleneck: MoneyInterval | null;
}

/** What is no longer so once something is taken away. */
export interface LoopLoss {
  readonly claims: readonly Slug[];
  readonly links: readonly Slug[];
  /** Loops that close under no lens any more. */
  readonly fallen: readonly StandingLoop[];
  /** Loops that still close, but only when softer links count. */
  readonly softened: readonly { readonly loop: StandingLoop; readonly lens: Lens }[];
  /** Loops that close as before and have another narrowest step. */
  readonly resized: readonly { readonly loop: StandingLoop; readonly bottleneck: MoneyInterval | null }[];
  /** Loops that only close without it: parties that a struck claim had joined stand apart now. */
  readonly opened: readonly StandingLoop[];
  /** True where a search for loops was cut off, so that a loop counted as fallen may only not have been looked for. */
  readonly truncated: boolean;
}

/** A headline figure with and without what was struck; `after` is null where it can no longer be computed. */
export interface FigureLoss {
  readonly before: Figure;
  readonly after: Figure | null;
}

/** What falls without some claims, sources and parties: loops, and headline figures. */
export interface StrikeOut extends LoopLoss {
  readonly figures: readonly FigureLoss[];
}

/**
 * Takes away and compares loops and headline figures. Nothing is changed or stored; see `strikeRecords` for the rules.
 * Whoever strikes again and again passes the headline figures of the whole, so that they are computed once.
 */
export function strikeOut(
  ground: FigureGround,
  strikes: readonly Strike[],
  whole: readonly Figure[] = headlineFigures(ground),
): StrikeOut {
  const { remaining, loss } = strike(ground, strikes);
  return { ...loss, figures: compareFigures(whole, headlineFigures(remaining)) };
}

/** The figures of readers alone, without looking for loops: `whole` are those of the ground (`readerHeadlines`). */
export function strikeFigures(
  index: StrikeIndex,
  strikes: readonly Strike[],
  whole: readonly Figure[],
): readonly FigureLoss[] {
  const { ground } = index;
  const { records } = strikeRecords(ground.records, ground.network, strikes);
  const network = projectStruck(index, readStrikeEffects(index, strikes), records);
  return compareFigures(whole, readerHeadlines({ ...ground, records, network }));
}

function compareFigures(whole: readonly Figure[], remaining: readonly Figure[]): readonly FigureLoss[] {
  const after = new Map(remaining.map((figure) => [figure.id, figure]));
  return whole.flatMap((before) => {
    const now = after.get(before.id) ?? null;
    return now !== null && isSameAmount(before, now) ? [] : [{ before, after: now }];
  });
}

/** The loops alone: quick enough to try everything in a case one by one. */
export function strikeLoops(ground: FigureGround, strikes: readonly Strike[]): LoopLoss {
  return strike(ground, strikes).loss;
}

function strike(ground: FigureGround, strikes: readonly Strike[]): { remaining: FigureGround; loss: LoopLoss } {
  const { records, claims, links } = strikeRecords(ground.records, ground.network, strikes);
  const network = projectNetwork(records, records.header.asOf);
  const loopSets = isSameWeb(network, ground.network)
    ? ground.loopSets
    : findLoopSets(network, readContainment(records.linkParts, records.deals), limitsOf(ground));
  const [before, after] = [standingLoops(ground.loopSets), standingLoops(loopSets)];
  const remaining = new Map(after.map((loop) => [loop.id, loop]));
  const former = new Set(before.map(({ id }) => id));
  const both = before.flatMap((loop) => {
    const now = remaining.get(loop.id);
    return now ? [{ loop, now }] : [];
  });
  const isSofter = ({ loop, now }: (typeof both)[number]) => LENSES.indexOf(now.lens) > LENSES.indexOf(loop.lens);
  return {
    remaining: { ...ground, records, network, loopSets },
    loss: {
      claims,
      links,
      fallen: before.filter(({ id }) => !remaining.has(id)),
      softened: both.filter(isSofter).map(({ loop, now }) => ({ loop, lens: now.lens })),
      resized: both
        .filter((pair) => !isSofter(pair) && !isSameInterval(pair.loop.bottleneck, pair.now.bottleneck))
        .map(({ loop, now }) => ({ loop, bottleneck: now.bottleneck })),
      opened: after.filter(({ id }) => !former.has(id)),
      truncated: [...ground.loopSets, ...loopSets].some((set) => set.truncated),
    },
  };
}

/** The limits under which the loops of the ground were searched for: others would find loops that were not looked for. */
function limitsOf({ loopSets, openBudget }: FigureGround): LoopLimits {
  const maxLength = loopSets[0]?.maxLength ?? LOOP_LIMITS.maxLength;
  return { ...LOOP_LIMITS, maxLength, ...(openBudget ? { openBudget } : {}) };
}

/** True where the same links carry the same value and the same parties are joined, so that the same loops close. */
function isSameWeb(one: Network, other: Network): boolean {
  const keyOf = ({ links, groups }: Network) =>
    JSON.stringify([
      links.map(({ link, deal, kind, giver, receiver, lens, amounts }) => [
        link,
        deal,
        kind,
        giver,
        receiver,
        lens,
        LENSES.map((lens) => amounts[lens] && [amounts[lens].currency, amounts[lens].low, amounts[lens].high]),
      ]),
      groups.map(({ party, head }) => [party, head]),
    ]);
  return keyOf(one) === keyOf(other);
}

const standing = new WeakMap<readonly LoopSet[], readonly StandingLoop[]>();

/** Every loop once, under the narrowest lens that closes it, sorted by id. */
export function standingLoops(sets: readonly LoopSet[]): readonly StandingLoop[] {
  const known = standing.get(sets) ?? readStanding(sets);
  standing.set(sets, known);
  return known;
}

function readStanding(sets: readonly LoopSet[]): readonly StandingLoop[] {
  return ladderLoops(sets).map(({ id, kind, parties, closesFrom, rungs }) => ({
    id,
    kind,
    parties,
    lens: closesFrom,
    bottleneck: rungs[closesFrom]?.loop.bottleneck ?? null,
  }));
}

/**
 * Money moved and money going round under each lens, what can come back to each party, and through each stake: the values
 * over stated sums, without the lines that a document explains them by.
 */
export function headlineFigures(ground: FigureGround): readonly Figure[] {
  return headlinesWith(ground, (web) => [...statedCirculation(ground, web), ...throughputFigures(ground, web)]);
}

/** The same without throughput, which pages for readers do not print. */
export function readerHeadlines(ground: FigureGround): readonly Figure[] {
  return headlinesWith(ground, (web) => statedCirculation(ground, web));
}

function headlinesWith(
  ground: FigureGround,
  measureWhole: (web: CaseWeb) => readonly FigureParts[],
): readonly Figure[] {
  const webs = buildCaseWebs(ground);
  const figures = [
    ...webs.flatMap(measureWhole),
    ...webs.filter(({ lens }) => lens === "REPORTED").flatMap((web) => statedTripFigures(ground, web)),
    ...stakeBackFigures(ground).filter(({ high }) => high !== null),
  ];
  return figures.map(toFigure);
}

function isSameAmount(one: Figure, other: Figure): boolean {
  return one.low === other.low && one.high === other.high && one.point === other.point;
}

function isSameInterval(one: MoneyInterval | null, other: MoneyInterval | null): boolean {
  if (one === null || other === null) return one === other;
  return one.currency === other.currency && one.low === other.low && one.high === other.high;
}
