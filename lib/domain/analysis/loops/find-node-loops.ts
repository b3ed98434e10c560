import { type CompactGraph, reverseGraph } from "./compact-graph";
import { findStrongComponents } from "./strong-components";

/** Bounds of a search (method page, B4). `maxMillis` needs a clock; without one the time is not limited. */
export interface LoopLimits {
  readonly maxLength: number;
  readonly maxLoops: number;
  readonly maxMillis?: number;
  /** Milliseconds from any fixed point; handed in, because the core reads no clock. */
  readonly readClock?: () => number;
}

export const LOOP_LIMITS: LoopLimits = { maxLength: 6, maxLoops: 10_000 };

export interface NodeLoops {
  /** Each loop as party numbers from the smallest on, in the direction of the arcs; sorted by those numbers. */
  readonly loops: readonly (readonly number[])[];
  /** True where more loops of this length may exist: then the list is a floor, "at least n". */
  readonly truncated: boolean;
  readonly reason: "max_loops" | "time" | null;
}

const STEPS_BETWEEN_CLOCK_READINGS = 4096;

/**
 * Every loop of 2 to `maxLength` different parties, once each.
 *
 * The smallest party of a loop is its root. From each root a depth-first walk runs over greater parties of the same
 * strong component, and enters a party only if the way back to the root still fits into the length; the ways back
 * come from one reversed breadth-first search per root. The search stops at `maxLoops` or `maxMillis` and says so.
 */
export function findNodeLoops(graph: CompactGraph, limits: LoopLimits = LOOP_LIMITS): NodeLoops {
  const { size, offsets, targets } = graph;
  const { maxLength, maxLoops } = limits;
  const reversed = reverseGraph(graph);
  const components = findStrongComponents(graph);
  const loops: number[][] = [];
  const isOutOfTime = startTimer(limits);
  const wayBack = new Int32Array(size).fill(-1);
  const onPath = new Uint8Array(size);
  const path: number[] = [];
  const cursors: number[] = [];
  let reason: NodeLoops["reason"] = null;

  for (let root = 0; root < size && reason === null; root++) {
    const reached = measureWaysBack(reversed, components, root, maxLength - 1, wayBack);
    if (reached.length > 1) {
      path.push(root);
      cursors.push(offsets[root] as number);
      onPath[root] = 1;
    }
    while (path.length > 0) {
      const depth = path.length;
      const party = path[depth - 1] as number;
      const arc = cursors[depth - 1] as number;
      if (arc === (offsets[party + 1] as number) || reason !== null) {
        path.pop();
        cursors.pop();
        onPath[party] = 0;
        continue;
      }
      cursors[depth - 1] = arc + 1;
      const target = targets[arc] as number;
      if (target === root) {
        if (loops.length === maxLoops) reason = "max_loops";
        else loops.push([...path]);
      } else if (onPath[target] === 0 && wayBack[target] !== -1 && depth + (wayBack[target] as number) <= maxLength) {
        path.push(target);
        cursors.push(offsets[target] as number);
        onPath[target] = 1;
      }
      if (reason === null && isOutOfTime()) reason = "time";
    }
    for (const party of reached) wayBack[party] = -1;
  }
  return { loops, truncated: reason !== null, reason };
}

/** Steps from each party back to the root over parties not smaller than it, as far as `bound`; lists those found. */
function measureWaysBack(
  reversed: CompactGraph,
  components: Int32Array,
  root: number,
  bound: number,
  wayBack: Int32Array,
): readonly number[] {
  const found = [root];
  wayBack[root] = 0;
  for (let place = 0; place < found.length; place++) {
    const party = found[place] as number;
    const steps = (wayBack[party] as number) + 1;
    if (steps > bound) break;
    for (let arc = reversed.offsets[party] as number; arc < (reversed.offsets[party + 1] as number); arc++) {
      const giver = reversed.targets[arc] as number;
      if (giver < root || wayBack[giver] !== -1 || components[giver] !== components[root]) continue;
      wayBack[giver] = steps;
      found.push(giver);
    }
  }
  return found;
}

function startTimer({ maxMillis, readClock }: LoopLimits): () => boolean {
  if (maxMillis === undefined || readClock === undefined) return () => false;
  const deadline = readClock() + maxMillis;
  let steps = 0;
  return () => ++steps % STEPS_BETWEEN_CLOCK_READINGS === 0 && readClock() > deadline;
}
