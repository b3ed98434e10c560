import { certainReceipts, debtsTo, ownMeans, type PaymentBook } from "./payment-book";

/**
 * Computes the shares that some parties pay when each of them pays what it can, and writes them into the book: those of
 * their debtors that pay in part and are not among them must stand there already.
 *
 * With `due` · y = own means + receipts, the unknown shares y obey a matrix whose columns keep something over: what a
 * debtor owes outside the set, and what costs of default take. Elimination that carries this rest along adds, multiplies
 * and divides numbers that are not negative, and never subtracts (Grassmann, Taksar and Heyman), so that a ring which
 * loses one cent in a billion is solved as well as any other. What is there and what senior debts take away are two
 * right sides. The rest is above zero for every set but a closed circle without costs, which must not be passed in.
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
  const pivots = eliminate(pays, rest, [plus, minus]);
  for (const [right, shares] of [
    [plus, book.plus],
    [minus, book.minus],
  ] as const) {
    for (let row = size - 1; row >= 0; row--) {
      let total = at(right, row);
      for (let later = row + 1; later < size; later++) total += at(pays[later] as Float64Array, row) * at(right, later);
      right[row] = total / at(pivots, row);
      shares[parties[row] as number] = at(right, row);
    }
  }
}

function eliminate(pays: readonly Float64Array[], rest: Float64Array, rights: readonly Float64Array[]): Float64Array {
  const size = rest.length;
  const pivots = new Float64Array(size);
  for (let step = 0; step < size; step++) {
    const own = pays[step] as Float64Array;
    let pivot = at(rest, step);
    for (let column = step + 1; column < size; column++) pivot += at(own, column);
    pivots[step] = pivot;
    for (let row = step + 1; row < size; row++) {
      const target = pays[row] as Float64Array;
      const factor = at(target, step) / pivot;
      if (factor === 0) continue;
      rest[row] = at(rest, row) + factor * at(rest, step);
      for (let column = step + 1; column < size; column++) {
        if (column !== row) target[column] = at(target, column) + factor * at(own, column);
      }
    }
    for (const right of rights) {
      const passed = at(right, step) / pivot;
      if (passed === 0) continue;
      for (let column = step + 1; column < size; column++) right[column] = at(right, column) + passed * at(own, column);
    }
  }
  return pivots;
}

function at(list: Float64Array, place: number): number {
  return list[place] as number;
}
