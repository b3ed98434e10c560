import {
  addIntervals,
  capInterval,
  type Interval,
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
}

/**
 * The total of an umbrella under a lens: its parts under that lens, plus what the umbrella leaves beside all of its
 * parts, under the umbrella's own lens. Method page, A5: a letter of intent over 100 with a signed first 10 is 10
 * committed and 100 announced, never 110.
 *
 * Written as max(parts counted, umbrella − parts not counted), which says the same and keeps intervals narrow: the
 * umbrella of 7.5 with a slice of [0, 2] inside is 7.5.
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
  const notCounted = subtractInterval(stated, counted);
  const isFullyCounted = stated.low === counted.low && stated.high === counted.high;
  const beside = isFullyCounted ? tree.counted : subtractInterval(tree.counted, notCounted);
  return { counted: maxInterval(counted, beside), stated: maxInterval(stated, tree.stated) };
}
