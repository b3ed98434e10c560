import { firstDayOf, lastDayOf } from "../../model/calendar";
import type { Day, Link, Slug } from "../../model/case-records";
import { runsOverTime } from "../../model/link-kinds";
import type { NetworkLink } from "../../model/snapshot-document";

/** Whether the days on record allow an order: surely, possibly, or not at all. */
export type OrderAnswer = "certain" | "possible" | "impossible";

/** The days between which the value of a link moves; null where no source sets that end. */
export interface LinkDays {
  readonly first: Day | null;
  readonly last: Day | null;
}

/**
 * The days of a link: the span of its date, and for a contract that runs all days up to its end, without an end when
 * none is sourced. A link without any date may lie anywhere.
 */
export function daysOfLink(networkLink: NetworkLink, link: Pick<Link, "end"> | undefined): LinkDays {
  if (networkLink.date === null) return { first: null, last: null };
  const first = firstDayOf(networkLink.date);
  const end = link?.end ?? null;
  if (end !== null && lastDayOf(end) >= first) return { first, last: lastDayOf(end) };
  return { first, last: runsOverTime(networkLink.kind) ? null : lastDayOf(networkLink.date) };
}

/**
 * Whether value can go round for whoever stands first: each hop not before the one ahead of it (method page, B5).
 * Certain where some link of every hop surely follows; impossible where even the earliest possible days pass each other.
 * Hops come in order from the party asked about; each lists its parallel links.
 */
export function orderOfHops(hops: readonly (readonly LinkDays[])[]): OrderAnswer {
  if (canFollow(hops, (link, since) => (isNotBefore(link.first, since) ? (link.last ?? LAST) : null))) return "certain";
  const isPossible = canFollow(hops, (link, since) => {
    const day = later(link.first ?? FIRST, since);
    return day <= (link.last ?? LAST) ? day : null;
  });
  return isPossible ? "possible" : "impossible";
}

/** The order of a loop for each of its parties, and the best of them. */
export interface LoopOrder {
  readonly best: OrderAnswer;
  readonly forParty: readonly { readonly party: Slug; readonly order: OrderAnswer }[];
}

/**
 * Asks of every party of a loop whether what it gave can have come back to it in time. The root matters. The days are
 * those of the parallel links, hop by hop from the first party on.
 */
export function orderOfHopDays(parties: readonly Slug[], hops: readonly (readonly LinkDays[])[]): LoopOrder {
  const forParty = parties.map((party, place) => {
    return { party, order: orderOfHops([...hops.slice(place), ...hops.slice(0, place)]) };
  });
  const best = ORDERS.find((order) => forParty.some((one) => one.order === order)) ?? "impossible";
  return { best, forParty };
}

/** From the strongest answer to the weakest. */
export const ORDERS: readonly OrderAnswer[] = ["certain", "possible", "impossible"];

const FIRST: Day = "0000-01-01";
const LAST: Day = "9999-12-31";

// Of the links that may follow, the one that is over first leaves most room for the rest.
function canFollow(
  hops: readonly (readonly LinkDays[])[],
  follow: (link: LinkDays, since: Day) => Day | null,
): boolean {
  let since = FIRST;
  for (const hop of hops) {
    const days = hop.map((link) => follow(link, since)).filter((day) => day !== null);
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

/** A day as a number, the next day being one more. */
export function numberOfDay(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date - 1
  );
}
