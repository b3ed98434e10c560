import type { Party } from "@/lib/domain/case-records";
import type { Network, NetworkLayout } from "@/lib/domain/snapshots/snapshot-document";
import { costAround, type Sheet } from "./layout-cost";
import { type LayoutGraph, type PlacedNode, readLayoutGraph } from "./layout-graph";
import { placeByDistance } from "./layout-start";

const SHEET_PARTIES = 70;
/** Bounds the work for networks of any size; the shipped case takes a few seconds. */
const WORK_BUDGET = 110e6;
const FEWEST_MOVES_PER_PARTY = 40;

/**
 * Places the parties of a network for the public picture: hubs in the middle, vehicles near their sponsors, few
 * crossings, no disc or label over another. Disc area follows the dollar volume at ANNOUNCED.
 *
 * A first placing by distance is improved by threshold acceptance with a fixed stream of pseudo-random moves. Only
 * + - * / and square roots are used, which every machine rounds alike, and places end as whole numbers: the same
 * network gives the same bytes everywhere. The box is 1600 × 1100 up to 70 parties and grows with their number.
 */
export function layoutNetwork(network: Network, parties: readonly Party[]): NetworkLayout {
  const graph = readLayoutGraph(network, parties);
  const growth = Math.max(1, Math.sqrt(graph.nodes.length / SHEET_PARTIES));
  const sheet: Sheet = { width: Math.round(1600 * growth), height: Math.round(1100 * growth), margin: 14 };
  placeByDistance(graph, sheet.width, sheet.height);
  anneal(graph, sheet);
  return {
    width: sheet.width,
    height: sheet.height,
    nodes: graph.nodes.map(({ party, x, y, radius }) => ({ party, x: Math.round(x), y: Math.round(y), radius })),
  };
}

/** Moves one party at a time; a move that makes the picture a little worse is taken while the threshold is high. */
function anneal(graph: LayoutGraph, sheet: Sheet): void {
  const { nodes, ties } = graph;
  if (nodes.length < 2) return;
  const workPerMove = 2 * (nodes.length + ties.length) * (1 + (2 * ties.length) / nodes.length);
  const moves = Math.max(Math.round(WORK_BUDGET / workPerMove), FEWEST_MOVES_PER_PARTY * nodes.length);
  const random = createStream(0x9e3779b9);
  for (let move = 0; move < moves; move += 1) {
    const left = 1 - move / moves;
    const node = nodes[Math.floor(random() * nodes.length)];
    if (node === undefined) continue;
    const threshold = 110 * left * left * left;
    if (random() < 0.12) trySwap(node, nodes[Math.floor(random() * nodes.length)], graph, sheet, threshold);
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
  node.x = clamp(x + (random() - 0.5) * reach, sheet.margin, sheet.width - sheet.margin);
  node.y = clamp(y + (random() - 0.5) * reach, sheet.margin, sheet.height - sheet.margin);
  if (costAround(node, graph, sheet) - before <= threshold * random()) return;
  node.x = x;
  node.y = y;
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
  [node.x, other.x] = [other.x, node.x];
  [node.y, other.y] = [other.y, node.y];
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
