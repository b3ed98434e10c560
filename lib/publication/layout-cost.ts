import {
  type Box,
  distanceBetween,
  distanceToSegment,
  lengthInsideBox,
  overlapArea,
  type Point,
  segmentsCross,
} from "@/lib/view/network/geometry";
import type { LayoutGraph, PlacedNode, Tie } from "./layout-graph";

/** What makes a picture hard to read, each with its price. Overlaps cost so much that none is left at the end. */
const PRICE = {
  overlap: 1.2,
  arrowOverDisc: 9,
  arrowOverLabel: 1.6,
  crossing: 60,
  length: 0.4,
  sponsorLength: 0.08,
  narrowAngle: 60,
  centre: 0.02,
  outside: 20,
} as const;

const DISC_ROOM = 14;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Everything that one party contributes to the cost at its present place; the annealer compares before and after a move. */
export function costAround(node: PlacedNode, graph: LayoutGraph, sheet: Sheet): number {
  const { label } = node;
  let cost = costOutside(node, label, sheet) + costFromCentre(node, sheet);
  for (const other of graph.nodes) if (other !== node) cost += costOfOverlap(node, other);
  for (const tie of graph.ties) {
    if (!tie.drawn || tie.one === node || tie.other === node) continue;
    cost += costOfArrowOverNode(tie, node);
  }
  for (const tie of node.ties) cost += costOfTie(tie, graph);
  return cost + costOfAngles(node);
}

function costOfOverlap(node: PlacedNode, other: PlacedNode): number {
  const dx = Math.abs(node.x - other.x);
  const dy = Math.abs(node.y - other.y);
  if (dx > node.reach + other.reach || dy > node.reach + other.reach) return 0;
  const reach = node.radius + other.radius + 2 * DISC_ROOM;
  const area =
    (dx < reach && dy < reach ? (reach - dx) * (reach - dy) : 0) +
    overlapArea(node.label, other.label) +
    overlapOfDisc(node, other.label) +
    overlapOfDisc(other, node.label);
  return area === 0 ? 0 : 150 + PRICE.overlap * area;
}

/** Shared area of a label and the square around a disc. */
function overlapOfDisc({ x, y, radius }: PlacedNode, label: Box): number {
  const width = radius + DISC_ROOM + label.width / 2 - Math.abs(x - label.x);
  const height = radius + DISC_ROOM + label.height / 2 - Math.abs(y - label.y);
  return label.height > 0 && width > 0 && height > 0 ? width * height : 0;
}

function costOfArrowOverNode({ one, other, arrows }: Tie, node: PlacedNode): number {
  const { x, y, label, reach } = node;
  if ((one.x < x - reach && other.x < x - reach) || (one.x > x + reach && other.x > x + reach)) return 0;
  if ((one.y < y - reach && other.y < y - reach) || (one.y > y + reach && other.y > y + reach)) return 0;
  const clearance = node.radius + DISC_ROOM + 4 * arrows - distanceToSegment(node, one, other);
  const disc = clearance > 0 ? 40 + PRICE.arrowOverDisc * clearance : 0;
  const covered = label.height === 0 ? 0 : lengthInsideBox(one, other, label);
  return disc + (covered > 0 ? 25 + PRICE.arrowOverLabel * covered : 0);
}

function costOfTie(tie: Tie, graph: LayoutGraph): number {
  const { one, other } = tie;
  const excess = distanceBetween(one, other) - (one.radius + other.radius + tie.wishedGap);
  if (!tie.drawn) return excess > 0 ? PRICE.sponsorLength * excess : 0;
  let cost = excess > 0 ? PRICE.length * excess : 0.8 * -excess + 0.012 * excess * excess;
  cost += 0.8 * (costOfOwnLabel(tie, one) + costOfOwnLabel(tie, other));
  for (const rival of graph.ties) {
    if (!rival.drawn || rival === tie) continue;
    if (rival.one === one || rival.other === other || rival.one === other || rival.other === one) continue;
    if (segmentsCross(one, other, rival.one, rival.other)) cost += PRICE.crossing;
  }
  for (const node of graph.nodes) {
    if (node !== one && node !== other) cost += costOfArrowOverNode(tie, node);
  }
  return cost;
}

function costOfOwnLabel(tie: Tie, node: PlacedNode): number {
  return node.label.height === 0 ? 0 : PRICE.arrowOverLabel * lengthInsideBox(tie.one, tie.other, node.label);
}

/** Arrows that leave a disc in nearly the same direction cannot be told apart. */
function costOfAngles(node: PlacedNode): number {
  const rays: Point[] = [];
  for (const tie of node.ties) {
    if (!tie.drawn) continue;
    const far = tie.one === node ? tie.other : tie.one;
    const distance = Math.max(distanceBetween(node, far), 1);
    rays.push({ x: (far.x - node.x) / distance, y: (far.y - node.y) / distance });
  }
  let cost = 0;
  rays.forEach((ray, index) => {
    for (const rival of rays.slice(index + 1)) {
      const cosine = ray.x * rival.x + ray.y * rival.y;
      if (cosine > 0.94) cost += (PRICE.narrowAngle * (cosine - 0.94)) / 0.06;
    }
  });
  return cost;
}

/** Hubs belong in the middle, the more arrows the more. */
function costFromCentre(node: PlacedNode, { width, height }: Sheet): number {
  const dx = node.x - width / 2;
  const dy = (node.y - height / 2) * 1.3;
  return PRICE.centre * Math.sqrt(dx * dx + dy * dy) * Math.min(node.ties.length, 12);
}

function costOutside(node: PlacedNode, label: Box, { width, height, margin }: Sheet): number {
  const left = Math.min(node.x - node.radius, label.x - label.width / 2);
  const right = Math.max(node.x + node.radius, label.x + label.width / 2);
  const top = Math.min(node.y - node.radius, label.y - label.height / 2);
  const bottom = Math.max(node.y + node.radius, label.y + label.height / 2);
  const beyond = (value: number) => (value > 0 ? value : 0);
  return (
    PRICE.outside *
    (beyond(margin - left) +
      beyond(right - (width - margin)) +
      beyond(margin - top) +
      beyond(bottom - (height - margin)))
  );
}
