import { err, ok, type Result } from "../../result";
import { balanceFlows } from "../linear/eliminate-flows";
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

/** More elimination steps than this are refused: a second or two of work. */
const MOST_STEPS = 4e8;
/** What is left of a payment below this share of it counts as nothing. */
const NOTHING_LEFT = 1e-12;

/**
 * The even-handed circulation (balanced flow forwarding): in every component money circulates as if each party passed
 * on what it gets in the proportions in which it pays; that circulation is enlarged until one party has no more to pay,
 * taken off, and the rest is treated again until no loop is left. Unique, and at most the maximum circulation (method
 * page, C4). Refuses `web-too-large` where it would take more than seconds, and answers for every other web, however far
 * its amounts lie apart.
 */
export function balancedFlowForwarding(web: Web): Result<BalancedCirculation, "web-too-large"> {
  const index = indexWeb(web);
  const all = pairsBetween(index).map(({ amountMinor, ...pair }): OpenPair => {
    return { ...pair, amountMinor, amount: Number(amountMinor), left: Number(amountMinor), taken: 0 };
  });
  let open = all;
  let steps = 0;
  for (;;) {
    const component = componentsOf(index.parties.length, open);
    const groups = groupComponents(component);
    if (groups.length === 0) break;
    const inside = new Map<number, OpenPair[]>(groups.map(([first]) => [component[first as number] as number, []]));
    for (const pair of open) {
      if (component[pair.payer] === component[pair.payee]) inside.get(component[pair.payer] as number)?.push(pair);
    }
    for (const pairs of inside.values()) {
      steps += takeBalancedFlow(pairs);
      if (steps > MOST_STEPS) return err("web-too-large");
    }
    open = [...inside.values()].flat().filter((pair) => pair.left > 0);
  }
  const pairs = all
    .filter((pair) => pair.taken > 0)
    .map(({ payer, payee, taken }) => ({ payer, payee, amount: taken }));
  return ok({ parties: index.parties, total: pairs.reduce((total, pair) => total + pair.amount, 0), pairs });
}

interface OpenPair {
  readonly payer: number;
  readonly payee: number;
  readonly amountMinor: bigint;
  readonly amount: number;
  left: number;
  taken: number;
}

/**
 * Takes the balanced flow off the pairs of one component. Where every party pays the same share of all it still pays,
 * its payments hold their proportions; the party with the largest share pays all of it, so that it is done and the
 * rounds end. Returns the entries touched.
 */
function takeBalancedFlow(pairs: readonly OpenPair[]): number {
  const counts = new Map<number, number>();
  for (const { payer, payee } of pairs) {
    counts.set(payer, (counts.get(payer) ?? 0) + 1);
    counts.set(payee, (counts.get(payee) ?? 0) + 1);
  }
  // Parties with few payments first: they leave fewer entries to the others.
  const group = [...counts].sort(([, one], [, other]) => one - other).map(([party]) => party);
  const rowOf = new Map(group.map((party, row) => [party, row]));
  const pays = group.map(() => new Float64Array(group.length));
  for (const { payer, payee, left } of pairs) {
    (pays[rowOf.get(payer) as number] as Float64Array)[rowOf.get(payee) as number] = left;
  }
  const { shares, steps } = balanceFlows(pays);
  for (const pair of pairs) {
    const share = shares[rowOf.get(pair.payer) as number] as number;
    pair.taken += share * pair.left;
    pair.left -= share * pair.left;
    if (pair.left > pair.amount * NOTHING_LEFT) continue;
    pair.left = 0;
    pair.taken = pair.amount;
  }
  return steps + pairs.length;
}
