import { lastDayOf } from "../../calendar";
import type { Claim, Slug } from "../../case-records";
import { statedAmount } from "../../claims/claim-amount";
import { compareSlugs } from "../../ids";
import type { MoneyInterval, NetworkLeg, SnapshotDocument } from "../../snapshots/snapshot-document";
import { addIntervals, interval, subtractInterval, toInterval, toMoneyInterval } from "../amounts/money-interval";
import { readContainment } from "../umbrella/containment";

/** What a customer has signed to pay to one supplier, over all years; not debt until the service is delivered. */
export interface SupplierCommitment {
  readonly supplier: Slug;
  readonly amount: MoneyInterval;
  readonly legs: readonly NetworkLeg[];
  /** The supplier's own latest figure for signed orders, where a claim carries one. */
  readonly backlog: { readonly amount: MoneyInterval; readonly claim: Claim } | null;
}

/** Everything a customer has signed, one currency. */
export interface CustomerBook {
  readonly customer: Slug;
  readonly currency: string;
  readonly suppliers: readonly SupplierCommitment[];
  readonly total: MoneyInterval;
  /** Signed legs of the same customer without a stated sum: they stand outside every sum. */
  readonly withoutSum: readonly NetworkLeg[];
}

/** A promise that becomes due only when called. */
export interface CallablePromise {
  readonly leg: NetworkLeg;
  readonly guarantor: Slug;
  readonly beneficiary: Slug;
  /** null: no claim carries the cap. */
  readonly cap: MoneyInterval | null;
}

/** Equity that is signed and, as far as the record goes, not paid. */
export interface OpenRound {
  readonly issuer: Slug;
  readonly amount: MoneyInterval;
  readonly legs: readonly NetworkLeg[];
}

/** Shares of what is signed that pages and printed answers suppose to be paid, in per mille. */
export const STUDIED_SHARES: readonly number[] = [750, 500, 250, 0];

const PURCHASES = ["purchase_goods", "purchase_services", "lease"];

/**
 * Reads what customers have signed (lens COMMITTED) with at least `fewest` suppliers, what is already paid taken off.
 * Multi-year sums as stated: no claim spreads them over years. Largest customer first.
 */
export function readCustomerBooks(document: SnapshotDocument, fewest: number): readonly CustomerBook[] {
  const signed = document.network.legs.filter(
    (leg) => PURCHASES.includes(leg.kind) && leg.drawn && leg.amounts.COMMITTED !== null,
  );
  return [...new Set(signed.map((leg) => leg.giver))]
    .flatMap((customer) => {
      const legs = signed.filter((leg) => leg.giver === customer);
      const stated = legs.flatMap((leg) => {
        const amount = openPart(leg);
        return amount !== null && isStated(amount) ? [{ leg, amount }] : [];
      });
      const [first] = stated;
      if (!first) return [];
      const { currency } = first.amount;
      const counted = outermost(
        stated.filter(({ amount }) => amount.currency === currency),
        document,
      );
      const suppliers = [...new Set(counted.map(({ leg }) => leg.receiver))].map((supplier): SupplierCommitment => {
        const own = counted.filter(({ leg }) => leg.receiver === supplier);
        return {
          supplier,
          amount: sum(own.map(({ amount }) => amount)),
          legs: own.map(({ leg }) => leg),
          backlog: latestBacklog(document, supplier),
        };
      });
      if (suppliers.length < fewest) return [];
      const named = new Set(stated.flatMap(({ leg, amount }) => (amount.currency === currency ? [leg.link] : [])));
      return [
        {
          customer,
          currency,
          suppliers: suppliers.sort(
            (one, other) => compareHigh(other.amount, one.amount) || compareSlugs(one.supplier, other.supplier),
          ),
          total: sum(counted.map(({ amount }) => amount)),
          withoutSum: legs.filter((leg) => !named.has(leg.link)),
        },
      ];
    })
    .sort((one, other) => compareHigh(other.total, one.total) || compareSlugs(one.customer, other.customer));
}

/** Every guarantee that stands, largest cap first, those without a cap last. */
export function readCallablePromises(document: SnapshotDocument): readonly CallablePromise[] {
  return document.network.legs
    .filter((leg) => leg.flowClass === "contingent" && leg.drawn)
    .map((leg) => ({ leg, guarantor: leg.giver, beneficiary: leg.receiver, cap: leg.amount }))
    .sort((one, other) => compareHigh(other.cap, one.cap) || compareSlugs(one.leg.link, other.leg.link));
}

/** Primary equity signed and not paid, by issuer, largest first. */
export function readOpenRounds(document: SnapshotDocument): readonly OpenRound[] {
  const open = document.network.legs.flatMap((leg) => {
    const amount = leg.kind === "equity_investment" && leg.drawn ? openPart(leg) : null;
    return amount !== null && isStated(amount) ? [{ leg, amount }] : [];
  });
  return [...new Set(open.map(({ leg }) => leg.receiver))]
    .map((issuer) => {
      const own = outermost(
        open.filter(({ leg }) => leg.receiver === issuer),
        document,
      );
      return { issuer, amount: sum(own.map(({ amount }) => amount)), legs: own.map(({ leg }) => leg) };
    })
    .sort((one, other) => compareHigh(other.amount, one.amount) || compareSlugs(one.issuer, other.issuer));
}

/** Those that lie in no other of them: a payment inside the round that it pays for is the round's money. */
function outermost<Counted extends { readonly leg: NetworkLeg }>(
  counted: readonly Counted[],
  { linkParts, deals }: SnapshotDocument,
): readonly Counted[] {
  const { wholeLink } = readContainment(linkParts, deals);
  const present = new Set(counted.map(({ leg }) => leg.link));
  const isInside = (link: Slug): boolean => {
    const whole = wholeLink.get(link);
    return whole !== undefined && (present.has(whole) || isInside(whole));
  };
  return counted.filter(({ leg }) => !isInside(leg.link));
}

/** What would be missed of an amount if only this share of it, in per mille, were paid: both ends, rounded down. */
export function missedPart(amount: MoneyInterval, paidPerMille: number): MoneyInterval {
  const { low, high, approx } = toInterval(amount);
  const part = (minor: bigint) => (minor * BigInt(1000 - paidPerMille)) / 1000n;
  return toMoneyInterval(interval(part(low), high === null ? null : part(high), approx), amount.currency);
}

/** True where a sum says anything: a floor, or an upper end above zero. */
function isStated(amount: MoneyInterval): boolean {
  const { low, high } = toInterval(amount);
  return low > 0n || (high !== null && high > 0n);
}

function openPart(leg: NetworkLeg): MoneyInterval | null {
  const committed = leg.amounts.COMMITTED;
  const paid = leg.amounts.PAID;
  if (committed === null || (paid !== null && paid.currency !== committed.currency)) return null;
  if (paid === null) return committed;
  return toMoneyInterval(subtractInterval(toInterval(committed), toInterval(paid)), committed.currency);
}

function latestBacklog(document: SnapshotDocument, party: Slug): SupplierCommitment["backlog"] {
  const dayOf = (claim: Claim) => claim.period?.end ?? (claim.asOf === null ? "" : lastDayOf(claim.asOf));
  const [claim] = document.claims
    .filter(
      ({ subjectType, subject, property, status, rank }) =>
        subjectType === "party" &&
        subject === party &&
        property === "backlog_rpo" &&
        status === "accepted" &&
        rank !== "deprecated",
    )
    .sort((one, other) => compareSlugs(dayOf(other), dayOf(one)));
  const stated = claim ? statedAmount([claim]) : null;
  if (!claim || stated?.state !== "stated") return null;
  return { amount: toMoneyInterval(stated.parts.whole, stated.currency), claim };
}

function sum(amounts: readonly MoneyInterval[]): MoneyInterval {
  const currency = amounts[0]?.currency ?? "USD";
  const same = amounts.filter((amount) => amount.currency === currency);
  return toMoneyInterval(same.map(toInterval).reduce(addIntervals), currency);
}

function compareHigh(one: MoneyInterval | null, other: MoneyInterval | null): number {
  const highOf = (amount: MoneyInterval | null) =>
    amount === null ? -1n : (toInterval(amount).high ?? toInterval(amount).low);
  const [left, right] = [highOf(one), highOf(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}
