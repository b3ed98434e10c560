import type { NetworkLink } from "@/lib/domain/model/snapshot-document";
import { LENSES, type Lens, type Locale } from "@/lib/domain/model/vocabulary";
import { dayOfStage } from "../deals/link-day";
import { formatPartialDate } from "../format";
import { recordPageMessages } from "../messages/record-pages";
import { streamAmount } from "../pictures/short-amount";
import { largestLink, termOfStream } from "../pictures/stream-words";
import { lensOfLink, type Stream } from "../pictures/streams";
import type { DocumentIndex } from "../snapshots/document-index";
import { ladderOfLink } from "./link-ladder";

/** What the sources say of one stream under one lens, in words. */
export interface StepCell {
  readonly lens: Lens;
  readonly name: string;
  readonly amount: string;
  readonly isKnown: boolean;
  readonly day: string | null;
}

/** The four steps of a stream from a report to a payment, the empty ones too: what is missing is said, never left blank. */
export function ladderOfStream(index: DocumentIndex, stream: Stream, locale: Locale): readonly StepCell[] {
  const words = recordPageMessages(locale).loop;
  const term = termOfStream(index, stream, locale);
  return [...LENSES].reverse().map((lens) => {
    const sum = streamAmount(stream, lens, locale);
    const counts = stream.links.some((link) => countsUnder(link, lens));
    const unnamed = lens === "PAID" ? words.notShown : counts ? words.notStated : words.notReached;
    const years = term === null || lens === "PAID" ? "" : ` ${term}`;
    return {
      lens,
      name: words.lenses[lens],
      amount: sum === null ? unnamed : `${sum}${years}`,
      isKnown: sum !== null,
      day: sum === null && !counts ? null : dayUnder(index, stream, lens, locale),
    };
  });
}

function countsUnder(link: NetworkLink, lens: Lens): boolean {
  return LENSES.indexOf(lensOfLink(link)) <= LENSES.indexOf(lens);
}

/** The day on which the largest deal came that far; of several deals none is the day of all. */
function dayUnder(index: DocumentIndex, stream: Stream, lens: Lens, locale: Locale): string | null {
  if (stream.links.length > 1) return null;
  const link = largestLink(stream);
  if (lens === "REPORTED") {
    return lensOfLink(link) === "REPORTED" ? said(dayOfStage(link), locale) : null;
  }
  const step = { ANNOUNCED: "announced", COMMITTED: "signed", PAID: "paid" } as const;
  const rung = ladderOfLink(index, link).find((one) => one.step === step[lens]);
  if (lens === "PAID" && (rung?.amount ?? null) === null) return null;
  return said(rung?.day ?? null, locale);
}

function said(day: string | null, locale: Locale): string {
  return day === null ? recordPageMessages(locale).loop.dayNotGiven : formatPartialDate(day, locale);
}
