import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import { anchorId, RECORD_VIEW, viewPath } from "@/lib/view/addresses";
import { joinedTermYears, termsOfLinks } from "@/lib/view/deals/term-words";
import { caseFrontMessages } from "@/lib/view/messages/case-front";
import { chapterMessages } from "@/lib/view/messages/chapters";
import { type FigurePart, type FigureSum, listFigureParts, MOST_ROWS } from "@/lib/view/pictures/case-bars";
import { INK_OF_LENS, nestInk } from "@/lib/view/pictures/ink";
import { partsId } from "@/lib/view/pictures/part-places";
import { quotesOfPart } from "@/lib/view/pictures/part-quotes";
import { shortAmount, shortRange } from "@/lib/view/pictures/short-amount";
import { nameInPicture } from "@/lib/view/pictures/stream-words";
import { countArchived } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { sourceName } from "@/lib/view/sources/source-words";
import { Chapter, Years } from "./chapter";
import { InkBar } from "./ink-bar";

/** Quotes that a part opens; the rest stands in the record. */
const SHOWN_QUOTES = 3;

/** Every sum of the first screen, opened: its parts with their sum, what is shown as paid each with its quotes. */
export function CheckChapter({ context }: { context: PageContext }) {
  const { index, locale } = context;
  const { document } = index;
  const words = chapterMessages(locale);
  const sums = LENSES.flatMap((lens) => {
    const found = listFigureParts(index, lens);
    return found === null || found.parts.length === 0 ? [] : [{ lens, ...found }];
  });
  const [first, ...others] = sums;
  if (first === undefined) return null;
  const archived = countArchived(index);
  return (
    <Chapter
      id="check"
      title={words.check.title}
      lead={words.check.lead(sumText(first, context))}
      note={words.check.archived(archived, document.sources.length)}
      more={{
        href: `${viewPath(document.header.slug, document.number, RECORD_VIEW, locale)}#figures`,
        text: words.check.allFigures,
      }}
      context={context}
    >
      <div id={partsId(first.lens)}>
        <PartList figure={first} context={context} hasQuotes />
      </div>
      {others.map((figure) => (
        <details key={figure.lens} className="more-parts">
          <summary>
            {words.check.open(inkWord(figure.lens, context), sumText(figure, context), figure.parts.length)}
          </summary>
          <div id={partsId(figure.lens)}>
            <PartList figure={figure} context={context} />
          </div>
        </details>
      ))}
    </Chapter>
  );
}

interface LensFigure extends FigureSum {
  readonly lens: Lens;
}

function inkWord(lens: Lens, { locale }: PageContext): string {
  const ink = INK_OF_LENS[lens];
  return caseFrontMessages(locale).inks[ink === "unsure" ? "paid" : ink];
}

function sumText({ lens, sum: { sum } }: LensFigure, { locale }: PageContext): string {
  return lens === "PAID"
    ? shortRange(sum, locale)
    : (shortAmount(moneyInterval(sum.currency, sum.low, null, false), locale) ?? "–");
}

/** The parts of one sum, largest first; what there is no room for is one row, so that the rows still make the sum. */
function PartList({
  figure,
  context,
  hasQuotes = false,
}: {
  figure: LensFigure;
  context: PageContext;
  hasQuotes?: boolean;
}) {
  const { index, locale } = context;
  const words = chapterMessages(locale).check;
  const { parts, sum, lens } = figure;
  const { currency } = sum.sum;
  const rows = parts.length > MOST_ROWS ? parts.slice(0, MOST_ROWS - 1) : parts;
  const left = parts.slice(rows.length);
  const most = Math.max(1, ...rows.map(({ high, low }) => Number(high ?? low)));
  return (
    <ol className="parts">
      {rows.map((part) => (
        <li key={part.link}>
          {hasQuotes ? (
            <details>
              <summary className="part-row">
                <PartCells part={part} lens={lens} currency={currency} most={most} context={context} />
              </summary>
              <PartQuoteList part={part} currency={currency} context={context} />
            </details>
          ) : (
            <a className="part-row" href={placeOfRecord(index, "link", part.link, locale)}>
              <PartCells part={part} lens={lens} currency={currency} most={most} context={context} />
            </a>
          )}
        </li>
      ))}
      {left.length === 0 ? null : (
        <li className="part-row">
          <span>{words.smaller(left.length)}</span>
          <span />
          <b className="num">{partText(addUp(left), currency, locale)}</b>
        </li>
      )}
      <li className="part-row part-sum">
        <span>{words.sum(parts.length)}</span>
        <span />
        <b className="num">{sumText(figure, context)}</b>
      </li>
    </ol>
  );
}

function PartCells({
  part: { link, low, high },
  lens,
  currency,
  most,
  context: { index, locale },
}: {
  part: FigurePart;
  lens: Lens;
  currency: string;
  most: number;
  context: PageContext;
}) {
  const top = Number(high ?? low);
  const networkLink = index.networkLinks.get(link);
  const reach = { PAID: 0, COMMITTED: 0, ANNOUNCED: 0, REPORTED: top };
  if (lens === "PAID") reach.PAID = top;
  if (lens === "PAID" || lens === "COMMITTED") reach.COMMITTED = top;
  if (lens !== "REPORTED") reach.ANNOUNCED = top;
  return (
    <>
      <span>
        {networkLink === undefined
          ? link
          : `${nameInPicture(index, networkLink.giver, locale)} → ${nameInPicture(index, networkLink.receiver, locale)}`}
      </span>
      <InkBar levels={nestInk({ reach, sure: lens === "PAID" ? Number(low) : 0 })} most={most} />
      <span>
        <b className="num">{partText({ low, high }, currency, locale)}</b>
        <Years years={joinedTermYears(termsOfLinks(index, [link]), locale)} />
      </span>
    </>
  );
}

/** What a part rests on: the quote that states its figure first, or the word that none does. */
function PartQuoteList({ part, currency, context }: { part: FigurePart; currency: string; context: PageContext }) {
  const { index, locale, messages } = context;
  const words = chapterMessages(locale).check;
  const { quotes, isStated } = quotesOfPart(index, part, part.claims, currency);
  return (
    <div className="part-quotes">
      {quotes.length === 0 ? <p className="faint">{messages.wordingNotSeen}</p> : null}
      {quotes.length > 0 && !isStated ? <p className="faint">{words.stopsBefore}</p> : null}
      {quotes.slice(0, SHOWN_QUOTES).map(({ source, fragment }) => {
        const record = index.sources.get(source);
        return (
          <blockquote key={`${source} ${fragment}`}>
            <q lang={record?.language ?? undefined}>{fragment}</q>{" "}
            <a href={placeOfRecord(index, "source", source, locale)}>
              {record === undefined ? anchorId("source", source) : sourceName(record, locale)}
            </a>
          </blockquote>
        );
      })}
      <p>
        <a href={placeOfRecord(index, "link", part.link, locale)}>{words.deal}</a>
      </p>
    </div>
  );
}

function partText({ low, high }: Pick<FigurePart, "low" | "high">, currency: string, locale: "en" | "zh"): string {
  const sum = moneyInterval(currency, low, high, false);
  return high === null ? (shortAmount(sum, locale) ?? "–") : shortRange(sum, locale);
}

function addUp(parts: readonly FigurePart[]): Pick<FigurePart, "low" | "high"> {
  const total = (amounts: readonly string[]) =>
    String(amounts.reduce((sum, amount) => sum + BigInt(amount.replace(/\..*$/, "")), 0n));
  return {
    low: total(parts.map(({ low }) => low)),
    high: parts.some(({ high }) => high === null) ? null : total(parts.map(({ high, low }) => high ?? low)),
  };
}
