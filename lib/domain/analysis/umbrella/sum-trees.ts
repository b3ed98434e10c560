import { type Interval, toInterval, ZERO } from "../../amounts/money-interval";
import { countsUnder } from "../../lens/leg-under-lens";
import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { isIn } from "../../model/link-kinds";
import type { NetworkLeg } from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import type { Containment } from "./containment";
import type { DealTree, LegTree } from "./tree-total";

/**
 * The legs of one currency as the trees whose totals may be added up: a leg inside the leg it is a part of, a deal
 * inside its umbrella. Financing (equity, loans, bonds) lies inside financing and purchases lie inside purchases:
 * equity raised and chips bought with it are two hops of the same money, and each hop counts once.
 *
 * `read` may settle what an interval leaves open; what holds slices in is the upper end as stated.
 */
export function buildSumTrees(
  legs: readonly NetworkLeg[],
  containment: Containment,
  lens: Lens,
  read: (amount: Interval) => Interval = (amount) => amount,
): readonly DealTree[] {
  return [true, false].flatMap((isFinancing) => {
    const hop = legs.filter((leg) => isIn("financing", leg.kind) === isFinancing);
    return buildHop(hop, containment, lens, read);
  });
}

function buildHop(
  legs: readonly NetworkLeg[],
  containment: Containment,
  lens: Lens,
  read: (amount: Interval) => Interval,
): readonly DealTree[] {
  const present = new Set(legs.map((leg) => leg.link));
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

  const amountOf = (leg: NetworkLeg, one: Lens) => {
    const amount = leg.amounts[one];
    return amount === null ? ZERO : toInterval(amount);
  };
  const legTree = (leg: NetworkLeg): LegTree => ({
    link: leg.link,
    counts: countsUnder(leg, lens),
    counted: read(amountOf(leg, lens)),
    stated: read(amountOf(leg, "REPORTED")),
    parts: (insideLink.get(leg.link) ?? []).map(legTree),
    isSlice: containment.slices.has(leg.link),
    room: amountOf(leg, "REPORTED").high,
  });
  const dealTree = (deal: Slug): DealTree => {
    const own = byDeal.get(deal) ?? [];
    const isAlternative = (leg: NetworkLeg) => containment.alternatives.has(leg.link);
    return {
      choices: [own.filter((leg) => !isAlternative(leg)), own.filter(isAlternative)].map((some) => some.map(legTree)),
      parts: (insideDeal.get(deal) ?? []).map(dealTree),
    };
  };
  return [...deals].filter((deal) => !containment.wholeDeal.has(deal)).map(dealTree);
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
