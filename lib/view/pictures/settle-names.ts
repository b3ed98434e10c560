import type { Slug } from "@/lib/domain/model/case-records";
import { type Box, distanceBetween, overlapArea, type Point } from "../network/geometry";
import { type CutArc, countInBox, cutToPieces, lengthOfArc, sampleArc } from "./arc";
import { ALL_NAME_SIDES, nameBox, type RimPlace } from "./place-rim";
import { type Disc, layPair, pairStreams, type RoutedStream } from "./route-streams";

/** A small disc, the name beside it and what the name takes. */
export interface NamedPlace {
  readonly party: Slug;
  readonly place: RimPlace;
  readonly width: number;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** How far a small disc may be moved for a name that stands free, in rings around where it stood. */
const STEPS = [0, 12, 24, 38, 54, 72, 94, 120, 150, 190, 240, 300, 370] as const;
const TURNS = [
  [1, 0],
  [0.87, 0.5],
  [0.5, 0.87],
  [0, 1],
  [-0.5, 0.87],
  [-0.87, 0.5],
  [-1, 0],
  [-0.87, -0.5],
  [-0.5, -0.87],
  [0, -1],
  [0.5, -0.87],
  [0.87, -0.5],
] as const;
const BENDS = [0, 0.12, -0.12] as const;
const ROUNDS = 6;
const YIELDING = [0.45, 1] as const;
const DISC = 7;
/** A point of a way every so many pixels. */
const GRAIN = 6;
/** Bounds the work of a try for pictures of any size: so many looks at a way or a name. */
const WORK = 5e6;
/** A try that leaves more than this is of a web too dense for its names: no other order of moves frees them. */
const HOPELESS = 300;
/** A round that leaves more than this part of what there was is the last one. */
const WORTH_ANOTHER = 0.8;
/** A name is looked at on each of its sides. */
const NAME_LOOKS = 8;
/** What it costs to move a pixel away. */
const FAR = 0.02;
/** Letters fill less than the height that is kept free for a name. */
const LETTERS = 15;

interface Run extends CutArc {
  readonly way: RoutedStream;
  /** What it costs to lie on one point of it. */
  readonly weight: number;
  /** Half of what it takes across. */
  readonly half: number;
}

interface Settled {
  readonly names: readonly NamedPlace[];
  readonly ways: readonly RoutedStream[];
}

/**
 * Frees the names of small discs from the arrows as these really run: each disc looks at the four sides of its name, and
 * at places nearby, and takes where its name lies on nothing and its own ways cross no other name. What is free already
 * stays. The ways of a disc that moves are led anew; all others stay as they are. Of some tries the freest is kept.
 *
 * @param looks how often a try may look at a way or a name; where that ends, all that is left stays
 */
export function settleNames(
  names: readonly NamedPlace[],
  ways: readonly RoutedStream[],
  fixed: readonly Disc[],
  { scale, sheet, looks = WORK }: { readonly scale: number; readonly sheet: Sheet; readonly looks?: number },
): Settled {
  let best: (Settled & { readonly cost: number }) | null = null;
  for (const yielding of YIELDING) {
    for (const isBusiestFirst of [false, true]) {
      const found = settleOnce(names, ways, fixed, { scale, sheet, yielding, isBusiestFirst, work: { left: looks } });
      if (best === null || found.cost < best.cost) best = found;
      if (best.cost === 0 || best.cost > HOPELESS) return best;
    }
  }
  return best ?? { names, ways };
}

interface Try {
  readonly scale: number;
  readonly sheet: Sheet;
  /** How much it weighs that an own way lies on another name, which can still move away. */
  readonly yielding: number;
  readonly isBusiestFirst: boolean;
  readonly work: Work;
}

/** What may still be looked at. */
interface Work {
  left: number;
}

function settleOnce(
  names: readonly NamedPlace[],
  ways: readonly RoutedStream[],
  fixed: readonly Disc[],
  { scale, sheet, yielding, isBusiestFirst, work }: Try,
): Settled & { readonly cost: number } {
  const placed = new Map(names.map((name) => [name.party, name]));
  const runs = new Map(ways.map((way) => [way.stream.id, runOf(way)]));
  const taken = new Map(names.map((name) => [name.party, neighbourOf(name)]));
  const hubs = new Map(fixed.map((disc) => [disc.party, disc]));
  const discOf = (slug: Slug): Disc | undefined => {
    const small = taken.get(slug);
    return small === undefined ? hubs.get(slug) : { party: slug, radius: DISC, x: small.place.x, y: small.place.y };
  };
  const groundOf = (party: Slug, weight: number): Surroundings => {
    const own: Run[] = [];
    const foreign: Run[] = [];
    for (const run of runs.values()) (isOwn(run, party) ? own : foreign).push(run);
    const others = [...taken.values()].filter((name) => name.party !== party);
    return { own, foreign, others, fixed, sheet, yielding: weight, discOf };
  };
  const order = names.map(({ party }) => ({ party, ways: isBusiestFirst ? groundOf(party, 1).own.length : 0 }));
  order.sort((one, other) => other.ways - one.ways);
  const costNow = () => [...placed.values()].reduce((sum, name) => sum + judge(name, groundOf(name.party, 1)), 0);
  let cost = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    let isMoved = false;
    for (const { party } of order) {
      const own = placed.get(party);
      if (own === undefined) continue;
      const ground = groundOf(party, yielding);
      const stays = judge(own, ground);
      if (stays === 0) continue;
      const next = findFreer(own, ground, scale, stays, work);
      if (next === null) continue;
      isMoved = true;
      placed.set(party, next.name);
      taken.set(party, neighbourOf(next.name));
      for (const run of next.runs) runs.set(run.way.stream.id, run);
    }
    const before = cost;
    cost = costNow();
    if (!isMoved || work.left <= 0 || cost > before * WORTH_ANOTHER) break;
  }
  return {
    cost,
    names: names.map((name) => placed.get(name.party) ?? name),
    ways: ways.map((way) => runs.get(way.stream.id)?.way ?? way),
  };
}

/** What a place is judged by. */
interface Surroundings {
  /** Ways of the disc that is judged, and all others. */
  readonly own: readonly Run[];
  readonly foreign: readonly Run[];
  readonly others: readonly Neighbour[];
  readonly fixed: readonly Disc[];
  readonly sheet: Sheet;
  readonly yielding: number;
  readonly discOf: (party: Slug) => Disc | undefined;
}

/** Another small disc with what it takes. */
interface Neighbour {
  readonly party: Slug;
  readonly place: RimPlace;
  readonly disc: Box;
  readonly name: Box;
  readonly letters: Box;
}

interface FreerPlace {
  readonly cost: number;
  readonly name: NamedPlace;
  readonly runs: readonly Run[];
}

/** The freest place nearby. What can no longer be the freest is not looked at further: most of it is seen at once. */
function findFreer(own: NamedPlace, ground: Surroundings, scale: number, stays: number, work: Work): FreerPlace | null {
  let best: FreerPlace | null = null;
  let least = stays;
  const { foreign, others } = ground;
  const pairs = pairStreams(
    ground.own.map(({ way }) => way.stream),
    scale,
  );
  const width = own.width + 30;
  for (const at of spotsAround(own.place, ground.sheet)) {
    const far = distanceBetween(at, own.place) * FAR;
    if (far >= least || work.left <= 0) break;
    const near = foreign.filter((run) => isNear(run, at, width));
    work.left -= foreign.length / 4 + NAME_LOOKS * (near.length + others.length);
    const start = far + judgeDisc(at, near, ground, least);
    if (start >= least) continue;
    const sides = ALL_NAME_SIDES.map((side) => {
      const name = { ...own, place: { ...at, side } };
      return { name, cost: start + judgeName(name, near, ground, least) };
    }).filter(({ cost }) => cost < least);
    if (sides.length === 0) continue;
    const cheapest = Math.min(...sides.map(({ cost }) => cost));
    const disc: Disc = { party: own.party, radius: DISC, x: at.x, y: at.y };
    const discOf = (party: Slug) => (party === own.party ? disc : ground.discOf(party));
    for (const bend of BENDS) {
      const isTooMuch = (laid: number) => cheapest + (laid + Math.abs(bend)) >= least;
      const led: Run[] = [];
      let laid = 0;
      for (const pair of pairs) {
        for (const way of layPair(pair, discOf, bend)) {
          const run = runOf(way);
          led.push(run);
          work.left -= others.length + run.xs.length;
          laid = judgeWay(run, own.party, ground, laid, isTooMuch);
        }
        if (isTooMuch(laid)) break;
      }
      if (isTooMuch(laid)) continue;
      laid += Math.abs(bend);
      for (const { name, cost } of sides) {
        const total = cost + laid + (cost + laid < least ? onOwnName(name, led) : 0);
        if (total >= least) continue;
        least = total;
        best = { cost: total, name, runs: led };
      }
    }
  }
  return best;
}

function spotsAround({ x, y }: Point, sheet: Sheet): readonly Point[] {
  return STEPS.flatMap((step) => (step === 0 ? [[0, 0] as const] : TURNS).map(([dx, dy]) => [dx * step, dy * step]))
    .map(([dx = 0, dy = 0]) => ({ x: Math.round(x + dx), y: Math.round(y + dy) }))
    .filter((at) => at.x >= 10 && at.y >= 10 && at.x <= sheet.width - 10 && at.y <= sheet.height - 10);
}

function neighbourOf({ party, place, width }: NamedPlace): Neighbour {
  const name = nameBox(place, width);
  return { party, place, disc: discBox(place), name, letters: { ...name, height: LETTERS } };
}

function runOf(way: RoutedStream): Run {
  const weight = way.stream.flow === "other" ? 2 : 4;
  const sampled = sampleArc(way.arc, Math.max(8, Math.ceil(lengthOfArc(way.arc) / GRAIN)));
  return { way, weight, half: way.width / 2 + 2, ...cutToPieces(sampled) };
}

function isOwn({ way: { stream } }: Run, party: Slug): boolean {
  return stream.giver === party || stream.receiver === party;
}

/** What a disc lies on; counting ends where it is too much anyway. */
function judgeDisc(at: Point, near: readonly Run[], { others, fixed }: Surroundings, most: number): number {
  const disc = discBox(at);
  let cost = 0;
  for (const hub of fixed) cost += overlaps(disc, hubBox(hub, 10));
  for (const other of others) cost += overlaps(disc, other.name) + overlaps(disc, other.disc);
  for (const run of near) {
    if (cost >= most) return cost;
    cost += touched(run, disc) * run.weight * 0.6;
  }
  return cost;
}

/** What a name lies on, ways of its own disc left out. */
function judgeName(
  { place, width }: NamedPlace,
  near: readonly Run[],
  { others, fixed, sheet }: Surroundings,
  most: number,
): number {
  const name = nameBox(place, width);
  const off = Math.max(
    0,
    width / 2 - name.x,
    name.x + width / 2 - sheet.width,
    11 - name.y,
    name.y + 11 - sheet.height,
  );
  let cost = off > 0 ? 40 + off : 0;
  for (const hub of fixed) cost += overlaps(name, hubBox(hub, 10));
  for (const other of others) cost += overlaps(name, other.name) + overlaps(name, other.disc);
  const letters = { ...name, height: LETTERS };
  for (const run of near) {
    if (cost >= most) return cost;
    cost += touched(run, letters) * run.weight;
  }
  return cost;
}

/**
 * What a way of a disc lies on besides the name of that disc, added to the cost of those before it; counting ends where it
 * is too much anyway.
 */
function judgeWay(
  run: Run,
  party: Slug,
  { others, fixed, yielding }: Surroundings,
  before: number,
  isTooMuch: (cost: number) => boolean,
): number {
  let cost = before;
  const { giver, receiver } = run.way.stream;
  const end = giver === party ? receiver : giver;
  for (const other of others) {
    const onName = touched(run, other.letters);
    const onDisc = other.party === end ? 0 : touched(run, other.disc);
    if (onName === 0 && onDisc === 0) continue;
    cost += onName * run.weight * yielding;
    cost += onDisc * run.weight * 0.6;
    if (isTooMuch(cost)) return cost;
  }
  for (const hub of fixed) if (hub.party !== end) cost += touched(run, hubBox(hub, 0)) * 3;
  return cost;
}

function onOwnName({ place, width }: NamedPlace, own: readonly Run[]): number {
  const letters = { ...nameBox(place, width), height: LETTERS };
  return own.reduce((cost, run) => cost + touched(run, letters) * run.weight, 0);
}

function judge(name: NamedPlace, ground: Surroundings): number {
  const { own, foreign } = ground;
  const most = Number.POSITIVE_INFINITY;
  const ways = own.reduce((cost, run) => judgeWay(run, name.party, ground, cost, () => false), 0);
  return (
    judgeDisc(name.place, foreign, ground, most) + judgeName(name, foreign, ground, most) + ways + onOwnName(name, own)
  );
}

/** Whether a way comes near a disc and its name, on whichever side that stands. */
function isNear({ left, right, top, bottom, way }: Run, { x, y }: Point, width: number): boolean {
  const half = way.width / 2;
  return left - half < x + width && right + half > x - width && top - half < y + 45 && bottom + half > y - 45;
}

function hubBox({ x, y, radius }: Disc, more: number): Box {
  return { x, y, width: 2 * radius + more, height: 2 * radius + more };
}

function discBox({ x, y }: Point): Box {
  return { x, y, width: 2 * DISC + 6, height: 2 * DISC + 6 };
}

function overlaps(one: Box, other: Box): number {
  const area = overlapArea(one, other);
  return area > 0 ? 30 + area * 0.1 : 0;
}

/** Points of a way that lie in a box, its breadth counted in. */
function touched(run: Run, box: Box): number {
  return countInBox(run, box, run.half, Number.POSITIVE_INFINITY);
}
