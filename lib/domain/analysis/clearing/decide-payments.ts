import { addFractions, fraction, NOTHING } from "../linear/exact";
import type { DebtBlock } from "./debt-blocks";
import { estimateShares } from "./estimate-shares";
import { findExactShares } from "./exact-shares";
import type { TabledDebt } from "./obligations";
import { certainReceipts, debtsTo, ownMeans, type PaymentBook } from "./payment-book";

/** Lets these parties, all of one block, pay what they can, all others standing as they do; their shares follow. */
export function payInPart(book: PaymentBook, parties: readonly number[]): void {
  for (const party of parties) {
    book.standing[party] = "part";
    book.exact.delete(party);
  }
  estimateShares(book, parties);
}

/** True where a party that pays what it can gives its creditors anything. */
export function paysAnything(book: PaymentBook, block: DebtBlock, party: number): boolean {
  return signOf(book, receiptsOf(book, block, party), book.table.ofReceipts, ownMeans(book.table, party)) > 0;
}

/** Whether a party that pays what it can would pay less (-1), exactly (0) or more (1) than it owes. */
export function compareWithDue(book: PaymentBook, block: DebtBlock, party: number): -1 | 0 | 1 {
  const { table } = book;
  const due = table.unit * table.unit * (table.due[party] as bigint);
  return signOf(book, receiptsOf(book, block, party), table.ofReceipts, ownMeans(table, party) - due);
}

/** True where a party has all it owes, its senior debts served: it does not default. */
export function canPayInFull(book: PaymentBook, block: DebtBlock, party: number): boolean {
  const { due, cash, senior, unit } = book.table;
  const own = (cash[party] as bigint) - (senior[party] as bigint) - (due[party] as bigint);
  return signOf(book, receiptsOf(book, block, party), 1n, unit * own) >= 0;
}

/** What a party gets, times the unit: a sum that is known, and debts of those who pay in part. */
interface Receipts {
  readonly known: bigint;
  readonly open: readonly TabledDebt[];
}

/**
 * What a party gets. In a closed circle whose other members all pay in part, nothing is lost: the last one gets what the
 * others have of their own and from outside, and its own payment back. Said so it needs no fractions, where a circle
 * whose cash is exactly what its senior debts take would otherwise need those of all its members.
 */
function receiptsOf(book: PaymentBook, { members, isClosed }: DebtBlock, party: number): Receipts {
  const { table, standing } = book;
  const isOpen = ({ place }: TabledDebt) => standing[place] === "part";
  const others = members.filter((member) => member !== party);
  if (!isClosed || !others.every((member) => standing[member] === "part")) {
    const debts = debtsTo(book, party);
    return { known: certainReceipts(book, debts), open: debts.filter(isOpen) };
  }
  const inside = new Set(members);
  const debts = members.flatMap((member) => debtsTo(book, member).filter(({ place }) => !inside.has(place)));
  const own = others.reduce((total, member) => total + ownMeans(table, member), 0n) / table.unit;
  const paid = standing[party] === "full" ? table.unit * (table.due[party] as bigint) : 0n;
  return { known: own + paid + certainReceipts(book, debts), open: debts.filter(isOpen) };
}

/**
 * The sign of `constant` + `factor` · receipts. Whole numbers where none of the debtors pays in part; else floats where
 * they leave no doubt, and fractions where they do: with costs of default a party that has all but a millionth of a
 * cent pays a part and not the whole, so a tolerance would give another clearing.
 */
function signOf(book: PaymentBook, receipts: Receipts, factor: bigint, constant: bigint): -1 | 0 | 1 {
  const { open } = receipts;
  const known = constant + factor * receipts.known;
  if (open.length === 0) return compare(known, 0n);
  const weigh = (shares: Float64Array) =>
    Number(factor) * open.reduce((total, { place, weight }) => total + weight * (shares[place] as number), 0);
  const above = (known > 0n ? Number(known) : 0) + weigh(book.plus);
  const below = (known < 0n ? -Number(known) : 0) + weigh(book.minus);
  if (Math.abs(above - below) > book.margin * (above + below)) return above > below ? 1 : -1;
  const isFound = findExactShares(
    book,
    open.map(({ place }) => place),
  );
  // The book is cut then, and nothing of it is told, so that either answer will do.
  if (!isFound) return above > below ? 1 : -1;
  const received = open.reduce((total, { place, amount }) => {
    const { over, under } = book.exact.get(place) ?? NOTHING;
    return addFractions(total, fraction(over * amount, under));
  }, NOTHING);
  return compare(known * received.under + factor * book.table.unit * received.over, 0n);
}

function compare(one: bigint, other: bigint): -1 | 0 | 1 {
  return one < other ? -1 : one > other ? 1 : 0;
}
