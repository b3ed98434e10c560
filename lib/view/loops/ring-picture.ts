import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { FlowFamily } from "@/lib/domain/model/vocabulary";
import { type LineStyle, lineStyleOf } from "../network/arrow-looks";
import { breakLines } from "../text-lines";

/** One step of a ring: its links, and up to two lines that stand at its arrows. */
export interface RingStep {
  readonly links: readonly NetworkLink[];
  readonly lines: readonly string[];
}

export interface RingText {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly lines: readonly string[];
}

interface RingArrow {
  readonly link: string;
  readonly family: FlowFamily;
  readonly style: LineStyle;
  readonly path: string;
  readonly head: string;
}

/** A loop drawn as a ring, in a box that fits a phone. */
export interface RingPicture {
  readonly width: number;
  readonly height: number;
  readonly discs: readonly { readonly x: number; readonly y: number }[];
  readonly names: readonly RingText[];
  readonly arrows: readonly RingArrow[];
  readonly labels: readonly RingText[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const WIDTH = 400;
const CENTRE = WIDTH / 2;
const DISC = 6;
const HEAD = 8;
/** Between parallel arrows of one step. */
const GAP = 8;
/** Between the arrow of one step and its words. */
const ROOM = 12;
const LINE = 14;
/** Longest line at an arrow in half-width characters. */
const LABEL = 18;

/**
 * Draws a loop: parties on a circle in the direction of the value, an arrow per link, words at each step. Two parties
 * stand above each other with bows between them; more stand on a polygon, a flat side up where their number is even, so
 * that words have room at the sides.
 */
export function drawRing(names: readonly string[], steps: readonly RingStep[]): RingPicture {
  const count = names.length;
  const radius = count === 2 ? 78 : count === 3 ? 96 : 106;
  const turn = count % 2 === 0 && count > 2 ? 180 / count : 0;
  const raw = names.map((_, place) => onCircle(radius, -90 + turn + (place * 360) / count));
  const top = Math.min(...raw.map(({ y }) => y));
  const bottom = Math.max(...raw.map(({ y }) => y));
  const middle = -top + 46;
  const discs = raw.map(({ x, y }) => ({ x: CENTRE + x, y: middle + y }));
  return {
    width: WIDTH,
    height: Math.round(middle + bottom + 46),
    discs: discs.map(rounded),
    names: names.map((name, place) => placeName(name, discs[place] as Point, raw[place] as Point, count)),
    arrows: steps.flatMap(({ links }, place) => {
      const ends = [discs[place] as Point, discs[(place + 1) % count] as Point] as const;
      return links.map((link, at) => drawLink(link, ends, (at - (links.length - 1) / 2) * GAP, count === 2));
    }),
    labels: steps.map(({ links, lines }, place) => {
      const ends = [discs[place] as Point, discs[(place + 1) % count] as Point] as const;
      return placeLabel(
        lines.flatMap((line) => breakLines(line, LABEL)),
        ends,
        count === 2,
        ((links.length - 1) * GAP) / 2,
        middle,
      );
    }),
  };
}

function onCircle(radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Names stand outside: above, below, or beside their disc, as far as there is room; the label of the ring has them whole. */
function placeName(name: string, disc: Point, raw: Point, count: number): RingText {
  const isSide = count > 2 && Math.abs(raw.x) > 20;
  const lines = isSide ? breakLines(name, 11, 4) : breakLines(name, 40, 2);
  const height = (lines.length - 1) * LINE;
  if (isSide) {
    const isRight = raw.x > 0;
    return {
      x: round(disc.x + (isRight ? 1 : -1) * (DISC + 5)),
      y: round(disc.y + 4 - height / 2),
      anchor: isRight ? "start" : "end",
      lines,
    };
  }
  const y = raw.y < 0 ? disc.y - DISC - 8 - height : disc.y + DISC + 16;
  return { x: round(disc.x), y: round(y), anchor: "middle", lines };
}

function drawLink(link: NetworkLink, [start, end]: readonly [Point, Point], shift: number, isBow: boolean): RingArrow {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
  // Outwards is to the left of a clockwise step.
  const out = { x: along.y, y: -along.x };
  const bow = isBow ? 46 + shift : shift;
  const control = {
    x: (start.x + end.x) / 2 + out.x * bow * (isBow ? 2 : 1),
    y: (start.y + end.y) / 2 + out.y * bow * (isBow ? 2 : 1),
  };
  const first = isBow ? towards(start, control, DISC + 3) : moved(start, along, out, DISC + 3, shift);
  const last = isBow ? towards(end, control, DISC + 3) : moved(end, along, out, -(DISC + 3), shift);
  const tail = isBow ? towards(last, control, HEAD) : moved(last, along, out, -HEAD, 0);
  const side = perpendicular(tail, last);
  return {
    link: link.link,
    family: link.family,
    style: lineStyleOf(link),
    path: isBow ? `M${at(first)}Q${at(control)} ${at(tail)}` : `M${at(first)}L${at(tail)}`,
    head: `M${at(last)}L${at({ x: tail.x + side.x * 5, y: tail.y + side.y * 5 })}L${at({ x: tail.x - side.x * 5, y: tail.y - side.y * 5 })}Z`,
  };
}

/** Words stand outside at the sides and inside at the top and the bottom. */
function placeLabel(
  lines: readonly string[],
  [start, end]: readonly [Point, Point],
  isBow: boolean,
  spread: number,
  middle: number,
): RingText {
  const height = (lines.length - 1) * LINE;
  const centre = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  if (isBow) {
    const isRight = end.y > start.y;
    const x = CENTRE + (isRight ? 1 : -1) * (46 + spread + ROOM);
    return { x: round(x), y: round(centre.y + 4 - height / 2), anchor: isRight ? "start" : "end", lines };
  }
  if (Math.abs(centre.x - CENTRE) < 20) {
    const y = centre.y < middle ? centre.y + spread + ROOM + 6 : centre.y - spread - ROOM - height;
    return { x: round(centre.x), y: round(y), anchor: "middle", lines };
  }
  const isRight = centre.x > CENTRE;
  // Beside a slanting arrow words move up or down as well, away from the middle.
  const lean = (centre.y - middle) / Math.hypot(centre.x - CENTRE, centre.y - middle);
  const x = centre.x + (isRight ? 1 : -1) * (ROOM + spread);
  const y = centre.y + 4 - height / 2 + lean * (height / 2 + 4 + spread);
  return { x: round(x), y: round(y), anchor: isRight ? "start" : "end", lines };
}

function towards(point: Point, goal: Point, distance: number): Point {
  const length = Math.hypot(goal.x - point.x, goal.y - point.y);
  return {
    x: point.x + ((goal.x - point.x) / length) * distance,
    y: point.y + ((goal.y - point.y) / length) * distance,
  };
}

function moved(point: Point, along: Point, out: Point, forward: number, aside: number): Point {
  return { x: point.x + along.x * forward + out.x * aside, y: point.y + along.y * forward + out.y * aside };
}

function perpendicular(tail: Point, head: Point): Point {
  const length = Math.hypot(head.x - tail.x, head.y - tail.y);
  return { x: (head.y - tail.y) / length, y: -(head.x - tail.x) / length };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function rounded({ x, y }: Point): Point {
  return { x: round(x), y: round(y) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
