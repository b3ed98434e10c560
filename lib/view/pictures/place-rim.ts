import { type Box, lengthInsideBox, overlapArea, type Point } from "../network/geometry";
import { randomStream } from "./random-stream";

/** Where the name of a small disc stands. */
const NAME_SIDES = ["right", "left", "above", "below"] as const;
/** The same, and the four corners. */
export const ALL_NAME_SIDES = [...NAME_SIDES, "above-right", "above-left", "below-right", "below-left"] as const;
type NameSide = (typeof ALL_NAME_SIDES)[number];

/** A small disc with its name on one side. */
export interface RimPlace extends Point {
  readonly side: NameSide;
}

/** What is to be placed around discs that stand already. */
export interface RimGraph {
  /** Discs that stand: what they take, and their middle. */
  readonly fixed: readonly Box[];
  /** Widths of the names of the small discs, which count on from the fixed ones. */
  readonly names: readonly number[];
  readonly ties: readonly { readonly a: number; readonly b: number; readonly width: number }[];
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

const DISC = 7;
const NAME_HEIGHT = 22;
const GAP = 4;
const SEED = 0x9e3779b9;
/** Bounds the work for pictures of any size. */
const WORK = 16e6;
const MOST_MOVES = 360;

/** The box of the name of a small disc. */
export function nameBox({ x, y, side }: RimPlace, width: number): Box {
  const away = DISC + GAP;
  if (side === "right") return { x: x + away + width / 2, y, width, height: NAME_HEIGHT };
  if (side === "left") return { x: x - away - width / 2, y, width, height: NAME_HEIGHT };
  if (side !== "above" && side !== "below") {
    const across = DISC * 0.7 + 1 + width / 2;
    return {
      x: side.endsWith("right") ? x + across : x - across,
      y: side.startsWith("above") ? y - 15 : y + 15,
      width,
      height: NAME_HEIGHT,
    };
  }
  const lift = away + NAME_HEIGHT / 2;
  return { x, y: side === "above" ? y - lift : y + lift, width, height: NAME_HEIGHT };
}

/**
 * Places small discs and their names around discs that stand: near whom they deal with, few ways crossing, no name on a
 * way, a disc or another name. Threshold acceptance with a fixed stream of moves; only + - * / and square roots.
 */
export function placeRim(graph: RimGraph, sheet: Sheet): readonly RimPlace[] {
  const random = randomStream(SEED);
  const { fixed, names, ties } = graph;
  const offset = fixed.length;
  const count = names.length;
  const tiesOf = Array.from({ length: count }, (_, own) =>
    ties.filter(({ a, b }) => a === own + offset || b === own + offset),
  );
  const places = names.map((width): RimPlace => somewhere(random, sheet, width));
  // What each one takes is kept beside its place, and numbers in rows, so that judging a move makes nothing new.
  const xs = Float64Array.from([...fixed, ...places], ({ x }) => x);
  const ys = Float64Array.from([...fixed, ...places], ({ y }) => y);
  const discBoxes = places.map(discBox);
  const nameBoxes = places.map((place, own) => nameBox(place, names[own] ?? 0));
  const put = (own: number, place: RimPlace) => {
    places[own] = place;
    xs[own + offset] = place.x;
    ys[own + offset] = place.y;
    discBoxes[own] = discBox(place);
    nameBoxes[own] = nameBox(place, names[own] ?? 0);
  };
  const isLeftOf = (a: number, b: number, point: number) =>
    ((xs[b] as number) - (xs[a] as number)) * ((ys[point] as number) - (ys[a] as number)) -
      ((ys[b] as number) - (ys[a] as number)) * ((xs[point] as number) - (xs[a] as number)) >
    0;
  const inside = (a: number, b: number, box: Box): number => {
    const [ax, ay, bx, by] = [xs[a] as number, ys[a] as number, xs[b] as number, ys[b] as number];
    const [halfWidth, halfHeight] = [box.width / 2, box.height / 2];
    if ((ax < box.x - halfWidth && bx < box.x - halfWidth) || (ax > box.x + halfWidth && bx > box.x + halfWidth))
      return 0;
    if ((ay < box.y - halfHeight && by < box.y - halfHeight) || (ay > box.y + halfHeight && by > box.y + halfHeight))
      return 0;
    return lengthInsideBox({ x: ax, y: ay }, { x: bx, y: by }, box);
  };
  /** What a place costs. From `enough` on nobody looks further: the move is not made. */
  const costOf = (own: number, enough: number): number => {
    const disc = discBoxes[own] as Box;
    const name = nameBoxes[own] as Box;
    let cost = outside(name, sheet) + outside(disc, sheet);
    for (const box of fixed) cost += clash(disc, box) + clash(name, box);
    for (let other = 0; other < count; other += 1) {
      if (other === own) continue;
      const otherDisc = discBoxes[other] as Box;
      if (Math.abs(otherDisc.y - disc.y) > 80) continue;
      const otherName = nameBoxes[other] as Box;
      cost += clash(disc, otherDisc) + clash(disc, otherName) + clash(name, otherDisc) + clash(name, otherName);
    }
    if (cost >= enough) return cost;
    for (const { a, b } of ties) {
      if (a === own + offset || b === own + offset) continue;
      if (inside(a, b, name) > 0) cost += 22;
      if (inside(a, b, disc) > 0) cost += 16;
    }
    for (const tie of tiesOf[own] ?? []) {
      if (cost >= enough) return cost;
      cost += costOfTie(tie);
    }
    return cost;
  };
  const costOfTie = ({ a, b }: RimGraph["ties"][number]): number => {
    const [dx, dy] = [(xs[a] as number) - (xs[b] as number), (ys[a] as number) - (ys[b] as number)];
    const length = Math.sqrt(dx * dx + dy * dy);
    let cost = length * 0.07 + (length < 80 ? (80 - length) * 0.5 : 0);
    for (const other of ties) {
      if (other.a === a || other.b === b || other.a === b || other.b === a) continue;
      const doCross =
        isLeftOf(a, b, other.a) !== isLeftOf(a, b, other.b) &&
        isLeftOf(other.a, other.b, a) !== isLeftOf(other.a, other.b, b);
      if (doCross) cost += 9 + other.width * 0.5;
    }
    for (let node = 0; node < offset; node += 1) {
      if (node !== a && node !== b && inside(a, b, fixed[node] as Box) > 0) cost += 30;
    }
    for (let other = 0; other < count; other += 1) {
      const isEnd = other + offset === a || other + offset === b;
      if (inside(a, b, nameBoxes[other] as Box) > (isEnd ? 8 : 0)) cost += isEnd ? 10 : 22;
    }
    return cost;
  };
  const perMove = count * 4 + ties.length * 2 + (ties.length / Math.max(1, count)) * 2 * (ties.length + count);
  const moves = Math.min(MOST_MOVES * count, Math.floor(WORK / perMove));
  for (let move = 0; move < moves; move += 1) {
    const heat = 1 - move / moves;
    const own = Math.floor(random() * count);
    const before = places[own] as RimPlace;
    const enough = costOf(own, Number.POSITIVE_INFINITY) + 26 * heat * heat;
    put(own, step(before, heat, random, sheet, names[own] ?? 0));
    if (costOf(own, enough) >= enough) put(own, before);
  }
  return places;
}

function discBox({ x, y }: RimPlace): Box {
  return { x, y, width: 2 * DISC + 8, height: 2 * DISC + 8 };
}

function somewhere(random: () => number, { width, height }: Sheet, name: number): RimPlace {
  const x = Math.round(20 + random() * (width - 40));
  const y = Math.round(20 + random() * (height - 40));
  return { x, y, side: x + name > width ? "left" : "right" };
}

function step(place: RimPlace, heat: number, random: () => number, sheet: Sheet, name: number): RimPlace {
  const what = random();
  if (what < 0.2) return { ...place, side: NAME_SIDES[Math.floor(random() * 4)] ?? "right" };
  if (what < 0.2 + 0.25 * heat) return somewhere(random, sheet, name);
  const reach = 16 + 320 * heat;
  return {
    ...place,
    x: Math.round(Math.min(sheet.width - 10, Math.max(10, place.x + (random() - 0.5) * reach))),
    y: Math.round(Math.min(sheet.height - 10, Math.max(10, place.y + (random() - 0.5) * reach))),
  };
}

function clash(one: Box, other: Box): number {
  const area = overlapArea(one, other);
  return area > 0 ? 30 + area * 0.1 : 0;
}

function outside({ x, y, width, height }: Box, sheet: Sheet): number {
  const off = Math.max(0, width / 2 - x, x + width / 2 - sheet.width, height / 2 - y, y + height / 2 - sheet.height);
  return off > 0 ? 40 + off * 2 : 0;
}
