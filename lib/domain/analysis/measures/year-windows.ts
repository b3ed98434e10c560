import { interval, isUnknown, toInterval, toMoneyInterval } from "../../amounts/money-interval";
import { statedUnder } from "../../lens/link-under-lens";
import { type DayWindow, type Term, windowPart } from "../../lens/window-part";
import { firstDayOf, lastDayOf } from "../../model/calendar";
import type { Day, Decimal, Link, Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { toDecimal } from "../../model/money";
import { joinEnds, type Ordered, spanOf } from "../../model/ordered-ends";
import type { MoneyInterval, NetworkLink } from "../../model/snapshot-document";
import { LENSES, type Lens } from "../../model/vocabulary";
import type { Budget, CutReason } from "../budget";
import { maximumCirculation } from "../circularity/circulation";
import { grossOf } from "../circularity/web";
import { buildCaseWeb } from "./case-web";
import { budgetFor, type FigureGround } from "./figure-ground";

/** Stated cash of one calendar year under a lens, in the currency of the case. */
interface YearOfCash extends Ordered {
  readonly year: number;
  /** Falls into the year in any case: terms that lie wholly inside it. */
  readonly low: Decimal;
  /** May fall into it at most, stated sums alone. */
  readonly high: Decimal;
  /** The most of `high` that can have gone round within the year. */
  readonly circulating: Decimal;
}

export interface YearsOfCash {
  readonly lens: Lens;
  readonly currency: string;
  /** Other currencies under the lens, which no sourced rate converts. */
  readonly leftOut: readonly string[];
  readonly years: readonly YearOfCash[];
  /** True where later years are missing because the computation was cut, and why. */
  readonly truncated: boolean;
  readonly reason: CutReason | null;
  /** Links with a stated sum of which nothing says in which year it is paid: what a schedule would settle. */
  readonly withoutSchedule: readonly Slug[];
}

/**
 * How much falls into each calendar year (method page, A4), from the first to the last year in which a link begins.
 * No claim of a case carries a schedule, so a term that crosses a year counts from nothing to the whole in each of its
 * years: both ends are true bounds, and years must not be added up. Nothing is spread evenly.
 */
export function readYears(ground: FigureGround, lens: Lens): YearsOfCash {
  const links = new Map(ground.records.links.map((link) => [link.slug, link]));
  const { asOf } = ground.records.header;
  const web = buildCaseWeb(ground, lens);
  const stated = web.links.filter((link) => statedUnder(link, lens) !== null);
  const terms = new Map(stated.map((link) => [link.link, termOf(link, links.get(link.link), asOf)]));
  const begins = [...terms.values()].flatMap(({ first }) => (first === null ? [] : [yearOf(first)]));
  const budget = budgetFor(ground);
  const years: YearOfCash[] = [];
  const first = begins.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY);
  const last = begins.reduce((most, year) => Math.max(most, year), Number.NEGATIVE_INFINITY);
  for (let year = first; year <= last; year++) {
    const found = readYear(ground, lens, year, links, budget);
    if (found === null) break;
    years.push(found);
  }
  return {
    lens,
    currency: web.currency,
    leftOut: web.leftOut,
    years,
    truncated: budget.reason !== null,
    reason: budget.reason,
    withoutSchedule: stated
      .filter(({ link }) => !isInOneYear(terms.get(link)))
      .map(({ link }) => link)
      .sort(compareSlugs),
  };
}

/** Cutting one link to a year and settling what lies inside what takes about so many looks at a payment. */
const STEPS_PER_LINK = 100;

function readYear(
  ground: FigureGround,
  lens: Lens,
  year: number,
  links: ReadonlyMap<Slug, Link>,
  budget: Budget,
): YearOfCash | null {
  if (!budget.spend(STEPS_PER_LINK * ground.network.links.length)) return null;
  const window = { first: firstDayOf(String(year)), last: lastDayOf(String(year)) };
  const networkLinks = ground.network.links.map((link) => {
    return cutToWindow(link, termOf(link, links.get(link.link), ground.records.header.asOf), window);
  });
  const web = buildCaseWeb({ ...ground, network: { ...ground.network, links: networkLinks } }, lens);
  const high = web.at("high");
  const circulation = maximumCirculation(high, budget);
  if (!circulation.ok) return null;
  const [least, most] = spanOf(grossOf(web.at("low")), grossOf(high));
  return joinEnds({
    year,
    low: toDecimal(least, web.currency),
    high: toDecimal(most, web.currency),
    circulating: toDecimal(circulation.value.totalMinor, web.currency),
  });
}

/** What was paid in full cannot have been paid after the day of the case. */
function termOf(networkLink: NetworkLink, link: Link | undefined, asOf: Day): Term {
  const last = link?.end ? lastDayOf(link.end) : null;
  const isPaid = networkLink.lens === "PAID" && networkLink.stage === "completed";
  return {
    first: link?.start ? firstDayOf(link.start) : null,
    last: isPaid && (last === null || last > asOf) ? asOf : last,
  };
}

function cutToWindow(link: NetworkLink, term: Term, window: DayWindow): NetworkLink {
  const cut = (amount: MoneyInterval | null): MoneyInterval | null => {
    if (amount === null) return null;
    const whole = toInterval(amount);
    // A floor counts with its floor, as everywhere among stated sums; cut open it would vanish from the upper end.
    const stated = isUnknown(whole) ? whole : interval(whole.low, whole.high ?? whole.low, whole.approx);
    return toMoneyInterval(windowPart(stated, term, window), amount.currency);
  };
  const amounts = Object.fromEntries(LENSES.map((lens) => [lens, cut(link.amounts[lens])]));
  return { ...link, amounts: { ...link.amounts, ...amounts } };
}

function isInOneYear(term: Term | undefined): boolean {
  return term !== undefined && term.first !== null && term.last !== null && yearOf(term.first) === yearOf(term.last);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
