import { readChineseNumber } from "./amount-words/chinese-numerals";
import { currenciesOfWord } from "./amount-words/currency-words";
import { scalesOf } from "./amount-words/scale-words";
import { readingsOfDigits } from "./amount-words/separators";
import type { Decimal } from "./model/case-records";
import { digitsOfCurrency, isCurrency } from "./model/currency-codes";
import { toPlainDecimal } from "./values/numbers";

/** An amount as it was meant: in base units of its currency, and null where nothing names one. */
export interface AmountMeant {
  readonly amount: Decimal;
  readonly currency: string | null;
}

/** What somebody meant by an amount: one reading, several to choose from, or none, with what is wrong. */
export type AmountReading =
  | ({ readonly kind: "value" } & AmountMeant)
  | { readonly kind: "question"; readonly readings: readonly AmountMeant[] }
  | { readonly kind: "refusal"; readonly reason: "no-amount" | "currency-unknown" };

export interface AmountContext {
  /** The currency that is expected: of the form, or of the case. Null: none, as for a share or a count. */
  readonly currency: string | null;
  /** Names of currencies in small letters, as the product prints them, with their codes. */
  readonly names?: ReadonlyMap<string, string>;
}

const LONGEST = 80;
/** Digits that would become plain ones and say something else: "5²" is not 52. */
const RAISED = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218f\u2460-\u24ff]/u;
const DIGITS = /\d(?:[\d.,' ]*\d)?/;
const HAN = "〇零一二三四五六七八九十百千万亿兆两壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳參陸點点";
const CHINESE = new RegExp(`^([^\\d${HAN}]*)([\\d.${HAN}]*[${HAN}][\\d.${HAN}]*)(.*)$`, "u");

/**
 * Reads an amount as people write it in English, Chinese, German and Indian figures: "$5bn", "US$1.5 billion", "5.2bn
 * USD", "€1,5 Mrd", "1.234.567,89", "十五亿美元", "3.25億", "(5bn)", "₹5 lakh crore". All of the text is read or none of
 * it. What two people would read differently is a question with its readings: "1,5bn", "¥" without a country, "$" where
 * no American dollar is expected.
 */
export function readAmount(text: string, context: AmountContext): AmountReading {
  if (text.length > LONGEST || RAISED.test(text)) return { kind: "refusal", reason: "no-amount" };
  const { words, isNegative } = takeSign(normalise(text));
  const parts = splitWords(words);
  if (parts === null) return { kind: "refusal", reason: "no-amount" };
  const meant = new Map<string, AmountMeant>();
  for (const reading of readParts(parts, context)) {
    const amount = toPlainDecimal(isNegative || parts.isNegative ? negate(reading.amount) : reading.amount);
    meant.set(`${amount} ${reading.currency}`, { amount, currency: reading.currency });
  }
  const [first, ...others] = meant.values();
  if (first === undefined) {
    const codes = [parts.before, parts.behind].map((side) => /(?:^|[^A-Za-z])([A-Z]{3})$/.exec(side)?.[1]);
    const isUnknown = codes.some((code) => code !== undefined && !isCurrency(code));
    return { kind: "refusal", reason: isUnknown ? "currency-unknown" : "no-amount" };
  }
  return others.length === 0 ? { kind: "value", ...first } : { kind: "question", readings: [...meant.values()] };
}

function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Zs}\t]+/gu, " ")
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim();
}

function takeSign(words: string): { readonly words: string; readonly isNegative: boolean } {
  const bracketed = /^\((.*)\)$/.exec(words)?.[1]?.trim();
  const inner = bracketed ?? words;
  const bare = inner.replace(/^(?:-|minus |负|負)\s*/i, "");
  return { words: bare, isNegative: (bracketed !== undefined) !== (bare !== inner) };
}

interface Parts {
  readonly before: string;
  readonly digits: string;
  /** Already a number: Chinese numerals are read with their units. */
  readonly chinese: Decimal | null;
  readonly behind: string;
  readonly isNegative: boolean;
}

/** What stands before the number, the number, and what stands behind it. */
function splitWords(words: string): Parts | null {
  const plain = DIGITS.exec(words);
  if (plain !== null) {
    const behind = words.slice(plain.index + plain[0].length);
    const [before, isNegative] = takeInnerSign(words.slice(0, plain.index));
    if (!/\d/.test(behind)) return { before, digits: plain[0], chinese: null, behind: behind.trim(), isNegative };
  }
  const chinese = CHINESE.exec(words);
  const number = chinese === null ? null : readChineseNumber(chinese[2] ?? "");
  if (chinese === null || number === null) return null;
  const [before, isNegative] = takeInnerSign(chinese[1] ?? "");
  return { before, digits: "", chinese: number, behind: (chinese[3] ?? "").trim(), isNegative };
}

/** A minus between the currency and the number: "$-5bn". */
function takeInnerSign(before: string): readonly [before: string, isNegative: boolean] {
  const bare = before.replace(/\s*-\s*$/, "");
  return [bare.trim(), bare !== before.trimEnd() && /-\s*$/.test(before)];
}

function readParts(parts: Parts, context: AmountContext): readonly AmountMeant[] {
  const { before, behind, digits, chinese } = parts;
  for (const { power, hasDecimalComma, rest } of scalesOf(behind)) {
    const currencies = agreedCurrencies(before, rest, context);
    if (currencies === null) continue;
    return currencies.flatMap((currency): readonly AmountMeant[] => {
      const coins = currency === null ? null : digitsOfCurrency(currency);
      const isScaled = power > 0;
      const numbers =
        chinese === null ? readingsOfDigits(digits, { digits: coins, isScaled, hasDecimalComma }) : [chinese];
      return numbers.map((number) => ({ amount: movePoint(number, power), currency }));
    });
  }
  return [];
}

/** The currencies that both sides of a number allow; null where one side names something else, or both disagree. */
function agreedCurrencies(
  before: string,
  behind: string,
  { currency: expected, names }: AmountContext,
): readonly (string | null)[] | null {
  const sides = [before, behind].filter((side) => side !== "").map((side) => currenciesOfWord(side, expected, names));
  if (sides.some((side) => side.length === 0)) return null;
  const [one, other] = sides;
  if (one === undefined) return [expected];
  const both = other === undefined ? one : one.filter((code) => other.includes(code));
  return both.length === 0 ? null : both;
}

/** Moves the point of a plain decimal to the right; digits are moved, nothing is rounded. */
function movePoint(number: Decimal, places: number): Decimal {
  const [whole = "0", fraction = ""] = number.split(".");
  const moved = `${whole}${fraction.slice(0, places).padEnd(places, "0")}`;
  const rest = fraction.slice(places);
  return rest === "" ? moved : `${moved}.${rest}`;
}

function negate(number: Decimal): Decimal {
  return number.startsWith("-") ? number.slice(1) : `-${number}`;
}
