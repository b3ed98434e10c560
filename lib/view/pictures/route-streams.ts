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
  const pairs = new Map<string, Stream[]>();
  for (const stream of streams) {
    if (!discs.has(stream.giver) || !discs.has(stream.receiver)) continue;
    const key = [stream.giver, stream.receiver].sort(compareText).join(" ");
    pairs.set(key, [...(pairs.get(key) ?? []), stream]);
  }
  const routed: LaidStream[] = [];
  for (const pair of pairs.values()) {
    const choices = SHIFTS.map((shift) => layPair(pair, discs, scale, shift));
    const costs = choices.map((ways, at) => costOf(ways, routed, discs) + Math.abs(SHIFTS[at] ?? 0) * 60);
    const best = costs.indexOf(Math.min(...costs));
    routed.push(...(choices[best] ?? []).map((way) => ({ ...way, sampled: sampleArc(way.arc, SAMPLES) })));
  }
  return routed;
}

/** The ways of one pair side by side; `shift` bends all of them, in parts of the distance. */
function layPair(
  pair: readonly Stream[],
  discs: ReadonlyMap<Slug, Disc>,
  scale: number,
  shift: number,
): readonly RoutedStream[] {
  const [anchor = ""] = pair.flatMap(({ giver, receiver }) => [giver, receiver]).sort(compareText);
  // Ways of one direction lie together: traffic keeps to its side.
  const ordered = [...pair].sort(
    (one, other) =>
      Number(one.giver === anchor) - Number(other.giver === anchor) ||
      (one.giver === anchor ? 1 : -1) * (other.reach.REPORTED - one.reach.REPORTED) ||
      compareText(one.flow, other.flow),
  );
  const widths = ordered.map(({ flow, reach }) => (flow === "other" ? 1 : widthOf(reach.REPORTED, scale)));
  const total = widths.reduce((sum, width) => sum + width, 0) + LANE_GAP * (ordered.length - 1);
  let used = 0;
  return ordered.flatMap((stream, at) => {
    const width = widths[at] ?? 0;
    const offset = used + width / 2 - total / 2;
    used += width + LANE_GAP;
    const giver = discs.get(stream.giver);
    const receiver = discs.get(stream.receiver);
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

/**
 * Leads ways anew between discs that have moved, each pair bent as a whole by a part of its distance; used for the few ways of
 * one disc, whose neighbours are judged by whoever moves it.
 */
export function routeBetween(
  ways: readonly RoutedStream[],
  discOf: (party: Slug) => Disc | undefined,
  scale: number,
  bend: number,
): readonly RoutedStream[] {
  const pairs = groupBy(ways, ({ stream }) => [stream.giver, stream.receiver].sort(compareText).join(" "));
  return [...pairs.values()].flatMap((pair) => {
    const ends = pair.flatMap(({ stream }) => [stream.giver, stream.receiver]);
    const discs = new Map(
      ends.flatMap((party) => {
        const disc = discOf(party);
        return disc === undefined ? [] : [[party, disc] as const];
      }),
    );
    return layPair(
      pair.map(({ stream }) => stream),
      discs,
      scale,
      bend,
    );
  });
}

interface LaidStream extends RoutedStream {
  readonly sampled: SampledArc;
}

function costOf(ways: readonly RoutedStream[], laid: readonly LaidStream[], discs: ReadonlyMap<Slug, Disc>): number {
  let cost = 0;
  for (const { stream, arc, width } of ways) {
    const own = sampleArc(arc, SAMPLES);
    const { points } = own;
    for (const disc of discs.values()) {
      if (disc.party === stream.giver || disc.party === stream.receiver) continue;
      const near = Math.min(...points.map((point) => distanceBetween(point, disc)));
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
      if (isFar) continue;
      const close = points.filter((point) => sampled.points.some((one) => isNear(point, one, room))).length;
      cost += close * 1.1;
    }
  }
  return cost;
}

function isNear(one: Point, other: Point, room: number): boolean {
  const dx = one.x - other.x;
  const dy = one.y - other.y;
  return dx * dx + dy * dy < room * room;
}
