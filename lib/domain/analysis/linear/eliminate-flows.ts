import { type Budget, openBudget } from "../budget";

/** What an elimination leaves; see `solveFlows`. */
export interface Elimination {
  readonly pivots: Float64Array;
}

/** So many entries are treated while one payment is looked at. */
const ENTRIES_PER_STEP = 16;

/**
 * Eliminates the rows of a web of flows: `pays` from row to column, none negative, and the `rest` that leaves the web.
 * The matrix behind it has all that a row pays on its diagonal and less `pays` elsewhere, so a pivot is the sum of what a
 * row still pays to others and of its rest, and elimination adds, multiplies and divides, and never subtracts (Grassmann,
 * Taksar and Heyman). Every result is right to a few roundings of itself, for a ring that loses one part in 10¹⁵ too.
 *
 * Works in place: `pays` holds the eliminated rows afterwards, `rest` and `rights` are carried along. A pivot is zero
 * only for a set of rows that nothing leaves.
 */
export function eliminateFlows(
  pays: readonly Float64Array[],
  rest: Float64Array,
  rights: readonly Float64Array[] = [],
): Elimination {
  const pivots = new Float64Array(rest.length);
  for (let step = 0; step < rest.length; step++) pivots[step] = eliminateRow(pays, rest, rights, step).pivot;
  return { pivots };
}

/** Eliminates one row from all that come after it; `entries` is how many amounts were looked at. */
function eliminateRow(
  pays: readonly Float64Array[],
  rest: Float64Array,
  rights: readonly Float64Array[],
  step: number,
): { readonly pivot: number; readonly entries: number } {
  const size = rest.length;
  const own = pays[step] as Float64Array;
  let pivot = at(rest, step);
  let entries = 2 * (size - step);
  // Most rows pay few others, and what they do not pay changes nothing.
  const paid: number[] = [];
  for (let column = step + 1; column < size; column++) {
    const amount = own[column] as number;
    if (amount === 0) continue;
    pivot += amount;
    paid.push(column);
  }
  for (let row = step + 1; row < size; row++) {
    const target = pays[row] as Float64Array;
    const factor = at(target, step) / pivot;
    if (factor === 0) continue;
    entries += paid.length;
    rest[row] = at(rest, row) + factor * at(rest, step);
    const kept = target[row] as number;
    for (let at = 0; at < paid.length; at++) {
      const column = paid[at] as number;
      target[column] = (target[column] as number) + factor * (own[column] as number);
    }
    target[row] = kept;
  }
  for (const right of rights) {
    const passed = at(right, step) / pivot;
    if (passed === 0) continue;
    for (const column of paid) right[column] = at(right, column) + passed * at(own, column);
  }
  return { pivot, entries };
}

/**
 * Solves for the share of all it pays that each row pays, when rows pay what they get and what is in `right`, which
 * becomes the solution. Call it on eliminated rows, with the right side that was carried along.
 */
export function solveFlows(pays: readonly Float64Array[], { pivots }: Elimination, right: Float64Array): void {
  for (let row = right.length - 1; row >= 0; row--) {
    right[row] = (at(right, row) + comesFromLater(pays, right, row)) / at(pivots, row);
  }
}

/** Beyond this, shares are scaled down, so that rows that hang together by a thread do not leave the floats. */
const LARGE = 1e150;

/**
 * The shares of all they pay at which every row of a closed, connected web pays just what it gets, the largest being
 * one. All rows but the last are eliminated: nothing leaves the web, so the last has no pivot. Null where the budget
 * ends.
 */
export function balanceFlows(pays: readonly Float64Array[], budget: Budget = openBudget()): Float64Array | null {
  const last = pays.length - 1;
  const rest = new Float64Array(pays.length);
  const pivots = new Float64Array(last);
  for (let step = 0; step < last; step++) {
    const { pivot, entries } = eliminateRow(pays, rest, [], step);
    pivots[step] = pivot;
    if (!budget.spend(entries / ENTRIES_PER_STEP)) return null;
  }
  const shares = new Float64Array(pays.length);
  shares[last] = 1;
  for (let row = last - 1; row >= 0; row--) {
    const share = comesFromLater(pays, shares, row) / at(pivots, row);
    shares[row] = share;
    if (share > LARGE) for (let later = row; later <= last; later++) shares[later] = at(shares, later) / share;
  }
  const most = shares.reduce((greatest, share) => Math.max(greatest, share), 0);
  return shares.map((share) => share / most);
}

function comesFromLater(pays: readonly Float64Array[], shares: Float64Array, row: number): number {
  let total = 0;
  for (let later = row + 1; later < shares.length; later++) {
    total += ((pays[later] as Float64Array)[row] as number) * (shares[later] as number);
  }
  return total;
}

function at(list: Float64Array, place: number): number {
  return list[place] as number;
}
