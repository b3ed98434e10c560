import { useEffect, useMemo, useRef } from "react";
import type { Span } from "@/lib/domain/reading/spans";
import type { DealPage } from "./deal-page";
import { numberOf } from "./deal-page";

/** A piece of the text: which offers' words it belongs to, and whether it names a party. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly offer: string | null;
  readonly party: string | null;
  /** Whether the words of an offer begin here. */
  readonly isFirst: boolean;
}

/** Most pieces that are drawn; a longer text is drawn plain behind them. */
const MOST_PIECES = 1500;

/** The text with the words lit that were read in it; a press on them leads to their row. */
export function TextPane({ page }: { page: DealPage }) {
  const { draft, offered, rows, messages } = page;
  const { text } = draft;
  const pieces = useMemo(() => piecesOf(text, offered), [text, offered]);
  const pane = useRef<HTMLElement>(null);
  // Rows are reached by keys; a press on their words is a second way to them.
  useEffect(() => {
    const element = pane.current;
    const toRow = (event: MouseEvent) => {
      // Whoever selects words means the words.
      if (document.getSelection()?.isCollapsed === false || !(event.target instanceof HTMLElement)) return;
      const key = event.target.closest<HTMLElement>("[data-offer]")?.dataset.offer;
      if (key !== undefined) page.focus(`row:${key}`);
    };
    element?.addEventListener("click", toRow);
    return () => element?.removeEventListener("click", toRow);
  }, [page]);
  return (
    <section className="deal-text" aria-label={messages.textLabel} dir="auto" ref={pane}>
      {pieces.map(({ start, text: words, offer, party, isFirst }) => {
        const number = offer === null ? 0 : numberOf(page, offer);
        const row = rows.find(({ key }) => key === offer);
        const name =
          party === null ? (
            words
          ) : (
            <span className={party.startsWith("known:") ? "deal-known" : "deal-fresh"}>{words}</span>
          );
        if (offer === null || row === undefined) return <span key={start}>{name}</span>;
        return (
          <mark key={start} data-offer={offer} className={page.current === offer ? "is-current" : undefined}>
            {isFirst && number > 0 ? (
              <span className={`deal-badge is-${row.is}`} aria-hidden="true">
                {number}
              </span>
            ) : null}
            {name}
          </mark>
        );
      })}
    </section>
  );
}

function piecesOf(text: string, { offers, reading }: DealPage["offered"]): Piece[] {
  const quotes = offers.map(({ key, link }) => ({ key, span: link.quote }));
  const names = (reading?.mentions ?? []).flatMap(({ span, keys }) =>
    keys[0] === undefined ? [] : [{ key: keys[0], span }],
  );
  const cuts = new Set([0, text.length]);
  for (const { span } of [...quotes, ...names]) {
    cuts.add(span.start);
    cuts.add(span.end);
  }
  const places = [...cuts].sort((one, other) => one - other).slice(0, MOST_PIECES);
  if (places.at(-1) !== text.length) places.push(text.length);
  const holds = (span: Span, at: number) => span.start <= at && at < span.end;
  return places.slice(0, -1).map((start, place) => {
    const offer = quotes.find(({ span }) => holds(span, start));
    return {
      start,
      text: text.slice(start, places[place + 1]),
      offer: offer?.key ?? null,
      party: names.find(({ span }) => holds(span, start))?.key ?? null,
      isFirst: offer?.span.start === start,
    };
  });
}
