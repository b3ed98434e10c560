import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import { textIn } from "@/lib/domain/model/case-languages";
import type { Slug } from "@/lib/domain/model/case-records";
import type { KeyedWord } from "@/lib/domain/model/case-words";
import type { Figure, FigureParts } from "@/lib/domain/model/snapshot-document";
import type { Lens, Locale } from "@/lib/domain/model/vocabulary";
import { formatMoneyInterval, formatPercent, formatUnit } from "../format";
import { boundWords } from "../loops/loop-counts";
import { findFigure } from "../snapshots/answer";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { speakCase } from "../words/case-speech";

/** A figure with its parts in words, for the sentence templates. */
export interface FigureWords {
  readonly figure: Figure;
  /** First part of the id: which measure it is. */
  readonly measure: string;
  readonly parties: readonly string[];
  /** The interval in words; null where the figure could not be computed. */
  readonly range: string | null;
  readonly point: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly lens: Lens | null;
  /** Everything moved under the same lens, for "of the …"; null where the document has none. */
  readonly moved: string | null;
  /** What the figure is about where that is no party: an indicator, a vehicle, an illustration. */
  readonly subject: string;
  /** What the case calls the document whose statements it checks. */
  readonly document: string;
}

/** Reads a figure for its sentence. */
export function readFigureWords(figure: Figure, index: DocumentIndex, locale: Locale): FigureWords {
  const [measure = "", ...rest] = figure.id.split("/");
  const moved = figure.lens ? findFigure(index, `moved-stated/${figure.lens}`) : undefined;
  const last = rest[rest.length - 1] ?? "";
  const indicator = index.indicators.get(last);
  const { words } = index.document.header;
  const { units } = words;
  return {
    figure,
    measure,
    parties: figure.parties.map((party) => shortPartyName(index, party, locale)),
    range: figureRange(figure, locale, units),
    point: figure.point === null ? null : formatOne(figure.point, figure.unit, locale, units),
    low: figure.low === null ? null : formatOne(figure.low, figure.unit, locale, units),
    high: figure.high === null ? null : formatOne(figure.high, figure.unit, locale, units),
    lens: figure.lens,
    moved: moved ? figureRange(moved, locale, units) : null,
    subject: indicator ? textIn(indicator.name, locale) : nameOf(last),
    document: speakCase(words, locale).document,
  };

  function nameOf(slug: Slug): string {
    const illustration = words.illustrations.find(({ key }) => key === slug);
    if (illustration) return textIn(illustration.name, locale);
    return index.parties.has(slug) ? shortPartyName(index, slug, locale) : slug;
  }
}

/** The bound of the search behind a count of loops: "of up to six steps"; empty for any other figure. */
export function boundOfFigure({ assumptions }: Figure, locale: Locale): string {
  const [, length] = assumptions.find((code) => code.startsWith("max-length:"))?.split(":") ?? [];
  return length === undefined ? "" : boundWords(Number(length), locale);
}

/** What of a figure its range is made of. */
export type FigureEnds = Pick<FigureParts, "low" | "high" | "point" | "unit" | "approx">;

/** The interval of a figure in words and units: "up to $40bn", "8", "6.13% – 8.34%". Null where nothing is known. */
export function figureRange(figure: FigureEnds, locale: Locale, units: readonly KeyedWord[]): string | null {
  const { low, high, point, unit, approx } = figure;
  if (low === null && high === null) return point === null ? null : formatOne(point, unit, locale, units);
  if (isCurrency(unit)) {
    const isNothing = low === "0" && high === "0";
    return low === null ? null : formatMoneyInterval(moneyInterval(unit, low, high, approx && !isNothing), locale);
  }
  const zh = locale === "zh";
  if (high === null) return low === null ? null : `${zh ? "至少" : "at least "}${formatOne(low, unit, locale, units)}`;
  if (low === high) return formatOne(high, unit, locale, units);
  if (low === null || low === "0") return `${zh ? "最多" : "up to "}${formatOne(high, unit, locale, units)}`;
  return `${formatOne(low, unit, locale, units)} – ${formatOne(high, unit, locale, units)}`;
}

/** One value of a figure with its unit; a ratio is a plain number per one of the asset's value. */
export function formatOne(value: string, unit: string, locale: Locale, units: readonly KeyedWord[]): string {
  if (unit === "percent") return formatPercent(value, locale);
  if (unit === "ratio") return String(Math.round(Number(value) * 100) / 100);
  if (unit === "places" || unit === "loops" || unit === "links" || unit === "") return value;
  return isCurrency(unit)
    ? formatMoneyInterval(moneyInterval(unit, value, value), locale)
    : formatUnit(value, unit, locale, units);
}

function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}
