import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import type { ExposureBar } from "../charts/exposure-series";
import { joinedTermYears, termsOfLinks } from "../deals/term-words";
import { formatCount, formatPartialDate } from "../format";
import { localize } from "../labels";
import { countWords, loopCountOf } from "../loops/loop-counts";
import { caseFrontMessages } from "../messages/case-front";
import { chapterMessages } from "../messages/chapters";
import {
  daysOf,
  listDatedDeals,
  listDealBars,
  listFigureParts,
  listPartyBars,
  MOST_ROWS,
  readPayMatrix,
} from "../pictures/case-bars";
import { nestInk } from "../pictures/ink";
import { readNestedBar } from "../pictures/nested-bar";
import { drawWholeNetwork } from "../pictures/network-all";
import { quotesOfPart } from "../pictures/part-quotes";
import { shortAmount, shortRange, streamAmount } from "../pictures/short-amount";
import { nameInPicture, termOfStream } from "../pictures/stream-words";
import { cashSums, findFigure } from "../snapshots/answer";
import {
  countedSentence,
  daysTitle,
  dealsTitle,
  networkTitle,
  partiesTitle,
  readLargestGivers,
  tableTitle,
  tellDealSum,
} from "../snapshots/chapter-titles";
import { countDocument } from "../snapshots/record-counts";
import { sourceName } from "../sources/source-words";
import {
  claimsBehind,
  claimsOfFigure,
  claimsThroughLinks,
  plainTitle,
  type ReportGround,
  tellStreams,
} from "./report-ground";
import { beside } from "./report-notes";
import type { ReportChapter, ReportLine, ReportPart } from "./report-parts";

const WIDEST_FIRST: readonly Lens[] = [...LENSES].reverse();
/** Parties of the chart of what comes in and goes out. */
const SHOWN_PARTIES = 12;

/** All parties in one picture, and how much is left when less counts. */
export function writeNetwork(ground: ReportGround): ReportChapter {
  const { index, locale, words, notes } = ground;
  const text = chapterMessages(locale).network;
  const picture = drawWholeNetwork(index, locale);
  const links = picture.arrows.flatMap(({ stream }) => stream.links);
  const { promised, paid } = readLargestGivers(index);
  const counts = countDocument(index.document);
  const bars = listPartyBars(index).filter(({ party }) => party === promised || party === paid);
  const title = networkTitle(index, locale);
  return {
    id: "network",
    name: chapterMessages(locale).names.network,
    title: [
      notes.rest(
        plainTitle(title),
        bars.flatMap(({ outgoing }) => outgoing.links.flatMap(({ claims }) => claims)),
      ),
    ],
    parts: [
      {
        is: "lines",
        title: null,
        lines: [notes.restEach(countedSentence(index, "REPORTED", locale), sumClaims(ground, "REPORTED"))],
      },
      countsTable(ground),
      {
        is: "picture",
        picture: {
          name: "network",
          alt: tellStreams(
            ground,
            text.description(picture.hubs.length + picture.others.length),
            picture.arrows.map(({ stream }) => stream),
          ),
        },
        caption: [
          notes.rest(words.network(counts.partiesDrawn, counts.linksDrawn), claimsBehind(links)),
          beside(
            [text.follows, text.groups, picture.left === 0 ? "" : text.left(picture.left)]
              .filter((one) => one !== "")
              .join(marksOf(locale).space),
            "faint",
          ),
        ],
        width: 100,
        isPage: true,
      },
    ],
  };
}

function sumClaims({ index }: ReportGround, lens: Lens) {
  return cashSums(index, lens).flatMap(({ figure }) => figure.claims);
}

/** Money, deals and loops under each lens, the widest first. */
function countsTable(ground: ReportGround): ReportPart {
  const { index, locale, words, notes } = ground;
  const text = chapterMessages(locale).network;
  const bar = readNestedBar(index);
  const { loopSets } = index.document;
  const count = (id: string) => formatCount(findFigure(index, id)?.point ?? "0", locale);
  return {
    is: "table",
    title: words.counts,
    heads: Object.values(words.countHeads),
    widths: [2, 2, 1.6, 1.6, 4],
    isMatrix: false,
    rows: WIDEST_FIRST.map((lens) => {
      const sum = bar?.sums[lens] ?? null;
      const own =
        sum === null
          ? text.noSum
          : lens === "PAID"
            ? shortRange(sum, locale)
            : (shortAmount(sum, locale) ?? text.noSum);
      const loops = countWords(loopCountOf(loopSets, lens, "cash"), locale);
      return [
        [beside(text.lenses[lens])],
        [notes.rest(own, sumClaims(ground, lens), "strong")],
        [notes.rest(count(`legs-with-amount/${lens}`), claimsOfFigure(index, `legs-with-amount/${lens}`))],
        [notes.rest(count(`legs-without-amount/${lens}`), claimsOfFigure(index, `legs-without-amount/${lens}`))],
        [notes.rest(loops, claimsOfFigure(index, `loops/${lens}/cash`))],
      ];
    }),
  };
}

/** The largest deals as bars. */
export function writeDeals({ index, locale, notes }: ReportGround): ReportChapter {
  const words = chapterMessages(locale);
  const rows = listDealBars(index).slice(0, MOST_ROWS);
  return {
    id: "deals",
    name: words.names.deals,
    title: [
      notes.rest(
        plainTitle(dealsTitle(index, locale)),
        rows.flatMap(({ stream }) => claimsBehind(stream.links)),
      ),
    ],
    parts: [
      { is: "guide", text: words.deals.lead },
      {
        is: "bars",
        rows: rows.map(({ deal, stream, levels }) => {
          const { sum, standing } = tellDealSum(stream, locale);
          return {
            label: [beside(titleOfDeal(index, deal, locale))],
            bar: { flow: stream.flow, levels },
            value: [
              notes.rest(sum ?? words.table.notStated, claimsBehind(stream.links), "strong"),
              beside([standing, termOfStream(index, stream, locale)].filter((one) => one !== null).join(" "), "faint"),
            ],
          };
        }),
      },
    ],
  };
}

function titleOfDeal(index: ReportGround["index"], deal: string, locale: ReportGround["locale"]): string {
  return localize(index.deals.get(deal)?.title ?? { en: deal, zh: deal }, locale);
}

/** What comes into each party and what goes out of it. */
export function writeParties({ index, locale, notes }: ReportGround): ReportChapter {
  const words = chapterMessages(locale);
  const rows = listPartyBars(index).slice(0, SHOWN_PARTIES);
  const claimsOf = (bar: ExposureBar) => [
    ...bar.links.flatMap(({ claims }) => claims),
    ...claimsThroughLinks(index, bar.unstated),
  ];
  const value = (bar: ExposureBar): ReportLine => {
    const { PAID, REPORTED } = bar.totals;
    const hasDeals = bar.links.length + bar.unstated.length > 0;
    const paid = PAID !== null && /[1-9]/.test(PAID.high ?? PAID.low) ? PAID : null;
    const years = joinedTermYears(
      termsOfLinks(
        index,
        bar.links.map(({ link }) => link),
      ),
      locale,
    );
    if (!hasDeals) return [beside("–", "faint")];
    return [
      notes.rest(shortAmount(REPORTED, locale) ?? words.parties.notStated, claimsOf(bar), "strong"),
      ...(paid === null ? [] : [beside(words.parties.paid(shortRange(paid, locale)), "faint")]),
      ...(years === null ? [] : [beside(years, "faint")]),
    ];
  };
  const [first] = rows;
  return {
    id: "parties",
    name: words.names.parties,
    title: [
      notes.rest(
        plainTitle(partiesTitle(index, locale) ?? words.names.parties),
        first === undefined ? [] : [...claimsOf(first.outgoing), ...claimsOf(first.incoming)],
      ),
    ],
    parts: [
      { is: "guide", text: words.parties.lead },
      {
        is: "sides",
        heads: [words.parties.incoming, words.parties.party, words.parties.outgoing],
        rows: rows.map(({ party, members, incoming, outgoing, inks }) => ({
          party: [
            beside(nameInPicture(index, party, locale), "strong"),
            ...(members.length === 0
              ? []
              : [
                  beside(
                    words.parties.withMembers(members.map((member) => nameInPicture(index, member, locale))),
                    "faint",
                  ),
                ]),
          ],
          incoming: { bar: { flow: null, levels: inks.incoming }, value: value(incoming) },
          outgoing: { bar: { flow: null, levels: inks.outgoing }, value: value(outgoing) },
        })),
      },
    ],
  };
}

/** When the largest deals became known. */
export function writeDays({ index, locale, notes }: ReportGround): ReportChapter {
  const words = chapterMessages(locale);
  const rows = listDatedDeals(index, MOST_ROWS);
  const days = rows.map(({ day }) => daysOf(day ?? ""));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const place = (day: number) => (day - first) / Math.max(1, last - first);
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const years = Array.from({ length: yearOf(last) - yearOf(first) }, (_, at) => yearOf(first) + at + 1);
  return {
    id: "days",
    name: words.names.days,
    title: [
      notes.rest(
        plainTitle(daysTitle(index, locale)),
        listDatedDeals(index).flatMap(({ stream }) => claimsBehind(stream.links)),
      ),
    ],
    parts: [
      {
        is: "guide",
        text: locale === "zh" ? words.days.lead + words.days.note : `${words.days.lead} ${words.days.note}`,
      },
      {
        is: "days",
        years: years.map((year) => ({ year, at: place(daysOf(String(year))) })),
        rows: rows.map(({ deal, day, stream, levels }) => ({
          label: [beside(titleOfDeal(index, deal, locale))],
          at: place(daysOf(day ?? "")),
          bar: { flow: stream.flow, levels },
          value: [
            notes.rest(formatPartialDate(day, locale), claimsBehind(stream.links)),
            beside(
              [streamAmount(stream, "REPORTED", locale), termOfStream(index, stream, locale)]
                .filter((one) => one !== null)
                .join(" "),
              "faint",
            ),
          ],
        })),
      },
    ],
  };
}

/** The hubs as a table of who pays whom. */
export function writeTable({ index, locale, notes }: ReportGround): ReportChapter {
  const words = chapterMessages(locale);
  const { parties, cells } = readPayMatrix(index);
  const nameOf = (party: string) => nameInPicture(index, party, locale);
  const all = [...cells.values()].flat().flatMap(({ links }) => links);
  return {
    id: "table",
    name: words.names.table,
    title: [notes.rest(plainTitle(tableTitle(index, locale)), claimsBehind(all))],
    parts: [
      { is: "guide", text: words.table.lead },
      {
        is: "table",
        title: null,
        heads: [words.table.payer, ...parties.map(nameOf)],
        widths: [1.3, ...parties.map(() => 1)],
        isMatrix: true,
        rows: parties.map((giver) => {
          const own = parties.flatMap((receiver) => cells.get(`${giver} ${receiver}`) ?? []);
          return [
            own.length === 0
              ? [beside(nameOf(giver), "strong")]
              : [notes.rest(nameOf(giver), claimsBehind(own.flatMap(({ links }) => links)), "strong")],
            ...parties.map((receiver): ReportLine => {
              const streams = cells.get(`${giver} ${receiver}`) ?? [];
              const isBack = cells.has(`${receiver} ${giver}`);
              return streams.flatMap((stream) => {
                const years = termOfStream(index, stream, locale);
                return [
                  beside(
                    streamAmount(stream, "REPORTED", locale) ?? words.table.notStated,
                    isBack ? "strong" : "plain",
                  ),
                  ...(years === null ? [] : [beside(years, "faint")]),
                ];
              });
            }),
          ];
        }),
      },
    ],
  };
}

/** What is shown as paid, part by part, each with the words that it rests on. */
export function writeCheck({ index, locale, notes, words }: ReportGround): ReportChapter | null {
  const text = chapterMessages(locale).check;
  const lens = LENSES.find((one) => (listFigureParts(index, one)?.parts.length ?? 0) > 0);
  const figure = lens === undefined ? null : listFigureParts(index, lens);
  if (lens === undefined || figure === null) return null;
  const { parts, sum } = figure;
  const { currency } = sum.sum;
  const rows = parts.slice(0, MOST_ROWS);
  const total =
    lens === "PAID"
      ? shortRange(sum.sum, locale)
      : (shortAmount(moneyInterval(currency, sum.sum.low, null, false), locale) ?? "–");
  const amountOf = ({ low, high }: (typeof parts)[number]) => {
    const interval = moneyInterval(currency, low, high, false);
    return high === null ? (shortAmount(interval, locale) ?? "–") : shortRange(interval, locale);
  };
  const ink =
    caseFrontMessages(locale).inks[
      ({ PAID: "paid", COMMITTED: "signed", ANNOUNCED: "announced", REPORTED: "reported" } as const)[lens]
    ];
  return {
    id: "check",
    name: chapterMessages(locale).names.check,
    title: [notes.rest(text.open(ink, total, parts.length), sum.figure.claims)],
    parts: [
      {
        is: "bars",
        rows: rows.map((part) => {
          const link = index.networkLinks.get(part.link);
          const top = Number(part.high ?? part.low);
          const years = joinedTermYears(termsOfLinks(index, [part.link]), locale);
          const { quotes } = quotesOfPart(index, part, part.claims, currency);
          const [quote] = quotes;
          const source = quote === undefined ? undefined : index.sources.get(quote.source);
          return {
            label: [
              beside(
                link === undefined
                  ? part.link
                  : words.way(nameInPicture(index, link.giver, locale), nameInPicture(index, link.receiver, locale)),
              ),
              ...(quote === undefined || source === undefined
                ? []
                : [beside(words.quoted(quote.fragment ?? ""), "quote"), beside(sourceName(source, locale), "faint")]),
            ],
            bar: {
              flow: null,
              levels: nestInk({
                reach: {
                  PAID: lens === "PAID" ? top : 0,
                  COMMITTED: lens === "PAID" || lens === "COMMITTED" ? top : 0,
                  ANNOUNCED: lens === "REPORTED" ? 0 : top,
                  REPORTED: top,
                },
                sure: lens === "PAID" ? Number(part.low) : 0,
              }),
            },
            value: [
              notes.rest(amountOf(part), [...part.claims, ...(link?.claims ?? [])], "strong"),
              ...(years === null ? [] : [beside(years, "faint")]),
            ],
          };
        }),
      },
      ...(parts.length === rows.length
        ? []
        : [
            {
              is: "lines",
              title: null,
              lines: [
                [
                  notes.rest(
                    words.smallerParts(parts.length - rows.length),
                    parts.slice(rows.length).flatMap(({ claims }) => claims),
                  ),
                ],
              ],
            } as const,
          ]),
    ],
  };
}
