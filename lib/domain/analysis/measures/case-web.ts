import type { Slug } from "../../case-records";
import { compareSlugs } from "../../ids";
import { headLookup } from "../../network/group-heads";
import type { MoneyInterval, NetworkLeg } from "../../snapshots/snapshot-document";
import type { Lens, LinkKind } from "../../vocabulary";
import { toInterval } from "../amounts/money-interval";
import type { Web } from "../circularity/web";
import { countsUnder, statedUnder } from "../lens/leg-under-lens";
import type { Containment } from "../umbrella/containment";
import { readContainment } from "../umbrella/containment";
import { type FigureGround, measuredCurrency } from "./figure-ground";

/**
 * Which end of every interval a web takes. `low`, `middle` and `high` leave out legs without a stated sum, and take the
 * floor of "at least x"; `open` gives every unknown upper end the largest amount, so that what stays finite there is a
 * true upper bound.
 */
export type WebEnd = "low" | "middle" | "high" | "open";

/** Stands for "no upper end is known" in a web; far above any sum of money, and exact in whole numbers. */
const NO_UPPER_END = 10n ** 30n;

/** Sums from here on rest on an unknown upper end. */
export function isUnbounded(amountMinor: bigint): boolean {
  return amountMinor >= NO_UPPER_END / 10n;
}

/** The cash of a case under a lens in one currency, parties of one group joined. */
export interface CaseWeb {
  readonly lens: Lens;
  readonly currency: string;
  /** Legs that count, by slug; those inside one group are left out, as in loops. */
  readonly legs: readonly NetworkLeg[];
  /** Other currencies under the lens, which no sourced rate converts. */
  readonly leftOut: readonly string[];
  /** The legs in those currencies. */
  readonly legsLeftOut: readonly NetworkLeg[];
  readonly headOf: (party: Slug) => Slug;
  /** The web at one end of all intervals; every flow is named by its link. */
  at(end: WebEnd): Web;
}

/**
 * Builds the web of a case under a lens, with no money in it twice: a slice inside a pool, a tranche inside an umbrella
 * and a part inside a plan are paid once, by the part; the whole pays what is left beside its parts. An umbrella deal
 * gives way on all its legs in proportion. The sum of a web is the sum that the umbrella rules give (method page, A5).
 *
 * Outside money of the parties is not in it: no party publishes receipts of the same window.
 */
export function buildCaseWeb(ground: FigureGround, lens: Lens, currency = measuredCurrency(ground)): CaseWeb {
  const headOf = headLookup(ground.network);
  const containment = readContainment(ground.records.linkParts, ground.records.deals);
  const cash = ground.network.legs.filter(
    (leg) => leg.flowClass === "cash" && countsUnder(leg, "REPORTED") && headOf(leg.giver) !== headOf(leg.receiver),
  );
  const known = cash.filter((leg) => leg.amounts.REPORTED?.currency === currency);
  const counted = cash.filter((leg) => countsUnder(leg, lens));
  const legs = counted.filter((leg) => leg.amounts[lens]?.currency === currency);
  const parties = [...new Set(legs.flatMap((leg) => [headOf(leg.giver), headOf(leg.receiver)]))].sort(compareSlugs);
  const webs = new Map<WebEnd, Web>();
  const build = (end: WebEnd): Web => {
    const amounts = settleAmounts(known, containment, lens, end);
    return {
      parties,
      flows: legs.map((leg) => ({
        id: leg.link,
        payer: headOf(leg.giver),
        payee: headOf(leg.receiver),
        amountMinor: amounts.get(leg.link) ?? 0n,
        claims: leg.claims,
      })),
      receipts: {},
      outlays: {},
    };
  };
  return {
    lens,
    currency,
    legs,
    leftOut: [...new Set(counted.flatMap((leg) => leg.amounts[lens]?.currency ?? []))]
      .filter((other) => other !== currency)
      .sort(compareSlugs),
    legsLeftOut: counted.filter((leg) => leg.amounts[lens]?.currency !== currency),
    headOf,
    at(end) {
      const web = webs.get(end) ?? build(end);
      webs.set(end, web);
      return web;
    },
  };
}

const FINANCING: ReadonlySet<LinkKind> = new Set(["equity_investment", "loan", "bond"]);

/** What each leg pays of its own at one end, after its parts; equity and what is bought with it are two hops. */
function settleAmounts(
  legs: readonly NetworkLeg[],
  containment: Containment,
  lens: Lens,
  end: WebEnd,
): ReadonlyMap<Slug, bigint> {
  const own = new Map<Slug, OwnAmount>();
  for (const isFinancing of [true, false]) {
    const hop = legs.filter((leg) => FINANCING.has(leg.kind) === isFinancing);
    const settled = settleParts(hop, containment, lens, end);
    giveWayToInnerDeals(hop, settled, containment);
    for (const [link, amount] of settled) own.set(link, amount);
  }
  return new Map([...own].map(([link, { counted }]) => [link, counted]));
}

/** Amounts of one leg beside its parts: what counts under the lens, and what is stated at all. */
interface OwnAmount {
  counted: bigint;
  stated: bigint;
}

/** What there is room for in the whole of a part; null: no limit. */
interface Room {
  readonly counted: bigint | null;
  readonly stated: bigint | null;
}

function settleParts(
  legs: readonly NetworkLeg[],
  containment: Containment,
  lens: Lens,
  end: WebEnd,
): Map<Slug, OwnAmount> {
  const present = new Map(legs.map((leg) => [leg.link, leg]));
  const settled = new Map<Slug, OwnAmount>();
  const wholeOf = (link: Slug) => {
    const whole = containment.wholeLink.get(link);
    return whole !== undefined && present.has(whole) ? whole : null;
  };
  const settle = (leg: NetworkLeg, room: Room): OwnAmount => {
    const stated = atMost(amountAt(leg.amounts.REPORTED, end), room.stated);
    const parts = legs.filter((part) => wholeOf(part.link) === leg.link);
    // Of a whole of which nothing is known no more is left than its parts leave of what is stated.
    const isOpen = parts.length > 0 && isSilent(leg, lens);
    const counted = atMost(atMost(amountAt(leg.amounts[lens], end), room.counted), isOpen ? stated : null);
    const inside = { counted: 0n, stated: 0n };
    // Known parts first: what is unknown of a part is no more than they leave of the whole.
    for (const part of [...parts].sort((one, other) => Number(isSilent(one, lens)) - Number(isSilent(other, lens)))) {
      const left = {
        counted: isSilent(part, lens) && statedUnder(leg, lens) !== null ? beside(counted, inside.counted) : null,
        stated: isSilent(part, "REPORTED") && !isSilent(leg, "REPORTED") ? beside(stated, inside.stated) : null,
      };
      const own = settle(part, containment.slices.has(part.link) ? { counted: stated, stated } : left);
      inside.counted += own.counted;
      inside.stated += own.stated;
    }
    settled.set(leg.link, { counted: beside(counted, inside.stated), stated: beside(stated, inside.stated) });
    return {
      counted: inside.counted + beside(counted, inside.stated),
      stated: inside.stated > stated ? inside.stated : stated,
    };
  };
  for (const leg of legs) if (wholeOf(leg.link) === null) settle(leg, { counted: null, stated: null });
  return settled;
}

/** Umbrella deals pay what the deals inside them leave; of alternatives inside one deal the greater sum counts. */
function giveWayToInnerDeals(
  legs: readonly NetworkLeg[],
  settled: Map<Slug, OwnAmount>,
  containment: Containment,
): void {
  const present = new Map(legs.map((leg) => [leg.link, leg]));
  // A part belongs to the deal of its outermost whole, whatever deal its own row names.
  const dealOf = (leg: NetworkLeg): Slug => {
    const whole = present.get(containment.wholeLink.get(leg.link) ?? "");
    return whole ? dealOf(whole) : (containment.sumDeal.get(leg.link) ?? leg.deal);
  };
  const legsOf = new Map<Slug, NetworkLeg[]>();
  for (const leg of legs) legsOf.set(dealOf(leg), [...(legsOf.get(dealOf(leg)) ?? []), leg]);
  for (const own of legsOf.values()) keepOneAlternative(own, settled, containment);
  const inner = new Map<Slug, Slug[]>();
  for (const [part, whole] of containment.wholeDeal) inner.set(whole, [...(inner.get(whole) ?? []), part]);
  const statedIn = (deal: Slug): bigint => {
    const own = (legsOf.get(deal) ?? []).reduce((total, leg) => total + (settled.get(leg.link)?.stated ?? 0n), 0n);
    const inside = (inner.get(deal) ?? []).reduce((total, part) => total + statedIn(part), 0n);
    takeInProportion(legsOf.get(deal) ?? [], settled, inside);
    return inside > own ? inside : own;
  };
  const deals = new Set([...legsOf.keys(), ...containment.wholeDeal.keys(), ...containment.wholeDeal.values()]);
  for (const deal of [...deals].sort(compareSlugs)) if (!containment.wholeDeal.has(deal)) statedIn(deal);
}

function keepOneAlternative(
  legs: readonly NetworkLeg[],
  settled: Map<Slug, OwnAmount>,
  containment: Containment,
): void {
  const others = legs.filter((leg) => containment.alternatives.has(leg.link));
  const first = legs.filter((leg) => !containment.alternatives.has(leg.link));
  if (others.length === 0 || first.length === 0) return;
  const sumOf = (some: readonly NetworkLeg[]) =>
    some.reduce((total, leg) => total + (settled.get(leg.link)?.counted ?? 0n), 0n);
  for (const leg of sumOf(others) > sumOf(first) ? first : others) settled.set(leg.link, { counted: 0n, stated: 0n });
}

/** Takes a sum out of legs in proportion to what they count, whole units, the last leg taking what rounding leaves. */
function takeInProportion(legs: readonly NetworkLeg[], settled: Map<Slug, OwnAmount>, taken: bigint): void {
  const total = legs.reduce((sum, leg) => sum + (settled.get(leg.link)?.counted ?? 0n), 0n);
  if (total === 0n || taken === 0n) return;
  let passed = 0n;
  let kept = 0n;
  const left = beside(total, taken);
  for (const leg of legs) {
    const own = settled.get(leg.link) ?? { counted: 0n, stated: 0n };
    passed += own.counted;
    const share = (left * passed) / total - kept;
    kept += share;
    settled.set(leg.link, { ...own, counted: share });
  }
}

function amountAt(amount: MoneyInterval | null, end: WebEnd): bigint {
  if (amount === null) return 0n;
  const { low, high } = toInterval(amount);
  if (end === "low") return low;
  if (high === null) return end === "open" ? NO_UPPER_END : low;
  return end === "middle" ? (low + high) / 2n : high;
}

/** True where the leg counts under the lens and nothing is known of its amount. */
function isSilent(leg: NetworkLeg, lens: Lens): boolean {
  return countsUnder(leg, lens) && statedUnder(leg, lens) === null;
}

function atMost(amount: bigint, room: bigint | null): bigint {
  return room !== null && amount > room ? room : amount;
}

function beside(whole: bigint, inside: bigint): bigint {
  return whole > inside ? whole - inside : 0n;
}
