import { addIntervals, toInterval, toMoneyInterval, ZERO } from "@/lib/domain/analysis/amounts/money-interval";
import type { Decimal, Slug } from "@/lib/domain/case-records";
import { toMinorUnits } from "@/lib/domain/money";
import type { MoneyInterval, NetworkLeg } from "@/lib/domain/snapshots/snapshot-document";
import { LENSES, type Lens } from "@/lib/domain/vocabulary";
import { compareText, type DocumentIndex } from "../snapshots/document-index";

/** Cash that comes in or goes out of one party, under every lens, with the legs and claims it is made of. */
export interface ExposureBar {
  readonly party: Slug;
  readonly direction: "in" | "out";
  readonly totals: Readonly<Record<Lens, MoneyInterval | null>>;
  /** Legs added, most money first. */
  readonly legs: readonly ExposureLeg[];
  /** Legs of this side without a figure under any lens: they count nowhere and are said to be there. */
  readonly unstated: readonly Slug[];
  /** Legs left out because their money lies inside another leg of the same bar, or in another currency. */
  readonly leftOut: readonly Slug[];
}

export interface ExposureLeg {
  readonly link: Slug;
  readonly amounts: Readonly<Record<Lens, MoneyInterval | null>>;
  readonly claims: readonly Slug[];
}

export interface ExposureRow {
  readonly party: Slug;
  readonly incoming: ExposureBar;
  readonly outgoing: ExposureBar;
  /** Upper end of the larger side under the widest lens, for ordering and for the scale. */
  readonly reach: Decimal;
}

export interface ExposureSeries {
  readonly currency: string;
  readonly rows: readonly ExposureRow[];
  readonly currenciesLeftOut: readonly string[];
}

/**
 * Cash in and out of every party of the drawn network, in one currency. A leg that lies inside another leg of the
 * same bar is left out, so that no bar holds the same money twice; an open upper end keeps the bar open. Parties come
 * in the order of their reach, equal ones by slug. One series serves the baked page, the desk and the report.
 */
export function buildExposureSeries(index: DocumentIndex, currency = "USD"): ExposureSeries {
  const cash = index.document.network.legs.filter((leg) => leg.drawn && leg.flowClass === "cash");
  const inside = containment(index);
  const rows = index.document.parties
    .map((party): ExposureRow => {
      const incoming = buildBar(party.slug, "in", cash, inside, currency);
      const outgoing = buildBar(party.slug, "out", cash, inside, currency);
      return {
        party: party.slug,
        incoming,
        outgoing,
        reach: maxDecimal(reachOf(incoming), reachOf(outgoing), currency),
      };
    })
    .filter(({ incoming, outgoing }) => isTouched(incoming) || isTouched(outgoing))
    .sort((a, b) => compareDecimals(b.reach, a.reach, currency) || compareText(a.party, b.party));
  const currencies = new Set(cash.flatMap((leg) => (leg.amount ? [leg.amount.currency] : [])));
  return { currency, rows, currenciesLeftOut: [...currencies].filter((code) => code !== currency).sort() };
}

function buildBar(
  party: Slug,
  direction: "in" | "out",
  cash: readonly NetworkLeg[],
  inside: ReadonlyMap<Slug, ReadonlySet<Slug>>,
  currency: string,
): ExposureBar {
  const own = cash.filter((leg) => (direction === "in" ? leg.receiver : leg.giver) === party);
  const stated = own.filter((leg) => LENSES.some((lens) => leg.amounts[lens] !== null));
  const present = new Set(stated.map((leg) => leg.link));
  const isLeftOut = (leg: NetworkLeg) =>
    leg.amount?.currency !== currency || [...(inside.get(leg.link) ?? [])].some((whole) => present.has(whole));
  const added = stated.filter((leg) => !isLeftOut(leg));
  return {
    party,
    direction,
    totals: perLens((lens) =>
      sumIntervals(
        added.map((leg) => leg.amounts[lens]),
        currency,
      ),
    ),
    legs: added
      .map((leg) => ({ link: leg.link, amounts: leg.amounts, claims: leg.claims }))
      .sort((a, b) => compareDecimals(upperOf(b), upperOf(a), currency) || compareText(a.link, b.link)),
    unstated: own.filter((leg) => !stated.includes(leg)).map((leg) => leg.link),
    leftOut: stated.filter(isLeftOut).map((leg) => leg.link),
  };
}

/** Which links a link's money lies inside, through any number of steps. */
function containment(index: DocumentIndex): ReadonlyMap<Slug, ReadonlySet<Slug>> {
  const wholes = new Map<Slug, Set<Slug>>();
  for (const { partType, part, wholeType, whole } of index.document.linkParts) {
    if (partType !== "link" || wholeType !== "link") continue;
    wholes.set(part, (wholes.get(part) ?? new Set<Slug>()).add(whole));
  }
  for (const [part, found] of wholes) {
    for (const whole of found) {
      for (const further of wholes.get(whole) ?? []) if (further !== part) found.add(further);
    }
  }
  return wholes;
}

function perLens<Value>(valueOf: (lens: Lens) => Value): Record<Lens, Value> {
  return {
    PAID: valueOf("PAID"),
    COMMITTED: valueOf("COMMITTED"),
    ANNOUNCED: valueOf("ANNOUNCED"),
    REPORTED: valueOf("REPORTED"),
  };
}

/** Adds intervals end by end; an open end stays open, nothing to add is null. */
export function sumIntervals(intervals: readonly (MoneyInterval | null)[], currency: string): MoneyInterval | null {
  const present = intervals.filter((interval) => interval !== null);
  if (present.length === 0) return null;
  return toMoneyInterval(present.map(toInterval).reduce(addIntervals, ZERO), currency);
}

function isTouched(bar: ExposureBar): boolean {
  return bar.legs.length + bar.unstated.length + bar.leftOut.length > 0;
}

function reachOf(bar: ExposureBar): Decimal {
  const widest = bar.totals.REPORTED;
  return widest === null ? "0" : (widest.high ?? widest.low);
}

function upperOf(leg: ExposureLeg): Decimal {
  const widest = leg.amounts.REPORTED;
  return widest === null ? "0" : (widest.high ?? widest.low);
}

function compareDecimals(a: Decimal, b: Decimal, currency: string): number {
  const difference = toMinorUnits(a, currency) - toMinorUnits(b, currency);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function maxDecimal(a: Decimal, b: Decimal, currency: string): Decimal {
  return compareDecimals(a, b, currency) >= 0 ? a : b;
}
