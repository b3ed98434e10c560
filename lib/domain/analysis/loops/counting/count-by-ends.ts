import type { Budget } from "../../budget";
import { forgetWaysBack, type LoopWalk, measureWaysBack } from "../walk-loops";
import { type EndTable, enterRow, leaveRow, lookUp, makeEndTable, removeRoot, waysInTwo } from "./end-table";
import type { OrderedWeb, WebPart } from "./ordered-web";
import { enterRoot, leaveRoot, prepareWaysHome, type WaysHome, waysInThree } from "./ways-home";

/** Up to here a sum of whole numbers is kept as one, with room for what is added before it is asked. */
const MOST_WHOLE = 2 ** 51;
const STEPS_BETWEEN_QUESTIONS = 4096;

/** What is at hand while the loops of one root are counted. */
interface Count {
  readonly web: OrderedWeb;
  readonly home: WaysHome;
  readonly table: EndTable;
  readonly budget: Budget;
  readonly maxLength: number;
  readonly waysBack: Int32Array;
  readonly path: Int32Array;
  readonly cursors: Int32Array;
  readonly products: Float64Array;
  readonly onPath: Uint8Array;
  /** Where the row of each party of the path stands in the table. */
  readonly rows: Int32Array;
  unspent: number;
  /** Everything that was added, before anything is taken off: no number on the way was greater. */
  mass: number;
}

/**
 * Loops of up to `maxLength` parties in one component, root by root: a walk over all but the last two steps, which are
 * not walked but looked up.
 *
 * For a root r, `one[x]`, `two[x]` and `three[x]` are the ways from x to r in so many steps, whatever they run over. A
 * path from r to x that is two steps short of the bound ends in `one + two + three` loops, less those whose last two
 * parties lie on the path; as there are at most two such parties, inclusion and exclusion over them is exact (counting
 * in halves, Björklund, Husfeldt, Kaski and Koivisto 2009; for four steps it is the count of four-cycles by Alon, Yuster
 * and Zwick 1997). So the work grows with the paths of `maxLength − 3` steps, and not with the loops.
 *
 * `add` gets the count of each root, a whole number, or null where a number on the way was too great to be kept whole.
 * The budget may end it early; what was counted by then stands.
 */
export function countByEnds(
  web: OrderedWeb,
  part: WebPart,
  walk: LoopWalk,
  paths: number,
  add: (root: number, count: number | null) => void,
): void {
  const size = part.to - part.from;
  const maxLength = Math.min(walk.maxLength, size);
  const depth = Math.max(1, maxLength - 2);
  const table = makeEndTable(web, part, depth, paths, walk.budget);
  if (table === null) return;
  const home = prepareWaysHome(web, part, maxLength);
  const count: Count = {
    web,
    home,
    table,
    budget: walk.budget,
    maxLength,
    waysBack: walk.waysBack,
    path: new Int32Array(depth + 1),
    cursors: new Int32Array(depth + 1),
    products: new Float64Array(depth + 1),
    onPath: walk.onPath,
    rows: new Int32Array(depth + 1),
    unspent: 0,
    mass: 0,
  };
  const isFar = maxLength > 4;
  for (let root = part.from; root < part.to - 1 && walk.budget.reason === null; root++) {
    count.mass = Math.max(home.largest, table.largest);
    const isOnLoop = enterRoot(home, root);
    removeRoot(table, root, home);
    if (isOnLoop) {
      const reached = isFar ? measureWaysBack(walk, root, root) : 0;
      if (isFar) count.unspent += walk.looked.count;
      const loops = countOfRoot(count, root);
      if (isFar) forgetWaysBack(walk, reached);
      add(root, count.mass < MOST_WHOLE ? loops : null);
    }
    leaveRoot(home);
  }
  walk.budget.spend(count.unspent);
}

/** Depth first to the last but two; there all ways on are closed at once. */
function countOfRoot(count: Count, root: number): number {
  const { home, table, budget, maxLength, waysBack, path, cursors, products, onPath, rows } = count;
  const { offsets, targets, ways } = count.web.out;
  const last = Math.max(1, maxLength - 3);
  let total = 0;
  let depth = 1;
  path[0] = root;
  products[0] = 1;
  cursors[0] = home.firstOut[root] as number;
  while (depth > 0) {
    const party = path[depth - 1] as number;
    if (depth === last) {
      total += closeAll(count, depth);
      cursors[depth - 1] = offsets[party + 1] as number;
      if (count.unspent > STEPS_BETWEEN_QUESTIONS) {
        if (!budget.spend(count.unspent)) depth = leaveAll(count, depth);
        count.unspent = 0;
        if (depth === 0) break;
      }
    }
    const arc = cursors[depth - 1] as number;
    if (arc >= (offsets[party + 1] as number)) {
      depth--;
      if (depth > 0) leave(count, depth);
      continue;
    }
    cursors[depth - 1] = arc + 1;
    count.unspent++;
    const next = targets[arc] as number;
    if (onPath[next] === 1 || depth + (waysBack[next] as number) > maxLength) continue;
    const product = (products[depth - 1] as number) * (ways[arc] as number);
    const closed = product * (home.one[next] as number);
    total += closed;
    count.mass += closed;
    path[depth] = next;
    products[depth] = product;
    cursors[depth] = home.firstOut[next] as number;
    onPath[next] = 1;
    rows[depth] = enterRow(table, next, depth, home);
    depth++;
  }
  return total;
}

function leave({ path, onPath, rows, table, home }: Count, depth: number): void {
  const party = path[depth] as number;
  onPath[party] = 0;
  leaveRow(table, party, rows[depth] as number, home);
}

function leaveAll(count: Count, depth: number): number {
  for (let place = depth - 1; place > 0; place--) leave(count, place);
  return 0;
}

/** The loops that run on from the end of the path: one step and the way home in one, two or three. */
function closeAll(count: Count, depth: number): number {
  const { web, home, path, products, onPath, waysBack, maxLength } = count;
  const { offsets, targets, ways } = web.out;
  const { one, two } = home;
  const party = path[depth - 1] as number;
  const product = products[depth - 1] as number;
  const end = offsets[party + 1] as number;
  const start = home.firstOut[party] as number;
  const isFar = maxLength > 4;
  const hasThree = maxLength > 3;
  let sum = 0;
  let mass = 0;
  for (let arc = start; arc < end; arc++) {
    const next = targets[arc] as number;
    if (isFar && (onPath[next] === 1 || (waysBack[next] as number) > 3)) continue;
    const direct = one[next] as number;
    const all = direct + (two[next] as number) + (hasThree ? waysInThree(home, next) : 0);
    if (all === 0) continue;
    const twice = hasThree && direct !== 0 ? direct * (home.mutual[next] as number) : 0;
    const less = depth > 1 ? twice + overPath(count, depth, next, ways[arc] as number) : twice;
    sum += (ways[arc] as number) * (all - less);
    mass += (ways[arc] as number) * all;
  }
  count.unspent += (end - start) * depth + home.looked;
  home.looked = 0;
  count.mass += product * mass;
  return product * sum;
}

/** Of the ways home from `end` in two or three steps, those over a party of the path; `arrived` leads to it from the last. */
function overPath(count: Count, depth: number, end: number, arrived: number): number {
  const { web, home, table, path, rows } = count;
  const { one, two, firstOut } = home;
  const { cells } = table;
  const direct = one[end] as number;
  let sum = 0;
  for (let place = 1; place < depth; place++) {
    const party = path[place] as number;
    const closing = one[party] as number;
    const there = cells[(rows[place] as number) + end] as number;
    if (closing !== 0) {
      sum += closing * waysInTwo(table, end, rows[place] as number, home);
      if (table.twice === null) count.unspent += (web.out.offsets[end + 1] as number) - (firstOut[end] as number);
    }
    if (there === 0) continue;
    let onward = closing + (two[party] as number);
    if (direct !== 0) onward -= direct * (place === depth - 1 ? arrived : lookUp(web.out, party, end));
    for (let other = 1; other < depth; other++) {
      // Both on the path: taken off twice, so put back once.
      const beside = one[path[other] as number] as number;
      if (beside !== 0 && other !== place) onward -= (cells[(rows[other] as number) + party] as number) * beside;
    }
    sum += there * onward;
  }
  return sum;
}
