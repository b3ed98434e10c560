import {
  addIntervals,
  capInterval,
  fromZero,
  type Interval,
  interval,
  isUnknown,
  maxInterval,
  subtractInterval,
  ZERO,
} from "../amounts/money-interval";

/** A sum with the parts that lie inside it. `counted` and `stated` are what it is itself, without looking inside. */
export interface SumTree {
  /** What of it counts under the lens asked for; zero where it does not count. */
  readonly counted: Interval;
  /** What is stated of it under the widest lens. */
  readonly stated: Interval;
  readonly parts: readonly SumTree[];
  /** True where a part cannot be more than its whole: an investor's slice of a pool. */
  readonly holdsParts: boolean;
  /**
   * Whether what is unknown of a part is at most the whole, as counted and as stated: so in a leg that counts and is
   * paid in parts, not in a deal that others lie in.
   */
  readonly closesParts: { readonly counted: boolean; readonly stated: boolean };
}

/**
 * The total of an umbrella under a lens: its parts under that lens, plus what the umbrella leaves beside all of its
 * parts, under the umbrella's own lens. Method page, A5: a letter of intent over 100 with a signed first 10 is 10
 * committed and 100 announced, never 110.
 *
 * Written as max(parts counted, umbrella − parts not counted), which says the same and keeps intervals narrow: the
 * umbrella of 7.5 with a slice of [0, 2] inside is 7.5.
 *
 * What is unknown of a part is no more than its whole leaves: 20 of 30 paid is 20, although of the third of its three
 * payments nothing is known. And of a whole of which nothing is known no more is left than its parts leave of what is
 * stated: three parts of 10 that were paid are the whole 30.
 */
export function totalOfTree(tree: SumTree): Interval {
  return totals(tree).counted;
}

function totals(tree: SumTree): { readonly counted: Interval; readonly stated: Interval } {
  let counted = ZERO;
  let stated = ZERO;
  for (const part of tree.parts) {
    const inside = totals(part);
    const held = tree.holdsParts
      ? { counted: capInterval(inside.counted, tree.stated), stated: capInterval(inside.stated, tree.stated) }
      : inside;
    counted = addIntervals(counted, held.counted);
    stated = addIntervals(stated, held.stated);
  }
  if (tree.parts.length === 0) return { counted: tree.counted, stated: tree.stated };
  if (tree.closesParts.counted) counted = closeUnder(counted, tree.counted);
  if (tree.closesParts.stated) stated = closeUnder(stated, tree.stated);
  const own = isUnknown(tree.counted) ? fromZero(tree.stated) : tree.counted;
  // Where the whole is unknown, parts leave what is stated beside all of them, counted or not.
  const notCounted = isUnknown(tree.counted) ? stated : subtractInterval(stated, counted);
  const isFullyCounted = stated.low === counted.low && stated.high === counted.high;
  const beside = isFullyCounted && !isUnknown(tree.counted) ? own : subtractInterval(own, notCounted);
  return {
    counted: isUnknown(tree.counted) ? addIntervals(counted, beside) : maxInterval(counted, beside),
    stated: maxInterval(stated, tree.stated),
  };
}

/** Parts without a known upper end, closed by that of their whole. */
function closeUnder(parts: Interval, whole: Interval): Interval {
  if (parts.high !== null || whole.high === null) return parts;
  return interval(parts.low, whole.high > parts.low ? whole.high : parts.low, parts.approx);
}
