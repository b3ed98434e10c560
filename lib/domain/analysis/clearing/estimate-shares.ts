import { eliminateFlows, solveFlows } from "../linear/eliminate-flows";
import { certainReceipts, debtsTo, ownMeans, type PaymentBook } from "./payment-book";

/**
 * Computes the shares that some parties pay when each of them pays what it can, and writes them into the book: those of
 * their debtors that pay in part and are not among them must stand there already.
 *
 * With `due` · y = own means + receipts, the unknown shares y obey a matrix whose columns keep something over: what a
 * debtor owes outside the set, and what costs of default take. Carried along as the rest of an elimination without
 * subtraction, it makes every result right to `margin`. What is there and what senior debts take away are two right
 * sides. The rest is above zero for every set but a closed circle without costs, which must not be passed in.
 */
export function estimateShares(book: PaymentBook, parties: readonly number[]): void {
  const { table } = book;
  const size = parties.length;
  const rowOf = new Map(parties.map((party, row) => [party, row]));
  const pays = parties.map(() => new Float64Array(size));
  const rest = new Float64Array(size);
  const plus = new Float64Array(size);
  const minus = new Float64Array(size);
  const share = Number(table.ofReceipts);
  parties.forEach((party, row) => {
    let inside = 0n;
    for (const { place, amount, weight } of table.owedBy[party] ?? []) {
      const column = rowOf.get(place);
      if (column === undefined) continue;
      inside += amount;
      (pays[row] as Float64Array)[column] = share * weight;
    }
    rest[row] = Number(table.unit * (table.unit * (table.due[party] as bigint) - table.ofReceipts * inside));
    const known = ownMeans(table, party) + table.ofReceipts * certainReceipts(book, debtsTo(book, party));
    plus[row] = known > 0n ? Number(known) : 0;
    minus[row] = known < 0n ? -Number(known) : 0;
    for (const { place, weight } of debtsTo(book, party)) {
      if (rowOf.has(place) || book.standing[place] !== "part") continue;
      plus[row] = at(plus, row) + share * weight * at(book.plus, place);
      minus[row] = at(minus, row) + share * weight * at(book.minus, place);
    }
  });
  const elimination = eliminateFlows(pays, rest, [plus, minus]);
  for (const [right, shares] of [
    [plus, book.plus],
    [minus, book.minus],
  ] as const) {
    solveFlows(pays, elimination, right);
    parties.forEach((party, row) => {
      shares[party] = at(right, row);
    });
  }
}

function at(list: Float64Array, place: number): number {
  return list[place] as number;
}
