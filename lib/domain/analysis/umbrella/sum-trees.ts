import { type Interval, toInterval, ZERO } from "../../amounts/money-interval";
import { countsUnder } from "../../lens/link-under-lens";
import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { isIn } from "../../model/link-kinds";
import type { NetworkLink } from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import type { Containment } from "./containment";
import type { DealTree, LinkTree } from "./tree-total";

/**
 * The links of one currency as the trees whose totals may be added up: a link inside the link it is a part of, a deal
 * inside its umbrella. Financing (equity, loans, bonds) lies inside financing and purchases lie inside purchases:
 * equity raised and chips bought with it are two hops of the same money, and each hop counts once.
 *
 * `read` may settle what an interval leaves open; what holds slices in is the upper end as stated.
 */
export function buildSumTrees(
  links: readonly NetworkLink[],
  containment: Containment,
  lens: Lens,
  read: (amount: Interval) => Interval = (amount) => amount,
): readonly DealTree[] {
  return [true, false].flatMap((isFinancing) => {
    const hop = links.filter((link) => isIn("financing", link.kind) === isFinancing);
    return buildHop(hop, containment, lens, read);
  });
}

function buildHop(
  links: readonly NetworkLink[],
  containment: Containment,
  lens: Lens,
  read: (amount: Interval) => Interval,
): readonly DealTree[] {
  const present = new Set(links.map((link) => link.link));
  const insideLink = group(links, (link) => {
    const whole = containment.wholeLink.get(link.link);
    return whole !== undefined && present.has(whole) ? whole : null;
  });
  const contained = new Set([...insideLink.values()].flat());
  const byDeal = group(links, (link) =>
    contained.has(link) ? null : (containment.sumDeal.get(link.link) ?? link.deal),
  );
  const deals = new Set<Slug>();
  for (const deal of byDeal.keys()) {
    for (let place: Slug | undefined = deal; place !== undefined; place = containment.wholeDeal.get(place)) {
      deals.add(place);
    }
  }
  const insideDeal = group([...deals].sort(compareSlugs), (deal) => containment.wholeDeal.get(deal) ?? null);

  const amountOf = (link: NetworkLink, one: Lens) => {
    const amount = link.amounts[one];
    return amount === null ? ZERO : toInterval(amount);
  };
  const linkTree = (link: NetworkLink): LinkTree => ({
    link: link.link,
    counts: countsUnder(link, lens),
    counted: read(amountOf(link, lens)),
    stated: read(amountOf(link, "REPORTED")),
    parts: (insideLink.get(link.link) ?? []).map(linkTree),
    isSlice: containment.slices.has(link.link),
    room: amountOf(link, "REPORTED").high,
  });
  const dealTree = (deal: Slug): DealTree => {
    const own = byDeal.get(deal) ?? [];
    const isAlternative = (link: NetworkLink) => containment.alternatives.has(link.link);
    return {
      choices: [own.filter((link) => !isAlternative(link)), own.filter(isAlternative)].map((some) =>
        some.map(linkTree),
      ),
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
