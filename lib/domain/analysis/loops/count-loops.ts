import { type Budget, reasonOf } from "../budget";
import type { CompactGraph } from "./compact-graph";
import { countByEnds } from "./counting/count-by-ends";
import { countBySubsets, MOST_FOR_SUBSETS, stepsOfSubsets } from "./counting/count-by-subsets";
import { type Counted, type OrderedWeb, orderWeb, type WebPart } from "./counting/ordered-web";
import { Tally } from "./counting/tally";
import { budgetOfSearch, LOOP_LIMITS, type LoopLimits, type NodeLoops } from "./find-node-loops";
import { type LoopWalk, prepareLoopWalk, walkLoopsOfRoot } from "./walk-loops";

export interface LoopCount {
  /** How many, exactly; a floor, "at least n", where `truncated`. */
  readonly count: bigint;
  readonly truncated: boolean;
  readonly reason: NodeLoops["reason"];
}

/** What a look-up at the end of a path costs, in steps of a walk from one party to the next. */
const STEPS_PER_PATH = 12;
/** Most places that the rows of one path may take: 32 MB. */
const MOST_ROW_CELLS = 2 ** 22;
/** Numbers of floating point are whole up to here. */
const MOST_WHOLE = 2 ** 53;

/**
 * How many loops of 2 to `maxLength` parties a graph has, without listing them: those of parties, or those of single
 * deals, where a loop of parties counts as often as the product of its parallel deals (2 and 3 make 6).
 *
 * Every strong component is counted for itself, by what takes fewest steps there by an estimate made beforehand: over
 * its subsets, from both ends of its loops (`counting/`), or one by one where it is thin. Numbers are kept as whole
 * floating-point numbers; where one on the way is too great for that, the loops of its root are met one by one and added
 * up without a limit. Bounded by the budget of the limits (`LOOP_STEPS` steps, unless another is opened) and not by
 * `maxLoops`, since nothing is kept.
 */
export function countLoops(
  graph: CompactGraph,
  counted: Counted,
  limits: Pick<LoopLimits, "maxLength" | "openBudget"> = LOOP_LIMITS,
): LoopCount {
  const budget = budgetOfSearch(limits);
  const tally = new Tally();
  // Reading and ordering the graph are the first steps of every count.
  if (limits.maxLength >= 2 && budget.spend(graph.size + graph.targets.length)) {
    const web = orderWeb(graph, counted);
    const walk = prepareLoopWalk(web.out, limits.maxLength, budget);
    for (const part of web.parts) {
      if (budget.reason !== null) break;
      countPart(web, part, walk, counted, tally);
    }
  }
  const truncated = budget.reason !== null;
  return { count: tally.total, truncated, reason: truncated ? reasonOf(budget) : null };
}

function countPart(web: OrderedWeb, part: WebPart, walk: LoopWalk, counted: Counted, tally: Tally): void {
  const size = part.to - part.from;
  const maxLength = Math.min(walk.maxLength, size);
  const paths = estimatePaths(web, part, maxLength - 3, walk.budget);
  const bySubsets = size <= MOST_FOR_SUBSETS ? stepsOfSubsets(size, maxLength) : Number.POSITIVE_INFINITY;
  const byEnds = size * maxLength <= MOST_ROW_CELLS ? STEPS_PER_PATH * paths : Number.POSITIVE_INFINITY;
  const one = (root: number) => addOneByOne(walk, root, counted, tally);
  if (estimatePaths(web, part, maxLength - 1, walk.budget) < Math.min(bySubsets, byEnds)) {
    for (let root = part.from; root < part.to && walk.budget.reason === null; root++) one(root);
  } else if (bySubsets < byEnds) {
    countBySubsets(web, part, maxLength, walk.budget, (root, count) => {
      if (count < MOST_WHOLE) tally.add(count);
      else one(root);
    });
  } else {
    countByEnds(web, part, walk, paths, (root, count) => {
      if (count !== null) tally.add(count);
      else one(root);
    });
  }
}

/**
 * About how many paths of so many steps start at the first of their parties: all walks of the component, one in
 * `steps + 1` of which starts there. Without a limit where the budget ends.
 */
function estimatePaths({ out }: OrderedWeb, { from, to }: WebPart, steps: number, budget: Budget): number {
  let walks = new Float64Array(to - from).fill(1);
  const arcs = (out.offsets[to] as number) - (out.offsets[from] as number);
  for (let step = 0; step < steps; step++) {
    if (!budget.spend(to - from + arcs)) return Number.POSITIVE_INFINITY;
    const longer = new Float64Array(to - from);
    for (let party = from; party < to; party++) {
      let sum = 0;
      for (let arc = out.offsets[party] as number; arc < (out.offsets[party + 1] as number); arc++) {
        sum += walks[(out.targets[arc] as number) - from] as number;
      }
      longer[party - from] = sum;
    }
    walks = longer;
  }
  return walks.reduce((sum, one) => sum + one, 0) / Math.max(1, steps + 1);
}

/** The loops of one root as they are met. Products beyond 2^53 are multiplied again without a limit. */
function addOneByOne(walk: LoopWalk, root: number, counted: Counted, tally: Tally): void {
  walkLoopsOfRoot(walk, root, (path, length, deals) => {
    if (counted === "parties") tally.add(1);
    else if (deals < MOST_WHOLE) tally.add(deals);
    else tally.addGreat(productOf(walk.graph, path, length));
    return true;
  });
}

function productOf({ offsets, targets, counts }: CompactGraph, path: Int32Array, length: number): bigint {
  let product = 1n;
  for (let place = 0; place < length; place++) {
    const giver = path[place] as number;
    const receiver = path[place + 1 === length ? 0 : place + 1] as number;
    const start = offsets[giver] as number;
    const arc = targets.subarray(start, offsets[giver + 1]).indexOf(receiver);
    product *= BigInt(counts[start + arc] as number);
  }
  return product;
}
