import { err, ok, type Result } from "../../result";
import { type Budget, openBudget } from "../budget";
import { identityMinus, invert, type Matrix } from "../linear/lu";

/** `share` of the issuer that the holder owns, 0 to 1. */
export interface OwnedShare {
  readonly owner: string;
  readonly owned: string;
  readonly share: number;
}

/** Ownership seen through cross-holdings. Rows and columns in the order of `parties`. */
export interface LookThroughOwnership {
  /** Those of the parties given that somebody outside owns in the end. */
  readonly parties: readonly string[];
  /** Parties that own one another wholly: nothing of their value ends anywhere, so there is no answer for them. */
  readonly ownerless: readonly string[];
  /** Share of each party's own assets (column) that ends with the outside owners of each party (row). */
  readonly shares: Matrix;
  /** Value as each book shows it; with cross-holdings the books sum to more than the assets. */
  readonly bookValues: readonly number[];
  /** Value to outside owners; sums to the assets. */
  readonly outsideValues: readonly number[];
  /** Sum of book values over sum of assets; null without assets. */
  readonly bookOverstatement: number | null;
}

/** A step of a budget is about what it takes to look at one payment: so many multiplications in a row. */
const OPERATIONS_PER_STEP = 30;

/** Shares are added up in trillionths, so that three thirds of 33.3, 33.3 and 33.4 percent are the whole. */
const WHOLE = 1e12;

/**
 * Looks through ownership: book values V = (I − C)⁻¹ · assets, with C(i, j) the share of j that i owns; outside owners
 * of i get 1 − Σ C(·, i) of its book value. Two firms worth 1 that own half of each other show 2 each in their books,
 * and their outside owners still hold 1 each (method page, D2). A party that others own wholly has no outside owners:
 * its value ends with those of its holders. Parties that only own one another are named and left out.
 *
 * Refuses `more-than-the-whole` when the stakes in one party add up to more than all of it, and `cut` when the budget
 * does not last: the work grows with the cube of the parties.
 */
export function lookThroughOwnership(
  given: readonly string[],
  stakes: readonly OwnedShare[],
  assets: Readonly<Record<string, number>>,
  budget: Budget = openBudget(),
): Result<LookThroughOwnership, "more-than-the-whole" | "cut"> {
  const outsideOf = new Map(given.map((party) => [party, WHOLE]));
  for (const { owner, owned, share } of stakes) {
    const left = outsideOf.get(owned);
    if (left === undefined || !outsideOf.has(owner)) {
      throw new RangeError(`a stake of ${owner} in ${owned} names no party of the list`);
    }
    outsideOf.set(owned, left - Math.round(share * WHOLE));
  }
  if ([...outsideOf.values()].some((left) => left < 0)) return err("more-than-the-whole");
  const owned = findOwned(stakes, outsideOf);
  const parties = given.filter((party) => owned.has(party));
  if (!budget.spend(parties.length ** 3 / OPERATIONS_PER_STEP)) return err("cut");
  const placeOf = new Map(parties.map((party, place) => [party, place]));
  const held = parties.map(() => parties.map(() => 0));
  for (const stake of stakes) {
    const row = held[placeOf.get(stake.owner) ?? -1];
    const column = placeOf.get(stake.owned);
    if (row && column !== undefined) row[column] = (row[column] as number) + stake.share;
  }
  // Without a closed set the matrix has an inverse, however little is left to outside owners.
  const inverse = invert(identityMinus(held), 0) ?? [];
  const shares = inverse.map((row, place) => {
    return row.map((entry) => (entry * (outsideOf.get(parties[place] as string) as number)) / WHOLE);
  });
  const own = parties.map((party) => assets[party] ?? 0);
  const bookValues = multiply(inverse, own);
  const total = own.reduce((running, asset) => running + asset, 0);
  return ok({
    parties,
    ownerless: given.filter((party) => !owned.has(party)),
    shares,
    bookValues,
    outsideValues: multiply(shares, own),
    bookOverstatement: total === 0 ? null : bookValues.reduce((running, value) => running + value, 0) / total,
  });
}

/** The parties that an outside owner holds directly or through others. */
function findOwned(stakes: readonly OwnedShare[], outsideOf: ReadonlyMap<string, number>): ReadonlySet<string> {
  const heldBy = new Map<string, string[]>();
  for (const { owner, owned, share } of stakes) {
    if (share <= 0) continue;
    const list = heldBy.get(owner);
    if (list) list.push(owned);
    else heldBy.set(owner, [owned]);
  }
  const found = new Set([...outsideOf].flatMap(([party, left]) => (left > 0 ? [party] : [])));
  // A set is walked in the order of insertion, what is added on the way included.
  for (const owner of found) for (const owned of heldBy.get(owner) ?? []) found.add(owned);
  return found;
}

function multiply(matrix: Matrix, values: readonly number[]): readonly number[] {
  return matrix.map((row) => row.reduce((total, entry, column) => total + entry * (values[column] as number), 0));
}
