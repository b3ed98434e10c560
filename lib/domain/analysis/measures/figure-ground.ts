import { weakestGrade } from "../../claims/evidence-grade";
import { statedUnder } from "../../lens/link-under-lens";
import type { CaseRecords, Decimal, Slug } from "../../model/case-records";
import { compareSlugs } from "../../model/ids";
import { joinEnds } from "../../model/ordered-ends";
import type {
  Figure,
  FigureInput,
  FigureParts,
  LoopSet,
  Network,
  NetworkLink,
  SnapshotDocument,
} from "../../model/snapshot-document";
import type { Lens } from "../../model/vocabulary";
import { NO_CURRENCY, reportCurrencyOf } from "../../network/link-money";
import { type Budget, openBudget } from "../budget";

/** What the figures of a case are computed of. */
export interface FigureGround {
  readonly records: CaseRecords;
  readonly network: Network;
  readonly loopSets: readonly LoopSet[];
  /** Opens the budget of one measure; absent: the usual steps, and no clock. */
  readonly openBudget?: () => Budget;
}

/** A fresh budget for one measure of the ground. */
export function budgetFor(ground: FigureGround): Budget {
  return ground.openBudget?.() ?? openBudget();
}

/** A figure that was cut before its end: it has no value, and says why. */
export function cutFigure(figure: FigureParts, reason: string): FigureParts {
  return {
    ...figure,
    low: null,
    high: null,
    point: null,
    truncated: true,
    missing: [`limit:${reason}`],
    inputs: [],
    shared: [],
  };
}

/** The ground of a document that is already frozen: measuring it again gives its own figures. */
export function groundOf(document: SnapshotDocument): FigureGround {
  const { network, loopSets, ...records } = document;
  return { records, network, loopSets };
}

/** The one currency that webs of the case are measured in; sums in others are left out and named. */
export function measuredCurrency(ground: FigureGround): string {
  return reportCurrencyOf(ground.records.claims) ?? NO_CURRENCY;
}

/** Joins the parts to a figure. Throws a RangeError where its low end lies above its high end. */
export function toFigure(parts: FigureParts): Figure {
  return joinEnds(parts);
}

/** The parts of a figure with nothing in it, valid on the day of the case: callers fill in what they know. */
export function blankFigure(
  ground: FigureGround,
  name: Pick<FigureParts, "id" | "method" | "lens" | "unit"> & Partial<FigureParts>,
): FigureParts {
  const { asOf } = ground.records.header;
  return {
    kind: "measured",
    low: null,
    high: null,
    point: null,
    approx: false,
    asOf,
    known: asOf,
    parties: [],
    claims: [],
    weakest: null,
    truncated: false,
    assumptions: [],
    missing: [],
    inputs: [],
    shared: [],
    ...name,
  };
}

/** Claims, weakest grade and "about" of the links that a figure rests on. */
export function groundingOf(links: readonly NetworkLink[], lens: Lens): Pick<Figure, "claims" | "weakest" | "approx"> {
  return {
    claims: claimsOfLinks(links),
    weakest: weakestGrade(links.flatMap((link) => (link.weakest ? [link.weakest] : []))),
    approx: links.some((link) => statedUnder(link, lens)?.approx === true),
  };
}

/** Every claim behind some links, once and sorted. */
export function claimsOfLinks(links: readonly NetworkLink[]): readonly Slug[] {
  return [...new Set(links.flatMap((link) => link.claims))].sort(compareSlugs);
}

/**
 * The code of an amount that nobody states, by lens: `amount:LINK` where the link has no sum at all, `paid:LINK` where
 * it has one and no figure says how much of it was paid.
 */
export function missingAmount(link: NetworkLink, lens: Lens): string {
  return lens === "PAID" && link.amount !== null ? `paid:${link.link}` : `amount:${link.link}`;
}

/** Codes of the links of which only a floor is stated: they count with that floor, and may be more. */
export function floorsOf(links: readonly NetworkLink[], lens: Lens): readonly string[] {
  const isFloor = (link: NetworkLink) => statedUnder(link, lens)?.high === null;
  return links.filter(isFloor).map((link) => `floor:${link.link}`);
}

/** One link as a line of "how is this computed"; both ends are empty where its amount under the lens is not known. */
export function inputOfLink(link: NetworkLink, lens: Lens): FigureInput {
  const amount = statedUnder(link, lens);
  return inputLine(link.link, amount?.low ?? null, amount?.high ?? null, link.claims, link.link);
}

/** A computed line; `label` is a code that the pages put into words. */
export function inputLine(
  label: string,
  low: Decimal | null,
  high: Decimal | null = low,
  claims: readonly Slug[] = [],
  link: Slug | null = null,
): FigureInput {
  return joinEnds({ label, link, claims, low, high });
}

/** A share between 0 and 1 as percent with at most two decimals; null stays null. */
export function toPercent(share: number | null): Decimal | null {
  return share === null ? null : roundToDecimal(share * 100, 2);
}

/** A number as a plain decimal with at most so many places. */
export function roundToDecimal(value: number, places: number): Decimal {
  const text = value.toFixed(places);
  const plain = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return plain === "-0" ? "0" : plain;
}
