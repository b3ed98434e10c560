import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { groupBy } from "@/lib/domain/group-by";
import { type MoneySum, sumMoneyByLens } from "@/lib/domain/live/money-sums";
import type { Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import type { MoneyInterval, NetworkLink, SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { currenciesOf } from "../network/arrow-looks";
import { type InkLevel, nestInk } from "../pictures/ink";

/** One way between a party and another one: what passes, under each lens, and as nested ink. */
export interface MoneySide {
  readonly sums: Readonly<Record<Lens, MoneySum>>;
  readonly ink: readonly InkLevel[];
}

/** All cash between a party and one other. */
interface MoneyWith {
  readonly other: Slug;
  readonly gives: MoneySide;
  readonly gets: MoneySide;
}

export interface PartyMoney {
  /** The currency that bars are drawn in; sums in others stand in words. Null where no sum is stated. */
  readonly currency: string | null;
  /** The largest sums first. */
  readonly rows: readonly MoneyWith[];
  readonly gives: MoneySide;
  readonly gets: MoneySide;
  /** The longest bar. */
  readonly most: number;
}

/**
 * What a party gives and gets by counterparty. Each sum is added up of its own links alone, so that a sum of a row says
 * what its links say; the sums of all rows together are added up anew, for what lies inside what goes beyond one row.
 */
export function readPartyMoney(document: SnapshotDocument, party: Slug): PartyMoney {
  const containment = readContainment(document.linkParts, document.deals);
  const links = cashOf(document).filter(({ giver, receiver }) => giver !== receiver);
  const given = links.filter(({ giver }) => giver === party);
  const got = links.filter(({ receiver }) => receiver === party);
  const [currency = null] = currenciesOf([...given, ...got].filter(({ amount, paid }) => amount ?? paid));
  const side = (some: readonly NetworkLink[]): MoneySide => {
    const sums = sumMoneyByLens(some, containment);
    return { sums, ink: inkOf(sums, currency) };
  };
  const givenTo = groupBy(given, ({ receiver }) => receiver);
  const gotFrom = groupBy(got, ({ giver }) => giver);
  const rows = [...new Set([...givenTo.keys(), ...gotFrom.keys()])]
    .map((other) => ({ other, gives: side(givenTo.get(other) ?? []), gets: side(gotFrom.get(other) ?? []) }))
    .sort((one, other) => longestOf(other) - longestOf(one) || compareText(one.other, other.other));
  return { currency, rows, gives: side(given), gets: side(got), most: Math.max(0, ...rows.map(longestOf)) };
}

/** The cash links of a document that stand. */
export function cashOf(document: SnapshotDocument): readonly NetworkLink[] {
  return document.network.links.filter(({ drawn, flowClass }) => drawn && flowClass === "cash");
}

/** The total of a sum in a currency; null where none is stated in it. */
export function totalIn({ totals }: MoneySum, currency: string | null): MoneyInterval | null {
  return totals.find((total) => total.currency === currency) ?? null;
}

/** How a sum is drawn: what is paid inside what is signed, that inside what is announced, and so on. */
export function inkOf(sums: Readonly<Record<Lens, MoneySum>>, currency: string | null): readonly InkLevel[] {
  const top = (lens: Lens) => {
    const total = totalIn(sums[lens], currency);
    return Number(total?.high ?? total?.low ?? 0);
  };
  const PAID = top("PAID");
  const COMMITTED = Math.max(PAID, top("COMMITTED"));
  const ANNOUNCED = Math.max(COMMITTED, top("ANNOUNCED"));
  const REPORTED = Math.max(ANNOUNCED, top("REPORTED"));
  const sure = Math.min(PAID, Number(totalIn(sums.PAID, currency)?.low ?? 0));
  return nestInk({ reach: { PAID, COMMITTED, ANNOUNCED, REPORTED }, sure });
}

/** The sums with what only wider lenses count taken away: one line of a ladder. */
export function upToLens(sums: Readonly<Record<Lens, MoneySum>>, lens: Lens): Readonly<Record<Lens, MoneySum>> {
  const wider = LENSES.slice(LENSES.indexOf(lens) + 1);
  return { ...sums, ...Object.fromEntries(wider.map((one) => [one, sums[lens]])) };
}

function longestOf({ gives, gets }: MoneyWith): number {
  return Math.max(0, ...[gives, gets].map(({ ink }) => ink[0]?.amount ?? 0));
}
