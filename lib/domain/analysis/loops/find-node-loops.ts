import { type Budget, type CutReason, openBudget, reasonOf, USUAL_STEPS } from "../budget";
import type { CompactGraph } from "./compact-graph";
import { findStrongComponents } from "./strong-components";
import { type LoopVisitor, prepareLoopWalk, walkLoopsOfRoot } from "./walk-loops";

/** Bounds of a search (method page, B4). */
export interface LoopLimits {
  readonly maxLength: number;
  readonly maxLoops: number;
  /** Opens the budget of one search; absent: the usual steps of a search, and no clock. */
  readonly openBudget?: () => Budget;
}

export const LOOP_LIMITS: LoopLimits = { maxLength: 6, maxLoops: 10_000 };

/** Steps of one search: looking from one party to the next, which is quicker than other steps. */
export const LOOP_STEPS = 4 * USUAL_STEPS;

export interface NodeLoops {
  /** Each loop as party numbers from the smallest on, in the direction of the arcs; sorted by those numbers. */
  readonly loops: readonly (readonly number[])[];
  /** True where more loops of this length may exist: then the list is a floor, "at least n". */
  readonly truncated: boolean;
  readonly reason: "max_loops" | CutReason | null;
}

/**
 * Every loop of 2 to `maxLength` different parties, once each.
 *
 * The smallest party of a loop is its root. From each root a depth-first walk runs over greater parties, and enters a
 * party only if the way back to the root still fits into the length. A party alone in its strong component is no root.
 * The search stops at `maxLoops`, or where its budget ends, and says so.
 */
export function findNodeLoops(graph: CompactGraph, limits: LoopLimits = LOOP_LIMITS): NodeLoops {
  const loops: number[][] = [];
  const end = visitLoops(graph, limits, (path, length) => {
    if (loops.length === limits.maxLoops) return false;
    loops.push(copyPath(path, length));
    return true;
  });
  return { loops, truncated: end !== null, reason: end === "visitor" ? "max_loops" : end };
}

/**
 * The same loops one after the other as they are found, sorted, without a list: `visit` is handed each and answers false
 * to end the search. Says why it ended before its end; null for a whole search. `maxLoops` is not asked.
 */
export function visitLoops(
  graph: CompactGraph,
  limits: Pick<LoopLimits, "maxLength" | "openBudget">,
  visit: LoopVisitor,
): "visitor" | CutReason | null {
  const sizes = sizesOfComponents(graph);
  const budget = budgetOfSearch(limits);
  const walk = prepareLoopWalk(graph, limits.maxLength, budget);
  for (let root = 0; root < graph.size; root++) {
    if (sizes[root] === 1) continue;
    const end = walkLoopsOfRoot(walk, root, visit);
    if (end !== null) return end === "budget" ? reasonOf(budget) : "visitor";
  }
  return null;
}

/** For each party, how many parties share its strong component. */
function sizesOfComponents(graph: CompactGraph): Int32Array {
  const components = findStrongComponents(graph);
  const sizes = new Int32Array(graph.size);
  for (const component of components) sizes[component] = (sizes[component] as number) + 1;
  return components.map((component) => sizes[component] as number);
}

/** The path as a list of its own. */
export function copyPath(path: Int32Array, length: number): number[] {
  const loop: number[] = [];
  for (let place = 0; place < length; place++) loop.push(path[place] as number);
  return loop;
}

/** The budget of one search. */
export function budgetOfSearch({ openBudget: open }: Pick<LoopLimits, "openBudget">): Budget {
  return open?.() ?? openBudget({ maxSteps: LOOP_STEPS });
}
