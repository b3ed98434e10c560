import type { Box, Point } from "../network/geometry";
import { LETTER_EM, textUnits } from "../network/party-labels";
import { type CutArc, countInBox, cutToPieces, lengthOfArc, pointOnArc, sampleArc } from "./arc";
import type { RoutedStream } from "./route-streams";

/** An amount on an arrow: a box of paper that hides what runs below. */
export interface Pill extends Box {
  readonly text: string;
  /** Over which years the sum runs; "" where that is not called for. */
  readonly years: string;
  /** The years stand below the amount where both in one line would cover a neighbour. */
  readonly isStacked: boolean;
  readonly size: number;
}

const STEPS = [0, 0.05, -0.05, 0.1, -0.1, 0.15, -0.15, 0.2, -0.2, 0.26, -0.26, 0.32, -0.32] as const;
const MIDDLE = 0.47;
/** From this cost on a label would lie over another one: it gives way. */
const TOO_MUCH = 8;
/** A label of two lines is read less quickly than one of one line: it has to spare the sight of an arrow. */
const STACKED = 0.7;

/** Width of a label in em, whose figures all take the same room: it is mostly figures. */
function widthInEm(text: string): number {
  const figures = text.match(/[\d$€£~+–-]/g)?.length ?? 0;
  return figures * 0.51 + textUnits(text.replace(/[\d$€£~+–-]/g, "")) * LETTER_EM;
}

/** Size of a label set in half-bold figures, with the years beside it in plain ones, or below it. */
export function pillSize(
  text: string,
  size: number,
  years = "",
  isStacked = false,
): { readonly width: number; readonly height: number } {
  const amount = widthInEm(text) * size * 1.04;
  const span = years === "" ? 0 : widthInEm(years) * size;
  return isStacked
    ? { width: Math.ceil(Math.max(amount, span)) + 10, height: 2 * size + 8 }
    : { width: Math.ceil(amount + (span === 0 ? 0 : span + 4)) + 10, height: size + 6 };
}

/**
 * Finds room for the amounts of some arrows, the first first: along the arrow, or beside it where it is short. No label
 * lies over another one, a disc or a name; one that finds no such place is left out, and null stands in its place.
 */
export function placePills(
  wanted: readonly {
    readonly way: RoutedStream;
    readonly text: string;
    readonly years: string;
    readonly size: number;
  }[],
  ways: readonly RoutedStream[],
  taken: readonly Box[],
  sheet: { readonly width: number; readonly height: number },
): readonly (Pill | null)[] {
  const runs = ways.map(
    (way): Run => ({ way, ...cutToPieces(sampleArc(way.arc, Math.max(6, Math.ceil(lengthOfArc(way.arc) / 8)))) }),
  );
  const kept: Box[] = [...taken];
  return wanted.map(({ way, text, years, size }) => {
    let best: { cost: number; at: Point; isStacked: boolean } | null = null;
    for (const isStacked of years === "" ? [false] : [false, true]) {
      const box = pillSize(text, size, years, isStacked);
      // A broad arrow is seen around its label, however short it is.
      const isShort = lengthOfArc(way.arc) < box.width + 44 && way.width < box.height;
      const near = runsAround(runs, way, box);
      for (const step of STEPS) {
        for (const side of [0, 1, -1]) {
          const away =
            Math.abs(step) + (isStacked ? STACKED : 0) + (side === 0 ? (isShort ? 2.2 : 0) : isShort ? 1.2 : 2.5);
          if (best !== null && away >= best.cost) continue;
          const at = stand(way, MIDDLE + step, side, box);
          const enough: number = best === null ? Number.POSITIVE_INFINITY : best.cost - away;
          const cost: number = away + crowd({ ...at, ...box }, { own: way, enough }, near, kept, sheet);
          if (best === null || cost < best.cost) best = { cost, at, isStacked };
        }
      }
    }
    if (best === null || best.cost >= TOO_MUCH) return null;
    const { at, isStacked } = best;
    const box = pillSize(text, size, years, isStacked);
    const pill = { x: Math.round(at.x), y: Math.round(at.y), ...box, text, years, isStacked, size };
    kept.push(pill);
    return pill;
  });
}

interface Run extends CutArc {
  readonly way: RoutedStream;
}

/** The ways that come near some place where the label of a way may stand. */
function runsAround(
  runs: readonly Run[],
  way: RoutedStream,
  box: { readonly width: number; readonly height: number },
): readonly Run[] {
  const own = runs.find((run) => run.way === way);
  if (own === undefined) return runs;
  const room = box.width + box.height + way.width;
  return runs.filter(({ left, right, top, bottom, way: { width } }) => {
    const most = room + width;
    return left <= own.right + most && right >= own.left - most && top <= own.bottom + most && bottom >= own.top - most;
  });
}

function stand(
  { arc, width }: RoutedStream,
  share: number,
  side: number,
  box: { readonly width: number; readonly height: number },
): Point {
  const on = pointOnArc(arc, share);
  if (side === 0) return on;
  const out = pointOnArc(arc, share, 1);
  const normal = { x: out.x - on.x, y: out.y - on.y };
  const away = side * (width / 2 + 4 + (Math.abs(normal.x) * box.width) / 2 + (Math.abs(normal.y) * box.height) / 2);
  return { x: on.x + normal.x * away, y: on.y + normal.y * away };
}

/** What lies under a label. From `enough` on nobody looks further: the label stands better elsewhere. */
function crowd(
  box: Box,
  { own, enough }: { readonly own: RoutedStream; readonly enough: number },
  runs: readonly Run[],
  kept: readonly Box[],
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const [left, right] = [box.x - box.width / 2, box.x + box.width / 2];
  const [top, bottom] = [box.y - box.height / 2, box.y + box.height / 2];
  let over = 0;
  for (const one of kept) {
    const isApart =
      (box.width + (one.width + 4)) / 2 <= Math.abs(box.x - one.x) ||
      (box.height + (one.height + 2)) / 2 <= Math.abs(box.y - one.y);
    if (!isApart) over += 1;
  }
  const isOff = left < 0 || top < 0 || right > width || bottom > height;
  let cost = over * TOO_MUCH + (isOff ? TOO_MUCH : 0);
  for (const run of runs) {
    if (cost > enough) return cost;
    const { way } = run;
    if (way === own) continue;
    const half = way.width / 2;
    const isFar =
      run.left > right + half || run.right < left - half || run.top > bottom + half || run.bottom < top - half;
    if (isFar) continue;
    const isOver = countInBox(run, box, half, 1) > 0;
    if (isOver) cost += way.stream.flow === "other" ? 0.9 : 1.7;
  }
  return cost;
}
