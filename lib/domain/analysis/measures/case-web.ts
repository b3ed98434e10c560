import { type Interval, interval } from "../../amounts/money-interval";
import { groupBy } from "../../group-by";
import { countsUnder, statedUnder, withoutUnknown } from "../../lens/link-under-lens";
import type { Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { isIn } from "../../model/link-kinds";
import type { NetworkLink } from "../../model/snapshot-document";
import { LENSES, type Lens } from "../../model/vocabulary";
import { headLookup } from "../../network/group-heads";
import { reportCurrencyOf } from "../../network/link-money";
import { toAmounts, type Web } from "../circularity/web";
import type { Containment } from "../umbrella/containment";
import { readContainment } from "../umbrella/containment";
import { buildSumTrees } from "../umbrella/sum-trees";
import { payOut } from "../umbrella/tree-total";
import { type FigureGround, measuredCurrency } from "./figure-ground";

/**
 * Which end of every interval a web takes. `low`, `middle` and `high` leave out what is unknown, and the last two take
 * the floor of "at least x"; `least` and `open` are the ends with all links, every unknown upper end being the largest
 * amount, so that what stays finite is a bound whatever the unknown sums are.
 */
export type WebEnd = "least" | "low" | "middle" | "high" | "open";

/** The cash of a case under a lens in one currency, parties of one group joined. */
export interface CaseWeb {
  readonly lens: Lens;
  readonly currency: string;
  /** Links that count, by slug; those inside one group are left out, as in loops. */
  readonly links: readonly NetworkLink[];
  /** Other currencies under the lens, which no sourced rate converts. */
  readonly leftOut: readonly string[];
  /** The links in those currencies. */
  readonly linksLeftOut: readonly NetworkLink[];
  readonly headOf: (party: Slug) => Slug;
  /** The web at one end of all intervals; every flow is named by its link. */
  at(end: WebEnd): Web;
}

/** The webs of a case under each lens, in its main currency; none where it states no sum: there is no money to measure. */
export function buildCaseWebs(ground: FigureGround): readonly CaseWeb[] {
  const isSilent = reportCurrencyOf(ground.records.claims) === null;
  return isSilent ? [] : LENSES.map((lens) => buildCaseWeb(ground, lens));
}

/**
 * Builds the web of a case under a lens, with no money in it twice: a slice inside a pool, a tranche inside an umbrella
 * and a part inside a plan are paid once, by the part; the whole pays what is left beside its parts. An umbrella deal
 * gives way on all its links in proportion. A web pays out the very total that the umbrella rules give at its end, parts
 * that are larger than their whole included (method page, A5).
 *
 * Outside money of the parties is not in it: no party publishes receipts of the same window.
 */
export function buildCaseWeb(ground: FigureGround, lens: Lens, currency = measuredCurrency(ground)): CaseWeb {
  const headOf = headLookup(ground.network);
  const containment = readContainment(ground.records.linkParts, ground.records.deals);
  const cash = ground.network.links.filter(
    (link) =>
      link.flowClass === "cash" && countsUnder(link, "REPORTED") && headOf(link.giver) !== headOf(link.receiver),
  );
  const known = cash.filter((link) => link.amounts.REPORTED?.currency === currency);
  const counted = cash.filter((link) => countsUnder(link, lens));
  const links = counted.filter((link) => link.amounts[lens]?.currency === currency);
  const parties = [...new Set(links.flatMap((link) => [headOf(link.giver), headOf(link.receiver)]))].sort(compareSlugs);
  const webs = new Map<WebEnd, Web>();
  const build = (end: WebEnd): Web => {
    const amounts = settleAmounts(known, containment, lens, end);
    return {
      parties,
      flows: links.map((link) => ({
        id: link.link,
        payer: headOf(link.giver),
        payee: headOf(link.receiver),
        amountMinor: amounts.get(link.link) ?? 0n,
        claims: link.claims,
      })),
      receipts: toAmounts([]),
      outlays: toAmounts([]),
    };
  };
  return {
    lens,
    currency,
    links,
    leftOut: [...new Set(counted.flatMap((link) => link.amounts[lens]?.currency ?? []))]
      .filter((other) => other !== currency)
      .sort(compareSlugs),
    linksLeftOut: counted.filter((link) => link.amounts[lens]?.currency !== currency),
    headOf,
    at(end) {
      const web = webs.get(end) ?? build(end);
      webs.set(end, web);
      return web;
    },
  };
}

/** How an end is read: which links, what stands for an interval, and which end of the total is paid out. */
interface Reading {
  readonly hasUnknown: boolean;
  readonly read: (amount: Interval) => Interval;
  readonly end: "low" | "high";
}

const asStated = (amount: Interval) => amount;
const floored = ({ low, high, approx }: Interval) => interval(low, high ?? low, approx);
const halved = ({ low, high, approx }: Interval) => {
  const middle = (low + (high ?? low)) / 2n;
  return interval(middle, middle, approx);
};

const READINGS: Readonly<Record<WebEnd, Reading>> = {
  least: { hasUnknown: true, read: asStated, end: "low" },
  low: { hasUnknown: false, read: asStated, end: "low" },
  middle: { hasUnknown: false, read: halved, end: "high" },
  high: { hasUnknown: false, read: floored, end: "high" },
  open: { hasUnknown: true, read: asStated, end: "high" },
};

/**
 * What each link pays of its own at one end, after its parts. What lies inside one deal is settled apart from all else, so a
 * deal whose links are the very ones of before is not settled again: whoever strikes something changes few of them.
 */
function settleAmounts(
  all: readonly NetworkLink[],
  containment: Containment,
  lens: Lens,
  webEnd: WebEnd,
): ReadonlyMap<Slug, bigint> {
  const { hasUnknown, read, end } = READINGS[webEnd];
  const links = hasUnknown ? all : all.filter((link) => statedUnder(link, "REPORTED") !== null);
  const name = `${lens} ${webEnd}`;
  const amounts = new Map<Slug, bigint>();
  const open: { readonly links: readonly NetworkLink[]; readonly places: readonly string[] }[] = [];
  for (const own of groupByTree(links, containment)) {
    const places = own.map(({ link, deal }) => placeInTree(link, deal, containment));
    const known = settled.get(own[0] as NetworkLink)?.get(name);
    if (known !== undefined && isSame(known.links, own) && isSame(known.places, places)) {
      for (const [link, amount] of known.amounts) amounts.set(link, amount);
    } else open.push({ links: own, places });
  }
  const left = open.flatMap((tree) => tree.links);
  const trees = buildSumTrees(hasUnknown ? left : withoutUnknown(left, lens), containment, lens, read);
  for (const tree of trees) for (const [link, amount] of payOut(tree, end)) amounts.set(link, amount);
  for (const { links: own, places } of open) {
    const first = own[0] as NetworkLink;
    const byName = settled.get(first) ?? new Map<string, SettledTree>();
    settled.set(first, byName);
    if (!byName.has(name)) {
      const paid = own.map(({ link }) => [link, amounts.get(link) ?? 0n] as const);
      byName.set(name, { links: own, places, amounts: paid });
    }
  }
  return amounts;
}

/** Links that lie in one tree, where each of them lies in it, and what each pays. */
interface SettledTree {
  readonly links: readonly NetworkLink[];
  readonly places: readonly string[];
  readonly amounts: readonly (readonly [Slug, bigint])[];
}

/** Trees by the first of their links, as they were settled first, by lens and end. */
const settled = new WeakMap<NetworkLink, Map<string, SettledTree>>();

/** Links by the tree that they lie in, in the order in which they stand. */
function groupByTree(links: readonly NetworkLink[], containment: Containment): readonly (readonly NetworkLink[])[] {
  const [financing, others] = [true, false].map(
    (isFinancing) =>
      new Map(links.filter(({ kind }) => isIn("financing", kind) === isFinancing).map((link) => [link.link, link])),
  ) as [Map<Slug, NetworkLink>, Map<Slug, NetworkLink>];
  const rootOf = (link: NetworkLink): string => {
    const isFinancing = financing.has(link.link);
    const hop = isFinancing ? financing : others;
    let top = link;
    for (let whole = wholeOf(top, hop, containment); whole; whole = wholeOf(top, hop, containment)) top = whole;
    let deal = containment.sumDeal.get(top.link) ?? top.deal;
    for (let whole = containment.wholeDeal.get(deal); whole; whole = containment.wholeDeal.get(whole)) deal = whole;
    return `${isFinancing} ${deal}`;
  };
  return [...groupBy(links, rootOf).values()];
}

function wholeOf(
  { link }: NetworkLink,
  hop: ReadonlyMap<Slug, NetworkLink>,
  { wholeLink }: Containment,
): NetworkLink | undefined {
  const whole = wholeLink.get(link);
  return whole === undefined ? undefined : hop.get(whole);
}

/** All that says where a link lies: two links of one such place and one value pay alike. */
function placeInTree(link: Slug, own: Slug, containment: Containment): string {
  const deals = [containment.sumDeal.get(link) ?? own];
  for (let whole = containment.wholeDeal.get(deals[0] as Slug); whole; whole = containment.wholeDeal.get(whole)) {
    deals.push(whole);
  }
  const kind = `${containment.alternatives.has(link) ? "alternative" : ""} ${containment.slices.has(link) ? "slice" : ""}`;
  return `${containment.wholeLink.get(link) ?? ""} ${kind} ${deals.join(" ")}`;
}

function isSame<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((one, place) => one === others[place]);
}
