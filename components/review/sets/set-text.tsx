import { useLocale } from "#desk";
import { setMessages } from "@/lib/view/messages/sets";
import type { TickRow } from "./set-marks";

/** A piece of the text, and the rows whose quotes lie over it. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly rows: readonly number[];
}

/** Cuts a text where quotes begin and end. A quote that stands in it several times is lit at its first place. */
export function piecesOf(text: string, rows: readonly Pick<TickRow, "quote">[]): readonly Piece[] {
  const flat = text.replaceAll("\n", " ");
  const spans = rows.flatMap(({ quote }, row) => {
    const start = quote === null ? -1 : flat.indexOf(quote);
    return quote === null || start < 0 ? [] : [{ row, start, end: start + quote.length }];
  });
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      rows: spans.filter((span) => span.start <= start && span.end >= end).map(({ row }) => row),
    };
  });
}

/** The archived text with every quote of the set lit, the current one strong. */
export function SetText({ text, rows, at }: { text: string | null; rows: readonly TickRow[]; at: number }) {
  const messages = setMessages(useLocale());
  if (text === null) return <p className="desk-faint">{messages.noText}</p>;
  return (
    <p className="set-text" dir="auto">
      {piecesOf(text, rows).map((piece) => {
        if (piece.rows.length === 0) return <span key={piece.start}>{piece.text}</span>;
        return (
          <mark key={piece.start} data-current={piece.rows.includes(at) ? "true" : undefined}>
            {piece.text}
          </mark>
        );
      })}
    </p>
  );
}
