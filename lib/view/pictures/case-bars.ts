import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { groupBy } from "@/lib/domain/group-by";
import { firstDayOf } from "@/lib/domain/model/calendar";
import type { Decimal, PartialDate, Slug } from "@/lib/domain/model/case-records";
import { linesOf } from "@/lib/domain/model/figure-lists";
import { compareText } from "@/lib/domain/model/ids";
import type { Lens } from "@/lib/domain/model/vocabulary";
import { headLookup } from "@/lib/domain/network/group-heads";
import { buildAllExposureSeries, buildGroupRow, type ExposureBar } from "../charts/exposure-series";
import { pictureCurrency } from "../network/arrow-looks";
import { cashSums } from "../snapshots/answer";
import { type DocumentIndex, dayOfDeal } from "../snapshots/document-index";
import { pickHubs } from "./hub-picture";
import { type InkLevel, nestInk } from "./ink";
import { bundleLinks, flowOf, readStreams, type Stream } from "./streams";

/** Lists of a case page are this long at most; what is more stands whole in the record. */
export const MOST_ROWS = 15;

/** All money of one deal as one bar. */
export interface DealBar {
  readonly deal: Slug;
  readonly stream: Stream;
  readonly levels: readonly InkLevel[];
  readonly day: PartialDate | null;
}

/** The deals that money is named for, most first. */
export function listDealBars(index: DocumentIndex): readonly DealBar[] {
  const { document } = index;
  const containment = readContainment(document.linkParts, document.deals);
  const ground = { headOf: headLookup(document.network), containment, currency: pictureCurrency(document.network) };
  const money = document.network.links.filter((link) => link.drawn && flowOf(link) !== "other");
  return [...groupBy(money, ({ deal }) => deal)]
    .map(([deal, links]): DealBar => {
      const stream = { ...bundleLinks(links, ground), flow: mainFlow(links) };
      const record = index.deals.get(deal);
      return { deal, stream, levels: nestInk(stream), day: record === undefined ? null : dayOfDeal(record) };
    })
    .filter(({ levels }) => levels.length > 0)
    .sort((one, other) => other.stream.reach.REPORTED - one.stream.reach.REPORTED || compareText(one.deal, other.deal));
}

function mainFlow(links: Stream["links"]): Stream["flow"] {
  const largest = links.reduce((one, other) =>
    Number(other.amount?.high ?? other.amount?.low ?? 0) > Number(one.amount?.high ?? one.amount?.low ?? 0)
      ? other
      : one,
  );
  return flowOf(largest);
}

/** What comes into a group and what goes out of it, in the inks of how far it has come. */
export interface PartyBar {
  /** The head of the group. */
  readonly party: Slug;
  /** Other parties of the group whose money stands in its bars. */
  readonly members: readonly Slug[];
  readonly currency: string;
  readonly incoming: ExposureBar;
  readonly outgoing: ExposureBar;
  readonly inks: { readonly incoming: readonly InkLevel[]; readonly outgoing: readonly InkLevel[] };
}

/** The groups with most money, in the currency that most is stated in: joined as in the pictures. */
export function listPartyBars(index: DocumentIndex): readonly PartyBar[] {
  const [series] = buildAllExposureSeries(index);
  if (series === undefined) return [];
  const headOf = headLookup(index.document.network);
  const groups = groupBy(series.rows, ({ party }) => headOf(party));
  return [...groups]
    .map(([head, rows]) => {
      const [only] = rows;
      const members = rows.flatMap(({ party }) => (party === head ? [] : [party]));
      const row =
        members.length === 0 && only !== undefined
          ? only
          : buildGroupRow(index, head, new Set([head, ...members]), series.currency);
      return { ...row, members };
    })
    .filter(({ reach }) => /[1-9]/.test(reach))
    .sort((one, other) => Number(other.reach) - Number(one.reach) || compareText(one.party, other.party))
    .map(({ party, members, incoming, outgoing }) => ({
      party,
      members,
      currency: series.currency,
      incoming,
      outgoing,
      inks: { incoming: inksOf(incoming), outgoing: inksOf(outgoing) },
    }));
}

function inksOf({ totals }: ExposureBar): readonly InkLevel[] {
  const top = (lens: keyof typeof totals) => Number(totals[lens]?.high ?? totals[lens]?.low ?? 0);
  const paid = top("PAID");
  const signed = Math.max(paid, top("COMMITTED"));
  const announced = Math.max(signed, top("ANNOUNCED"));
  return nestInk({
    reach: { PAID: paid, COMMITTED: signed, ANNOUNCED: announced, REPORTED: Math.max(announced, top("REPORTED")) },
    sure: Math.min(paid, Number(totals.PAID?.low ?? 0)),
  });
}

/** The deals with a day, oldest first; `most` of the largest ones. */
export function listDatedDeals(index: DocumentIndex, most = Number.POSITIVE_INFINITY): readonly DealBar[] {
  return listDealBars(index)
    .filter(({ day }) => day !== null && /^\d{4}-(\d{2}|Q|H)/.test(day))
    .slice(0, most)
    .sort((one, other) => compareText(firstDayOf(one.day ?? ""), firstDayOf(other.day ?? "")));
}

/** The shortest time in which more than half of the money was announced; null where fewer than four deals have a day. */
export function busiestTime(
  deals: readonly DealBar[],
): { readonly first: PartialDate; readonly last: PartialDate } | null {
  if (deals.length < 4) return null;
  const total = deals.reduce((sum, { stream }) => sum + stream.reach.REPORTED, 0);
  let best: { first: PartialDate; last: PartialDate; days: number } | null = null;
  for (const [start, { day: first }] of deals.entries()) {
    let held = 0;
    for (const { day: last, stream } of deals.slice(start)) {
      held += stream.reach.REPORTED;
      if (held * 2 <= total || first === null || last === null) continue;
      const days = daysOf(last) - daysOf(first);
      if (best === null || days < best.days) best = { first, last, days };
      break;
    }
  }
  return best;
}

/** A day as a number of days, for places on a line. */
export function daysOf(day: PartialDate): number {
  return Date.parse(`${firstDayOf(day)}T00:00:00Z`) / 86_400_000;
}

/** Who pays whom among the hubs: a sum for each pair and direction, money alone. */
export interface PayMatrix {
  readonly parties: readonly Slug[];
  readonly cells: ReadonlyMap<string, readonly Stream[]>;
  /** Pairs of all parties that have deals both ways. */
  readonly bothWays: number;
}

/** The matrix of the hubs. */
export function readPayMatrix(index: DocumentIndex): PayMatrix {
  const streams = readStreams(index.document).filter(({ flow }) => flow !== "other");
  const cells = groupBy(streams, ({ giver, receiver }) => `${giver} ${receiver}`);
  const bothWays = [...cells.keys()].filter((key) => cells.has(key.split(" ").reverse().join(" "))).length / 2;
  return { parties: pickHubs(index.document), cells, bothWays };
}

/** One part of a sum. */
export interface FigurePart {
  readonly link: Slug;
  readonly low: Decimal;
  readonly high: Decimal | null;
  readonly claims: readonly Slug[];
}

/** A sum of the case under one lens with its parts. */
export interface FigureSum {
  readonly parts: readonly FigurePart[];
  readonly sum: ReturnType<typeof cashSums>[number];
}

/**
 * The parts of what is stated under a lens, largest first. What lies inside another part, or in a deal inside the deal of
 * another part, stands with that one, so that the parts make the sum.
 */
export function listFigureParts(index: DocumentIndex, lens: Lens): FigureSum | null {
  const [sum] = cashSums(index, lens);
  if (sum === undefined) return null;
  const { wholeLink, wholeDeal } = readContainment(index.document.linkParts, index.document.deals);
  const lines = linesOf(sum.figure).flatMap(({ link, low, high, claims }) =>
    link === null || low === null ? [] : [{ link, low, high, claims }],
  );
  const links = new Set(lines.map(({ link }) => link));
  const deals = new Set(lines.map(({ link }) => index.links.get(link)?.deal));
  const isInside = (link: Slug) => {
    if (links.has(wholeLink.get(link) ?? "")) return true;
    for (let deal = wholeDeal.get(index.links.get(link)?.deal ?? ""); deal !== undefined; deal = wholeDeal.get(deal)) {
      if (deals.has(deal)) return true;
    }
    return false;
  };
  const parts = lines
    .filter(({ link }) => !isInside(link))
    .sort(
      (one, other) =>
        Number(other.high ?? other.low) - Number(one.high ?? one.low) || compareText(one.link, other.link),
    );
  return { parts, sum };
}
