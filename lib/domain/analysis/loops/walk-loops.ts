import type { Budget } from "../budget";
import { type CompactGraph, reverseGraph } from "./compact-graph";

/**
 * Is handed each loop as it is found: the parties are `path[0 … length − 1]`, only valid during the call, and `deals`
 * is the number of loops of single arcs, the product of the parallel arcs of its hops. Answers false to end the walk.
 */
export type LoopVisitor = (path: Int32Array, length: number, deals: number) => boolean;

/** Why a walk ended before its end: the visitor wanted no more, or the budget ended; null for a whole walk. */
export type WalkEnd = "visitor" | "budget" | null;

/** Working memory of walks over one graph, so that a walk itself allocates nothing. */
export interface LoopWalk {
  readonly graph: CompactGraph;
  readonly reversed: CompactGraph;
  readonly maxLength: number;
  /** Asked every few thousand steps. */
  readonly budget: Budget;
  readonly firstArcs: Int32Array;
  readonly waysOut: Int32Array;
  readonly waysBack: Int32Array;
  /** Parallel arcs to the root, for parties one step away from it. */
  readonly closing: Int32Array;
  readonly metOut: Int32Array;
  readonly reached: Int32Array;
  readonly onPath: Uint8Array;
  readonly path: Int32Array;
  readonly cursors: Int32Array;
  readonly products: Float64Array;
  /** Arcs that the last measuring of ways looked at. */
  readonly looked: { count: number };
}

const FAR = 0x3fffffff;
const STEPS_BETWEEN_QUESTIONS = 4096;

export function prepareLoopWalk(graph: CompactGraph, maxLength: number, budget: Budget): LoopWalk {
  const { size } = graph;
  // No loop is longer than the number of parties.
  const deepest = Math.min(maxLength, size);
  return {
    graph,
    reversed: reverseGraph(graph),
    maxLength: deepest,
    budget,
    firstArcs: graph.offsets.slice(0, size),
    waysOut: new Int32Array(size).fill(FAR),
    waysBack: new Int32Array(size).fill(FAR),
    closing: new Int32Array(size),
    metOut: new Int32Array(size),
    reached: new Int32Array(size),
    onPath: new Uint8Array(size),
    path: new Int32Array(deepest + 1),
    cursors: new Int32Array(deepest + 1),
    products: new Float64Array(deepest + 1),
    looked: { count: 0 },
  };
}

/**
 * Every loop of 2 to `maxLength` parties whose smallest party is the root, in the order of their numbers. Roots must
 * be walked from small to great.
 */
export function walkLoopsOfRoot(walk: LoopWalk, root: number, visit: LoopVisitor): WalkEnd {
  const reached = measureWaysBack(walk, root, root);
  let end: WalkEnd = walk.budget.spend(1 + walk.looked.count) ? null : "budget";
  if (end === null && reached > 1) {
    walk.path[0] = root;
    walk.products[0] = 1;
    walk.cursors[0] = skipSmaller(walk, root, root);
    end = walkOn(walk, root, root, 1, visit);
  }
  forgetWaysBack(walk, reached);
  return end;
}

/**
 * Every loop of 2 to `maxLength` parties that runs over the arc between the two, told from the giver on. Takes a walk
 * of its own.
 */
export function walkLoopsThroughArc(walk: LoopWalk, giver: number, receiver: number, visit: LoopVisitor): WalkEnd {
  const reached = measureWaysBack(walk, giver, 0);
  let end: WalkEnd = walk.budget.spend(1 + walk.looked.count) ? null : "budget";
  if (end === null && 1 + (walk.waysBack[receiver] as number) <= walk.maxLength) {
    walk.path[0] = giver;
    walk.path[1] = receiver;
    walk.products[0] = 1;
    walk.products[1] = 1;
    walk.cursors[0] = walk.graph.offsets[giver + 1] as number;
    walk.cursors[1] = walk.graph.offsets[receiver] as number;
    walk.onPath[receiver] = 1;
    end = walkOn(walk, giver, 0, 2, visit);
  }
  forgetWaysBack(walk, reached);
  return end;
}

/**
 * The depth-first walk itself: enters a party only if the way back to the root still fits into the length. The last
 * party of the longest loops is not entered, since all that can follow is the arc to the root.
 */
function walkOn(walk: LoopWalk, root: number, smallest: number, startDepth: number, visit: LoopVisitor): WalkEnd {
  const { graph, maxLength, waysBack, closing, onPath, path, cursors, products } = walk;
  const { offsets, targets, counts } = graph;
  let depth = startDepth;
  let end: WalkEnd = null;
  let steps = 0;
  onPath[root] = 1;
  while (depth > 0) {
    const party = path[depth - 1] as number;
    const arc = cursors[depth - 1] as number;
    if (end !== null || arc >= (offsets[party + 1] as number)) {
      onPath[party] = 0;
      depth--;
      continue;
    }
    cursors[depth - 1] = arc + 1;
    const target = targets[arc] as number;
    if (target === root) {
      const deals = (products[depth - 1] as number) * (counts[arc] as number);
      if (!visit(path, depth, deals)) end = "visitor";
    } else if (depth + (waysBack[target] as number) <= maxLength && onPath[target] === 0) {
      const product = (products[depth - 1] as number) * (counts[arc] as number);
      path[depth] = target;
      if (depth + 1 === maxLength) {
        if (!visit(path, maxLength, product * (closing[target] as number))) end = "visitor";
      } else {
        products[depth] = product;
        cursors[depth] = skipSmaller(walk, target, smallest);
        onPath[target] = 1;
        depth++;
      }
    }
    if (++steps % STEPS_BETWEEN_QUESTIONS === 0 && !walk.budget.spend(STEPS_BETWEEN_QUESTIONS)) end = "budget";
  }
  if (end === null && !walk.budget.spend(steps % STEPS_BETWEEN_QUESTIONS)) end = "budget";
  return end;
}

/** The first arc of a party to one that is not smaller than `smallest`. The bound only ever grows within a walk. */
function skipSmaller({ graph, firstArcs }: LoopWalk, party: number, smallest: number): number {
  const end = graph.offsets[party + 1] as number;
  let arc = firstArcs[party] as number;
  while (arc < end && (graph.targets[arc] as number) < smallest) arc++;
  firstArcs[party] = arc;
  return arc;
}

/**
 * Steps from each party back to the root over parties not smaller than `smallest`, where they are part of a loop
 * through the root that is short enough. Fills `reached` and says how many there are.
 *
 * Searched from both ends: first forward over half the length, then backward. Further back than the forward half
 * explains, a party counts only if it was met on the way out and both ways together fit into the length. So a search
 * from the far end never spreads over the whole web.
 */
export function measureWaysBack(walk: LoopWalk, root: number, smallest: number): number {
  const { maxLength, waysOut, metOut } = walk;
  const half = maxLength >> 1;
  walk.looked.count = 0;
  const met = spreadOut(walk, root, smallest, half);
  const found = spreadBack(walk, root, smallest, maxLength - half - 1);
  for (let place = 0; place < met; place++) waysOut[metOut[place] as number] = FAR;
  return found;
}

/** Steps on the way out, up to `bound`; fills `metOut`. */
function spreadOut(walk: LoopWalk, root: number, smallest: number, bound: number): number {
  const { waysOut, metOut } = walk;
  const { offsets, targets } = walk.graph;
  let met = 1;
  metOut[0] = root;
  waysOut[root] = 0;
  for (let place = 0; place < met; place++) {
    const party = metOut[place] as number;
    const steps = (waysOut[party] as number) + 1;
    if (steps > bound) break;
    const end = offsets[party + 1] as number;
    const start = skipSmaller(walk, party, smallest);
    walk.looked.count += end - start;
    for (let arc = start; arc < end; arc++) {
      const next = targets[arc] as number;
      if (waysOut[next] !== FAR) continue;
      waysOut[next] = steps;
      metOut[met++] = next;
    }
  }
  return met;
}

/** Steps on the way back: any party up to `freely` steps, then only those met on the way out. */
function spreadBack(walk: LoopWalk, root: number, smallest: number, freely: number): number {
  const { maxLength, waysOut, waysBack, closing, reached } = walk;
  const { offsets, targets, counts } = walk.reversed;
  let found = 1;
  reached[0] = root;
  waysBack[root] = 0;
  for (let place = 0; place < found; place++) {
    const party = reached[place] as number;
    const steps = (waysBack[party] as number) + 1;
    if (steps >= maxLength) break;
    const longestOut = steps <= freely ? FAR : maxLength - steps;
    const end = offsets[party + 1] as number;
    walk.looked.count += end - (offsets[party] as number);
    for (let arc = offsets[party] as number; arc < end; arc++) {
      const next = targets[arc] as number;
      if (next < smallest || (waysOut[next] as number) > longestOut || waysBack[next] !== FAR) continue;
      waysBack[next] = steps;
      if (steps === 1) closing[next] = counts[arc] as number;
      reached[found++] = next;
    }
  }
  return found;
}

export function forgetWaysBack({ waysBack, reached }: LoopWalk, count: number): void {
  for (let place = 0; place < count; place++) waysBack[reached[place] as number] = FAR;
}
