import {
  addIntervals,
  fromZero,
  interval,
  subtractInterval,
  toInterval,
  toMoneyInterval,
} from "../../amounts/money-interval";
import { statedAmount } from "../../claims/claim-amount";
import { statedUnder } from "../../lens/link-under-lens";
import { lastDayOf } from "../../model/calendar";
import type { Claim, Slug } from "../../model/case-records";
import { currenciesByUse } from "../../model/currencies";
import { compareSlugs } from "../../model/ids";
import { isIn } from "../../model/link-kinds";
import type { MoneyInterval, NetworkLink, SnapshotDocument } from "../../model/snapshot-document";
import { readContainment } from "../umbrella/containment";

/** What a customer has signed to pay to one supplier, over all years; not debt until the service is delivered. */
interface SupplierCommitment {
  readonly supplier: Slug;
  readonly amount: MoneyInterval;
  readonly links: readonly NetworkLink[];
  /** The supplier's own latest figure for signed orders, where a claim carries one. */
  readonly backlog: { readonly amount: MoneyInterval; readonly claim: Claim } | null;
}

/** Everything a customer has signed, one currency. */
export interface CustomerBook {
  readonly customer: Slug;
  readonly currency: string;
  readonly suppliers: readonly SupplierCommitment[];
  readonly total: MoneyInterval;
  /** Signed links of the same customer without a stated sum: they stand outside every sum. */
  readonly withoutSum: readonly NetworkLink[];
  /** Signed links of the same customer in other currencies: in another book, or in none. */
  readonly otherCurrency: readonly NetworkLink[];
}

/** A promise that becomes due only when called. */
export interface CallablePromise {
  readonly link: NetworkLink;
  readonly guarantor: Slug;
  readonly beneficiary: Slug;
  /** null: no claim carries the cap. */
  readonly cap: MoneyInterval | null;
}

/** Equity that is signed and, as far as the record goes, not paid. */
export interface OpenRound {
  readonly issuer: Slug;
  readonly amount: MoneyInterval;
  readonly links: readonly NetworkLink[];
}

/** Shares of what is signed that pages and printed answers suppose to be paid, in per mille. */
export const STUDIED_SHARES: readonly number[] = [750, 500, 250, 0];

/**
 * Reads what customers have signed (lens COMMITTED) with at least `fewest` suppliers, what is already paid taken off: a
 * book for each customer and currency, because no dated rate is sourced. Multi-year sums as stated: no claim spreads
 * them over years. Books of one currency together, the largest customer first.
 */
export function readCustomerBooks(document: SnapshotDocument, fewest: number): readonly CustomerBook[] {
  const signed = document.network.links.filter(
    (link) => isIn("purchase", link.kind) && link.drawn && link.amounts.COMMITTED !== null,
  );
  const books = [...new Set(signed.map((link) => link.giver))].flatMap((customer) => {
    const links = signed.filter((link) => link.giver === customer);
    const stated = links.flatMap((link) => {
      const amount = openPart(link);
      return amount !== null && isStated(amount) ? [{ link, amount }] : [];
    });
    const named = new Set(stated.map(({ link }) => link.link));
    const withoutSum = links.filter((link) => !named.has(link.link));
    return [...new Set(stated.map(({ amount }) => amount.currency))].flatMap((currency) => {
      const own = outermost(
        stated.filter(({ amount }) => amount.currency === currency),
        document,
      );
      const suppliers = suppliersOf(document, own);
      if (suppliers.length < fewest) return [];
      const total = sum(own.map(({ amount }) => amount));
      const otherCurrency = stated.filter(({ amount }) => amount.currency !== currency).map(({ link }) => link);
      return [{ customer, currency, suppliers, total, withoutSum, otherCurrency }];
    });
  });
  return largestFirst(
    books,
    ({ total }) => total,
    ({ customer }) => customer,
  );
}

function suppliersOf(
  document: SnapshotDocument,
  stated: readonly { readonly link: NetworkLink; readonly amount: MoneyInterval }[],
): readonly SupplierCommitment[] {
  const suppliers = [...new Set(stated.map(({ link }) => link.receiver))].map((supplier): SupplierCommitment => {
    const own = stated.filter(({ link }) => link.receiver === supplier);
    return {
      supplier,
      amount: sum(own.map(({ amount }) => amount)),
      links: own.map(({ link }) => link),
      backlog: latestBacklog(document, supplier),
    };
  });
  return largestFirst(
    suppliers,
    ({ amount }) => amount,
    ({ supplier }) => supplier,
  );
}

/** Every guarantee that stands, largest cap first, those without a cap last. */
export function readCallablePromises(document: SnapshotDocument): readonly CallablePromise[] {
  const promises = document.network.links
    .filter((link) => link.flowClass === "contingent" && link.drawn)
    .map((link) => ({ link, guarantor: link.giver, beneficiary: link.receiver, cap: link.amount }));
  return largestFirst(
    promises,
    ({ cap }) => cap,
    ({ link }) => link.link,
  );
}

/** Primary equity signed and not shown to be paid, by issuer and currency; those of one currency together, largest first. */
export function readOpenRounds(document: SnapshotDocument): readonly OpenRound[] {
  const open = document.network.links.flatMap((link) => {
    const amount = link.kind === "equity_investment" && link.drawn ? openPart(link) : null;
    return amount !== null && isStated(amount) ? [{ link, amount }] : [];
  });
  const rounds = [...new Set(open.map(({ link, amount }) => `${link.receiver} ${amount.currency}`))].map((key) => {
    const own = outermost(
      open.filter(({ link, amount }) => `${link.receiver} ${amount.currency}` === key),
      document,
    );
    const [issuer = ""] = key.split(" ");
    return { issuer, amount: sum(own.map(({ amount }) => amount)), links: own.map(({ link }) => link) };
  });
  return largestFirst(
    rounds,
    ({ amount }) => amount,
    ({ issuer }) => issuer,
  );
}

/** Those that lie in no other of them: a payment inside the round that it pays for is the round's money. */
function outermost<Counted extends { readonly link: NetworkLink }>(
  counted: readonly Counted[],
  { linkParts, deals }: SnapshotDocument,
): readonly Counted[] {
  const { wholeLink } = readContainment(linkParts, deals);
  const present = new Set(counted.map(({ link }) => link.link));
  const isInside = (link: Slug): boolean => {
    const whole = wholeLink.get(link);
    return whole !== undefined && (present.has(whole) || isInside(whole));
  };
  return counted.filter(({ link }) => !isInside(link.link));
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

/**
 * What is signed and not shown to be paid: the whole sum where no source shows a payment, any part of it where one does
 * and does not say how much.
 */
function openPart(link: NetworkLink): MoneyInterval | null {
  const committed = link.amounts.COMMITTED;
  const paid = statedUnder(link, "PAID");
  if (committed === null || (paid !== null && paid.currency !== committed.currency)) return null;
  if (paid === null) {
    return link.lens === "PAID" ? toMoneyInterval(fromZero(toInterval(committed)), committed.currency) : committed;
  }
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

/** Adds amounts of one currency. */
function sum(amounts: readonly MoneyInterval[]): MoneyInterval {
  const [first] = amounts;
  if (!first || amounts.some(({ currency }) => currency !== first.currency)) {
    throw new RangeError("only amounts of one currency can be added");
  }
  return toMoneyInterval(amounts.map(toInterval).reduce(addIntervals), first.currency);
}

function compareHigh(one: MoneyInterval, other: MoneyInterval): number {
  const highOf = (amount: MoneyInterval) => toInterval(amount).high ?? toInterval(amount).low;
  const [left, right] = [highOf(one), highOf(other)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Largest first within a currency, the currency of most links first, rows without a sum last, equal ones as they came. */
function largestFirst<Row>(
  rows: readonly Row[],
  amountOf: (row: Row) => MoneyInterval | null,
  nameOf: (row: Row) => Slug,
): readonly Row[] {
  const amounts = rows.map(amountOf);
  const currencies = currenciesByUse(amounts.flatMap((amount) => amount?.currency ?? []));
  const rank = (amount: MoneyInterval | null) =>
    amount === null ? currencies.length : currencies.indexOf(amount.currency);
  return [...rows].sort((one, other) => {
    const [left, right] = [amountOf(one), amountOf(other)];
    const size = left && right && left.currency === right.currency ? compareHigh(right, left) : 0;
    return rank(left) - rank(right) || size || compareSlugs(nameOf(one), nameOf(other));
  });
}
