import { factorize, identityMinus, solve } from "../linear/lu";
import {
  type Clearing,
  type DebtTable,
  describeClearing,
  isShort,
  type Obligations,
  receiptsAt,
  tabulateDebts,
} from "./obligations";

/** What a defaulting party can pay out of its cash and of what it gets: 1 and 1 without costs of default. */
export interface Recovery {
  readonly ofCash: number;
  readonly ofReceipts: number;
}

export interface ClearingPair {
  /** The one to report: everybody pays as much as is consistent. */
  readonly greatest: Clearing;
  /** Everybody pays as little as is consistent; mention it when it differs. */
  readonly least: Clearing;
  readonly isUnique: boolean;
}

const MOST_ROUNDS = 20_000;
const SETTLED = 1e-13;

/**
 * Clearing payments of Eisenberg and Noe: each party pays what it owes or all it has, shared among its creditors in
 * proportion. The greatest solution is found by fictitious default in at most one round per party. Several solutions
 * exist where a circle of debts has no outside cash (method page, D3).
 */
export function clearEisenbergNoe(obligations: Obligations): ClearingPair {
  return clearBoth(obligations, { ofCash: 1, ofReceipts: 1 });
}

/** The same with costs of default (Rogers and Veraart): who defaults pays only parts of its cash and its receipts. */
export function clearRogersVeraart(obligations: Obligations, recovery: Recovery): ClearingPair {
  return clearBoth(obligations, recovery);
}

/** Nobody pays in part: full or nothing. For stories about liquidity; losses are the other clearings' business. */
export function clearInFullOnly(obligations: Obligations): ClearingPair {
  return clearBoth(obligations, { ofCash: 0, ofReceipts: 0 });
}

function clearBoth(obligations: Obligations, recovery: Recovery): ClearingPair {
  const table = tabulateDebts(obligations);
  const most = findGreatest(table, recovery);
  const fewest = findLeast(table, recovery);
  const isUnique = most.every(
    (paid, place) => Math.abs(paid - (fewest[place] as number)) <= 1e-9 * (table.due[place] as number),
  );
  return {
    greatest: describeClearing(table, most),
    least: describeClearing(table, isUnique ? most : fewest),
    isUnique,
  };
}

// Starts with everybody paying in full; who cannot is moved to the defaulters and their payments solved together.
function findGreatest(table: DebtTable, recovery: Recovery): readonly number[] {
  const defaulters = new Set<number>();
  let payments = table.due.map((due, place) => fixedPayment(table, place) ?? due);
  for (;;) {
    const received = receiptsAt(table, payments);
    const fresh = table.parties
      .map((_, place) => place)
      .filter((place) => !defaulters.has(place) && table.paidShares[place] === null)
      .filter((place) => isShort(availableOf(table, place, received), table.due[place] as number));
    if (fresh.length === 0) return payments;
    for (const place of fresh) defaulters.add(place);
    payments = solveDefaulters(table, recovery, payments, defaulters);
  }
}

// Senior debts can leave a defaulter nothing; it then pays zero, and the others are solved again without it.
function solveDefaulters(
  table: DebtTable,
  recovery: Recovery,
  payments: readonly number[],
  defaulters: ReadonlySet<number>,
): number[] {
  const solved = [...payments];
  let open = [...defaulters].sort((one, other) => one - other);
  for (;;) {
    for (const place of open) solved[place] = 0;
    const fromOthers = receiptsAt(table, solved);
    const shares = open.map((debtor) =>
      open.map((creditor) => recovery.ofReceipts * ((table.shares[creditor] as number[])[debtor] as number)),
    );
    const factors = factorize(identityMinus(shares), 0);
    if (!factors) throw new RangeError("defaulting parties form a circle without cash");
    const right = open.map((place) => {
      const cash = recovery.ofCash * (table.cash[place] as number);
      return cash + recovery.ofReceipts * (fromOthers[place] as number) - (table.senior[place] as number);
    });
    const found = solve(factors, right);
    const empty = open.filter((_, row) => (found[row] as number) < 0);
    if (empty.length === 0) {
      open.forEach((place, row) => {
        solved[place] = found[row] as number;
      });
      return solved;
    }
    open = open.filter((place) => !empty.includes(place));
  }
}

// Starts with nobody paying and lets payments grow; they never shrink, so the limit is the least solution.
function findLeast(table: DebtTable, recovery: Recovery): readonly number[] {
  let payments: readonly number[] = table.due.map((_, place) => fixedPayment(table, place) ?? 0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const received = receiptsAt(table, payments);
    const next = table.due.map(
      (due, place) => fixedPayment(table, place) ?? payWith(table, recovery, place, received, due),
    );
    const isSettled = next.every(
      (paid, place) => paid - (payments[place] as number) <= SETTLED * (table.due[place] as number),
    );
    payments = next;
    if (isSettled) return payments;
  }
  return payments;
}

function payWith(
  table: DebtTable,
  recovery: Recovery,
  place: number,
  received: readonly number[],
  due: number,
): number {
  if (!isShort(availableOf(table, place, received), due)) return due;
  const cash = recovery.ofCash * (table.cash[place] as number);
  return Math.max(0, cash + recovery.ofReceipts * (received[place] as number) - (table.senior[place] as number));
}

function availableOf(table: DebtTable, place: number, received: readonly number[]): number {
  return (table.cash[place] as number) + (received[place] as number) - (table.senior[place] as number);
}

function fixedPayment(table: DebtTable, place: number): number | null {
  const share = table.paidShares[place];
  return share === null || share === undefined ? null : share * (table.due[place] as number);
}
