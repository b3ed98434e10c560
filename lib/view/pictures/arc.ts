import type { Box, Point } from "../network/geometry";

/** A part of a circle from one disc to another: a ribbon along it is two arcs and a head, exact at any width. */
export interface Arc {
  readonly centre: Point;
  readonly radius: number;
  /** Angles at which it begins and ends, in radians. */
  readonly start: number;
  readonly end: number;
}

/** Head of an arrow: how long it is, and half its breadth. */
export interface ArrowHead {
  readonly length: number;
  readonly reach: number;
}

/** Flatter bows are drawn with this much bend, so that every way is an arc. */
const LEAST_BEND = 0.012;

/**
 * The arc between two points that stands `sag` beside the straight way in its middle, to the left of it where positive;
 * it begins and ends at the given distances from the points.
 */
export function arcBetween(
  from: Point,
  to: Point,
  sag: number,
  gaps: { readonly start: number; readonly end: number },
): Arc {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const distance = Math.max(Math.hypot(dx, dy), 1);
  const bend = Math.max(Math.abs(sag), LEAST_BEND * distance);
  const side = sag < 0 ? -1 : 1;
  const radius = (distance * distance) / (8 * bend) + bend / 2;
  // To the left of the way, on a page whose y grows downwards.
  const left = { x: dy / distance, y: -dx / distance };
  const centre = {
    x: (from.x + to.x) / 2 - left.x * side * (radius - bend),
    y: (from.y + to.y) / 2 - left.y * side * (radius - bend),
  };
  const first = Math.atan2(from.y - centre.y, from.x - centre.x);
  const last = Math.atan2(to.y - centre.y, to.x - centre.x);
  let turn = last - first;
  while (turn > Math.PI) turn -= 2 * Math.PI;
  while (turn < -Math.PI) turn += 2 * Math.PI;
  return trim({ centre, radius, start: first, end: first + turn }, gaps);
}

/** Takes the given distances off both ends of an arc. */
export function trim(arc: Arc, gaps: { readonly start: number; readonly end: number }): Arc {
  const way = arc.end > arc.start ? 1 : -1;
  const angleOf = (chord: number) => 2 * Math.asin(Math.min(1, chord / (2 * arc.radius)));
  return { ...arc, start: arc.start + way * angleOf(gaps.start), end: arc.end - way * angleOf(gaps.end) };
}

/** Length along the arc. */
export function lengthOfArc({ start, end, radius }: Arc): number {
  return Math.abs(end - start) * radius;
}

/** The point at a share of the way, `aside` outwards of it. */
export function pointOnArc(arc: Arc, share: number, aside = 0): Point {
  return pointAt(arc, arc.start + (arc.end - arc.start) * share, aside);
}

/** Some points of an arc with the box around them, for finding what comes near it; places in rows, as they are read in loops. */
export interface SampledArc {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Samples an arc at so many steps. */
export function sampleArc({ centre, radius, start, end }: Arc, steps: number): SampledArc {
  const xs = new Float64Array(steps + 1);
  const ys = new Float64Array(steps + 1);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at <= steps; at += 1) {
    const angle = start + (end - start) * (at / steps);
    const x = centre.x + radius * Math.cos(angle);
    const y = centre.y + radius * Math.sin(angle);
    xs[at] = x;
    ys[at] = y;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { xs, ys, left, right, top, bottom };
}

/** Points of one piece of a way. */
const PIECE = 12;

/** A sampled arc in pieces: most of a way is far from most boxes, and is passed over at once. */
export interface CutArc extends SampledArc {
  /** Left, right, top and bottom of each piece, one piece after the other. */
  readonly pieces: Float64Array;
}

/** The same arc with what its pieces span. */
export function cutToPieces(sampled: SampledArc): CutArc {
  const { xs, ys } = sampled;
  const pieces = new Float64Array(4 * Math.ceil(xs.length / PIECE));
  for (let first = 0, piece = 0; first < xs.length; first += PIECE, piece += 4) {
    let [left, right] = [xs[first] as number, xs[first] as number];
    let [top, bottom] = [ys[first] as number, ys[first] as number];
    for (let at = first + 1; at < Math.min(first + PIECE, xs.length); at += 1) {
      left = Math.min(left, xs[at] as number);
      right = Math.max(right, xs[at] as number);
      top = Math.min(top, ys[at] as number);
      bottom = Math.max(bottom, ys[at] as number);
    }
    pieces[piece] = left;
    pieces[piece + 1] = right;
    pieces[piece + 2] = top;
    pieces[piece + 3] = bottom;
  }
  return { ...sampled, pieces };
}

/** Points of a way that lie in a box widened by `more` on each side; counting ends at `enough`. */
export function countInBox(
  { xs, ys, left, right, top, bottom, pieces }: CutArc,
  box: Box,
  more: number,
  enough: number,
): number {
  const [x, y] = [box.width / 2 + more, box.height / 2 + more];
  if (left > box.x + x || right < box.x - x || top > box.y + y || bottom < box.y - y) return 0;
  let count = 0;
  for (let first = 0, piece = 0; first < xs.length; first += PIECE, piece += 4) {
    if ((pieces[piece] as number) > box.x + x || (pieces[piece + 1] as number) < box.x - x) continue;
    if ((pieces[piece + 2] as number) > box.y + y || (pieces[piece + 3] as number) < box.y - y) continue;
    const end = Math.min(first + PIECE, xs.length);
    for (let at = first; at < end; at += 1) {
      if (Math.abs((xs[at] as number) - box.x) < x && Math.abs((ys[at] as number) - box.y) < y) count += 1;
    }
    if (count >= enough) return count;
  }
  return count;
}

/** Path data of a ribbon of that width along the arc, with its head. */
export function ribbonPath(arc: Arc, width: number, head: ArrowHead): string {
  const way = arc.end > arc.start ? 1 : -1;
  const neck = arc.end - (way * head.length) / arc.radius;
  const half = width / 2;
  const outer = tenth(arc.radius + half);
  const inner = tenth(Math.max(0.1, arc.radius - half));
  const sweep = way > 0 ? 1 : 0;
  const at = (angle: number, aside: number) => written(pointAt(arc, angle, aside));
  return [
    `M${at(arc.start, half)}A${outer} ${outer} 0 0 ${sweep} ${at(neck, half)}`,
    `L${at(neck, head.reach)}L${at(arc.end, 0)}L${at(neck, -head.reach)}L${at(neck, -half)}`,
    `A${inner} ${inner} 0 0 ${1 - sweep} ${at(arc.start, -half)}Z`,
  ].join("");
}

/** Path data of the bare line. */
export function linePath(arc: Arc): string {
  const radius = tenth(arc.radius);
  return `M${written(pointOnArc(arc, 0))}A${radius} ${radius} 0 0 ${arc.end > arc.start ? 1 : 0} ${written(pointOnArc(arc, 1))}`;
}

/** Path data of an open head. */
export function openHeadPath(arc: Arc, { length, reach }: ArrowHead): string {
  const neck = arc.end - ((arc.end > arc.start ? 1 : -1) * length) / arc.radius;
  return `M${written(pointAt(arc, neck, reach))}L${written(pointOnArc(arc, 1))}L${written(pointAt(arc, neck, -reach))}`;
}

/** Path data of a bar across the tail: the second sign of debt, beside its colour. */
export function tailPath(arc: Arc, width: number): string {
  const angle = arc.start + ((arc.end > arc.start ? 1 : -1) * 4) / arc.radius;
  return `M${written(pointAt(arc, angle, width / 2 + 5))}L${written(pointAt(arc, angle, -width / 2 - 5))}`;
}

function pointAt({ centre, radius }: Arc, angle: number, aside: number): Point {
  return { x: centre.x + (radius + aside) * Math.cos(angle), y: centre.y + (radius + aside) * Math.sin(angle) };
}

function written({ x, y }: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}

/** Tenths are what the eye can tell; they also keep the bytes of a picture the same on every machine. */
function tenth(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}
