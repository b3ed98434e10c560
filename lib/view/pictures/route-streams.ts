import { groupBy } from "@/lib/domain/group-by";
import type { Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import { distanceBetween, type Point } from "../network/geometry";
import { type Arc, arcBetween, type SampledArc, sampleArc } from "./arc";
import { widthOf } from "./draw-stream";
import type { Stream } from "./streams";

/** A disc that ways begin and end at. */
export interface Disc extends Point {
  readonly party: Slug;
  readonly radius: number;
}

/** A stream on its way: where it runs and how broad it is. */
export interface RoutedStream {
  readonly stream: Stream;
  readonly arc: Arc;
  readonly width: number;
}

/** Between the ways of one pair. */
const LANE_GAP = 25;
const SHIFTS = [0, 0.05, -0.05, 0.1, -0.1, 0.16, -0.16, 0.24, -0.24] as const;
const SAMPLES = 14;

/**
 * Finds a way for every stream between placed discs: the ways of a pair lie side by side, and a pair bends as a whole
 * where it would else run through a disc or along another pair. Broad pairs choose first.
 */
export function routeStreams(
  streams: readonly Stream[],
  discs: ReadonlyMap<Slug, Disc>,
  scale: number,
): readonly RoutedStream[] {
  const placed = streams.filter(({ giver, receiver }) => discs.has(giver) && discs.has(receiver));
  const routed: LaidStream[] = [];
  for (const pair of pairStreams(placed, scale)) {
    const choices = SHIFTS.map((shift) => layPair(pair, (party) => discs.get(party), shift));
    const costs = choices.map((ways, at) => costOf(ways, routed, discs) + Math.abs(SHIFTS[at] ?? 0) * 60);
    const best = costs.indexOf(Math.min(...costs));
    routed.push(...(choices[best] ?? []).map((way) => ({ ...way, sampled: sampleArc(way.arc, SAMPLES) })));
  }
  return routed;
}

/** The streams between two parties in the order in which they lie side by side, the traffic of each direction together. */
export interface StreamPair {
  readonly anchor: Slug;
  readonly lanes: readonly { readonly stream: Stream; readonly width: number; readonly offset: number }[];
}

/** Streams by the two that they run between, broadest pair first where the streams come so. */
export function pairStreams(streams: readonly Stream[], scale: number): readonly StreamPair[] {
  const pairs = groupBy(streams, ({ giver, receiver }) => [giver, receiver].sort(compareText).join(" "));
  return [...pairs.values()].map((pair) => {
    const [anchor = ""] = pair.flatMap(({ giver, receiver }) => [giver, receiver]).sort(compareText);
    const ordered = [...pair].sort(
      (one, other) =>
        Number(one.giver === anchor) - Number(other.giver === anchor) ||
        (one.giver === anchor ? 1 : -1) * (other.reach.REPORTED - one.reach.REPORTED) ||
        compareText(one.flow, other.flow),
    );
    const widths = ordered.map(({ flow, reach }) => (flow === "other" ? 1 : widthOf(reach.REPORTED, scale)));
    const total = widths.reduce((sum, width) => sum + width, 0) + LANE_GAP * (ordered.length - 1);
    let used = 0;
    const lanes = ordered.map((stream, at) => {
      const width = widths[at] ?? 0;
      const offset = used + width / 2 - total / 2;
      used += width + LANE_GAP;
      return { stream, width, offset };
    });
    return { anchor, lanes };
  });
}

/** The ways of one pair side by side between discs; `shift` bends all of them, in parts of the distance. */
export function layPair(
  { anchor, lanes }: StreamPair,
  discOf: (party: Slug) => Disc | undefined,
  shift: number,
): readonly RoutedStream[] {
  return lanes.flatMap(({ stream, width, offset }) => {
    const giver = discOf(stream.giver);
    const receiver = discOf(stream.receiver);
    if (giver === undefined || receiver === undefined) return [];
    const away = offset + shift * distanceBetween(giver, receiver);
    const sag = stream.giver === anchor ? away : -away;
    // The tail is tucked under its disc as far as its corners stay hidden; the tip ends short of the other one.
    const half = width / 2;
    const tuck = Math.sqrt(Math.max(giver.radius, giver.radius * giver.radius - half * half)) - 3;
    const gaps = { start: Math.max(tuck, giver.radius * 0.4), end: receiver.radius + 3 };
    return [{ stream, width, arc: arcBetween(giver, receiver, sag, gaps) }];
  });
}

interface LaidStream extends RoutedStream {
  readonly sampled: SampledArc;
}

function costOf(ways: readonly RoutedStream[], laid: readonly LaidStream[], discs: ReadonlyMap<Slug, Disc>): number {
  let cost = 0;
  for (const { stream, arc, width } of ways) {
    const own = sampleArc(arc, SAMPLES);
    for (const disc of discs.values()) {
      if (disc.party === stream.giver || disc.party === stream.receiver) continue;
      const near = distanceTo(own, disc);
      const room = disc.radius + width / 2 + 12;
      if (near < room) cost += 30 + (room - near);
    }
    for (const other of laid) {
      const room = (width + other.width) / 2 + 12;
      const { sampled } = other;
      const isFar =
        sampled.left - own.right > room ||
        own.left - sampled.right > room ||
        sampled.top - own.bottom > room ||
        own.top - sampled.bottom > room;
      if (!isFar) cost += countNear(own, sampled, room) * 1.1;
    }
  }
  return cost;
}

/** How near a way comes to a point. */
function distanceTo({ xs, ys }: SampledArc, { x, y }: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < xs.length; at += 1) {
    const [dx, dy] = [(xs[at] as number) - x, (ys[at] as number) - y];
    least = Math.min(least, Math.sqrt(dx * dx + dy * dy));
  }
  return least;
}

/** Points of one way that have a point of another one near. */
function countNear(one: SampledArc, other: SampledArc, room: number): number {
  let count = 0;
  for (let at = 0; at < one.xs.length; at += 1) {
    const [x, y] = [one.xs[at] as number, one.ys[at] as number];
    for (let beside = 0; beside < other.xs.length; beside += 1) {
      const [dx, dy] = [x - (other.xs[beside] as number), y - (other.ys[beside] as number)];
      if (dx * dx + dy * dy >= room * room) continue;
      count += 1;
      break;
    }
  }
  return count;
}
