import type { Slug } from "@/lib/domain/model/case-records";
import { type Box, distanceBetween, overlapArea, type Point } from "../network/geometry";
import { lengthOfArc, type SampledArc, sampleArc } from "./arc";
import { ALL_NAME_SIDES, nameBox, type RimPlace } from "./place-rim";
import { type Disc, type RoutedStream, routeBetween } from "./route-streams";

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
/** Bounds the work for pictures of any size: so many looks at a way or a name. */
const WORK = 12e6;
/** A name is looked at on each of its sides. */
const NAME_LOOKS = 8;
/** What it costs to move a pixel away. */
const FAR = 0.02;
/** Letters fill less than the height that is kept free for a name. */
const LETTERS = 15;

interface Run extends SampledArc {
  readonly way: RoutedStream;
}

interface Settled {
  readonly names: readonly NamedPlace[];
  readonly ways: readonly RoutedStream[];
}

/**
 * Frees the names of small discs from the arrows as these really run: each disc looks at the four sides of its name, and
 * at places nearby, and takes where its name lies on nothing and its own ways cross no other name. What is free already
 * stays. The ways of a disc that moves are led anew; all others stay as they are. Of some tries the freest is kept.
 */
export function settleNames(
  names: readonly NamedPlace[],
  ways: readonly RoutedStream[],
  fixed: readonly Disc[],
  scale: number,
  sheet: Sheet,
): Settled {
  let best: (Settled & { readonly cost: number }) | null = null;
  const work = { left: WORK };
  for (const yielding of YIELDING) {
    for (const isBusiestFirst of [false, true]) {
      const found = settleOnce(names, ways, fixed, { scale, sheet, yielding, isBusiestFirst, work });
      if (best === null || found.cost < best.cost) best = found;
      if (best.cost === 0 || work.left <= 0) return best;
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
  const othersOf = (party: Slug) => [...taken.values()].filter((name) => name.party !== party);
  const order = names.map(({ party }) => ({ party, ways: isBusiestFirst ? ownRuns(party, runs).length : 0 }));
  order.sort((one, other) => other.ways - one.ways);
  for (let round = 0; round < ROUNDS; round += 1) {
    let isMoved = false;
    for (const { party } of order) {
      const own = placed.get(party);
      if (own === undefined) continue;
      const ground = { runs, others: othersOf(party), fixed, sheet, yielding };
      const stays = judge(own, ground);
      if (stays === 0) continue;
      const next = findFreer(own, ground, scale, stays, work);
      if (next === null) continue;
      isMoved = true;
      placed.set(party, next.name);
      taken.set(party, neighbourOf(next.name));
      for (const run of next.runs) runs.set(run.way.stream.id, run);
    }
    if (!isMoved) break;
  }
  const cost = [...placed.values()].reduce((sum, name) => {
    return sum + judge(name, { runs, others: othersOf(name.party), fixed, sheet, yielding: 1 });
  }, 0);
  return {
    cost,
    names: names.map((name) => placed.get(name.party) ?? name),
    ways: ways.map((way) => runs.get(way.stream.id)?.way ?? way),
  };
}

/** What a place is judged by. */
interface Surroundings {
  readonly runs: ReadonlyMap<string, Run>;
  readonly others: readonly Neighbour[];
  readonly fixed: readonly Disc[];
  readonly sheet: Sheet;
  readonly yielding: number;
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
  const ways = ownRuns(own.party, ground.runs);
  const foreign = [...ground.runs.values()].filter((run) => !ways.includes(run));
  const width = own.width + 30;
  for (const at of spotsAround(own.place, ground.sheet)) {
    const far = distanceBetween(at, own.place) * FAR;
    if (far >= least || work.left <= 0) break;
    const near = foreign.filter((run) => isNear(run, at, width));
    work.left -= foreign.length / 4 + NAME_LOOKS * (near.length + ground.others.length);
    const start = far + judgeDisc(at, near, ground, least);
    if (start >= least) continue;
    const sides = ALL_NAME_SIDES.map((side) => {
      const name = { ...own, place: { ...at, side } };
      return { name, cost: start + judgeName(name, near, ground, least) };
    }).filter(({ cost }) => cost < least);
    if (sides.length === 0) continue;
    for (const bend of BENDS) {
      const led = leadAnew(own.party, at, bend, ways, ground, scale);
      const laid = judgeWays(led, own.party, ground, least) + Math.abs(bend);
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
  return { way, ...sampleArc(way.arc, Math.max(8, Math.ceil(lengthOfArc(way.arc) / GRAIN))) };
}

function ownRuns(party: Slug, runs: ReadonlyMap<string, Run>): readonly Run[] {
  return [...runs.values()].filter(({ way: { stream } }) => stream.giver === party || stream.receiver === party);
}

/** The ways of a disc from where it would stand. */
function leadAnew(
  party: Slug,
  at: Point,
  bend: number,
  ways: readonly Run[],
  { others, fixed }: Surroundings,
  scale: number,
): readonly Run[] {
  const discOf = (slug: Slug): Disc | undefined => {
    if (slug === party) return { party, radius: DISC, x: at.x, y: at.y };
    const other = others.find((name) => name.party === slug);
    return other === undefined
      ? fixed.find((disc) => disc.party === slug)
      : { party: slug, radius: DISC, x: other.place.x, y: other.place.y };
  };
  return routeBetween(
    ways.map(({ way }) => way),
    discOf,
    scale,
    bend,
  ).map(runOf);
}

/** What a disc lies on; counting ends where it is too much anyway. */
function judgeDisc(at: Point, near: readonly Run[], { others, fixed }: Surroundings, most: number): number {
  const disc = discBox(at);
  let cost = 0;
  for (const hub of fixed) cost += overlaps(disc, hubBox(hub, 10));
  for (const other of others) cost += overlaps(disc, other.name) + overlaps(disc, other.disc);
  for (const run of near) {
    if (cost >= most) return cost;
    cost += touched(run, disc) * weightOf(run) * 0.6;
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
    cost += touched(run, letters) * weightOf(run);
  }
  return cost;
}

/** What the ways of a disc lie on besides its own name. */
function judgeWays(own: readonly Run[], party: Slug, { others, fixed, yielding }: Surroundings, most: number): number {
  let cost = 0;
  for (const run of own) {
    if (cost >= most) return cost;
    const { giver, receiver } = run.way.stream;
    const end = giver === party ? receiver : giver;
    for (const other of others) {
      cost += touched(run, other.letters) * weightOf(run) * yielding;
      if (other.party !== end) cost += touched(run, other.disc) * weightOf(run) * 0.6;
    }
    for (const hub of fixed) if (hub.party !== end) cost += touched(run, hubBox(hub, 0)) * 3;
  }
  return cost;
}

function onOwnName({ place, width }: NamedPlace, own: readonly Run[]): number {
  const letters = { ...nameBox(place, width), height: LETTERS };
  return own.reduce((cost, run) => cost + touched(run, letters) * weightOf(run), 0);
}

function judge(name: NamedPlace, ground: Surroundings): number {
  const own = ownRuns(name.party, ground.runs);
  const foreign = [...ground.runs.values()].filter((run) => !own.includes(run));
  const most = Number.POSITIVE_INFINITY;
  return (
    judgeDisc(name.place, foreign, ground, most) +
    judgeName(name, foreign, ground, most) +
    judgeWays(own, name.party, ground, most) +
    onOwnName(name, own)
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

function weightOf({ way }: Run): number {
  return way.stream.flow === "other" ? 2 : 4;
}

/** Points of a way that lie in a box, its breadth counted in. */
function touched(run: Run, box: Box): number {
  const half = run.way.width / 2 + 2;
  const [x, y] = [box.width / 2 + half, box.height / 2 + half];
  if (run.left > box.x + x || run.right < box.x - x || run.top > box.y + y || run.bottom < box.y - y) return 0;
  let count = 0;
  for (const point of run.points) if (Math.abs(point.x - box.x) < x && Math.abs(point.y - box.y) < y) count += 1;
  return count;
}
