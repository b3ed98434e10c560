import { err, ok, type Result } from "../../result";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";
import { eliminateFlows } from "../linear/eliminate-flows";
import type { BalancedCirculation, BalancedPair } from "./balanced-flow-forwarding";
import { componentsOf, groupComponents } from "./web";

/** A loop with its share of a circulation; parties in canonical order, weight in smallest units. */
export interface WeightedLoop {
  readonly parties: readonly string[];
  readonly weight: number;
}

/** Exact weights need a determinant per set of parties. */
export const MOST_PARTIES_PER_COMPONENT = 20;
/** More loops than this are refused: amounts per payment still say where the money goes. */
const MOST_WEIGHED_LOOPS = 200_000;

/**
 * The loop amounts that may be added: weights of all loops of a circulation such that the weights of the loops through
 * a payment sum to the circulation on it. A loop's weight is V · Π P · D(parties outside it) / Σ D(all but one), with P
 * the circulation by row, D the determinant of I − P on a set of parties, V the circulation's sum (method page, C5).
 * Multiplied out by what each party pays, that is Π C · D'(parties outside it) / D'(all but any one), with C the
 * circulation and D' the determinant of what a party pays less C: no subtraction is left in it.
 *
 * Refuses `too-many-parties` or `too-many-loops` instead of running for hours, and where the budget ends.
 */
export function cycleWeights(
  circulation: BalancedCirculation,
  budget: Budget = openBudget(),
): Result<readonly WeightedLoop[], "too-many-parties" | "too-many-loops" | CutReason> {
  const component = componentsOf(
    circulation.parties.length,
    circulation.pairs.map((pair) => ({ ...pair, amountMinor: 0n })),
  );
  const weighted: WeightedLoop[] = [];
  for (const group of groupComponents(component)) {
    if (group.length > MOST_PARTIES_PER_COMPONENT) return err("too-many-parties");
    const pairs = circulation.pairs.filter((pair) => component[pair.payer] === component[group[0] as number]);
    const found = weighComponent(group, pairs, MOST_WEIGHED_LOOPS - weighted.length, budget);
    if (!found.ok) return found;
    for (const { members, weight } of found.value) {
      weighted.push({ parties: members.map((row) => circulation.parties[group[row] as number] as string), weight });
    }
  }
  return ok(weighted);
}

interface Weighed {
  readonly members: readonly number[];
  readonly weight: number;
}

function weighComponent(
  group: readonly number[],
  pairs: readonly BalancedPair[],
  mostLoops: number,
  budget: Budget,
): Result<readonly Weighed[], "too-many-loops" | CutReason> {
  const rowOf = new Map(group.map((place, row) => [place, row]));
  const amounts = group.map(() => group.map(() => 0));
  for (const pair of pairs) {
    const row = amounts[rowOf.get(pair.payer) as number] as number[];
    row[rowOf.get(pair.payee) as number] = pair.amount;
  }
  const loops = listLoops(amounts, mostLoops, budget);
  if (!loops.ok) return loops;
  const most = pairs.reduce((largest, pair) => Math.max(largest, pair.amount), 0);
  const scaled = amounts.map((row) => row.map((amount) => amount / most));
  const everyone = group.map((_, row) => row);
  const known = new Map<number, Float64Array>();
  const pivotsOf = (left: readonly number[]) => {
    const key = left.reduce((mask, row) => mask | (1 << row), 0);
    const pivots = known.get(key) ?? eliminateSet(scaled, left);
    known.set(key, pivots);
    return pivots;
  };
  const allButOne = pivotsOf(everyone.slice(1));
  const weighed: Weighed[] = [];
  for (const members of loops.value) {
    if (!budget.spend(group.length ** 2)) return err(reasonOf(budget));
    const payments = members.map((row, place) => {
      return (scaled[row] as number[])[members[(place + 1) % members.length] as number] as number;
    });
    const outside = pivotsOf(everyone.filter((row) => !members.includes(row)));
    weighed.push({ members, weight: most * ratioOfProducts([...payments, ...outside], allButOne) });
  }
  return ok(weighed);
}

/** The pivots on a set of parties, whose product is the determinant: what they pay outside the set is their rest. */
function eliminateSet(amounts: readonly (readonly number[])[], left: readonly number[]): Float64Array {
  const inside = new Set(left);
  const pays = left.map((row) => Float64Array.from(left, (column) => (amounts[row] as readonly number[])[column] ?? 0));
  const rest = Float64Array.from(left, (row) =>
    (amounts[row] as readonly number[]).reduce(
      (total, amount, column) => (inside.has(column) ? total : total + amount),
      0,
    ),
  );
  return eliminateFlows(pays, rest).pivots;
}

/** Π tops / Π bottoms, taken in turns that keep what is on the way within the floats. */
function ratioOfProducts(tops: ArrayLike<number>, bottoms: ArrayLike<number>): number {
  let ratio = 1;
  for (let top = 0, bottom = 0; top < tops.length || bottom < bottoms.length; ) {
    if (bottom < bottoms.length && (ratio < 1 || top === tops.length)) ratio /= bottoms[bottom++] as number;
    else ratio *= tops[top++] as number;
  }
  return ratio;
}

/**
 * All loops of a small matrix, each once, starting at its smallest member. A step is taken only where the start can
 * still be reached, so every branch ends in a loop. Sets of members are bits of one number. Refused beyond `most`.
 */
function listLoops(
  amounts: readonly (readonly number[])[],
  most: number,
  budget: Budget,
): Result<readonly (readonly number[])[], "too-many-loops" | CutReason> {
  const targets = amounts.map((row) =>
    row.reduce((mask, amount, column) => (amount > 0 ? mask | (1 << column) : mask), 0),
  );
  const loops: (readonly number[])[] = [];
  const extend = (path: readonly number[], free: number): boolean => {
    const start = path[0] as number;
    const reached = targets[path[path.length - 1] as number] as number;
    if (!budget.spend(targets.length)) return false;
    if (path.length > 1 && reached & (1 << start)) {
      if (loops.length === most) return false;
      loops.push(path);
    }
    for (let row = start + 1; row < targets.length; row++) {
      const bit = 1 << row;
      if (!(reached & free & bit) || !canReach(targets, row, start, free & ~bit)) continue;
      if (!extend([...path, row], free & ~bit)) return false;
    }
    return true;
  };
  const everyone = 2 ** targets.length - 1;
  for (let start = 0; start < targets.length; start++) {
    const larger = everyone & ~(2 ** (start + 1) - 1);
    if (!extend([start], larger)) return err(budget.reason ?? "too-many-loops");
  }
  return ok(loops);
}

function canReach(targets: readonly number[], row: number, goal: number, free: number): boolean {
  let seen = 1 << row;
  let frontier = seen;
  while (frontier !== 0) {
    let reached = 0;
    for (let member = 0; member < targets.length; member++) {
      if (frontier & (1 << member)) reached |= targets[member] as number;
    }
    if (reached & (1 << goal)) return true;
    frontier = reached & free & ~seen;
    seen |= frontier;
  }
  return false;
}
