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
  crossing: 55,
  length: 0.16,
  sponsorLength: 0.08,
  narrowAngle: 60,
  centre: 0.02,
  outside: 20,
} as const;

const DISC_ROOM = 9;
const LABEL_GAP = 5;
const WISHED_GAP = 70;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Everything that one party contributes to the cost at its present place; the annealer compares before and after a move. */
export function costAround(node: PlacedNode, graph: LayoutGraph, sheet: Sheet): number {
  const label = reservedLabel(node);
  let cost = costOutside(node, label, sheet) + costFromCentre(node, sheet);
  for (const other of graph.nodes) if (other !== node) cost += costOfOverlap(node, label, other);
  for (const tie of graph.ties) {
    if (!tie.drawn || tie.one === node || tie.other === node) continue;
    cost += costOfArrowOverNode(tie, node, label, 1);
  }
  for (const tie of node.ties) cost += costOfTie(tie, graph);
  return cost + costOfAngles(node);
}

/** The label below the disc, as wide as the wider language. */
export function reservedLabel(node: PlacedNode): Box {
  return {
    x: node.x,
    y: node.y + node.radius + LABEL_GAP + node.labelHeight / 2,
    width: node.labelWidth,
    height: node.labelHeight,
  };
}

function discBox(node: PlacedNode): Box {
  const side = 2 * (node.radius + DISC_ROOM);
  return { x: node.x, y: node.y, width: side, height: side };
}

function costOfOverlap(node: PlacedNode, label: Box, other: PlacedNode): number {
  if (Math.abs(node.x - other.x) > 320 || Math.abs(node.y - other.y) > 260) return 0;
  const otherLabel = reservedLabel(other);
  const area =
    overlapArea(discBox(node), discBox(other)) +
    overlapArea(label, otherLabel) +
    overlapArea(label, discBox(other)) +
    overlapArea(discBox(node), otherLabel);
  return area === 0 ? 0 : 150 + PRICE.overlap * area;
}

function costOfArrowOverNode(tie: Tie, node: PlacedNode, label: Box, share: number): number {
  const clearance = node.radius + DISC_ROOM + 4 * tie.arrows - distanceToSegment(node, tie.one, tie.other);
  const disc = clearance > 0 ? 40 + PRICE.arrowOverDisc * clearance : 0;
  const covered = label.height === 0 ? 0 : lengthInsideBox(tie.one, tie.other, label);
  return share * (disc + (covered > 0 ? 25 + PRICE.arrowOverLabel * covered : 0));
}

function costOfTie(tie: Tie, graph: LayoutGraph): number {
  const { one, other } = tie;
  const excess = distanceBetween(one, other) - (one.radius + other.radius + WISHED_GAP + 8 * tie.arrows);
  if (!tie.drawn) return excess > 0 ? PRICE.sponsorLength * excess : 0;
  let cost = excess > 0 ? PRICE.length * excess : -1.2 * excess;
  cost += 0.35 * (costOfOwnLabel(tie, one) + costOfOwnLabel(tie, other));
  for (const rival of graph.ties) {
    if (!rival.drawn || rival === tie) continue;
    if (rival.one === one || rival.other === other || rival.one === other || rival.other === one) continue;
    if (segmentsCross(one, other, rival.one, rival.other)) cost += PRICE.crossing;
  }
  for (const node of graph.nodes) {
    if (node !== one && node !== other) cost += costOfArrowOverNode(tie, node, reservedLabel(node), 1);
  }
  return cost;
}

function costOfOwnLabel(tie: Tie, node: PlacedNode): number {
  if (node.labelHeight === 0) return 0;
  return PRICE.arrowOverLabel * lengthInsideBox(tie.one, tie.other, reservedLabel(node));
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
  const half = Math.max(node.radius, label.width / 2);
  const beyond = (value: number) => (value > 0 ? value : 0);
  return (
    PRICE.outside *
    (beyond(margin - (node.x - half)) +
      beyond(node.x + half - (width - margin)) +
      beyond(margin - (node.y - node.radius)) +
      beyond(node.y + node.radius + LABEL_GAP + label.height - (height - margin)))
  );
}
