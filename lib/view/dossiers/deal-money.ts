import { type Interval, interval, toMoneyInterval } from "@/lib/domain/amounts/money-interval";
import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { statedAmount } from "@/lib/domain/claims/claim-amount";
import { indexClaims, resolve } from "@/lib/domain/claims/claim-index";
import { type MoneySum, sumMoney, sumMoneyByLens } from "@/lib/domain/live/money-sums";
import { firstDayOf } from "@/lib/domain/model/calendar";
import type { PartialDate, Slug } from "@/lib/domain/model/case-records";
import { compareText } from "@/lib/domain/model/ids";
import { toMinorUnits } from "@/lib/domain/model/money";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { Lens } from "@/lib/domain/model/vocabulary";
import type { DocumentIndex } from "../snapshots/document-index";
import { linksOfNumber } from "./behind-number";

/** A day on which a deal grew, and what was announced of it by then. */
interface GrowthStep {
  readonly day: PartialDate;
  readonly sum: MoneyInterval;
  readonly links: readonly Slug[];
}

/** Whether what a deal is said to be in all is what its parts add up to. */
interface PartsCheck {
  readonly stated: MoneyInterval;
  readonly added: MoneyInterval;
  /** `open`: a part without an amount, or one without an upper end, leaves it open. */
  readonly verdict: "same" | "overlap" | "apart" | "open";
}

/** The money of a deal with the deals inside it. */
export interface DealMoney {
  readonly sums: Readonly<Record<Lens, MoneySum>>;
  readonly growth: readonly GrowthStep[];
  /** Null where no claim says what the deal is in all, or no part has an amount in its currency. */
  readonly check: PartsCheck | null;
}

/** Reads what a deal comes to under each lens, how it grew, and whether its parts make its stated total. */
export function readDealMoney(index: DocumentIndex, deal: Slug): DealMoney {
  const { document } = index;
  const containment = readContainment(document.linkParts, document.deals);
  const links = linksOfNumber(index, { of: "deal", deal, lens: "REPORTED" });
  const sums = sumMoneyByLens(links, containment);
  const dated = links
    .flatMap((link) => (link.date === null ? [] : [{ link, day: link.date }]))
    .sort((one, other) => compareText(firstDayOf(one.day), firstDayOf(other.day)));
  const currency = sums.REPORTED.totals[0]?.currency;
  const days = [...new Set(dated.map(({ day }) => day))];
  const growth = days.flatMap((day): readonly GrowthStep[] => {
    const until = dated.filter((one) => firstDayOf(one.day) <= firstDayOf(day)).map(({ link }) => link);
    const sum = sumMoney(until, containment, "REPORTED").totals.find((total) => total.currency === currency);
    const added = dated.filter((one) => one.day === day).map(({ link }) => link.link);
    return sum === undefined ? [] : [{ day, sum, links: added }];
  });
  return { sums, growth, check: checkParts(index, deal, sums.REPORTED) };
}

function checkParts({ document }: DocumentIndex, deal: Slug, { totals, unknown }: MoneySum): PartsCheck | null {
  const claims = indexClaims(document.claims, document.sources, document.header.asOf);
  const amount = statedAmount(resolve(claims, "deal", deal, "amount").claims);
  if (amount.state !== "stated") return null;
  const added = totals.find(({ currency }) => currency === amount.currency);
  if (added === undefined) return null;
  const stated = toMoneyInterval(amount.parts.whole, amount.currency);
  return { stated, added, verdict: compareEnds(toEnds(stated), toEnds(added), unknown.length > 0) };
}

function compareEnds(stated: Interval, added: Interval, isOpen: boolean): PartsCheck["verdict"] {
  if (stated.low === added.low && stated.high === added.high && !isOpen) return "same";
  // What a part without an amount adds can close a gap from below alone.
  if (isOpen && (stated.high === null || added.low <= stated.high)) return "open";
  const meets = (stated.high === null || added.low <= stated.high) && (added.high === null || stated.low <= added.high);
  return meets ? "overlap" : "apart";
}

function toEnds({ low, high, currency, approx }: MoneyInterval): Interval {
  return interval(toMinorUnits(low, currency), high === null ? null : toMinorUnits(high, currency), approx);
}
