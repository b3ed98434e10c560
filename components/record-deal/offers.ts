import { type AmountSaid, type FoundAmount, findAmounts } from "@/lib/domain/reading/find-amounts";
import { type FoundLength, findLengths } from "@/lib/domain/reading/find-days";
import type { NamedParty, NameIndex } from "@/lib/domain/reading/find-parties";
import { isTable, readTable, type TableRow, type TableShape } from "@/lib/domain/reading/read-table";
import { type ReadLink, readText, type TextReading } from "@/lib/domain/reading/read-text";
import { flatten, type Span } from "@/lib/domain/reading/spans";
import type { FurtherDraft, RecordDraft } from "./draft";

/** A link that was read in the text and that nobody has taken yet. */
export interface Offer {
  readonly key: string;
  readonly link: ReadLink;
  /** The words that carry it. */
  readonly quote: string;
  /** The amount as printed, and the words of the day; empty where there are none. */
  readonly printed: string;
  readonly dayQuote: string;
  /** What else stands beside its amount. */
  readonly further: readonly FurtherDraft[];
  /** The offer that its words put it into, with those words. */
  readonly inside: { readonly offer: string; readonly quote: string } | null;
  /** The line of a pasted table, with what of it cannot be read. */
  readonly line: number | null;
  readonly faults: TableRow["faults"];
}

/** Everything that the page offers of a text. */
export interface Offered {
  readonly offers: readonly Offer[];
  readonly parties: readonly NamedParty[];
  /** Null where the text is a table. */
  readonly reading: TextReading | null;
  readonly isCut: boolean;
}

/** Quotes are one line in the database. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Most characters of a quote. */
export const LONGEST_QUOTE = 1000;

/** What of a draft decides how its text is read. */
export interface OfferGround extends Pick<RecordDraft, "text" | "table"> {
  readonly source: Pick<RecordDraft["source"], "kind" | "published">;
}

/** What rules read in the text of a draft. */
export function offersOf({ text, table, source }: OfferGround, names: NameIndex): Offered {
  if (text === "") return { offers: [], parties: [], reading: null, isCut: false };
  const words = ({ start, end }: Span) => inOneLine(text.slice(start, end)).slice(0, LONGEST_QUOTE);
  if (table !== null && isTable(text)) {
    const { rows, parties, isCut } = readTable(text, table as TableShape, names);
    const offers = rows.map(({ link, line, faults }) => ({ ...toOffer(`o${line}`, link, words), line, faults }));
    return { offers, parties, reading: null, isCut };
  }
  const reading = readText(text, {
    names,
    sourceKind: source.kind === "" ? null : source.kind,
    sourceDay: /^\d{4}-\d{2}-\d{2}$/.test(source.published) ? source.published : null,
  });
  const offers = reading.links.map((link, place) => ({ ...toOffer(`o${place}`, link, words), line: null, faults: [] }));
  return { offers, parties: reading.parties, reading, isCut: reading.isCut };
}

function toOffer(key: string, link: ReadLink, words: (span: Span) => string): Omit<Offer, "line" | "faults"> {
  const quote = words(link.quote);
  const further = [
    ...(link.length ? [lengthOf(link.length, words)] : []),
    ...(link.price ? figureOf("price_per_share", link.price, words) : []),
    ...(link.share ? figureOf("share_percent", link.share, words) : []),
  ].map((one) => ({ ...one, quote }));
  const { inside } = link;
  return {
    key,
    link,
    quote,
    printed: link.printed === null ? "" : words(link.printed),
    dayQuote: link.day.is !== "left" && link.day.span !== null ? words(link.day.span) : "",
    further,
    inside: inside === null ? null : { offer: `o${inside.link}`, quote },
  };
}

function lengthOf({ span, unit, number }: FoundLength, words: (span: Span) => string): FurtherDraft {
  const said: AmountSaid = { qualifier: "exact", unit, value: number, min: null, max: null };
  return { property: "duration", printed: words(span), said, quote: "", how: "read" };
}

function figureOf(
  property: FurtherDraft["property"],
  { span, said }: FoundAmount,
  words: (span: Span) => string,
): FurtherDraft[] {
  return said.is === "read" ? [{ property, printed: words(span), said: said.value, quote: "", how: "read" }] : [];
}

/** What the words of a row that was written by hand say beside its amount: a length, the price of a share. */
export function furtherIn(quote: string): readonly FurtherDraft[] {
  const flat = flatten(quote);
  const words = ({ start, end }: Span) => quote.slice(start, end);
  const amounts = findAmounts(flat);
  const prices = amounts.filter(({ role }) => role === "price");
  const shares = amounts.filter(({ role }) => role === "percent");
  const lengths = findLengths(flat);
  const only = <One>(many: readonly One[]) => (many.length === 1 ? many : []);
  return [
    ...only(lengths).map((one) => lengthOf(one, words)),
    ...only(prices).flatMap((one) => figureOf("price_per_share", one, words)),
    ...only(shares).flatMap((one) => figureOf("share_percent", one, words)),
  ].map((one) => ({ ...one, quote }));
}

/** Whether every part of an offer was read, so that it can be taken as it stands. */
export function isComplete(offer: Offer, isOpenParty: (key: string) => boolean): boolean {
  const { payer, payee, kind, amount, stage } = offer.link;
  if (offer.faults.length > 0) return false;
  const ends = [payer, payee].every((end) => end.is === "read" && !isOpenParty(end.value));
  return ends && kind.is === "read" && stage.is === "read" && amount.is === "read";
}
