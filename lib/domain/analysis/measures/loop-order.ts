import { firstDayOf, lastDayOf } from "../../calendar";
import type { Day, Link, Slug } from "../../case-records";
import type { Loop, NetworkLeg } from "../../snapshots/snapshot-document";
import { LENS_ROW_OF_KIND } from "../lens/lens-table";

/** Whether the days on record allow an order: surely, possibly, or not at all. */
export type OrderAnswer = "certain" | "possible" | "impossible";

/** The days between which the value of a leg moves; null where no source sets that end. */
export interface LegDays {
  readonly first: Day | null;
  readonly last: Day | null;
}

/**
 * The days of a leg: the span of its date, and for a contract that runs all days up to its end, without an end when
 * none is sourced. A leg without any date may lie anywhere.
 */
export function daysOfLeg(leg: NetworkLeg, link: Pick<Link, "end"> | undefined): LegDays {
  if (leg.date === null) return { first: null, last: null };
  const first = firstDayOf(leg.date);
  const end = link?.end ?? null;
  if (end !== null && lastDayOf(end) >= first) return { first, last: lastDayOf(end) };
  return { first, last: LENS_ROW_OF_KIND[leg.kind] === "running" ? null : lastDayOf(leg.date) };
}

/**
 * Whether value can go round for whoever stands first: each hop not before the one ahead of it (method page, B5).
 * Certain where some leg of every hop surely follows; impossible where even the earliest possible days pass each other.
 * Hops come in order from the party asked about; each lists its parallel legs.
 */
export function orderOfHops(hops: readonly (readonly LegDays[])[]): OrderAnswer {
  if (canFollow(hops, (leg, since) => (isNotBefore(leg.first, since) ? (leg.last ?? LAST) : null))) return "certain";
  const isPossible = canFollow(hops, (leg, since) => {
    const day = later(leg.first ?? FIRST, since);
    return day <= (leg.last ?? LAST) ? day : null;
  });
  return isPossible ? "possible" : "impossible";
}

/**
 * Whether all hops fall within so many days, in any order: money often follows the goods. The looser of the two modes,
 * and named as such wherever it is shown.
 */
export function areHopsLinked(hops: readonly (readonly LegDays[])[], days: number): OrderAnswer {
  const legs = hops.flat();
  const holds = (since: Day, isIn: (leg: LegDays, since: Day, until: Day) => boolean) =>
    hops.every((hop) => hop.some((leg) => isIn(leg, since, addDays(since, days))));
  const isInside = (leg: LegDays, since: Day, until: Day) =>
    leg.first !== null && leg.last !== null && leg.first >= since && leg.last <= until;
  const touches = (leg: LegDays, since: Day, until: Day) =>
    (leg.last ?? LAST) >= since && (leg.first ?? FIRST) <= until;
  if (legs.some((leg) => leg.first !== null && holds(leg.first, isInside))) return "certain";
  if (legs.every((leg) => leg.last === null)) return "possible";
  return legs.some((leg) => holds(leg.last ?? LAST, touches)) ? "possible" : "impossible";
}

/** The order of a loop for each of its parties, and the best of them. */
export interface LoopOrder {
  readonly best: OrderAnswer;
  readonly forParty: readonly { readonly party: Slug; readonly order: OrderAnswer }[];
}

/** Asks of every party of a loop whether what it gave can have come back to it in time. The root matters. */
export function orderOfLoop(
  loop: Loop,
  legs: ReadonlyMap<Slug, NetworkLeg>,
  links: ReadonlyMap<Slug, Pick<Link, "end">>,
): LoopOrder {
  const hops = daysOfHops(loop, legs, links);
  const forParty = loop.parties.map((party, place) => {
    return { party, order: orderOfHops([...hops.slice(place), ...hops.slice(0, place)]) };
  });
  const best = ORDERS.find((order) => forParty.some((one) => one.order === order)) ?? "impossible";
  return { best, forParty };
}

/** The days of every parallel leg, hop by hop. */
export function daysOfHops(
  loop: Loop,
  legs: ReadonlyMap<Slug, NetworkLeg>,
  links: ReadonlyMap<Slug, Pick<Link, "end">>,
): readonly (readonly LegDays[])[] {
  return loop.hops.map((hop) =>
    hop.links.flatMap((slug) => {
      const leg = legs.get(slug);
      return leg ? [daysOfLeg(leg, links.get(slug))] : [];
    }),
  );
}

/** From the strongest answer to the weakest. */
export const ORDERS: readonly OrderAnswer[] = ["certain", "possible", "impossible"];

const FIRST: Day = "0000-01-01";
const LAST: Day = "9999-12-31";

// Of the legs that may follow, the one that is over first leaves most room for the rest.
function canFollow(hops: readonly (readonly LegDays[])[], follow: (leg: LegDays, since: Day) => Day | null): boolean {
  let since = FIRST;
  for (const hop of hops) {
    const days = hop.map((leg) => follow(leg, since)).filter((day) => day !== null);
    if (days.length === 0) return false;
    since = days.reduce((least, day) => (day < least ? day : least));
  }
  return true;
}

// An unknown first day is surely not before only where nothing lies ahead.
function isNotBefore(first: Day | null, since: Day): boolean {
  return first === null ? since === FIRST : first >= since;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** Calendar arithmetic without a clock: days counted from 1 March of year 0 (proleptic Gregorian). */
function addDays(day: Day, count: number): Day {
  if (day === LAST) return LAST;
  return dayOfNumber(numberOfDay(day) + count);
}

/** A day as a number, the next day being one more. */
export function numberOfDay(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date - 1
  );
}

function dayOfNumber(number: number): Day {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * m + 2) / 5) + 1;
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
