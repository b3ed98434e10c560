import { err, ok, type Result } from "../../result";
import { factorize, solve } from "../linear/lu";
import { componentsOf, groupComponents, indexWeb, pairsBetween, type Web } from "./web";

/** A circulating amount per pair; floating numbers in smallest units, ends by place in `parties`. */
export interface BalancedPair {
  readonly payer: number;
  readonly payee: number;
  readonly amount: number;
}

export interface BalancedCirculation {
  /** Parties in slug order. */
  readonly parties: readonly string[];
  readonly total: number;
  readonly pairs: readonly BalancedPair[];
}

/** More elimination steps than this are refused: about a second of work. */
const MOST_STEPS = 1e9;
/** What is left of a payment below this share of it counts as nothing. */
const NOTHING_LEFT = 1e-12;

/**
 * The even-handed circulation (balanced flow forwarding): in every component money circulates as if each party passed
 * on what it gets in the proportions in which it pays; that circulation is enlarged until one payment is used up, taken
 * off, and the rest is treated again until no loop is left. Unique, and at most the maximum circulation (method page,
 * C4). Refuses `web-too-large` where it would take more than seconds.
 */
export function balancedFlowForwarding(web: Web): Result<BalancedCirculation, "web-too-large"> {
  const index = indexWeb(web);
  const size = index.parties.length;
  let left = pairsBetween(index).map((pair) => ({ ...pair, amount: Number(pair.amountMinor), taken: 0 }));
  const all = left;
  let steps = 0;
  for (;;) {
    const component = componentsOf(size, left);
    const groups = groupComponents(component);
    if (groups.length === 0) break;
    left = left.filter((pair) => component[pair.payer] === component[pair.payee]);
    for (const group of groups) {
      const pairs = left.filter((pair) => component[pair.payer] === component[group[0] as number]);
      steps += group.length ** 3 / 3 + pairs.length;
      if (steps > MOST_STEPS) return err("web-too-large");
      takeBalancedFlow(group, pairs);
    }
    left = left.filter((pair) => pair.amount - pair.taken > pair.amount * NOTHING_LEFT);
  }
  const pairs = all
    .filter((pair) => pair.taken > 0)
    .map(({ payer, payee, taken }) => ({ payer, payee, amount: taken }));
  return ok({ parties: index.parties, total: pairs.reduce((total, pair) => total + pair.amount, 0), pairs });
}

interface OpenPair {
  readonly payer: number;
  readonly payee: number;
  readonly amount: number;
  taken: number;
}

function takeBalancedFlow(group: readonly number[], pairs: readonly OpenPair[]): void {
  const rowOf = new Map(group.map((place, row) => [place, row]));
  const paid = group.map(() => 0);
  for (const pair of pairs) {
    const row = rowOf.get(pair.payer) as number;
    paid[row] = (paid[row] as number) + pair.amount - pair.taken;
  }
  const shares = pairs.map((pair) => (pair.amount - pair.taken) / (paid[rowOf.get(pair.payer) as number] as number));
  const weights = stationaryWeights(group.length, pairs, shares, rowOf);
  const flows = pairs.map((pair, place) => {
    return (weights[rowOf.get(pair.payer) as number] as number) * (shares[place] as number);
  });
  const step = pairs.reduce((least, pair, place) => {
    return Math.min(least, (pair.amount - pair.taken) / (flows[place] as number));
  }, Number.POSITIVE_INFINITY);
  pairs.forEach((pair, place) => {
    const flow = step * (flows[place] as number);
    // The payment that limits the step is used up exactly, so that every round removes at least one.
    const isUsedUp = pair.amount - pair.taken - flow <= pair.amount * NOTHING_LEFT;
    pair.taken = isUsedUp ? pair.amount : pair.taken + flow;
  });
}

// Weights w with w = w · shares, the first party's weight fixed at one; irreducible, so the rest is regular.
function stationaryWeights(
  size: number,
  pairs: readonly OpenPair[],
  shares: readonly number[],
  rowOf: ReadonlyMap<number, number>,
): readonly number[] {
  const system = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_unused, column) => (row === column ? 1 : 0)),
  );
  pairs.forEach((pair, place) => {
    const row = system[rowOf.get(pair.payee) as number] as number[];
    const column = rowOf.get(pair.payer) as number;
    row[column] = (row[column] as number) - (shares[place] as number);
  });
  system[0] = system[0]?.map((_, column) => (column === 0 ? 1 : 0)) ?? [];
  const factors = factorize(system, 0);
  if (!factors) throw new RangeError("a connected component has no stationary weights");
  return solve(
    factors,
    system.map((_, row) => (row === 0 ? 1 : 0)),
  );
}
