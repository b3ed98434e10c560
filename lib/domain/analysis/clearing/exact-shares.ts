import { fraction, solveExactly } from "../linear/exact";
import { buildCompactGraph } from "../loops/compact-graph";
import { findStrongComponents } from "../loops/strong-components";
import { certainReceipts, debtsTo, ownMeans, type PaymentBook } from "./payment-book";

/**
 * Finds the exact shares of some parties that pay in part, and writes them into the book, together with those they hang
 * on. Circles are solved one by one, upstream first, so that fractions stay as short as they can be. False where the
 * budget ends before all are found.
 */
export function findExactShares(book: PaymentBook, parties: readonly number[]): boolean {
  const open = upstreamOf(book, parties);
  if (open.size === 0) return true;
  const arcs = [...open].flatMap((party) =>
    debtorsInPart(book, party).flatMap(({ place }) => (open.has(place) ? [[place, party] as const] : [])),
  );
  const component = findStrongComponents(buildCompactGraph(book.table.parties.length, arcs));
  const circles = new Map<number, number[]>();
  for (const party of [...open].sort((one, other) => one - other)) {
    const name = component[party] as number;
    circles.set(name, [...(circles.get(name) ?? []), party]);
  }
  // A component is numbered when all it leads to is: the highest number lies furthest upstream.
  for (const [, circle] of [...circles].sort(([one], [other]) => other - one)) {
    // Whole numbers grow with every row, so that a circle of twice the size takes sixteen times as long.
    if (!book.budget.spend(circle.length ** 4 / 4)) return false;
    solveCircle(book, circle);
  }
  return true;
}

function upstreamOf(book: PaymentBook, parties: readonly number[]): ReadonlySet<number> {
  const open = new Set<number>();
  const waiting = [...parties];
  for (let party = waiting.pop(); party !== undefined; party = waiting.pop()) {
    if (open.has(party) || book.exact.has(party)) continue;
    open.add(party);
    waiting.push(...debtorsInPart(book, party).map(({ place }) => place));
  }
  return open;
}

function debtorsInPart(book: PaymentBook, party: number) {
  return debtsTo(book, party).filter(({ place }) => book.standing[place] === "part");
}

function solveCircle(book: PaymentBook, circle: readonly number[]): void {
  const { unit, due, ofReceipts } = book.table;
  const rowOf = new Map(circle.map((party, row) => [party, row]));
  const outside = circle.flatMap((party) => debtorsInPart(book, party).filter(({ place }) => !rowOf.has(place)));
  // Known shares have denominators; their product makes the right side whole.
  const unders = new Set(outside.map(({ place }) => book.exact.get(place)?.under ?? 1n));
  const scale = [...unders].reduce((product, under) => product * under, 1n);
  const system = circle.map((party, row) => {
    const line = circle.map((_, column) => (column === row ? unit * unit * (due[party] as bigint) : 0n));
    let right = scale * (ownMeans(book.table, party) + ofReceipts * certainReceipts(book, debtsTo(book, party)));
    for (const { place, amount } of debtorsInPart(book, party)) {
      const column = rowOf.get(place);
      if (column !== undefined) line[column] = (line[column] as bigint) - ofReceipts * unit * amount;
      const known = column === undefined ? book.exact.get(place) : undefined;
      if (known) right += (ofReceipts * unit * amount * known.over * scale) / known.under;
    }
    return [...line, right];
  });
  solveExactly(system).forEach(({ over, under }, row) => {
    book.exact.set(circle[row] as number, fraction(over, under * scale));
  });
}
