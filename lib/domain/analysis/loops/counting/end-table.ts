import type { Budget } from "../../budget";
import type { OrderedWeb, WebPart, WeighedArcs } from "./ordered-web";
import type { WaysHome } from "./ways-home";

/** Most places of a table: 8 MB each. */
const MOST_CELLS = 2 ** 20;

/**
 * How many ways lead from a party to one of the path, in one step and in two, without looking through arcs.
 *
 * Where many paths are to be walked in a component of up to a thousand parties, all pairs stand in it from the start,
 * and each root is taken off as it goes. Elsewhere a party of the path writes its row when it is entered, and the ways in
 * two steps are added up when asked.
 */
export interface EndTable {
  readonly web: OrderedWeb;
  readonly part: WebPart;
  /** `cells[row + x]`: ways from party x to the party of the row. Rows are told so that x needs no part taken off. */
  readonly cells: Float64Array;
  /** The same in two steps, over parties that are left; null where rows are written as the path grows. */
  readonly twice: Float64Array | null;
  /** The greatest number of ways in two steps that was written down. */
  readonly largest: number;
}

/** The table for paths of up to `depth` parties, about `paths` of them. Null where the budget ends before it is written. */
export function makeEndTable(
  web: OrderedWeb,
  part: WebPart,
  depth: number,
  paths: number,
  budget: Budget,
): EndTable | null {
  const size = part.to - part.from;
  const steps = depth > 2 && size ** 2 <= MOST_CELLS ? stepsOfWholeTable(web, part) : Number.POSITIVE_INFINITY;
  if (Number.isFinite(steps) && steps <= paths) return budget.spend(steps) ? writeWhole(web, part) : null;
  return { web, part, cells: new Float64Array(depth > 2 ? size * depth : 0), twice: null, largest: 0 };
}

function stepsOfWholeTable({ out, back }: OrderedWeb, { from, to }: WebPart): number {
  let steps = (to - from) ** 2;
  for (let party = from; party < to; party++) {
    const into = (back.offsets[party + 1] as number) - (back.offsets[party] as number);
    steps += into * ((out.offsets[party + 1] as number) - (out.offsets[party] as number));
  }
  return steps;
}

function writeWhole(web: OrderedWeb, part: WebPart): EndTable {
  const { from, to } = part;
  const { out, back } = web;
  const size = to - from;
  const cells = new Float64Array(size * size);
  const twice = new Float64Array(size * size);
  let largest = 0;
  for (let middle = from; middle < to; middle++) {
    const outEnd = out.offsets[middle + 1] as number;
    for (let arc = out.offsets[middle] as number; arc < outEnd; arc++) {
      const row = ((out.targets[arc] as number) - from) * size - from;
      const ways = out.ways[arc] as number;
      cells[row + middle] = ways;
      for (let into = back.offsets[middle] as number; into < (back.offsets[middle + 1] as number); into++) {
        const place = row + (back.targets[into] as number);
        const sum = (twice[place] as number) + ways * (back.ways[into] as number);
        twice[place] = sum;
        if (sum > largest) largest = sum;
      }
    }
  }
  return { web, part, cells, twice, largest };
}

/** Where the row of a party begins that joins the path at a place of it. */
export function enterRow(table: EndTable, party: number, place: number, home: WaysHome): number {
  const { from, to } = table.part;
  if (table.twice !== null) return (party - from) * (to - from) - from;
  const row = place * (to - from) - from;
  const { offsets, targets, ways } = table.web.back;
  for (let arc = home.firstBack[party] as number; arc < (offsets[party + 1] as number); arc++) {
    table.cells[row + (targets[arc] as number)] = ways[arc] as number;
  }
  return row;
}

/** Call it as the party leaves the path. */
export function leaveRow({ web, cells, twice }: EndTable, party: number, row: number, home: WaysHome): void {
  if (twice !== null) return;
  const { offsets, targets } = web.back;
  for (let arc = home.firstBack[party] as number; arc < (offsets[party + 1] as number); arc++) {
    cells[row + (targets[arc] as number)] = 0;
  }
}

/** Ways from `end` in two steps to the party of the row. */
export function waysInTwo({ web, cells, twice }: EndTable, end: number, row: number, home: WaysHome): number {
  if (twice !== null) return twice[row + end] as number;
  const { offsets, targets, ways } = web.out;
  let sum = 0;
  for (let arc = home.firstOut[end] as number; arc < (offsets[end + 1] as number); arc++) {
    sum += (ways[arc] as number) * (cells[row + (targets[arc] as number)] as number);
  }
  return sum;
}

/** Takes away a root that was just entered at home. */
export function removeRoot({ web, part, twice }: EndTable, root: number, home: WaysHome): void {
  if (twice === null) return;
  const { out, back } = web;
  const { from, to } = part;
  for (let arc = home.firstOut[root] as number; arc < (out.offsets[root + 1] as number); arc++) {
    const row = ((out.targets[arc] as number) - from) * (to - from) - from;
    const ways = out.ways[arc] as number;
    for (let into = home.firstBack[root] as number; into < (back.offsets[root + 1] as number); into++) {
      const place = row + (back.targets[into] as number);
      twice[place] = (twice[place] as number) - ways * (back.ways[into] as number);
    }
  }
}

/** Ways from one party to another; 0 without an arc. Halves the ascending list. */
export function lookUp({ offsets, targets, ways }: WeighedArcs, giver: number, receiver: number): number {
  let low = offsets[giver] as number;
  let high = offsets[giver + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((targets[middle] as number) < receiver) low = middle + 1;
    else high = middle;
  }
  return low < (offsets[giver + 1] as number) && targets[low] === receiver ? (ways[low] as number) : 0;
}
