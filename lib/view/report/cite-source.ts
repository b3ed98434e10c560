import type { Source } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import type { CitationStyle } from "@/lib/domain/reports/report-choice";
import { marksOf } from "@/lib/view/marks";
import { formatPartialDate } from "../format";
import { sourceName } from "../sources/source-words";

/** A source written out, in pieces: the title is set apart, the address can be followed. */
export interface WrittenSource {
  readonly before: string;
  readonly title: string | null;
  /** Whether the title is set in slanted letters; else it stands as it is. */
  readonly isSlanted: boolean;
  readonly after: string;
  readonly url: string | null;
}

/**
 * A source as one of the styles writes it. Chicago: author, “title,” publisher, day. APA: author (day). Title.
 * Publisher. GB/T 7714: author. title[EB/OL]. publisher, day.
 */
export function citeSource(source: Source, style: CitationStyle, locale: Locale): WrittenSource {
  const { author, title, published, url } = source;
  const publisher = sourceName(source, locale);
  const { before, after, isSlanted } = STYLES[style]({ author, publisher, title: title !== null, published, locale });
  return { before, title, isSlanted, after, url };
}

interface Parts {
  readonly author: string | null;
  readonly publisher: string;
  readonly title: boolean;
  readonly published: string | null;
  readonly locale: Locale;
}

type Written = Pick<WrittenSource, "before" | "after" | "isSlanted">;

const STYLES: Readonly<Record<CitationStyle, (parts: Parts) => Written>> = {
  chicago({ author, publisher, title, published, locale }) {
    const day = formatPartialDate(published, locale);
    const zh = locale === "zh";
    const [open, close, comma, stop] = zh ? ["《", "》", "，", "。"] : ["“", ",” ", ", ", "."];
    const rest = `${publisher}${comma}${day}${stop}`;
    const start = author === null ? "" : `${author}${comma}`;
    if (!title) return { before: start, after: rest, isSlanted: false };
    return { before: `${start}${open}`, after: `${zh ? `${close}，` : close}${rest}`, isSlanted: false };
  },
  apa({ author, publisher, title, published, locale }) {
    const day = published === null && locale === "en" ? "n.d." : formatPartialDate(published, locale);
    const who = author ?? publisher;
    const head = locale === "zh" ? `${who}（${day}）。` : `${who} (${day}). `;
    const end = marksOf(locale).end;
    const tail = author === null ? "" : `${publisher}${end}`;
    if (!title) return { before: head, after: tail, isSlanted: false };
    return { before: head, after: `${marksOf(locale).stop}${tail}`, isSlanted: locale === "en" };
  },
  gbt7714({ author, publisher, title, published }) {
    const day = published ?? "[n.d.]";
    const head = author === null ? "" : `${author}. `;
    const rest = `${publisher}, ${day}.`;
    return title
      ? { before: head, after: `[EB/OL]. ${rest}`, isSlanted: false }
      : { before: head, after: rest, isSlanted: false };
  },
};
