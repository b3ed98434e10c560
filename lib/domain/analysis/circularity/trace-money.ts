import { err, ok, type Result } from "../../result";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";
import { identityMinus, invert, type Matrix, stepsOfFactors } from "../linear/lu";
import { type Book, closeBooks } from "./close-books";
import { indexWeb, type PairsByPayer, pairsByPayer, placeIn, sum, type Web, type WebIndex } from "./web";

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
 * Null where the budget ends. A component that is not asked for has no chances: its inverse is the dearest part.
 */
export function traceReturns(
  index: WebIndex,
  books: readonly Book[],
  budget: Budget = openBudget(),
  isAsked: (component: number) => boolean = () => true,
): readonly Return[] | null {
  const returns: Return[] = index.parties.map(() => ({ probability: 0, isClosed: false }));
  const ways = pairsByPayer(index);
  for (const group of listComponents(index)) {
    if (isClosedGroup(ways, books, group)) {
      for (const place of group) returns[place] = { probability: 1, isClosed: true };
      continue;
    }
    if (!isAsked(index.component[group[0] as number] as number)) {
      for (const place of group) returns[place] = { probability: null, isClosed: false };
      continue;
    }
    if (!budget.spend(3 * stepsOfFactors(group.length))) return null;
    const inverse = invert(identityMinus(payoutShares(ways, books, group)));
    group.forEach((place, row) => {
      const visits = inverse?.[row]?.[row];
      returns[place] = { probability: visits === undefined ? null : Math.max(0, 1 - 1 / visits), isClosed: false };
    });
  }
  return returns;
}

/** Per party the shares of its receipts that passed through others; those without any share are left out. */
export type TracedDependences = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * For each of some parties, the share of the money it received that passed through every other one before (traced
 * dependence; method page, C7): (T(u) / n(u, u)) · n(u, v) / T(v), with one inverse for all. In a closed circle every
 * dollar passes everywhere, so the answer is 1 by convention. A party that received nothing has no shares, and where the
 * equations cannot be solved none has any. Refused where the budget ends.
 */
export function traceDependences(
  web: Web,
  parties: readonly string[],
  budget: Budget = openBudget(),
): Result<TracedDependences, CutReason> {
  const index = indexWeb(web);
  const books = closeBooks(web, index);
  const ways = pairsByPayer(index);
  const closed = new Set(
    listComponents(index)
      .filter((group) => isClosedGroup(ways, books, group))
      .flat(),
  );
  const open = index.parties.map((_, place) => place).filter((place) => !closed.has(place));
  const rowOf = new Map(open.map((place, row) => [place, row]));
  const isOpenAsked = parties.some((party) => rowOf.has(placeIn(index.placeOf, party)));
  if (!budget.spend(isOpenAsked ? 3 * stepsOfFactors(open.length) : 1)) return err(reasonOf(budget));
  const visits = isOpenAsked ? invert(identityMinus(payoutShares(ways, books, open))) : null;
  const traced = new Map<string, ReadonlyMap<string, number>>();
  for (const party of parties) {
    if (!budget.spend(open.length)) return err(reasonOf(budget));
    const v = placeIn(index.placeOf, party);
    const throughFlow = Number(books[v]?.throughMinor ?? 0n);
    const column = rowOf.get(v);
    if (throughFlow === 0) traced.set(party, new Map());
    else if (column === undefined) traced.set(party, shareWholeCircle(index, v));
    else traced.set(party, sharesOf(index, books, visits, open, column, throughFlow));
  }
  return ok(traced);
}

function shareWholeCircle(index: WebIndex, place: number): ReadonlyMap<string, number> {
  const circle = index.parties.filter((_, other) => {
    return other !== place && index.component[other] === index.component[place];
  });
  return new Map(circle.map((one) => [one, 1]));
}

function sharesOf(
  index: WebIndex,
  books: readonly Book[],
  visits: Matrix | null,
  open: readonly number[],
  column: number,
  throughFlow: number,
): ReadonlyMap<string, number> {
  return new Map(
    open.flatMap((u, row): readonly (readonly [string, number])[] => {
      const own = visits?.[row]?.[row];
      const met = visits?.[row]?.[column];
      if (row === column || !own || !met) return [];
      return [[index.parties[u] as string, ((Number(books[u]?.throughMinor ?? 0n) / own) * met) / throughFlow]];
    }),
  );
}

/**
 * Finn's cycling index: the chance to return, weighted by through-flow, over the parties inside the web only. Null for
 * a web through which nothing flows. It hangs on where the boundary is drawn, so it is for experts (method page, C6).
 * Refused where the budget ends.
 */
export function finnIndex(web: Web, budget: Budget = openBudget()): Result<number | null, CutReason> {
  const index = indexWeb(web);
  const books = closeBooks(web, index);
  const returns = traceReturns(index, books, budget);
  if (returns === null) return err(reasonOf(budget));
  const total = books.reduce((running, book) => running + Number(book.throughMinor), 0);
  if (total === 0 || returns.some((one) => one.probability === null)) return ok(null);
  const cycled = books.reduce((running, book, place) => {
    return running + Number(book.throughMinor) * (returns[place]?.probability ?? 0);
  }, 0);
  return ok(cycled / total);
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
function isClosedGroup(ways: PairsByPayer, books: readonly Book[], group: readonly number[]): boolean {
  const members = new Set(group);
  return group.every((place) => {
    const through = books[place]?.throughMinor ?? 0n;
    const inside = (ways[place] ?? []).filter(({ payee }) => members.has(payee));
    return through > 0n && sum(inside.map(({ amountMinor }) => amountMinor)) === through;
  });
}

function payoutShares(ways: PairsByPayer, books: readonly Book[], group: readonly number[]): Matrix {
  const rowOf = new Map(group.map((place, row) => [place, row]));
  return group.map((place) => {
    const shares = group.map(() => 0);
    for (const { payee, amountMinor } of ways[place] ?? []) {
      const column = rowOf.get(payee);
      if (column !== undefined) shares[column] = Number(amountMinor) / Number(books[place]?.throughMinor ?? 1n);
    }
    return shares;
  });
}
