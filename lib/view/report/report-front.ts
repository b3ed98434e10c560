import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { formatCount } from "../format";
import { localize } from "../labels";
import { caseFrontMessages } from "../messages/case-front";
import { checkedByMessages } from "../messages/checked-by";
import { drawHubs } from "../pictures/hub-picture";
import { INK_OF_LENS } from "../pictures/ink";
import { readNestedBar } from "../pictures/nested-bar";
import { shortMoney, shortRange } from "../pictures/short-amount";
import { FLOWS } from "../pictures/streams";
import { cashSums, composeAnswer } from "../snapshots/answer";
import { countArchived } from "../snapshots/document-index";
import { composeFinding } from "../snapshots/finding";
import { claimsBehind, claimsOfFigure, type ReportGround, tellStreams } from "./report-ground";
import { sentencesOf } from "./report-notes";
import type { ReportFront } from "./report-parts";

/** The first page: the finding, the money in one bar, the hubs, and what all of it rests on. */
export function writeFront(ground: ReportGround): ReportFront {
  const { index, locale, words, notes } = ground;
  const { header, sources, claims } = index.document;
  const front = caseFrontMessages(locale);
  const finding = composeFinding(index, locale);
  const space = marksOf(locale).space;
  const [money, loops] = [finding.figures.filter((id) => !id.startsWith("loops/")), ["loops/REPORTED/cash"]].map(
    (ids) => ids.flatMap((id) => claimsOfFigure(index, id)),
  );
  const [summary = ""] = sentencesOf(localize(header.summary, locale), locale);
  const headline = [
    [notes.rest(finding.first.join(space), money ?? [])],
    ...(finding.second === null ? [] : [[notes.rest(finding.second.join(space), loops ?? [])]]),
  ];
  // Footnotes are numbered as they are written: what is read first is written first.
  const deck = [notes.without(summary, "summary" as const)];
  const hubs = drawHubs(index, locale);
  const bar = writeBar(ground);
  const flows = FLOWS.filter((flow) => hubs.arrows.some(({ stream }) => stream.flow === flow));
  const citations = claims.reduce((sum, claim) => sum + claim.citations.length, 0);
  const rest = (count: number, text: string) => ({
    value: formatCount(count, locale),
    words: [notes.without(text, "count" as const)],
  });
  return {
    kicker: localize(header.title, locale),
    headline,
    deck,
    bar,
    hubs:
      hubs.hubs.length < 2
        ? null
        : {
            title: front.hubsTitle(hubs.hubs.length),
            picture: {
              name: "hubs",
              alt: tellStreams(
                ground,
                front.hubsTitle(hubs.hubs.length),
                hubs.arrows.map(({ stream }) => stream),
              ),
            },
            caption: [
              notes.rest(words.hubsCaption, claimsBehind(hubs.arrows.flatMap(({ stream }) => stream.links)), "faint"),
            ],
          },
    rests: [
      rest(claims.length, words.rests.claims(claims.length)),
      rest(citations, words.rests.citations(citations)),
      rest(sources.length, words.rests.sources(sources.length)),
      rest(countArchived(index), words.rests.archived(sources.length)),
    ],
    answers: writeAnswers(ground),
    notices: [
      ...(header.checkedBy === "one" ? [checkedByMessages(locale).oneMeans] : []),
      ...(header.shipped ? [words.shipped] : []),
    ],
    keyOfFlows: flows.map((flow) => ({ flow, word: front.flows[flow] })),
    keyOfInks: LENSES.map((lens) => ({ lens, word: lens === "REPORTED" ? front.reportedOnly : inkWord(lens, ground) })),
  };
}

function inkWord(lens: Lens, { locale }: Pick<ReportGround, "locale">): string {
  const ink = INK_OF_LENS[lens];
  return caseFrontMessages(locale).inks[ink === "unsure" ? "paid" : ink];
}

function writeBar(ground: ReportGround): ReportFront["bar"] {
  const { index, locale, notes } = ground;
  const front = caseFrontMessages(locale);
  const bar = readNestedBar(index);
  if (bar === null) return null;
  const isFloor = (["COMMITTED", "ANNOUNCED", "REPORTED"] as const).every((lens) => bar.sums[lens]?.high === null);
  const keys = LENSES.map((lens) => {
    const sum = bar.sums[lens];
    const claims = cashSums(index, lens)
      .filter((one) => one.sum.currency === bar.currency)
      .flatMap(({ figure }) => figure.claims);
    const text =
      sum === null
        ? front.nothing
        : sum.high === null
          ? shortMoney(sum.low, sum.currency, locale, { isFloor: true })
          : shortRange(sum, locale);
    return {
      lens,
      word: inkWord(lens, ground),
      sum: [notes.rest(text, claims, "strong")],
      unknown: lens === "PAID" ? front.paymentUnknown(bar.unknown.PAID) : front.withoutAmount(bar.unknown[lens]),
    };
  });
  return {
    caption: isFloor ? `${front.nested("")} ${front.floors}` : front.nested(""),
    picture: { name: "bar", alt: front.nestedLabel },
    keys,
  };
}

/** The three questions that a reader comes with, each sentence of the answer with what it rests on. */
function writeAnswers({ index, locale, notes }: ReportGround): ReportFront["answers"] {
  const told = index.document.links.filter(({ layer }) => layer === "told").map(({ slug }) => slug);
  const disputed = index.document.claims.filter(({ status }) => status === "disputed").map(({ slug }) => slug);
  const grounds = [
    claimsOfFigure(index, "loops/REPORTED/cash"),
    (["PAID", "COMMITTED", "ANNOUNCED"] as const).flatMap((lens) =>
      cashSums(index, lens).flatMap(({ figure }) => figure.claims),
    ),
    [...told.flatMap((link) => index.claimsOf("link", link).map(({ slug }) => slug)), ...disputed],
  ];
  return composeAnswer(index, locale).map(({ question, answer }, at) => ({
    question,
    answer: notes.restEach(answer, grounds[at] ?? []),
  }));
}
