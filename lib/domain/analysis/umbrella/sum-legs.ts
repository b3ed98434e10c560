import { addIntervals, toMoneyInterval, ZERO } from "../../amounts/money-interval";
import { countsUnder, statedUnder } from "../../lens/leg-under-lens";
import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import type { MoneyInterval, NetworkLeg } from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import type { Containment } from "./containment";
import { buildSumTrees } from "./sum-trees";
import { totalOfTree } from "./tree-total";

/** What may be added up of some legs under a lens. */
export interface LegSum {
  /** One total per currency, sorted; currencies are never converted without a dated rate. */
  readonly totals: readonly MoneyInterval[];
  /** Legs that count under the lens, sorted by slug. */
  readonly links: readonly Slug[];
  /** Of how many of them the amount under the lens is known. */
  readonly withAmount: number;
}

/**
 * Adds up legs under a lens without counting any money twice: a slice inside its pool, a part inside its plan or
 * umbrella, an alternative beside what it stands in for.
 *
 * Equity raised and chips bought with it are two hops of the same money, and each hop counts once (`buildSumTrees`).
 * Legs of which the amount under the lens is not known leave the total without an upper end. Sums of deals are not added; the legs are.
 */
export function sumLegs(legs: readonly NetworkLeg[], containment: Containment, lens: Lens): LegSum {
  const counted = legs.filter((leg) => countsUnder(leg, lens));
  const currencies = [...new Set(counted.map(currencyOf))].sort(compareSlugs);
  return {
    totals: currencies.map((currency) => {
      const same = legs.filter((leg) => leg.lens !== null && currencyOf(leg) === currency);
      const trees = buildSumTrees(same, containment, lens);
      return toMoneyInterval(trees.map(totalOfTree).reduce(addIntervals, ZERO), currency);
    }),
    links: counted.map((leg) => leg.link).sort(compareSlugs),
    withAmount: counted.filter((leg) => statedUnder(leg, lens) !== null).length,
  };
}

function currencyOf(leg: NetworkLeg): string {
  return leg.amounts.REPORTED?.currency ?? "";
}
