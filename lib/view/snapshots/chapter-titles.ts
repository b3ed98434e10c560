import { isShownUnder } from "@/lib/domain/lens/link-under-lens";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { marksOf } from "@/lib/view/marks";
import { formatPartialDate } from "../format";
import { boundOf, loopCountOf } from "../loops/loop-counts";
import { caseFrontMessages } from "../messages/case-front";
import { chapterMessages } from "../messages/chapters";
import {
  busiestTime,
  type DealBar,
  listDatedDeals,
  listDealBars,
  listPartyBars,
  MOST_ROWS,
  readPayMatrix,
} from "../pictures/case-bars";
import { INK_OF_LENS } from "../pictures/ink";
import { readNestedBar } from "../pictures/nested-bar";
import { shortAmount, shortMoney, shortRange, streamAmount } from "../pictures/short-amount";
import { nameInPicture } from "../pictures/stream-words";
import type { Stream } from "../pictures/streams";
import { findFigure } from "./answer";
import type { DocumentIndex } from "./document-index";
import { countDocument } from "./record-counts";

/*
 * What each chapter finds, in its title: the same words on the page and in the report. Phrases of a Chinese title stand
 * apart by "|", where a line may break.
 */

/** Who has promised most and who is shown to have paid most, by what goes out; null where nobody leads. */
export function readLargestGivers(index: DocumentIndex): {
  readonly promised: Slug | null;
  readonly paid: Slug | null;
} {
  const bars = listPartyBars(index);
  const outOf = (lens: "ANNOUNCED" | "PAID") => {
    const ranked = bars
      .map(({ party, outgoing }) => ({
        party,
        out: Number(
          lens === "PAID"
            ? (outgoing.totals.PAID?.low ?? 0)
            : (outgoing.totals[lens]?.high ?? outgoing.totals[lens]?.low ?? 0),
        ),
      }))
      .sort((one, other) => other.out - one.out);
    const [first, second] = ranked;
    return first === undefined || first.out === 0 || first.out === second?.out ? null : first.party;
  };
  return { promised: outOf("ANNOUNCED"), paid: outOf("PAID") };
}

/** The title of the network: who leads. */
export function networkTitle(index: DocumentIndex, locale: Locale): string {
  const words = chapterMessages(locale).network;
  const { promised, paid } = readLargestGivers(index);
  if (promised === null) return words.plain(countDocument(index.document).partiesDrawn);
  const nameOf = (party: string) => nameInPicture(index, party, locale);
  if (promised === paid) return words.same(nameOf(promised));
  return words.title(nameOf(promised), paid === null ? null : nameOf(paid));
}

/** What is counted under a lens, in a sentence: sum, deals with and without an amount, loops that close. */
export function countedSentence(index: DocumentIndex, lens: Lens, locale: Locale): string {
  const words = chapterMessages(locale).network;
  const sum = readNestedBar(index)?.sums[lens] ?? null;
  const count = (id: string) => Number(findFigure(index, `${id}/${lens}`)?.point ?? 0);
  const { loopSets } = index.document;
  return words.counted(
    sum === null ? words.noSum : lens === "PAID" ? shortRange(sum, locale) : (shortAmount(sum, locale) ?? words.noSum),
    count("legs-with-amount"),
    count("legs-without-amount"),
    words.loops(loopCountOf(loopSets, lens, "cash").count, boundOf(loopSets, locale)),
  );
}

/** The title of the loops: how many there are, and how many of them close on payments and on signed deals. */
export function loopsTitle({ document: { loopSets } }: DocumentIndex, locale: Locale): string {
  const countOf = (lens: Lens) => loopCountOf(loopSets, lens, "cash").count;
  const bound = boundOf(loopSets, locale);
  return chapterMessages(locale).loops.title(countOf("REPORTED"), bound, countOf("PAID"), countOf("COMMITTED"));
}

/** The title of the deals: of the largest ones how many are signed, and of how many of these nobody says what was paid. */
export function dealsTitle(index: DocumentIndex, locale: Locale): string {
  const rows = listDealBars(index).slice(0, MOST_ROWS);
  const signed = rows.filter(isSigned);
  const silent = signed.filter(({ stream }) => stream.reach.PAID === 0);
  return chapterMessages(locale).deals.title(rows.length, signed.length, silent.length);
}

/** What a deal comes to beside its bar: the sum, how far it has come, and what of it is paid where that is a part. */
export function tellDealSum(
  stream: Stream,
  locale: Locale,
): { readonly sum: string | null; readonly standing: string } {
  const words = caseFrontMessages(locale);
  const ink = INK_OF_LENS[stream.lens];
  const paid = stream.reach.PAID > 0 && stream.sums.PAID !== null ? stream.sums.PAID : null;
  const isWhole = paid !== null && paid.high !== null && stream.reach.PAID >= stream.reach.REPORTED;
  const part = paid === null || isWhole ? null : shortMoney(paid.high ?? paid.low, paid.currency, locale);
  return {
    sum: isWhole && paid !== null ? shortRange(paid, locale) : streamAmount(stream, "REPORTED", locale),
    standing:
      part === null
        ? words.inks[ink === "unsure" ? "paid" : ink]
        : `${words.inks.signed}${marksOf(locale).comma}${part} ${words.inks.paid}`,
  };
}

function isSigned({ stream }: DealBar): boolean {
  return stream.links.some((link) => isShownUnder(link, "COMMITTED"));
}

/** The title of the parties: what goes out of the largest one and what comes in; null where no party has money. */
export function partiesTitle(index: DocumentIndex, locale: Locale): string | null {
  const words = chapterMessages(locale).parties;
  const [first] = listPartyBars(index);
  if (first === undefined) return null;
  const [out, into] = [first.outgoing, first.incoming].map(
    ({ totals }) => shortAmount(totals.REPORTED, locale) ?? words.notStated,
  );
  return words.title(nameInPicture(index, first.party, locale), out ?? words.notStated, into ?? words.notStated);
}

/** The title of the days: the shortest time in which more than half of the money was announced. */
export function daysTitle(index: DocumentIndex, locale: Locale): string {
  const words = chapterMessages(locale).days;
  const busy = busiestTime(listDatedDeals(index));
  const monthOf = (day: string) => formatPartialDate(day.slice(0, 7), locale);
  return busy === null ? words.plain : words.title(monthOf(busy.first), monthOf(busy.last));
}

/** The title of the table: how many pairs have deals both ways. */
export function tableTitle(index: DocumentIndex, locale: Locale): string {
  return chapterMessages(locale).table.title(readPayMatrix(index).bothWays);
}
