import { distanceBetween, distanceToSegment, doCross, type Point } from "../network/geometry";
import { randomStream } from "./random-stream";

/** What is to be placed: discs by number, and the ways between two of them with their width. */
export interface HubGraph {
  readonly count: number;
  readonly ties: readonly { readonly a: number; readonly b: number; readonly width: number }[];
}

export interface HubSheet {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

const SEEDS = [0x9e3779b9, 0x2545f491, 0x51ed270b, 0x1b873593] as const;
const MOVES_PER_HUB = 800;
/** Discs nearer than this leave no room for an amount between them. */
const NEAR = 176;
const ROOM_FOR_PILL = 240;
/** Smallest turn between two ways at one disc, as the cosine of its angle. */
const NARROW = 0.93;

/**
 * Places some discs on a sheet so that few ways cross, none runs through a disc, and amounts have room. Threshold
 * acceptance with fixed streams of moves, the best of some kept; only + - * / and square roots are used, so that the
 * same graph gives the same places on every machine.
 */
export function placeHubs(graph: HubGraph, sheet: HubSheet): readonly Point[] {
  if (graph.count === 0) return [];
  let best: { cost: number; places: Point[] } | null = null;
  for (const seed of SEEDS) {
    const found = settle(graph, sheet, randomStream(seed));
    if (best === null || found.cost < best.cost) best = found;
  }
  return stretch(best?.places ?? [], sheet);
}

function settle(graph: HubGraph, sheet: HubSheet, random: () => number): { cost: number; places: Point[] } {
  const edge = sheet.radius + 6;
  const span = { x: sheet.width - 2 * edge, y: sheet.height - 2 * edge };
  const somewhere = (): Point => ({ x: Math.round(edge + random() * span.x), y: Math.round(edge + random() * span.y) });
  const places = Array.from({ length: graph.count }, somewhere);
  const costOf = (hub: number) => costAround(hub, graph, places, sheet);
  const moves = MOVES_PER_HUB * graph.count;
  for (let move = 0; move < moves; move += 1) {
    const heat = 1 - move / moves;
    const hub = Math.floor(random() * graph.count);
    const other = Math.floor(random() * graph.count);
    const isSwap = random() < 0.2 && other !== hub;
    const [before, beforeOther] = [places[hub] as Point, places[other] as Point];
    // What two discs have to do with each other counts twice, before and after alike.
    const cost = costOf(hub) + (isSwap ? costOf(other) : 0);
    if (isSwap) {
      places[hub] = beforeOther;
      places[other] = before;
    } else {
      const reach = 24 + 420 * heat;
      places[hub] = {
        x: clamp(before.x + (random() - 0.5) * reach, edge, edge + span.x),
        y: clamp(before.y + (random() - 0.5) * reach, edge, edge + span.y),
      };
    }
    const next = costOf(hub) + (isSwap ? costOf(other) : 0);
    if (next < cost + 70 * heat * heat) continue;
    places[hub] = before;
    if (isSwap) places[other] = beforeOther;
  }
  const cost = places.reduce((sum, _, hub) => sum + costOf(hub), 0);
  return { cost, places };
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(value < low ? low : value > high ? high : value);
}

/** What one disc and its ways cost where it stands. */
function costAround(own: number, { count, ties }: HubGraph, places: readonly Point[], { radius }: HubSheet): number {
  let cost = 0;
  const place = places[own] as Point;
  for (let other = 0; other < count; other += 1) {
    if (other === own) continue;
    const apart = distanceBetween(place, places[other] as Point);
    if (apart < NEAR) cost += (NEAR - apart) * 1.6;
  }
  for (const tie of ties) {
    const { a, b, width: broad } = tie;
    const from = places[a] as Point;
    const to = places[b] as Point;
    if (a !== own && b !== own) {
      // A way of others that runs through this disc.
      cost += tightness(place, from, to, radius + broad / 2);
      continue;
    }
    const length = distanceBetween(from, to);
    const room = ROOM_FOR_PILL + broad * 0.5;
    cost += length * (0.05 + broad / 900) + (length < room ? (room - length) * 1.4 : 0);
    for (let hub = 0; hub < count; hub += 1) {
      if (hub !== a && hub !== b) cost += tightness(places[hub] as Point, from, to, radius + broad / 2);
    }
    for (const other of ties) {
      if (other === tie) continue;
      const shared = a === other.a || a === other.b ? a : b === other.a || b === other.b ? b : null;
      if (shared !== null) cost += crowding(shared, tie, other, places) * (14 + (broad + other.width) / 4);
      else if (doCross(from, to, places[other.a] as Point, places[other.b] as Point)) {
        cost += 70 + Math.min(broad, other.width) * 2;
      }
    }
  }
  return cost;
}

function tightness(disc: Point, from: Point, to: Point, half: number): number {
  const near = half + 20 - distanceToSegment(disc, from, to);
  return near > 0 ? 60 + near * 3 : 0;
}

/** How much two ways that leave one disc run into each other: 0 apart, 1 one upon the other. */
function crowding(
  shared: number,
  one: { readonly a: number; readonly b: number },
  other: { readonly a: number; readonly b: number },
  places: readonly Point[],
): number {
  const middle = places[shared] as Point;
  const first = places[one.a === shared ? one.b : one.a] as Point;
  const second = places[other.a === shared ? other.b : other.a] as Point;
  const lengths = distanceBetween(middle, first) * distanceBetween(middle, second);
  if (lengths === 0) return 1;
  const along = ((first.x - middle.x) * (second.x - middle.x) + (first.y - middle.y) * (second.y - middle.y)) / lengths;
  return along < NARROW ? 0 : (along - NARROW) / (1 - NARROW);
}

/** Spreads the places over the whole sheet. */
function stretch(places: readonly Point[], { width, height, radius }: HubSheet): readonly Point[] {
  const edge = radius + 6;
  const along = (values: readonly number[], size: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) =>
      high === low ? Math.round(size / 2) : Math.round(edge + ((value - low) / (high - low)) * (size - 2 * edge));
  };
  const x = along(
    places.map((place) => place.x),
    width,
  );
  const y = along(
    places.map((place) => place.y),
    height,
  );
  return places.map((place) => ({ x: x(place.x), y: y(place.y) }));
}
