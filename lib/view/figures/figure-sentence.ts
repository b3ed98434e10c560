import type { Slug } from "@/lib/domain/model/case-records";
import type { CaseWords } from "@/lib/domain/model/case-words";
import { linesOf, missingOf } from "@/lib/domain/model/figure-lists";
import type { Figure, FigureInput } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { listed } from "../counted";
import { linkSentenceText } from "../deals/link-sentence";
import { besideAmount, linksOfClaims, yearsLabel, yearsOfLinks } from "../deals/term-words";
import { formatPartialDate } from "../format";
import { label } from "../labels";
import type { DocumentIndex } from "../snapshots/document-index";
import { keepByDocument } from "../snapshots/keep-by-document";
import { speakCase } from "../words/case-speech";
import { assumptionWords, lineWords, missingWords } from "./code-words";
import { restsOnSentence } from "./evidence-words";
import { scaleSentence } from "./figure-scale";
import { figureRange, formatOne, readFigureWords } from "./figure-values";
import { CUT_SENTENCE_EN, SENTENCES_EN } from "./sentences-en";
import { CUT_SENTENCE_ZH, SENTENCES_ZH } from "./sentences-zh";

/** A figure as a reader meets it. */
export interface FigureText {
  readonly sentence: string;
  /** The large number: point or interval; null where nothing could be computed. */
  readonly value: string | null;
  /** Lens, day and weakest grade in one line. */
  readonly basis: string;
  /** The company's revenue of one year beside it, where a claim has one. */
  readonly scale: string | null;
  readonly assumptions: readonly string[];
  /** The claims that would be needed, in words. */
  readonly missing: readonly string[];
  readonly inputs: readonly FigureLine[];
}

/** One number that went in. */
export interface FigureLine {
  readonly label: string;
  readonly value: string;
  readonly link: Slug | null;
  readonly claims: readonly Slug[];
}

/**
 * Puts a figure into words: sentence, value, what it rests on, what was assumed, what is missing, what went in.
 *
 * @param told the lines and codes that are told here, where others stand elsewhere on the page, and whose they are
 */
export function describeFigure(
  figure: Figure,
  index: DocumentIndex,
  locale: Locale,
  told: Pick<Figure, "inputs" | "shared" | "missing" | "parties"> = figure,
): FigureText {
  const words = readFigureWords(figure, index, locale);
  const zh = locale === "zh";
  const sentence = isCut(figure)
    ? zh
      ? CUT_SENTENCE_ZH
      : CUT_SENTENCE_EN
    : (zh ? SENTENCES_ZH : SENTENCES_EN)[words.measure];
  return {
    sentence: capitalize(sentence ? sentence(words) : `${figure.id}: ${words.range ?? "–"}`),
    value: words.point ?? words.range,
    basis: basisLine(figure, index, locale),
    scale: scaleSentence(figure, index, locale),
    assumptions: figure.assumptions.flatMap((code) => assumptionWords(code, index, locale) ?? []),
    missing: missingOf(told).map((code) => missingWords(code, index, locale)),
    inputs: linesOf(told).map((input) => describeInput(input, figure, index, locale)),
  };
}

function isCut({ truncated, low, high, point }: Figure): boolean {
  return truncated && low === null && high === null && point === null;
}

/** Sentences may begin with the words of an interval; a name that begins small, such as xAI, keeps its spelling. */
function capitalize(text: string): string {
  return /^(at least|about|up to) /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** "Lens: signed · contract years: 2025 to 2032 · as of 31 July 2026 · rests on 28 claims, the weakest from …". */
function basisLine(figure: Figure, index: DocumentIndex, locale: Locale): string {
  const zh = locale === "zh";
  const day = formatPartialDate(figure.asOf, locale);
  const leftOut = figure.assumptions.flatMap((code) => /^currency-left-out:(.*)$/.exec(code)?.[1] ?? []);
  const years = isMoney(figure) ? yearsOfLinks(index, linksOfFigure(figure, index), locale) : null;
  return [
    figure.lens === null ? null : `${zh ? "范围：" : "Counts what is "}${label.lens(figure.lens, locale)}`,
    years === null ? null : yearsLabel(years, locale),
    zh ? `截至${day}` : `as of ${day}`,
    leftOut.length === 0 ? null : zh ? `不含${leftOut.join("、")}金额` : `without sums in ${listed(leftOut)}`,
    restsOnSentence(figure.claims.length, figure.weakest, locale),
    figure.truncated ? (zh ? "检索达到上限" : "search cut off") : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function isMoney({ unit }: Figure): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** The links whose sums are in a figure: those of its lines, and those that its claims on amounts speak of. */
function linksOfFigure(figure: Figure, index: DocumentIndex): readonly Slug[] {
  return [...linesOf(figure).flatMap(({ link }) => link ?? []), ...linksOfClaims(index, figure.claims)];
}

/** Lines that are no money of the figure's own unit. */
const LINE_UNITS: Readonly<Record<string, string>> = {
  "share-percent": "percent",
  "rate-percent": "percent",
  place: "",
};

/** Figures over the same links share their lines, which say the same in all of them of the same measure and unit. */
function describeInput(input: FigureInput, figure: Figure, index: DocumentIndex, locale: Locale): FigureLine {
  const isIndicator = figure.id.startsWith("indicator/");
  const lines = keepLines(index, locale, `${isIndicator} ${figure.unit}`, () => new WeakMap());
  const line = lines.get(input) ?? readInput(input, figure, index, locale);
  lines.set(input, line);
  return line;
}

const keepLines = keepByDocument<string, WeakMap<FigureInput, FigureLine>>();

function readInput(input: FigureInput, figure: Figure, index: DocumentIndex, locale: Locale): FigureLine {
  const link = input.link === null ? undefined : index.links.get(input.link);
  const head = input.label.split(":")[0] ?? "";
  const isPlain = figure.id.startsWith("indicator/") || (isMoney(figure) && currencyOfInput(input, index) === null);
  const unit = LINE_UNITS[head] ?? (isPlain ? figure.unit : currencyOf(input, figure, index));
  return {
    label: link
      ? linkSentenceText(index, link, index.networkLinks.get(link.slug), locale)
      : lineWords(input.label, index, locale),
    value: besideAmount(
      lineValue(input, head, unit, index.document.header.words, locale),
      link ? null : yearsOfLine(input, unit),
      locale,
    ),
    link: input.link,
    claims: input.claims,
  };

  // The sentence of a link has its years already; a computed line has those of the links behind its claims.
  function yearsOfLine({ claims }: FigureInput, lineUnit: string): string | null {
    return /^[A-Z]{3}$/.test(lineUnit) ? yearsOfLinks(index, linksOfClaims(index, claims), locale) : null;
  }
}

function lineValue(input: FigureInput, head: string, unit: string, words: CaseWords, locale: Locale): string {
  const { low, high } = input;
  if (head === "place") {
    const [, told, published] = input.label.split(":");
    const { document, tier } = speakCase(words, locale);
    return locale === "zh"
      ? `${document}：第${told}${tier}；规则：第${published}${tier}`
      : `told ${tier} ${told}, rule ${tier} ${published}`;
  }
  if (low === null && high === null) return locale === "zh" ? "未注明金额" : "no stated sum";
  return (
    figureRange({ low, high, point: null, unit, approx: false }, locale, words.units) ??
    formatOne(low ?? high ?? "0", unit, locale, words.units)
  );
}

/** The currency that the sum of a line is stated in: that of its link, or the one of all links behind its claims. */
function currencyOfInput(input: FigureInput, index: DocumentIndex): string | null {
  const links = input.link === null ? linksOfClaims(index, input.claims) : [input.link];
  const currencies = new Set(links.flatMap((link) => index.networkLinks.get(link)?.amount?.currency ?? []));
  const [only, second] = currencies;
  return second === undefined ? (only ?? null) : null;
}

/** Shares and ratios are made of money: of the line's own currency, else of the currency most of the case is in. */
function currencyOf(input: FigureInput, figure: Figure, index: DocumentIndex): string {
  const own = currencyOfInput(input, index);
  if (own !== null) return own;
  return movedUnit(index) ?? figure.unit;
}

const movedUnits = new WeakMap<DocumentIndex, string | null>();

/** The currency that most of the case is in; null where no money is measured. */
function movedUnit(index: DocumentIndex): string | null {
  const known = movedUnits.get(index);
  if (known !== undefined) return known;
  const unit = index.document.figures.find(({ id }) => id.startsWith("moved/"))?.unit ?? null;
  movedUnits.set(index, unit);
  return unit;
}
