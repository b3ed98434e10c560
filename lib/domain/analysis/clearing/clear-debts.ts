import { type Budget, type CutReason, openBudget } from "../budget";
import { type DebtBlock, listBlocks } from "./debt-blocks";
import { canPayInFull, compareWithDue, payInPart, paysAnything } from "./decide-payments";
import { type Clearing, describeClearing, type Obligations, type Recovery, tabulateDebts } from "./obligations";
import { openBook, type PaymentBook, sharesOf } from "./payment-book";

export interface ClearingPair {
  /** The one to report: everybody pays as much as is consistent. */
  readonly greatest: Clearing;
  /** Everybody pays as little as is consistent; mention it when it differs. */
  readonly least: Clearing;
  /** Exact: both have the same parties paying in full, in part and not at all, which fixes every payment. */
  readonly isUnique: boolean;
  /** Why some standing was not decided exactly, so that nothing of this may be told; null as a rule. */
  readonly cut: CutReason | null;
}

/**
 * Clearing payments of Eisenberg and Noe: each party serves its senior debts, then pays what it owes or all it has left,
 * shared among its creditors in proportion. Several solutions exist where a closed circle of debts has no more outside
 * cash than senior debts (method page, D3). Throws a RangeError for a web that makes no sense (`tabulateDebts`).
 */
export function clearEisenbergNoe(obligations: Obligations, budget: Budget = openBudget()): ClearingPair {
  return clearBoth(obligations, { ofCash: 1, ofReceipts: 1 }, budget);
}

/** The same with costs of default (Rogers and Veraart): who defaults pays only parts of its cash and its receipts. */
export function clearRogersVeraart(
  obligations: Obligations,
  recovery: Recovery,
  budget: Budget = openBudget(),
): ClearingPair {
  return clearBoth(obligations, recovery, budget);
}

/**
 * Settles block after block of the debts, upstream first: nothing that happens downstream changes what a block pays.
 * The standing of every party is decided exactly (see `payment-book`), and the payments are floats that follow from it.
 */
function clearBoth(obligations: Obligations, recovery: Recovery, budget: Budget): ClearingPair {
  const table = tabulateDebts(obligations, recovery);
  const [most, fewest] = [openBook(table, budget), openBook(table, budget)];
  for (const block of listBlocks(table)) {
    settle(most, block, new Set(), canPayInFull);
    settleLeast(fewest, block);
  }
  const isUnique = most.standing.every((standing, party) => standing === fewest.standing[party]);
  const greatest = describeClearing(table, sharesOf(most));
  const least = isUnique ? greatest : describeClearing(table, sharesOf(fewest));
  return { greatest, least, isUnique, cut: budget.reason };
}

/**
 * The greatest payments of a block under a rule that says who goes on paying in full. All pay in full at first; those
 * the rule drops pay what they can, which lowers what others get, until the rule drops nobody: as many rounds as
 * parties at most, each with payments not below the greatest solution.
 */
function settle(
  book: PaymentBook,
  block: DebtBlock,
  sure: ReadonlySet<number>,
  staysFull: (book: PaymentBook, block: DebtBlock, party: number) => boolean,
): void {
  for (const party of block.members) book.standing[party] = "full";
  const short: number[] = [];
  for (;;) {
    const dropped = block.members.filter((party) => {
      return book.standing[party] === "full" && !sure.has(party) && !staysFull(book, block, party);
    });
    if (dropped.length === 0) return;
    short.push(...dropped);
    payAsAble(book, short, block);
  }
}

/**
 * Lets some parties of a block pay what they can: none at first, then all those who have something after their senior
 * debts, whose payments let others join, until nobody does. Nobody who joined ever stops, so the result is the least
 * solution of these parties; it is the only one unless they are all of a closed circle. False, with nothing settled,
 * where a closed circle would pay ever more: it has more cash than senior debts, and somebody reaches what it owes.
 *
 * Starting from all and dropping those with a negative payment would be wrong: one who is dropped for what others were
 * wrongly taken to owe it may have to come back.
 */
function payAsAble(book: PaymentBook, parties: readonly number[], block: DebtBlock): boolean {
  for (const party of parties) book.standing[party] = "none";
  let paying: readonly number[] = [];
  for (;;) {
    const joined = parties.filter((party) => book.standing[party] === "part" || paysAnything(book, block, party));
    if (joined.length === paying.length) return true;
    if (block.isClosed && joined.length === block.members.length) return false;
    paying = joined;
    payInPart(book, paying);
  }
}

/**
 * The least payments of a block. Whoever can pay in full out of the least payments of all others does so, and these
 * are then computed anew. With costs of default a payment jumps as soon as the whole is there, so plain iteration from
 * zero may creep up to a sum at which it would have to jump, and end below every solution.
 *
 * Without the jump, payments held at what is due have one solution only, which is found as the greatest, save in a
 * closed circle whose cash is what its senior debts take: there the least is found from zero.
 */
function settleLeast(book: PaymentBook, block: DebtBlock): void {
  const { members } = block;
  const isLeast =
    block.isClosed &&
    payAsAble(book, members, block) &&
    members.every((party) => compareWithDue(book, block, party) <= 0);
  const sure = new Set<number>();
  if (!isLeast) settle(book, block, sure, reachesDue);
  for (;;) {
    const fresh = members.filter((party) => !sure.has(party) && canPayInFull(book, block, party));
    if (fresh.length === 0) return;
    for (const party of fresh) sure.add(party);
    settle(book, block, sure, reachesDue);
  }
}

function reachesDue(book: PaymentBook, block: DebtBlock, party: number): boolean {
  return compareWithDue(book, block, party) >= 0;
}
