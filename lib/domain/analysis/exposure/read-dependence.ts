import { statedUnder } from "../../lens/link-under-lens";
import type { Claim, Decimal, Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { toDecimal } from "../../model/money";
import { spanOf } from "../../model/ordered-ends";
import type { NetworkLink, SnapshotDocument } from "../../model/snapshot-document";
import { type Budget, type CutReason, openBudget } from "../budget";
import { trophicLevels } from "../circularity/alignment";
import { nettingExcess, reciprocatedPart } from "../circularity/circulation";
import { finnIndex } from "../circularity/trace-money";
import { grossOf, indexWeb, type Web } from "../circularity/web";
import type { CaseWeb } from "../measures/case-web";
import { type ConcentrationRange, concentrationRange } from "./concentration";

/** What one payer brings of the stated money that comes to a receiver. Shares are between 0 and 1. */
export interface PayerShare {
  readonly payer: Slug;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly shareLow: number;
  readonly shareHigh: number;
  readonly claims: readonly Slug[];
}

/** The stated payers of one receiver under a lens; payers without a stated sum are counted apart. */
export interface ReceiverShares {
  readonly receiver: Slug;
  readonly currency: string;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly payers: readonly PayerShare[];
  /** Payers of whom no claim states a sum. */
  readonly unstated: readonly Slug[];
  /** Payers of sums in other currencies, which are in no share: no dated rate is sourced. */
  readonly otherCurrency: readonly Slug[];
  /** Among the stated payers alone; null where it cannot be computed. */
  readonly concentration: ConcentrationRange | null;
}

/**
 * How the stated inflow of each party divides among those who pay it (method page, D1), parties of one group joined and
 * no money twice. A share is least when the payer pays its least and all others their most, and the other way round;
 * floors count as stated. Receivers with most money first, at most so many.
 */
export function readReceiverShares(web: CaseWeb, most: number): readonly ReceiverShares[] {
  const [low, high] = [sumsByPair(web.at("low")), sumsByPair(web.at("high"))];
  const stated = web.links.filter((link) => statedUnder(link, web.lens) !== null);
  const receivers = [...new Set(stated.map((link) => web.headOf(link.receiver)))];
  const [received, leftOut] = [byReceiver(web, web.links), byReceiver(web, web.linksLeftOut)];
  return receivers
    .map((receiver) => {
      return readReceiver(receiver, web, received.get(receiver) ?? [], leftOut.get(receiver) ?? [], low, high);
    })
    .filter(({ high: received }) => received > 0n)
    .sort(
      (one, other) => compareAmounts(other.high, one.high) || compareSlugs(one.shares.receiver, other.shares.receiver),
    )
    .slice(0, most)
    .map(({ shares }) => shares);
}

function byReceiver(web: CaseWeb, links: readonly NetworkLink[]): ReadonlyMap<Slug, readonly NetworkLink[]> {
  const groups = new Map<Slug, NetworkLink[]>();
  for (const link of links) {
    const receiver = web.headOf(link.receiver);
    const own = groups.get(receiver);
    if (own) own.push(link);
    else groups.set(receiver, [link]);
  }
  return groups;
}

type PairSums = ReadonlyMap<Slug, ReadonlyMap<Slug, bigint>>;

function readReceiver(
  receiver: Slug,
  web: CaseWeb,
  links: readonly NetworkLink[],
  linksLeftOut: readonly NetworkLink[],
  low: PairSums,
  high: PairSums,
): { readonly shares: ReceiverShares; readonly high: bigint } {
  const stated = [
    ...new Set(links.filter((link) => statedUnder(link, web.lens) !== null).map((link) => web.headOf(link.giver))),
  ];
  const at = (sums: PairSums, payer: Slug) => sums.get(receiver)?.get(payer) ?? 0n;
  // A whole gives way to its parts, so a payer may bring more when every amount is low.
  const rows = stated.map((payer) => {
    const [least, most] = spanOf(at(low, payer), at(high, payer));
    return { payer, low: least, high: most };
  });
  const apart = { low: sum(rows.map((row) => row.low)), high: sum(rows.map((row) => row.high)) };
  const [least, most] = spanOf(sum(stated.map((payer) => at(low, payer))), sum(stated.map((payer) => at(high, payer))));
  const range = concentrationRange(rows.map((row) => ({ low: Number(row.low), high: Number(row.high) })));
  const payers = rows
    .filter((row) => row.high > 0n)
    .sort((one, other) => compareAmounts(other.high, one.high) || compareSlugs(one.payer, other.payer))
    .map((row) => ({
      payer: row.payer,
      low: toDecimal(row.low, web.currency),
      high: toDecimal(row.high, web.currency),
      shareLow: shareOf(row.low, apart.high - row.high),
      shareHigh: shareOf(row.high, apart.low - row.low),
      claims: claimsBetween(web, row.payer, links),
    }));
  return {
    high: most,
    shares: {
      receiver,
      currency: web.currency,
      low: toDecimal(least, web.currency),
      high: toDecimal(most, web.currency),
      payers,
      unstated: [...new Set(links.map((link) => web.headOf(link.giver)))]
        .filter((payer) => !stated.includes(payer))
        .sort(compareSlugs),
      otherCurrency: [
        ...new Set(linksLeftOut.filter((link) => link.amount !== null).map((link) => web.headOf(link.giver))),
      ].sort(compareSlugs),
      concentration: range.ok ? range.value : null,
    },
  };
}

/** One claim on the share of one customer, and the concentration that it alone allows. */
export interface CustomerShare {
  readonly claim: Claim;
  readonly party: Slug;
  readonly percent: number;
  /** Lower end: everybody else is small; upper end: everybody else is one firm. */
  readonly concentration: ConcentrationRange;
}

/** Accepted claims that give one customer's share of a whole, by party and newest first (method page, D1). */
export function readCustomerShares(document: SnapshotDocument): readonly CustomerShare[] {
  return document.claims
    .filter(
      ({ property, status, rank }) =>
        property === "customer_share_percent" && status === "accepted" && rank !== "deprecated",
    )
    .flatMap((claim): readonly CustomerShare[] => {
      const percent = claim.value.type === "percent" && claim.value.value !== null ? Number(claim.value.value) : null;
      if (percent === null || percent <= 0 || percent > 100) return [];
      const range = concentrationRange([{ low: percent, high: percent }], 100 - percent);
      return range.ok ? [{ claim, party: claim.subject, percent, concentration: range.value }] : [];
    })
    .sort(
      (one, other) =>
        compareSlugs(one.party, other.party) ||
        compareSlugs(other.claim.period?.end ?? "", one.claim.period?.end ?? "") ||
        compareSlugs(one.claim.slug, other.claim.slug),
    );
}

export type ExpertMeasure = "finn" | "reciprocity" | "netting" | "incoherence";

/**
 * Measures for experts, kept out of every headline (method page, C6 and C8): stated sums at the middle of their
 * intervals, and the case taken for the whole world. Each between 0 and 1; null where nothing was paid, or the budget
 * ended (`cut` says why).
 */
export function readExpertMeasures(
  web: CaseWeb,
  budget: Budget = openBudget(),
): Readonly<Record<ExpertMeasure, number | null>> & { readonly cut: CutReason | null } {
  const middle = web.at("middle");
  const finn = finnIndex(middle, budget);
  const levels = trophicLevels(middle, budget);
  const gross = Number(grossOf(middle));
  const shareOfGross = (amount: bigint) => (gross === 0 ? null : Number(amount) / gross);
  return {
    finn: finn.ok ? finn.value : null,
    reciprocity: shareOfGross(reciprocatedPart(middle)),
    netting: shareOfGross(nettingExcess(middle)),
    incoherence: levels.ok ? levels.value.incoherence : null,
    cut: budget.reason,
  };
}

function sumsByPair(web: Web): PairSums {
  const index = indexWeb(web);
  const sums = new Map<Slug, Map<Slug, bigint>>();
  for (const { payer, payee, amountMinor } of index.pairs) {
    const [giver, receiver] = [index.parties[payer] as Slug, index.parties[payee] as Slug];
    const own = sums.get(receiver) ?? new Map<Slug, bigint>();
    sums.set(receiver, own.set(giver, amountMinor));
  }
  return sums;
}

function claimsBetween(web: CaseWeb, payer: Slug, received: readonly NetworkLink[]): readonly Slug[] {
  const links = received.filter((link) => statedUnder(link, web.lens) !== null && web.headOf(link.giver) === payer);
  return [...new Set(links.flatMap((link) => link.claims))].sort(compareSlugs);
}

function shareOf(own: bigint, others: bigint): number {
  const whole = Number(own + others);
  return whole === 0 ? 0 : Number(own) / whole;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function compareAmounts(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
