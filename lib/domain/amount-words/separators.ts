import type { Decimal } from "../model/case-records";
import { withoutEndZeros } from "../model/end-zeros";

/** What is known of a number beside its digits. */
export interface NumberContext {
  /** Digits behind the point of its currency; null for what is no money. */
  readonly digits: number | null;
  /** True where a word of scale follows: an amount of billions may have decimals that no coin has. */
  readonly isScaled: boolean;
  /** True where the language of the words writes its decimals behind a comma. */
  readonly hasDecimalComma: boolean;
}

const GROUPED: Readonly<Record<string, RegExp>> = {
  ",": /^\d{1,3}(?:,\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/,
  ".": /^\d{1,3}(?:\.\d{3})+$/,
  "'": /^\d{1,3}(?:'\d{3})+$/,
  " ": /^\d{1,3}(?: \d{3})+$/,
};

/**
 * What digits with points, commas, apostrophes and gaps can mean, as plain decimals; none where they are in no order that
 * anybody writes. Several where two people would read them differently: "1,5" is one and a half to a German, and a slip
 * of the hand to an Englishman. Thousands are grouped by three, in India by two.
 */
export function readingsOfDigits(text: string, context: NumberContext): readonly Decimal[] {
  const marks = [...new Set(text.replace(/\d/g, ""))];
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined) return [text];
  if (marks.length > 2) return [];
  if (marks.length === 2) return readWithDecimals(text, first, last ?? "");
  const times = text.split(first).length - 1;
  if (times > 1 || first === "'" || first === " ") return readGrouped(text, first);
  return first === "," ? readOneComma(text, context) : readOnePoint(text, context);
}

/** Groups and decimals: "1,234.56" and "1.234,56"; the decimals come last, behind a mark that stands once. */
function readWithDecimals(text: string, group: string, point: string): readonly Decimal[] {
  const at = text.lastIndexOf(point);
  const [whole, decimals] = [text.slice(0, at), text.slice(at + 1)];
  if ((point !== "." && point !== ",") || decimals === "" || /\D/.test(decimals)) return [];
  return readGrouped(whole, group).map((digits) => `${digits}.${decimals}`);
}

function readGrouped(text: string, mark: string): readonly Decimal[] {
  return GROUPED[mark]?.test(text) === true ? [text.replaceAll(mark, "")] : [];
}

function readOneComma(text: string, { digits, isScaled, hasDecimalComma }: NumberContext): readonly Decimal[] {
  const decimal = text.replace(",", ".");
  if (hasDecimalComma || text.startsWith("0,")) return [decimal];
  // No coin is that small: what stands behind the comma are thousands.
  const isTooFine = !isScaled && digits !== null && decimalsOf(decimal) > digits;
  const grouped = text.replace(",", "");
  if (readGrouped(text, ",").length === 0) return isTooFine ? [] : [decimal, grouped];
  return isTooFine ? [grouped] : [grouped, decimal];
}

function readOnePoint(text: string, { digits, isScaled, hasDecimalComma }: NumberContext): readonly Decimal[] {
  const [grouped] = text.startsWith("0") ? [] : readGrouped(text, ".");
  if (grouped === undefined) return [text];
  if (hasDecimalComma) return [grouped];
  if (isScaled || digits === null || decimalsOf(text) <= digits) return [text];
  const isTooFine = withoutEndZeros(text.split(".")[1] ?? "").length > digits;
  return isTooFine ? [grouped] : [grouped, text];
}

function decimalsOf(decimal: Decimal): number {
  return decimal.split(".")[1]?.length ?? 0;
}
