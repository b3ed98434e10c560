import { factorize, identityMinus, invert, type Matrix, solve, transpose } from "../linear/lu";
import { type Book, closeBooks } from "./close-books";
import { indexWeb, placeIn, type Web, type WebIndex } from "./web";

/** What pro-rata tracing says of one party; null where the sums are too close to a closed circle to be solved. */
export interface Return {
  /** Chance that a dollar passing through comes back at least once, 0 to 1. */
  readonly probability: number | null;
  /** True when no money enters or leaves the party's component: everything comes back by convention. */
  readonly isClosed: boolean;
}

/**
 * For every party, the chance that a dollar that passes through it passes through it again, when every party pays out
 * of one pot: with G(i, j) = payment / through-flow of i and N = (I − G)⁻¹ it is 1 − 1/n(v, v). Solved per strongly
 * connected component, which gives the same diagonal (method page, C3).
 */
export function traceReturns(index: WebIndex, books: readonly Book[]): readonly Return[] {
  const returns: Return[] = index.parties.map(() => ({ probability: 0, isClosed: false }));
  for (const group of listComponents(index)) {
    if (isClosedGroup(index, books, group)) {
      for (const place of group) returns[place] = { probability: 1, isClosed: true };
      continue;
    }
    const inverse = invert(identityMinus(payoutShares(index, books, group)));
    group.forEach((place, row) => {
      const visits = inverse?.[row]?.[row];
      returns[place] = { probability: visits === undefined ? null : Math.max(0, 1 - 1 / visits), isClosed: false };
    });
  }
  return returns;
}

/**
 * Share of the money received by `party` that passed through `through` before (traced dependence; method page, C7):
 * (T(u) / n(u, u)) · n(u, v) / T(v). Null where the party received nothing or the equations cannot be solved. In a
 * closed circle every dollar passes everywhere, so the answer is 1 by convention.
 */
export function tracedDependence(web: Web, party: string, through: string): number | null {
  const index = indexWeb(web);
  const books = closeBooks(web, index);
  const v = placeIn(index.placeOf, party);
  const u = placeIn(index.placeOf, through);
  const throughFlow = Number(books[v]?.throughMinor ?? 0n);
  if (throughFlow === 0) return null;
  const closed = new Set(
    listComponents(index)
      .filter((group) => isClosedGroup(index, books, group))
      .flat(),
  );
  if (closed.has(u)) return index.component[u] === index.component[v] ? 1 : 0;
  const open = index.parties.map((_, place) => place).filter((place) => !closed.has(place));
  if (closed.has(v)) return 0;
  const factors = factorize(transpose(identityMinus(payoutShares(index, books, open))));
  if (!factors) return null;
  const visits = solve(
    factors,
    open.map((place) => (place === u ? 1 : 0)),
  );
  const own = visits[open.indexOf(u)] as number;
  const met = visits[open.indexOf(v)] as number;
  return ((Number(books[u]?.throughMinor ?? 0n) / own) * met) / throughFlow;
}

/**
 * `tracedDependence` of one party on every other one, with one inverse for all: shares by party, those without any left
 * out. Empty where the party received nothing or the equations cannot be solved.
 */
export function tracedDependences(web: Web, party: string): ReadonlyMap<string, number> {
  const index = indexWeb(web);
  const books = closeBooks(web, index);
  const v = placeIn(index.placeOf, party);
  const throughFlow = Number(books[v]?.throughMinor ?? 0n);
  const closed = new Set(
    listComponents(index)
      .filter((group) => isClosedGroup(index, books, group))
      .flat(),
  );
  if (throughFlow === 0) return new Map();
  if (closed.has(v)) {
    const circle = index.parties.filter((_, place) => place !== v && index.component[place] === index.component[v]);
    return new Map(circle.map((one) => [one, 1]));
  }
  const open = index.parties.map((_, place) => place).filter((place) => !closed.has(place));
  const visits = invert(identityMinus(payoutShares(index, books, open)));
  const column = open.indexOf(v);
  return new Map(
    open.flatMap((u, row): readonly (readonly [string, number])[] => {
      const own = visits?.[row]?.[row];
      const met = visits?.[row]?.[column];
      if (u === v || !own || !met) return [];
      return [[index.parties[u] as string, ((Number(books[u]?.throughMinor ?? 0n) / own) * met) / throughFlow]];
    }),
  );
}

/**
 * Finn's cycling index: the chance to return, weighted by through-flow, over the parties inside the web only. Null for
 * a web through which nothing flows. It hangs on where the boundary is drawn, so it is for experts (method page, C6).
 */
export function finnIndex(web: Web): number | null {
  const index = indexWeb(web);
  const books = closeBooks(web, index);
  const returns = traceReturns(index, books);
  const total = books.reduce((running, book) => running + Number(book.throughMinor), 0);
  if (total === 0 || returns.some((one) => one.probability === null)) return null;
  const cycled = books.reduce((running, book, place) => {
    return running + Number(book.throughMinor) * (returns[place]?.probability ?? 0);
  }, 0);
  return cycled / total;
}

/** Total system through-flow: what passes through all parties of the web together, in smallest units. */
export function throughFlowOf(web: Web): bigint {
  return closeBooks(web, indexWeb(web)).reduce((total, book) => total + book.throughMinor, 0n);
}

function listComponents(index: WebIndex): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  index.component.forEach((name, place) => {
    const group = groups.get(name);
    if (group) group.push(place);
    else groups.set(name, [place]);
  });
  return [...groups.values()];
}

// Exact in whole numbers, so that a tiny leak is never taken for a closed circle.
function isClosedGroup(index: WebIndex, books: readonly Book[], group: readonly number[]): boolean {
  const members = new Set(group);
  const within = new Map<number, bigint>(group.map((place) => [place, 0n]));
  for (const { payer, payee, amountMinor } of index.pairs) {
    if (members.has(payer) && members.has(payee)) within.set(payer, (within.get(payer) ?? 0n) + amountMinor);
  }
  return group.every((place) => {
    const through = books[place]?.throughMinor ?? 0n;
    return through > 0n && within.get(place) === through;
  });
}

function payoutShares(index: WebIndex, books: readonly Book[], group: readonly number[]): Matrix {
  const rowOf = new Map(group.map((place, row) => [place, row]));
  const shares = group.map(() => group.map(() => 0));
  for (const { payer, payee, amountMinor } of index.pairs) {
    const row = rowOf.get(payer);
    const column = rowOf.get(payee);
    if (row === undefined || column === undefined) continue;
    (shares[row] as number[])[column] = Number(amountMinor) / Number(books[payer]?.throughMinor ?? 1n);
  }
  return shares;
}
