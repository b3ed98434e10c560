import type { Day } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { buildCompactGraph } from "../loops/compact-graph";
import { findStrongComponents } from "../loops/strong-components";

/** One payment between two parties of the web. */
export interface WebFlow {
  readonly id: string;
  readonly payer: string;
  readonly payee: string;
  /** Smallest units of the one currency of the web, at least zero. */
  readonly amountMinor: bigint;
  /** YYYY-MM-DD where the day is known. */
  readonly day?: Day;
  /** Claims the amount rests on. */
  readonly claims?: readonly string[];
}

/** Amounts by party. A party that is absent is unknown; one with 0n is known to have none. */
export type AmountByParty = Readonly<Record<string, bigint>>;

/** Amounts by party without the names that every object has by birth: a party may be called "constructor". */
export function toAmounts(entries: Iterable<readonly [party: string, amountMinor: bigint]>): AmountByParty {
  const amounts: Record<string, bigint> = Object.create(null);
  for (const [party, amountMinor] of entries) amounts[party] = amountMinor;
  return amounts;
}

/**
 * Cash paid between parties in one lens and window, with the money that comes in from outside (`receipts`) and goes
 * out of the web (`outlays`, cash kept included). Source and sink are kept apart: one merged "rest of the world" would
 * close loops that do not exist (method page, A8).
 */
export interface Web {
  readonly parties: readonly string[];
  readonly flows: readonly WebFlow[];
  readonly receipts: AmountByParty;
  readonly outlays: AmountByParty;
  /** Parties whose stated outside money is only part of it; absent or not empty. */
  readonly partlyKnown?: readonly string[];
}

/** All payments of one party to another, added up. Numbers are places in `parties` of the index. */
export interface PairTotal {
  readonly payer: number;
  readonly payee: number;
  readonly amountMinor: bigint;
}

/** The web by numbers: parties in slug order, payments added up per ordered pair, so that no result hangs on order. */
export interface WebIndex {
  readonly parties: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Positive totals, in order of payer and payee; payments of a party to itself included. */
  readonly pairs: readonly PairTotal[];
  readonly paid: readonly bigint[];
  readonly received: readonly bigint[];
  /** Strongly connected component per party; only parties that share one can lie on a loop. */
  readonly component: Int32Array;
}

/**
 * Numbers the web. Throws a RangeError for what no caller should pass on: an unknown party, a negative amount, a
 * repeated party or id.
 */
export function indexWeb(web: Web): WebIndex {
  const parties = [...web.parties].sort(compareSlugs);
  const placeOf = new Map(parties.map((party, place) => [party, place]));
  if (placeOf.size !== parties.length) throw new RangeError("a party stands twice in the web");
  if (new Set(web.flows.map((flow) => flow.id)).size !== web.flows.length) {
    throw new RangeError("two payments share an id");
  }
  for (const [party, amount] of [...Object.entries(web.receipts), ...Object.entries(web.outlays)]) {
    placeIn(placeOf, party);
    if (amount < 0n) throw new RangeError(`${party} has a negative amount`);
  }
  const pairs = sumPairs(web.flows, placeOf, parties.length);
  const paid = parties.map(() => 0n);
  const received = parties.map(() => 0n);
  for (const pair of pairs) {
    paid[pair.payer] = (paid[pair.payer] as bigint) + pair.amountMinor;
    received[pair.payee] = (received[pair.payee] as bigint) + pair.amountMinor;
  }
  return { parties, placeOf, pairs, paid, received, component: componentsOf(parties.length, pairs) };
}

/** The strong components of payments per pair. */
export function componentsOf(size: number, pairs: readonly PairTotal[]): Int32Array {
  return findStrongComponents(
    buildCompactGraph(
      size,
      pairs.map(({ payer, payee }) => [payer, payee] as const),
    ),
  );
}

/** The parties of each component that has more than one, in slug order. */
export function groupComponents(component: Int32Array): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  component.forEach((name, place) => {
    const group = groups.get(name);
    if (group) group.push(place);
    else groups.set(name, [place]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The place of a party; throws a RangeError when it is not in the web. */
export function placeIn(placeOf: ReadonlyMap<string, number>, party: string): number {
  const place = placeOf.get(party);
  if (place === undefined) throw new RangeError(`${party} is not a party of the web`);
  return place;
}

/** The pairs between two different parties. A payment to oneself is a loop of one and shown apart. */
export function pairsBetween(index: WebIndex): readonly PairTotal[] {
  return index.pairs.filter((pair) => pair.payer !== pair.payee);
}

/** The pairs by the number of their payer. */
export type PairsByPayer = readonly (readonly PairTotal[])[];

/** Whom each party pays, by its number; payments to itself included. */
export function pairsByPayer(index: WebIndex): PairsByPayer {
  const ways: PairTotal[][] = index.parties.map(() => []);
  for (const pair of index.pairs) ways[pair.payer]?.push(pair);
  return ways;
}

/** Everything moved: payments between parties, and what is sourced as coming in and going out. */
export function grossOf(web: Web): bigint {
  const between = web.flows.filter((flow) => flow.payer !== flow.payee);
  return sum([
    ...between.map((flow) => flow.amountMinor),
    ...Object.values(web.receipts),
    ...Object.values(web.outlays),
  ]);
}

/** The sum of whole amounts. */
export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** The greater of two amounts. */
export function greater(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}

/** The smaller of two amounts. */
export function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function sumPairs(flows: readonly WebFlow[], placeOf: ReadonlyMap<string, number>, size: number): readonly PairTotal[] {
  const totals = new Map<number, bigint>();
  for (const flow of flows) {
    if (flow.amountMinor < 0n) throw new RangeError(`${flow.id} has a negative amount`);
    const key = placeIn(placeOf, flow.payer) * size + placeIn(placeOf, flow.payee);
    totals.set(key, (totals.get(key) ?? 0n) + flow.amountMinor);
  }
  return [...totals]
    .filter(([, amountMinor]) => amountMinor > 0n)
    .sort(([one], [other]) => one - other)
    .map(([key, amountMinor]) => ({ payer: Math.floor(key / size), payee: key % size, amountMinor }));
}
