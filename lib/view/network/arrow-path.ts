import { distanceBetween, type Point } from "./geometry";

/** A bow between two discs: a quadratic curve that starts and ends at their rims. */
export interface Bow {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
  /** Where the arrowhead points: at the rim of the receiving disc. */
  readonly tip: Point;
}

interface Disc extends Point {
  readonly radius: number;
}

const RIM_GAP = 2.5;

/**
 * The bow that runs beside the straight line between two discs at distance `offset` (to the left of the way), leaving
 * room for an arrowhead of the given length; 0 leaves none.
 */
export function drawBow(giver: Disc, receiver: Disc, offset: number, headLength: number): Bow {
  const distance = Math.max(distanceBetween(giver, receiver), 1);
  const normal = { x: (receiver.y - giver.y) / distance, y: -(receiver.x - giver.x) / distance };
  const control = {
    x: (giver.x + receiver.x) / 2 + 2 * offset * normal.x,
    y: (giver.y + receiver.y) / 2 + 2 * offset * normal.y,
  };
  return {
    start: onRim(giver, control, giver.radius + RIM_GAP),
    control,
    end: onRim(receiver, control, receiver.radius + RIM_GAP + headLength),
    tip: onRim(receiver, control, receiver.radius + RIM_GAP),
  };
}

function onRim(centre: Point, towards: Point, radius: number): Point {
  const distance = Math.max(distanceBetween(centre, towards), 0.001);
  return {
    x: centre.x + ((towards.x - centre.x) * radius) / distance,
    y: centre.y + ((towards.y - centre.y) * radius) / distance,
  };
}

/** A point of the bow; `share` runs from 0 at the start to 1 at the end. */
export function pointOnBow({ start, control, end }: Bow, share: number): Point {
  const rest = 1 - share;
  return {
    x: rest * rest * start.x + 2 * rest * share * control.x + share * share * end.x,
    y: rest * rest * start.y + 2 * rest * share * control.y + share * share * end.y,
  };
}

/** The bow as a chain of short straight pieces, for finding what it runs over. */
export function piecesOfBow(bow: Bow, count = 12): readonly (readonly [Point, Point])[] {
  return Array.from({ length: count }, (_, piece) => [
    pointOnBow(bow, piece / count),
    pointOnBow(bow, (piece + 1) / count),
  ]);
}

/** Path data of the line. */
export function pathOfBow({ start, control, end }: Bow): string {
  return `M${round(start)}Q${round(control)} ${round(end)}`;
}

/** Path data of the arrowhead: a triangle from the end of the line to the tip. */
export function pathOfHead({ end, tip }: Bow, width: number): string {
  const length = Math.max(distanceBetween(end, tip), 0.001);
  const side = { x: (-(tip.y - end.y) / length) * (width / 2), y: ((tip.x - end.x) / length) * (width / 2) };
  return `M${round(tip)}L${round({ x: end.x + side.x, y: end.y + side.y })}L${round({ x: end.x - side.x, y: end.y - side.y })}Z`;
}

function round({ x, y }: Point): string {
  return `${tenth(x)} ${tenth(y)}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
