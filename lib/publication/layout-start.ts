import { distanceBetween } from "@/lib/view/network/geometry";
import { type LayoutGraph, moveNode, type PlacedNode } from "./layout-graph";

const ROUNDS = 90;
/** Steps between parties that no chain of deals joins. */
const APART = 5;

/**
 * A first placing in which the distance on paper follows the number of steps between two parties (stress
 * majorization), hubs first because they have the shortest ways. Starts from a square spiral, so nothing is random.
 */
export function placeByDistance({ nodes }: LayoutGraph, width: number, height: number): void {
  const steps = new Map(nodes.map((node) => [node, countSteps(node)]));
  const ordered = [...nodes].sort((one, other) => other.ties.length - one.ties.length);
  ordered.forEach((node, rank) => {
    const { x, y } = spiralPlace(rank);
    moveNode(node, x, y, node.side);
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const node of nodes) pullToDistances(node, nodes, steps.get(node));
  }
  stretchToBox(nodes, width, height);
}

/** Steps along ties from one party to each that can be reached. */
function countSteps(start: PlacedNode): ReadonlyMap<PlacedNode, number> {
  const found = new Map([[start, 0]]);
  for (const [node, count] of found) {
    for (const { one, other } of node.ties) {
      const next = one === node ? other : one;
      if (!found.has(next)) found.set(next, count + 1);
    }
  }
  return found;
}

/** Places 0, 1, 2 … on a square spiral around the origin, one unit apart. */
function spiralPlace(rank: number): { readonly x: number; readonly y: number } {
  let x = 0;
  let y = 0;
  let dx = 1;
  let dy = 0;
  let left = 1;
  let run = 1;
  let turns = 0;
  for (let step = 0; step < rank; step += 1) {
    x += dx;
    y += dy;
    left -= 1;
    if (left > 0) continue;
    [dx, dy] = [-dy, dx];
    turns += 1;
    if (turns % 2 === 0) run += 1;
    left = run;
  }
  // A slight slant keeps straight rows of the spiral from staying straight for ever.
  return { x: x + y * 0.13, y: y - x * 0.07 };
}

function pullToDistances(
  node: PlacedNode,
  nodes: readonly PlacedNode[],
  steps: ReadonlyMap<PlacedNode, number> | undefined,
): void {
  let sumX = 0;
  let sumY = 0;
  let weights = 0;
  for (const other of nodes) {
    if (other === node) continue;
    const ideal = steps?.get(other) ?? APART;
    const weight = 1 / (ideal * ideal);
    const distance = Math.max(distanceBetween(node, other), 0.001);
    sumX += weight * (other.x + (ideal * (node.x - other.x)) / distance);
    sumY += weight * (other.y + (ideal * (node.y - other.y)) / distance);
    weights += weight;
  }
  if (weights === 0) return;
  moveNode(node, sumX / weights, sumY / weights, node.side);
}

function stretchToBox(nodes: readonly PlacedNode[], width: number, height: number): void {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const spanX = Math.max(...xs) - left || 1;
  const spanY = Math.max(...ys) - top || 1;
  for (const node of nodes) {
    const x = width * (0.06 + (0.88 * (node.x - left)) / spanX);
    const y = height * (0.06 + (0.86 * (node.y - top)) / spanY);
    moveNode(node, x, y, node.side);
  }
}
