import type { Party } from "@/lib/domain/case-records";
import type { Network, NetworkLayout } from "@/lib/domain/snapshots/snapshot-document";
import { LABEL_SIDES } from "@/lib/view/network/node-boxes";
import { discBox } from "@/lib/view/network/place-labels";
import { costAround, type Sheet } from "./layout-cost";
import { type LayoutGraph, moveNode, type PlacedNode, readLayoutGraph } from "./layout-graph";
import { placeByDistance } from "./layout-start";

/** Start values of the stream of moves; the best of the placings is kept. */
const SEEDS = [0x9e3779b9, 0x2545f491] as const;
const SHEET_WIDTH = 1500;
const SHEET_HEIGHT = 1040;
const SHEET_PARTIES = 60;
/** Bounds the work for networks of any size; the shipped case takes a few seconds. */
const WORK_BUDGET = 90e6;
const OUTER_SIDES = LABEL_SIDES.filter((side) => side !== "inside");
const FEWEST_MOVES_PER_PARTY = 40;
const MOST_MOVES_PER_PARTY = 2500;

/**
 * Places the parties of a network for the public picture: hubs in the middle, vehicles near their sponsors, few
 * crossings, no disc or label over another. Disc area follows the dollar volume at ANNOUNCED.
 *
 * A first placing by distance is improved by threshold acceptance with a fixed stream of pseudo-random moves. Only
 * + - * / and square roots are used, which every machine rounds alike, and places end as whole numbers: the same
 * network gives the same bytes everywhere. The sheet is 1500 × 1040 up to 60 parties, grows with their number, and is
 * cropped to what is on it.
 */
export function layoutNetwork(network: Network, parties: readonly Party[]): NetworkLayout {
  const graph = readLayoutGraph(network, parties);
  const growth = Math.max(1, Math.sqrt(graph.nodes.length / SHEET_PARTIES));
  const sheet: Sheet = {
    width: Math.round(SHEET_WIDTH * growth),
    height: Math.round(SHEET_HEIGHT * growth),
    margin: 10,
  };
  let best: { readonly cost: number; readonly layout: NetworkLayout } | null = null;
  for (const seed of SEEDS) {
    placeByDistance(graph, sheet.width, sheet.height);
    anneal(graph, sheet, createStream(seed));
    const cost = graph.nodes.reduce((sum, node) => sum + costAround(node, graph, sheet), 0);
    if (best === null || cost < best.cost) best = { cost, layout: cropSheet(graph, sheet.margin) };
  }
  return best?.layout ?? cropSheet(graph, sheet.margin);
}

/** The smallest sheet that holds every disc and label with a margin, so that the type is as large as can be. */
function cropSheet({ nodes }: LayoutGraph, margin: number): NetworkLayout {
  const boxes = nodes.flatMap((node) => [node.label, discBox(node)]);
  const left = Math.floor(Math.min(...boxes.map((box) => box.x - box.width / 2))) - margin;
  const top = Math.floor(Math.min(...boxes.map((box) => box.y - box.height / 2))) - margin;
  const right = Math.ceil(Math.max(...boxes.map((box) => box.x + box.width / 2))) + margin;
  const bottom = Math.ceil(Math.max(...boxes.map((box) => box.y + box.height / 2))) + margin;
  return {
    width: nodes.length === 0 ? 0 : right - left,
    height: nodes.length === 0 ? 0 : bottom - top,
    nodes: nodes.map(({ party, x, y, radius }) => ({
      party,
      x: Math.round(x) - left,
      y: Math.round(y) - top,
      radius,
    })),
  };
}

/** Moves one party at a time; a move that makes the picture a little worse is taken while the threshold is high. */
function anneal(graph: LayoutGraph, sheet: Sheet, random: () => number): void {
  const { nodes, ties } = graph;
  if (nodes.length < 2) return;
  const workPerMove = 2 * (nodes.length + ties.length) * (1 + (2 * ties.length) / nodes.length);
  const moves = clamp(
    Math.round(WORK_BUDGET / workPerMove),
    FEWEST_MOVES_PER_PARTY * nodes.length,
    MOST_MOVES_PER_PARTY * nodes.length,
  );
  for (let move = 0; move < moves; move += 1) {
    const left = 1 - move / moves;
    const node = nodes[Math.floor(random() * nodes.length)];
    if (node === undefined) continue;
    const threshold = 160 * left * left * left;
    const choice = random();
    if (choice < 0.1) tryOtherSide(node, random, graph, sheet, threshold);
    else if (choice < 0.2) trySwap(node, nodes[Math.floor(random() * nodes.length)], graph, sheet, threshold);
    else tryShift(node, 8 + 420 * left * left, random, graph, sheet, threshold);
  }
}

function tryShift(
  node: PlacedNode,
  reach: number,
  random: () => number,
  graph: LayoutGraph,
  sheet: Sheet,
  threshold: number,
): void {
  const { x, y } = node;
  const before = costAround(node, graph, sheet);
  moveNode(
    node,
    clamp(x + (random() - 0.5) * reach, sheet.margin, sheet.width - sheet.margin),
    clamp(y + (random() - 0.5) * reach, sheet.margin, sheet.height - sheet.margin),
    node.side,
  );
  if (costAround(node, graph, sheet) - before <= threshold * random()) return;
  moveNode(node, x, y, node.side);
}

function tryOtherSide(
  node: PlacedNode,
  random: () => number,
  graph: LayoutGraph,
  sheet: Sheet,
  threshold: number,
): void {
  const { side } = node;
  if (side === "inside") return;
  const before = costAround(node, graph, sheet);
  moveNode(node, node.x, node.y, OUTER_SIDES[Math.floor(random() * OUTER_SIDES.length)] ?? "below");
  if (costAround(node, graph, sheet) - before > threshold * random()) moveNode(node, node.x, node.y, side);
}

function trySwap(
  node: PlacedNode,
  other: PlacedNode | undefined,
  graph: LayoutGraph,
  sheet: Sheet,
  threshold: number,
): void {
  if (other === undefined || other === node) return;
  const before = costAround(node, graph, sheet) + costAround(other, graph, sheet);
  swapPlaces(node, other);
  const after = costAround(node, graph, sheet) + costAround(other, graph, sheet);
  if (after - before > threshold) swapPlaces(node, other);
}

function swapPlaces(node: PlacedNode, other: PlacedNode): void {
  const { x, y } = node;
  moveNode(node, other.x, other.y, node.side);
  moveNode(other, x, y, other.side);
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
