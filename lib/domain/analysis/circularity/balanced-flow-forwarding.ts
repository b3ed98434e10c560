import { err, ok, type Result } from "../../result";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";
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

/** A component with more entries between its parties than this is refused: it would not fit into the memory. */
const MOST_ENTRIES = 1e7;
/** What is left of a payment below this share of it counts as nothing. */
const NOTHING_LEFT = 1e-12;

/**
 * The even-handed circulation (balanced flow forwarding): in every component money circulates as if each party passed
 * on what it gets in the proportions in which it pays; that circulation is enlarged until one party has no more to pay,
 * taken off, and the rest is treated again until no loop is left. Unique, and at most the maximum circulation (method
 * page, C4). Refuses `web-too-large`, and where the budget ends: a part of it is no circulation. Answers for every other
 * web, however far its amounts lie apart.
 */
export function balancedFlowForwarding(
  web: Web,
  budget: Budget = openBudget(),
): Result<BalancedCirculation, "web-too-large" | CutReason> {
  const index = indexWeb(web);
  const all = pairsBetween(index).map(({ amountMinor, ...pair }): OpenPair => {
    return { ...pair, amountMinor, amount: Number(amountMinor), left: Number(amountMinor), taken: 0 };
  });
  let open = all;
  const makeMatrix = reuseMatrix();
  for (;;) {
    if (!budget.spend(index.parties.length + 5 * open.length)) return err(reasonOf(budget));
    const component = componentsOf(index.parties.length, open);
    const groups = groupComponents(component);
    if (groups.length === 0) break;
    const inside = new Map<number, OpenPair[]>(groups.map(([first]) => [component[first as number] as number, []]));
    for (const pair of open) {
      if (component[pair.payer] === component[pair.payee]) inside.get(component[pair.payer] as number)?.push(pair);
    }
    if (groups.some((group) => group.length ** 2 > MOST_ENTRIES)) return err("web-too-large");
    for (const pairs of inside.values()) if (!takeBalancedFlow(pairs, makeMatrix, budget)) return err(reasonOf(budget));
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
 * rounds end. False where the budget ends.
 */
function takeBalancedFlow(pairs: readonly OpenPair[], makeMatrix: MakeMatrix, budget: Budget): boolean {
  const counts = new Map<number, number>();
  for (const { payer, payee } of pairs) {
    counts.set(payer, (counts.get(payer) ?? 0) + 1);
    counts.set(payee, (counts.get(payee) ?? 0) + 1);
  }
  // Parties with few payments first: they leave fewer entries to the others.
  const group = [...counts].sort(([, one], [, other]) => one - other).map(([party]) => party);
  const rowOf = new Map(group.map((party, row) => [party, row]));
  const pays = makeMatrix(group.length);
  for (const { payer, payee, left } of pairs) {
    (pays[rowOf.get(payer) as number] as Float64Array)[rowOf.get(payee) as number] = left;
  }
  const shares = balanceFlows(pays, budget);
  if (shares === null) return false;
  for (const pair of pairs) {
    const share = shares[rowOf.get(pair.payer) as number] as number;
    pair.taken += share * pair.left;
    pair.left -= share * pair.left;
    if (pair.left > pair.amount * NOTHING_LEFT) continue;
    pair.left = 0;
    pair.taken = pair.amount;
  }
  return true;
}

type MakeMatrix = (size: number) => readonly Float64Array[];

/** Square matrices of zeros in one piece of memory: the rounds of a large web would throw away a gigabyte. */
function reuseMatrix(): MakeMatrix {
  let entries = new Float64Array(0);
  return (size) => {
    if (entries.length < size * size) entries = new Float64Array(size * size);
    else entries.fill(0, 0, size * size);
    return Array.from({ length: size }, (_, row) => entries.subarray(row * size, (row + 1) * size));
  };
}
