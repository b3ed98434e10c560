import { addArc, type CompactGraph, hasArc, removeArc } from "./compact-graph";
import {
  budgetOfSearch,
  copyPath,
  findNodeLoops,
  LOOP_LIMITS,
  type LoopLimits,
  type NodeLoops,
} from "./find-node-loops";
import { prepareLoopWalk, walkLoopsThroughArc } from "./walk-loops";

/** A graph and its loops, as `findNodeLoops` lists them. */
export interface LoopsOfGraph {
  readonly graph: CompactGraph;
  readonly found: NodeLoops;
}

/** One link more or less between two parties that the graph has. */
export interface ArcChange {
  readonly kind: "added" | "removed";
  readonly giver: number;
  readonly receiver: number;
}

/**
 * The graph and its loops after one link was added or taken away: equal to a fresh `findNodeLoops`, without the search.
 *
 * A new link only brings loops that run over it, and those alone are searched for; a link that goes takes with it the
 * loops that ran over it. A link beside a parallel one changes no loop of parties. Where the list was cut, or is cut
 * now by its budget, the search is done afresh: a floor cannot be carried on. Give the limits that the list was made with.
 */
export function updateLoops(
  { graph, found }: LoopsOfGraph,
  { kind, giver, receiver }: ArcChange,
  limits: LoopLimits = LOOP_LIMITS,
): LoopsOfGraph {
  const changed = kind === "added" ? addArc(graph, giver, receiver) : removeArc(graph, giver, receiver);
  const [before, after] = [hasArc(graph, giver, receiver), hasArc(changed, giver, receiver)];
  if (before && after) return { graph: changed, found };
  if (found.truncated) return { graph: changed, found: findNodeLoops(changed, limits) };
  if (kind === "removed") {
    const loops = found.loops.filter((loop) => !runsOver(loop, giver, receiver));
    return { graph: changed, found: { loops, truncated: false, reason: null } };
  }
  const fresh = findLoopsThroughArc(changed, giver, receiver, limits);
  if (fresh === null) return { graph: changed, found: findNodeLoops(changed, limits) };
  const loops = mergeLoops(found.loops, fresh);
  const isCut = loops.length > limits.maxLoops;
  return {
    graph: changed,
    found: {
      loops: isCut ? loops.slice(0, limits.maxLoops) : loops,
      truncated: isCut,
      reason: isCut ? "max_loops" : null,
    },
  };
}

/** Sorted loops over one arc; null when the budget ended before all were found, or there are more than may be kept. */
function findLoopsThroughArc(
  graph: CompactGraph,
  giver: number,
  receiver: number,
  limits: LoopLimits,
): readonly (readonly number[])[] | null {
  const loops: number[][] = [];
  const walk = prepareLoopWalk(graph, limits.maxLength, budgetOfSearch(limits));
  const end = walkLoopsThroughArc(walk, giver, receiver, (path, length) => {
    loops.push(rotateToSmallest(copyPath(path, length)));
    return loops.length <= limits.maxLoops;
  });
  return end === null ? loops.sort(compareLoops) : null;
}

function rotateToSmallest(loop: readonly number[]): number[] {
  const first = loop.indexOf(Math.min(...loop));
  return [...loop.slice(first), ...loop.slice(0, first)];
}

function runsOver(loop: readonly number[], giver: number, receiver: number): boolean {
  const place = loop.indexOf(giver);
  return place !== -1 && loop[place + 1 === loop.length ? 0 : place + 1] === receiver;
}

/** Two sorted lists as one. */
function mergeLoops(some: readonly (readonly number[])[], others: readonly (readonly number[])[]) {
  const merged: (readonly number[])[] = [];
  let next = 0;
  for (const loop of some) {
    for (let other = others[next]; other && compareLoops(other, loop) < 0; other = others[next]) {
      merged.push(other);
      next++;
    }
    merged.push(loop);
  }
  return merged.concat(others.slice(next));
}

/** The order in which the search finds loops: by their numbers, and a loop before those that go on where it ends. */
function compareLoops(one: readonly number[], other: readonly number[]): number {
  const shared = Math.min(one.length, other.length);
  for (let place = 0; place < shared; place++) {
    const difference = (one[place] as number) - (other[place] as number);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
