import { type Containment, readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { sumLinks } from "@/lib/domain/analysis/umbrella/sum-links";
import type { Decimal, Slug } from "@/lib/domain/model/case-records";
import { toMinorUnits } from "@/lib/domain/model/money";
import type { MoneyInterval, NetworkLink } from "@/lib/domain/model/snapshot-document";
import type { Lens } from "@/lib/domain/model/vocabulary";
import { compareText } from "../../domain/model/ids";
import { currenciesOf, pictureCurrency } from "../network/arrow-looks";
import type { DocumentIndex } from "../snapshots/document-index";

/** Cash that comes in or goes out of one party, under every lens, with the links and claims it is made of. */
export interface ExposureBar {
  readonly party: Slug;
  readonly direction: "in" | "out";
  readonly totals: Readonly<Record<Lens, MoneyInterval | null>>;
  /** Links added, most money first. */
  readonly links: readonly ExposureLink[];
  /** Links of this side without a figure under any lens: they count nowhere and are said to be there. */
  readonly unstated: readonly Slug[];
  /** Links in another currency, which nothing converts. */
  readonly otherCurrency: readonly Slug[];
}

interface ExposureLink {
  readonly link: Slug;
  readonly amounts: Readonly<Record<Lens, MoneyInterval | null>>;
  readonly claims: readonly Slug[];
  /** Part of, or alternative to, another link of the bar: the total holds that money once. */
  readonly isInsideAnother: boolean;
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
 * Cash in and out of every party of the drawn network, in one currency. Totals follow the rules of adding up
 * (`sumLinks`): what lies inside another link or stands in for it counts once. Links without a stated sum count nowhere
 * and are named. Parties come in the order of their reach, equal ones by slug. One series serves the baked page, the
 * desk and the report.
 */
export function buildExposureSeries(index: DocumentIndex, currency: string): ExposureSeries {
  const cash = index.document.network.links.filter((link) => link.drawn && link.flowClass === "cash");
  const containment = readContainment(index.document.linkParts, index.document.deals);
  const rows = index.document.parties
    .map((party): ExposureRow => {
      const incoming = buildBar(party.slug, "in", cash, containment, currency);
      const outgoing = buildBar(party.slug, "out", cash, containment, currency);
      return {
        party: party.slug,
        incoming,
        outgoing,
        reach: maxDecimal(reachOf(incoming), reachOf(outgoing), currency),
      };
    })
    .filter(({ incoming, outgoing }) => isTouched(incoming) || isTouched(outgoing))
    .sort((a, b) => compareDecimals(b.reach, a.reach, currency) || compareText(a.party, b.party));
  const currencies = new Set(cash.flatMap((link) => (link.amount ? [link.amount.currency] : [])));
  return { currency, rows, currenciesLeftOut: [...currencies].filter((code) => code !== currency).sort() };
}

/**
 * A series for each currency that cash of the network is stated in, that of most links first. Parties without a sum in a
 * currency are left out of its series, but for the first one, which names what is not stated.
 */
export function buildAllExposureSeries(index: DocumentIndex): readonly ExposureSeries[] {
  const cash = index.document.network.links.filter((link) => link.drawn && link.flowClass === "cash");
  const [first = pictureCurrency(index.document.network), ...others] = currenciesOf(cash);
  if (first === null) return [];
  return [
    buildExposureSeries(index, first),
    ...others.map((currency) => {
      const series = buildExposureSeries(index, currency);
      const hasSum = ({ totals }: ExposureBar) => totals.REPORTED !== null;
      return { ...series, rows: series.rows.filter((row) => hasSum(row.incoming) || hasSum(row.outgoing)) };
    }),
  ];
}

function buildBar(
  party: Slug,
  direction: "in" | "out",
  cash: readonly NetworkLink[],
  containment: Containment,
  currency: string,
): ExposureBar {
  const own = cash.filter((link) => (direction === "in" ? link.receiver : link.giver) === party);
  const stated = own.filter((link) => link.amount !== null);
  const added = stated.filter((link) => link.amount?.currency === currency);
  return {
    party,
    direction,
    totals: perLens((lens) => {
      if (!added.some((link) => link.amounts[lens] !== null)) return null;
      return sumLinks(added, containment, lens).totals.find((total) => total.currency === currency) ?? null;
    }),
    links: added
      .map((link) => ({
        link: link.link,
        amounts: link.amounts,
        claims: link.claims,
        isInsideAnother: isInsideAnother(link, added, containment),
      }))
      .sort((a, b) => compareDecimals(upperOf(b), upperOf(a), currency) || compareText(a.link, b.link)),
    unstated: own.filter((link) => link.amount === null).map((link) => link.link),
    otherCurrency: stated.filter((link) => link.amount?.currency !== currency).map((link) => link.link),
  };
}

/** The bars of some parties as one: what passes between them is left out, and no money counts twice. */
export function buildGroupRow(
  index: DocumentIndex,
  head: Slug,
  members: ReadonlySet<Slug>,
  currency: string,
): ExposureRow {
  const cash = index.document.network.links
    .filter((link) => link.drawn && link.flowClass === "cash")
    .map((link) => ({
      ...link,
      giver: members.has(link.giver) ? head : link.giver,
      receiver: members.has(link.receiver) ? head : link.receiver,
    }))
    .filter(({ giver, receiver }) => giver !== receiver);
  const containment = readContainment(index.document.linkParts, index.document.deals);
  const incoming = buildBar(head, "in", cash, containment, currency);
  const outgoing = buildBar(head, "out", cash, containment, currency);
  return { party: head, incoming, outgoing, reach: maxDecimal(reachOf(incoming), reachOf(outgoing), currency) };
}

/** Whether the money of a link is, or may be, part of what another link of the same bar stands for. */
export function isInsideAnother(link: NetworkLink, added: readonly NetworkLink[], containment: Containment): boolean {
  const whole = containment.wholeLink.get(link.link);
  const others = added.filter((other) => other.link !== link.link);
  if (whole !== undefined && others.some((other) => other.link === whole)) return true;
  if (containment.alternatives.has(link.link) && others.some((other) => other.deal === link.deal)) return true;
  let umbrella = containment.wholeDeal.get(link.deal);
  while (umbrella !== undefined) {
    const deal = umbrella;
    if (others.some((other) => other.deal === deal)) return true;
    umbrella = containment.wholeDeal.get(deal);
  }
  return false;
}

function perLens<Value>(valueOf: (lens: Lens) => Value): Record<Lens, Value> {
  return {
    PAID: valueOf("PAID"),
    COMMITTED: valueOf("COMMITTED"),
    ANNOUNCED: valueOf("ANNOUNCED"),
    REPORTED: valueOf("REPORTED"),
  };
}

function isTouched(bar: ExposureBar): boolean {
  return bar.links.length + bar.unstated.length + bar.otherCurrency.length > 0;
}

function reachOf(bar: ExposureBar): Decimal {
  const widest = bar.totals.REPORTED;
  return widest === null ? "0" : (widest.high ?? widest.low);
}

function upperOf(link: ExposureLink): Decimal {
  const widest = link.amounts.REPORTED;
  return widest === null ? "0" : (widest.high ?? widest.low);
}

function compareDecimals(a: Decimal, b: Decimal, currency: string): number {
  const difference = toMinorUnits(a, currency) - toMinorUnits(b, currency);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function maxDecimal(a: Decimal, b: Decimal, currency: string): Decimal {
  return compareDecimals(a, b, currency) >= 0 ? a : b;
}
