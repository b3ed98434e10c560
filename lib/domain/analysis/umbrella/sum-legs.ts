import type { Slug } from "../../case-records";
import { compareSlugs } from "../../ids";
import type { MoneyInterval, NetworkLeg } from "../../snapshots/snapshot-document";
import type { Lens, LinkKind } from "../../vocabulary";
import { addIntervals, type Interval, maxInterval, toInterval, toMoneyInterval, ZERO } from "../amounts/money-interval";
import { countsUnder, statedUnder } from "../lens/leg-under-lens";
import type { Containment } from "./containment";
import { type SumTree, totalOfTree } from "./tree-total";

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
 * Financing (equity, loans, bonds) lies inside financing and purchases lie inside purchases: equity raised and chips
 * bought with it are two hops of the same money, and each hop counts once. Legs of which the amount under the lens is
 * not known leave the total without an upper end. Sums of deals are not added; the legs are.
 */
export function sumLegs(legs: readonly NetworkLeg[], containment: Containment, lens: Lens): LegSum {
  const counted = legs.filter((leg) => countsUnder(leg, lens));
  const currencies = [...new Set(counted.map(currencyOf))].sort(compareSlugs);
  return {
    totals: currencies.map((currency) => {
      const same = legs.filter((leg) => leg.lens !== null && currencyOf(leg) === currency);
      const hops = [same.filter(isFinancing), same.filter((leg) => !isFinancing(leg))];
      return toMoneyInterval(hops.map((hop) => sumHop(hop, containment, lens)).reduce(addIntervals, ZERO), currency);
    }),
    links: counted.map((leg) => leg.link).sort(compareSlugs),
    withAmount: counted.filter((leg) => statedUnder(leg, lens) !== null).length,
  };
}

const FINANCING: ReadonlySet<LinkKind> = new Set(["equity_investment", "loan", "bond"]);

function isFinancing(leg: NetworkLeg): boolean {
  return FINANCING.has(leg.kind);
}

function currencyOf(leg: NetworkLeg): string {
  return leg.amounts.REPORTED?.currency ?? "";
}

function sumHop(legs: readonly NetworkLeg[], containment: Containment, lens: Lens): Interval {
  const present = new Map(legs.map((leg) => [leg.link, leg]));
  const insideLink = group(legs, (leg) => {
    const whole = containment.wholeLink.get(leg.link);
    return whole !== undefined && present.has(whole) ? whole : null;
  });
  const contained = new Set([...insideLink.values()].flat());
  const byDeal = group(legs, (leg) => (contained.has(leg) ? null : (containment.sumDeal.get(leg.link) ?? leg.deal)));
  const deals = new Set<Slug>();
  for (const deal of byDeal.keys()) {
    for (let place: Slug | undefined = deal; place !== undefined; place = containment.wholeDeal.get(place)) {
      deals.add(place);
    }
  }
  const insideDeal = group([...deals].sort(compareSlugs), (deal) => containment.wholeDeal.get(deal) ?? null);

  const linkTree = (leg: NetworkLeg): SumTree => {
    const parts = insideLink.get(leg.link) ?? [];
    return {
      counted: amountUnder(leg, lens),
      stated: amountUnder(leg, "REPORTED"),
      parts: parts.map(linkTree),
      holdsParts: parts.every((part) => containment.slices.has(part.link)),
      closesParts: { counted: countsUnder(leg, lens), stated: true },
    };
  };
  const dealTree = (deal: Slug): SumTree => {
    const own = byDeal.get(deal) ?? [];
    const trees = (isAlternative: boolean) =>
      own.filter((leg) => containment.alternatives.has(leg.link) === isAlternative).map(linkTree);
    return {
      counted: maxInterval(sumOf(trees(false), "counted"), sumOf(trees(true), "counted")),
      stated: maxInterval(sumOf(trees(false), "stated"), sumOf(trees(true), "stated")),
      parts: (insideDeal.get(deal) ?? []).map(dealTree),
      holdsParts: false,
      closesParts: { counted: false, stated: false },
    };
  };
  return [...deals]
    .filter((deal) => !containment.wholeDeal.has(deal))
    .map((deal) => totalOfTree(dealTree(deal)))
    .reduce(addIntervals, ZERO);
}

function sumOf(trees: readonly SumTree[], part: "counted" | "stated"): Interval {
  return trees.map((tree) => totalOfTree(part === "counted" ? tree : asStated(tree))).reduce(addIntervals, ZERO);
}

/** The same tree as the widest lens sees it. */
function asStated(tree: SumTree): SumTree {
  return {
    ...tree,
    counted: tree.stated,
    parts: tree.parts.map(asStated),
    closesParts: { counted: tree.closesParts.stated, stated: tree.closesParts.stated },
  };
}

function amountUnder(leg: NetworkLeg, lens: Lens): Interval {
  const amount = leg.amounts[lens];
  return amount === null ? ZERO : toInterval(amount);
}

function group<T>(records: readonly T[], keyOf: (record: T) => Slug | null): Map<Slug, T[]> {
  const groups = new Map<Slug, T[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === null) continue;
    const members = groups.get(key);
    if (members) members.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}
