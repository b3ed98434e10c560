import { err, ok, type Result } from "../../result";
import { identityMinus, invert, type Matrix } from "../linear/lu";

/** `share` of the issuer that the holder owns, 0 to 1. */
export interface OwnedShare {
  readonly owner: string;
  readonly owned: string;
  readonly share: number;
}

/** Ownership seen through cross-holdings. Rows and columns in the order of the parties given. */
export interface LookThroughOwnership {
  /** Share of each party's own assets (column) that ends with the outside owners of each party (row). */
  readonly shares: Matrix;
  /** Value as each book shows it; with cross-holdings the books sum to more than the assets. */
  readonly bookValues: readonly number[];
  /** Value to outside owners; sums to the assets. */
  readonly outsideValues: readonly number[];
  /** Sum of book values over sum of assets; null without assets. */
  readonly bookOverstatement: number | null;
}

/**
 * Looks through ownership: book values V = (I − C)⁻¹ · assets, with C(i, j) the share of j that i owns; outside owners
 * of i get 1 − Σ C(·, i) of its book value. Two firms worth 1 that own half of each other show 2 each in their books,
 * and their outside owners still hold 1 each (method page, D2).
 *
 * Refuses `fully-owned-inside` when the stakes in a party add up to all of it or more: then nobody outside owns it.
 */
export function lookThroughOwnership(
  parties: readonly string[],
  stakes: readonly OwnedShare[],
  assets: Readonly<Record<string, number>>,
): Result<LookThroughOwnership, "fully-owned-inside"> {
  const held = parties.map(() => parties.map(() => 0));
  for (const { owner, owned, share } of stakes) {
    const row = held[parties.indexOf(owner)];
    const column = parties.indexOf(owned);
    if (!row || column === -1) throw new RangeError(`a stake of ${owner} in ${owned} names no party of the list`);
    row[column] = (row[column] as number) + share;
  }
  const outside = parties.map((_, column) => 1 - held.reduce((total, row) => total + (row[column] as number), 0));
  if (outside.some((share) => share <= 0)) return err("fully-owned-inside");
  const inverse = invert(identityMinus(held));
  if (!inverse) return err("fully-owned-inside");
  const shares = inverse.map((row, place) => row.map((entry) => entry * (outside[place] as number)));
  const own = parties.map((party) => assets[party] ?? 0);
  const bookValues = multiply(inverse, own);
  const total = own.reduce((running, asset) => running + asset, 0);
  return ok({
    shares,
    bookValues,
    outsideValues: multiply(shares, own),
    bookOverstatement: total === 0 ? null : bookValues.reduce((running, value) => running + value, 0) / total,
  });
}

/**
 * The most of a payment that can come back to its payer through a stake in the payee: the stake's share of it, even if
 * every cent of revenue turned into equity value. 7% of 6.3 is 0.441, so a holder of 7% does not pay itself.
 */
export function mostReturnedThroughStake(stake: number, payment: number): number {
  return stake * payment;
}

function multiply(matrix: Matrix, values: readonly number[]): readonly number[] {
  return matrix.map((row) => row.reduce((total, entry, column) => total + entry * (values[column] as number), 0));
}
