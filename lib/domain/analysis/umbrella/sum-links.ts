import { addIntervals, toMoneyInterval, ZERO } from "../../amounts/money-interval";
import { countsUnder, statedUnder } from "../../lens/link-under-lens";
import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import type { MoneyInterval, NetworkLink } from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import type { Containment } from "./containment";
import { buildSumTrees } from "./sum-trees";
import { totalOfTree } from "./tree-total";

/** What may be added up of some links under a lens. */
export interface LinkSum {
  /** One total per currency, sorted; currencies are never converted without a dated rate. */
  readonly totals: readonly MoneyInterval[];
  /** Links that count under the lens, sorted by slug. */
  readonly links: readonly Slug[];
  /** Of how many of them the amount under the lens is known. */
  readonly withAmount: number;
}

/**
 * Adds up links under a lens without counting any money twice: a slice inside its pool, a part inside its plan or
 * umbrella, an alternative beside what it stands in for.
 *
 * Equity raised and chips bought with it are two hops of the same money, and each hop counts once (`buildSumTrees`).
 * Links of which the amount under the lens is not known leave the total without an upper end. Sums of deals are not added; the links are.
 */
export function sumLinks(links: readonly NetworkLink[], containment: Containment, lens: Lens): LinkSum {
  const counted = links.filter((link) => countsUnder(link, lens));
  const currencies = [...new Set(counted.map(currencyOf))].sort(compareSlugs);
  return {
    totals: currencies.map((currency) => {
      const same = links.filter((link) => link.lens !== null && currencyOf(link) === currency);
      const trees = buildSumTrees(same, containment, lens);
      return toMoneyInterval(trees.map(totalOfTree).reduce(addIntervals, ZERO), currency);
    }),
    links: counted.map((link) => link.link).sort(compareSlugs),
    withAmount: counted.filter((link) => statedUnder(link, lens) !== null).length,
  };
}

function currencyOf(link: NetworkLink): string {
  return link.amounts.REPORTED?.currency ?? "";
}
