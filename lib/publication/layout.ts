import type { Party } from "@/lib/domain/model/case-records";
import type { Network, NetworkLayout } from "@/lib/domain/model/snapshot-document";
import { LABEL_SIDES } from "@/lib/view/network/node-boxes";
import { discBox } from "@/lib/view/network/place-labels";
import { costAround, type Sheet } from "./layout-cost";
import { type Field, type Ground, INSIDE, moveTo, openField } from "./layout-field";
import { type LayoutGraph, readLayoutGraph } from "./layout-graph";
import { openNeighbourhood } from "./layout-nearby";
import { placeByDistance } from "./layout-start";

/** Start values of the stream of moves; the best of the placings is kept. */
const SEEDS = [0x9e3779b9, 0x2545f491] as const;
const SHEET_WIDTH = 1500;
const SHEET_HEIGHT = 1040;
const SHEET_PARTIES = 60;
/** Bounds the work for networks of any size. */
const WORK_BUDGET = 90e6;
/** Up to so many parties every move is judged by the whole picture, twice over; beyond, by its neighbourhood first. */
const WHOLE_PARTIES = 80;
const FINISH_BUDGET = 12e6;
/** The share of the heat with which a picture is finished: small steps, and few that make it worse. */
const FINISH_HEAT = 0.35;
const OUTER_SIDES = LABEL_SIDES.flatMap((side, place) => (side === "inside" ? [] : [place]));
const MOST_MOVES_PER_PARTY = 2500;
const NEARBY_MOVES_PER_PARTY = 150;

/**
 * Places the parties of a network for the public picture: hubs in the middle, vehicles near their sponsors, few
 * crossings, no disc or label over another. Disc area follows the dollar volume at ANNOUNCED.
 *
 * A first placing by distance is improved by threshold acceptance with a fixed stream of pseudo-random moves; of a large
 * network most moves are judged by the parties around, so that the work grows with the network and not its square. Only
 * + - * / and square roots are used, which every machine rounds alike, and places end as whole numbers: the same
 * network gives the same bytes everywhere. The sheet is 1500 × 1040 up to 60 parties, grows with their number, and is
 * cropped to what is on it.
 */
export function layoutNetwork(network: Network, parties: readonly Party[]): NetworkLayout {
  const graph = readLayoutGraph(network, parties);
  const field = openField(graph);
  const growth = Math.max(1, Math.sqrt(field.size / SHEET_PARTIES));
  const sheet: Sheet = {
    width: Math.round(SHEET_WIDTH * growth),
    height: Math.round(SHEET_HEIGHT * growth),
    margin: 10,
  };
  const whole: Ground = {
    costOf: (node) => costAround(field, node, sheet),
    move: (node, x, y, side) => moveTo(field, node, x, y, side),
  };
  if (field.size > WHOLE_PARTIES) {
    const random = createStream(SEEDS[0]);
    placeByDistance(field, sheet.width, sheet.height);
    anneal(field, sheet, random, NEARBY_MOVES_PER_PARTY * field.size, openNeighbourhood(field, sheet));
    anneal(field, sheet, random, movesFor(field, FINISH_BUDGET), whole, FINISH_HEAT);
    return cropSheet(graph, field, sheet.margin);
  }
  let best: { readonly cost: number; readonly layout: NetworkLayout } | null = null;
  for (const seed of SEEDS) {
    placeByDistance(field, sheet.width, sheet.height);
    anneal(field, sheet, createStream(seed), movesFor(field, WORK_BUDGET), whole);
    let cost = 0;
    for (let node = 0; node < field.size; node += 1) cost += costAround(field, node, sheet);
    if (best === null || cost < best.cost) best = { cost, layout: cropSheet(graph, field, sheet.margin) };
  }
  return best?.layout ?? cropSheet(graph, field, sheet.margin);
}

/** The smallest sheet that holds every disc and label with a margin, so that the type is as large as can be. */
function cropSheet({ nodes }: LayoutGraph, field: Field, margin: number): NetworkLayout {
  const places = nodes.map(({ party, radius, label }, node) => ({
    party,
    radius,
    x: field.x[node] as number,
    y: field.y[node] as number,
    label: { ...label, x: field.labelX[node] as number, y: field.labelY[node] as number },
  }));
  const boxes = places.flatMap((place) => [place.label, discBox(place)]);
  const least = (read: (box: (typeof boxes)[number]) => number) =>
    boxes.reduce((smallest, box) => Math.min(smallest, read(box)), Number.POSITIVE_INFINITY);
  const left = Math.floor(least((box) => box.x - box.width / 2)) - margin;
  const top = Math.floor(least((box) => box.y - box.height / 2)) - margin;
  const right = Math.ceil(-least((box) => -(box.x + box.width / 2))) + margin;
  const bottom = Math.ceil(-least((box) => -(box.y + box.height / 2))) + margin;
  return {
    width: nodes.length === 0 ? 0 : right - left,
    height: nodes.length === 0 ? 0 : bottom - top,
    nodes: places.map(({ party, x, y, radius }) => ({
      party,
      x: Math.round(x) - left,
      y: Math.round(y) - top,
      radius,
    })),
  };
}

/** So many moves of the whole picture a budget lasts for. */
function movesFor({ size, one }: Field, budget: number): number {
  const workPerMove = 2 * (size + one.length) * (1 + (2 * one.length) / size);
  return Math.min(Math.round(budget / workPerMove), MOST_MOVES_PER_PARTY * size);
}

/** Moves one party at a time; a move that makes the picture a little worse is taken while the threshold is high. */
function anneal(field: Field, sheet: Sheet, random: () => number, moves: number, ground: Ground, heat = 1): void {
  const { size } = field;
  if (size < 2) return;
  for (let move = 0; move < moves; move += 1) {
    const left = heat * (1 - move / moves);
    const node = Math.floor(random() * size);
    const threshold = 160 * left * left * left;
    const choice = random();
    if (choice < 0.1) tryOtherSide(field, node, random, ground, threshold);
    else if (choice < 0.2) trySwap(field, node, Math.floor(random() * size), ground, threshold);
    else tryShift(field, node, 8 + 420 * left * left, random, sheet, ground, threshold);
  }
}

function tryShift(
  field: Field,
  node: number,
  reach: number,
  random: () => number,
  sheet: Sheet,
  { costOf, move }: Ground,
  threshold: number,
): void {
  const x = field.x[node] as number;
  const y = field.y[node] as number;
  const side = field.side[node] as number;
  const before = costOf(node);
  const nextX = clamp(x + (random() - 0.5) * reach, sheet.margin, sheet.width - sheet.margin);
  const nextY = clamp(y + (random() - 0.5) * reach, sheet.margin, sheet.height - sheet.margin);
  move(node, nextX, nextY, side);
  if (costOf(node) - before > threshold * random()) move(node, x, y, side);
}

function tryOtherSide(
  field: Field,
  node: number,
  random: () => number,
  { costOf, move }: Ground,
  threshold: number,
): void {
  const side = field.side[node] as number;
  if (side === INSIDE) return;
  const before = costOf(node);
  const [x, y] = [field.x[node] as number, field.y[node] as number];
  move(node, x, y, OUTER_SIDES[Math.floor(random() * OUTER_SIDES.length)] as number);
  if (costOf(node) - before > threshold * random()) move(node, x, y, side);
}

function trySwap(field: Field, node: number, other: number, { costOf, move }: Ground, threshold: number): void {
  if (other === node) return;
  const swap = () => {
    const [x, y] = [field.x[node] as number, field.y[node] as number];
    move(node, field.x[other] as number, field.y[other] as number, field.side[node] as number);
    move(other, x, y, field.side[other] as number);
  };
  const before = costOf(node) + costOf(other);
  swap();
  const after = costOf(node) + costOf(other);
  if (after - before > threshold) swap();
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** A fixed stream of numbers in [0, 1) in 32-bit integer arithmetic (mulberry32): chance without chance. */
function createStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
