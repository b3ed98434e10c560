import {
  addIntervals,
  fromZero,
  type Interval,
  interval,
  isUnknown,
  maxInterval,
  subtractInterval,
  ZERO,
} from "../../amounts/money-interval";
import { isUnbounded, NO_UPPER_END } from "../../amounts/upper-end";
import type { Slug } from "../../model/case-records";

/** A link with the links that lie inside it. `counted` and `stated` are what it is itself, without looking inside. */
export interface LinkTree {
  readonly link: Slug;
  /** True where it counts under the lens, be it with an unknown amount. */
  readonly counts: boolean;
  /** What of it counts under the lens asked for; zero where it does not count. */
  readonly counted: Interval;
  /** What is stated of it under the widest lens. */
  readonly stated: Interval;
  readonly parts: readonly LinkTree[];
  /** True for an investor's slice of a pool or round. */
  readonly isSlice: boolean;
  /** What the slices inside it cannot exceed together: the upper end that is stated of it, null for none. */
  readonly room: bigint | null;
}

/** A deal with its links and the deals inside it. */
export interface DealTree {
  /** Links of its own, and links that stand in for those: the greater sum is what the deal is itself. */
  readonly choices: readonly (readonly LinkTree[])[];
  readonly parts: readonly DealTree[];
}

export type SumTree = LinkTree | DealTree;

interface Totals {
  readonly counted: Interval;
  readonly stated: Interval;
  /** What is stated and does not count. Not their difference: two unknown upper ends may be one or two amounts. */
  readonly uncounted: Interval;
}

const NO_TOTALS: Totals = { counted: ZERO, stated: ZERO, uncounted: ZERO };

/**
 * The total of an umbrella under a lens: its parts under that lens, plus what the umbrella leaves beside all of its
 * parts, under the umbrella's own lens. Method page, A5: a letter of intent over 100 with a signed first 10 is 10
 * committed and 100 announced, never 110.
 *
 * Written as max(parts counted, umbrella − parts not counted), which says the same and keeps intervals narrow: the
 * umbrella of 7.5 with a slice of [0, 2] inside is 7.5. A part may be larger than its whole: then the whole adds nothing,
 * and nothing is taken off for it. Only slices are held to it, all of them together.
 *
 * What is unknown of a part is no more than its whole leaves: 20 of 30 paid is 20, although of the third of its three
 * payments nothing is known. And of a whole of which nothing is known no more is left than its parts leave of what is
 * stated: three parts of 10 that were paid are the whole 30.
 */
export function totalOfTree(tree: SumTree): Interval {
  return totalsOf(tree).counted;
}

/**
 * What each link of a tree pays of its own at one end of all intervals: links inside others first, the wholes what is left
 * beside them, and links without an upper end what known ones leave. It adds up to that end of the total, whatever lies
 * inside what; without an upper end it is unbounded (`isUnbounded`).
 */
export function payOut(tree: SumTree, end: "low" | "high"): ReadonlyMap<Slug, bigint> {
  const own = new Map<Slug, bigint>();
  payTree(tree, endOf(totalOfTree(tree), end), end, own);
  return own;
}

function totalsOf(tree: SumTree): Totals {
  const own = ownOf(tree);
  if (tree.parts.length === 0) return own;
  const inside = closeInside(
    tree,
    own,
    sumInside(
      tree,
      tree.parts.map((part) => ({ part, totals: totalsOf(part) })),
    ),
  );
  const stated = maxInterval(inside.stated, own.stated);
  if (isUnknown(own.counted)) {
    const counted = addIntervals(inside.counted, subtractInterval(fromZero(own.stated), inside.stated));
    return { counted, stated, uncounted: maxInterval(inside.uncounted, subtractInterval(stated, counted)) };
  }
  const counted = maxInterval(inside.counted, subtractInterval(own.counted, inside.uncounted));
  if (isNothing(own.uncounted)) return { counted, stated, uncounted: inside.uncounted };
  return { counted, stated, uncounted: maxInterval(inside.uncounted, subtractInterval(stated, counted)) };
}

/** Parts of a link without a known upper end, closed by that of their whole: it is paid in parts. */
function closeInside(tree: SumTree, own: Totals, inside: Totals): Totals {
  if ("choices" in tree) return inside;
  return {
    counted: tree.counts ? closeUnder(inside.counted, own.counted) : inside.counted,
    stated: closeUnder(inside.stated, own.stated),
    uncounted: closeUnder(inside.uncounted, own.stated),
  };
}

function closeUnder(parts: Interval, whole: Interval): Interval {
  if (parts.high !== null || whole.high === null) return parts;
  return interval(parts.low, whole.high > parts.low ? whole.high : parts.low, parts.approx);
}

/** What a link or deal is itself; of the choices of a deal the greater. */
function ownOf(tree: SumTree): Totals {
  if (!("choices" in tree)) {
    const { counted, stated } = tree;
    return { counted, stated, uncounted: beside(stated, counted) };
  }
  const [first = NO_TOTALS, ...others] = tree.choices
    .filter((links) => links.length > 0)
    .map((links) => links.map(totalsOf).reduce(addTotals, NO_TOTALS));
  if (others.length === 0) return first;
  const greatest = (valueOf: (totals: Totals) => Interval) => others.map(valueOf).reduce(maxInterval, valueOf(first));
  const [counted, stated] = [greatest((totals) => totals.counted), greatest((totals) => totals.stated)];
  const isAllCounted = [first, ...others].every(({ uncounted }) => isNothing(uncounted));
  return { counted, stated, uncounted: isAllCounted ? ZERO : subtractInterval(stated, counted) };
}

/** What does not count of one stated amount, of which as much counts as is said. */
function beside(stated: Interval, counted: Interval): Interval {
  const isSame = stated.low === counted.low && stated.high === counted.high;
  return isSame ? ZERO : subtractInterval(stated, counted);
}

function sumInside(tree: SumTree, inside: readonly { readonly part: SumTree; readonly totals: Totals }[]): Totals {
  const add = (isHeld: boolean) =>
    inside
      .filter(({ part }) => isSlice(part) === isHeld)
      .map(({ totals }) => totals)
      .reduce(addTotals, NO_TOTALS);
  const [slices, room] = [add(true), roomOf(tree)];
  return addTotals(
    {
      counted: holdTo(slices.counted, room),
      stated: holdTo(slices.stated, room),
      uncounted: holdTo(slices.uncounted, room),
    },
    add(false),
  );
}

function payTree(tree: SumTree, total: bigint, end: "low" | "high", own: Map<Slug, bigint>): void {
  const amounts = tree.parts.map((part) => endOf(totalOfTree(part), end));
  const slices = amounts.map((amount, place) => (isSlice(tree.parts[place] as SumTree) ? amount : 0n));
  const held = divide(atMost(sumOf(slices), roomOf(tree)), slices);
  const inside = amounts.map((amount, place) => (isSlice(tree.parts[place] as SumTree) ? (held[place] ?? 0n) : amount));
  const paid = divide(total, inside);
  tree.parts.forEach((part, place) => {
    payTree(part, paid[place] ?? 0n, end, own);
  });
  const given = sumOf(paid);
  const left = total > given ? total - given : 0n;
  if (!("choices" in tree)) {
    own.set(tree.link, left);
    return;
  }
  const sums = tree.choices.map((links) => links.map((link) => endOf(totalOfTree(link), end)));
  const chosen = sums.reduce((best, amounts, place) => (sumOf(amounts) > sumOf(sums[best] ?? []) ? place : best), 0);
  tree.choices.forEach((links, choice) => {
    const shares = divide(choice === chosen ? left : 0n, sums[choice] ?? []);
    links.forEach((link, place) => {
      payTree(link, shares[place] ?? 0n, end, own);
    });
  });
}

/**
 * The amounts, or what a smaller total leaves of them: known ones in proportion, then the unknown ones what is left.
 * Whole units, rounded as they add up.
 */
function divide(total: bigint, amounts: readonly bigint[]): readonly bigint[] {
  if (isUnbounded(total) || total >= sumOf(amounts)) return amounts;
  const known = amounts.map((amount) => (isUnbounded(amount) ? 0n : amount));
  const shares = inProportion(total, known);
  const open = inProportion(
    total - sumOf(shares),
    amounts.map((amount) => (isUnbounded(amount) ? amount : 0n)),
  );
  return shares.map((share, place) => share + (open[place] ?? 0n));
}

function inProportion(total: bigint, amounts: readonly bigint[]): readonly bigint[] {
  const whole = sumOf(amounts);
  if (total >= whole) return amounts;
  let passed = 0n;
  let given = 0n;
  return amounts.map((amount) => {
    passed += amount;
    const share = (total * passed) / whole - given;
    given += share;
    return share;
  });
}

function isSlice(tree: SumTree): boolean {
  return !("choices" in tree) && tree.isSlice;
}

function roomOf(tree: SumTree): bigint | null {
  return "choices" in tree ? null : tree.room;
}

function holdTo(amount: Interval, room: bigint | null): Interval {
  if (room === null || (amount.high !== null && amount.high <= room)) return amount;
  return interval(atMost(amount.low, room), room, amount.approx);
}

function atMost(amount: bigint, room: bigint | null): bigint {
  return room !== null && amount > room ? room : amount;
}

function endOf({ low, high }: Interval, end: "low" | "high"): bigint {
  return end === "low" ? low : (high ?? NO_UPPER_END);
}

function isNothing({ high }: Interval): boolean {
  return high === 0n;
}

function addTotals(one: Totals, other: Totals): Totals {
  return {
    counted: addIntervals(one.counted, other.counted),
    stated: addIntervals(one.stated, other.stated),
    uncounted: addIntervals(one.uncounted, other.uncounted),
  };
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
