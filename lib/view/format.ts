import { textIn } from "@/lib/domain/model/case-languages";
import type { Bounds, ClaimValue, Decimal, PartialDate } from "@/lib/domain/model/case-records";
import type { KeyedWord } from "@/lib/domain/model/case-words";
import { withoutEndZeros } from "@/lib/domain/model/end-zeros";
import type { Grade, MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { showMarks } from "@/lib/domain/parties/namesakes";
import { marksOf } from "@/lib/view/marks";
import { currencyName, groupDigits } from "./number-formatters";
import { keyedWord } from "./words/case-speech";

/**
 * Numbers and days as a reader meets them. Decimal strings are shifted and rounded as strings: no amount passes
 * through a binary float, so no digit can be lost on the way to the page.
 */

const SIGNS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", CNY: "CN¥" };
const UNITS_ZH: Readonly<Record<string, string>> = {
  USD: "美元",
  EUR: "欧元",
  GBP: "英镑",
  JPY: "日元",
  CNY: "元人民币",
};
const MONTHS_EN = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** An amount as said in a sentence: "$5bn – $25bn", "up to $100bn", "about $1.3bn"; "50亿–250亿美元" in Chinese. Null: "not stated". */
export function formatMoneyInterval(interval: MoneyInterval | null, locale: Locale): string {
  if (interval === null) return locale === "zh" ? "未说明" : "not stated";
  const { currency, low, high } = interval;
  const money = (value: Decimal) => formatMoney(value, currency, locale);
  const about = interval.approx ? (locale === "zh" ? "约" : "about ") : "";
  if (high === null) {
    if (isZero(low)) return locale === "zh" ? "金额不详" : "amount unknown";
    return locale === "zh" ? `至少${about}${money(low)}` : `at least ${about}${money(low)}`;
  }
  if (low === high) return `${about}${money(low)}`;
  if (isZero(low)) return locale === "zh" ? `最多${about}${money(high)}` : `up to ${about}${money(high)}`;
  return `${about}${formatMoneyRange(low, high, currency, locale)}`;
}

function formatMoneyRange(low: Decimal, high: Decimal, currency: string, locale: Locale): string {
  if (locale === "en") return `${formatMoney(low, currency, "en")} – ${formatMoney(high, currency, "en")}`;
  return `${scaleZh(low)}–${scaleZh(high)}${unitZh(currency)}`;
}

/** One amount in base units of the currency, at most four significant digits: "$6.3bn", "63亿美元". */
export function formatMoney(value: Decimal, currency: string, locale: Locale): string {
  if (locale === "zh") return `${scaleZh(value)}${unitZh(currency)}`;
  const sign = SIGNS[currency];
  const minus = value.startsWith("-") ? "−" : "";
  const amount = scaleEn(value.replace("-", ""));
  return sign === undefined ? `${minus}${amount} ${currency}` : `${minus}${sign}${amount}`;
}

/** An amount with every digit that it has: "$5,000,000,000", "5,000,000,000美元"; a percentage or a count likewise. */
export function formatWholeAmount(value: Decimal, unit: string | null, locale: Locale): string {
  if (unit === "percent") return formatPercent(value, locale);
  const digits = groupDigits(value, locale);
  if (unit === null) return digits;
  if (locale === "zh") return `${digits}${unitZh(unit)}`;
  const sign = SIGNS[unit];
  return sign === undefined ? `${digits} ${unit}` : digits.replace(/^−?/, (minus) => `${minus}${sign}`);
}

/** A percentage given in percent: "6.3%". */
export function formatPercent(value: Decimal, locale: Locale): string {
  return `${groupDigits(value, locale)}%`;
}

/** A whole or decimal count with its thousands apart. */
export function formatCount(value: Decimal | number, locale: Locale): string {
  return groupDigits(String(value), locale);
}

/** A partial date in words: "7 October 2025", "October 2025", "third quarter of 2025"; "2025年10月7日". Null: "not dated". */
export function formatPartialDate(date: PartialDate | null, locale: Locale): string {
  if (date === null) return locale === "zh" ? "未注明日期" : "not dated";
  const [year = "", rest, day] = date.split("-");
  if (rest === undefined) return locale === "zh" ? `${year}年` : year;
  if (rest.startsWith("Q")) return formatQuarter(year, rest.slice(1), locale);
  if (rest.startsWith("H")) return formatHalf(year, rest.slice(1), locale);
  const month = Number(rest);
  if (locale === "zh") return `${year}年${month}月${day === undefined ? "" : `${Number(day)}日`}`;
  const name = MONTHS_EN[month - 1] ?? rest;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

function formatQuarter(year: string, quarter: string, locale: Locale): string {
  const words = ["first", "second", "third", "fourth"] as const;
  const zh = ["一", "二", "三", "四"] as const;
  const index = Number(quarter) - 1;
  return locale === "zh" ? `${year}年第${zh[index]}季度` : `${words[index]} quarter of ${year}`;
}

function formatHalf(year: string, half: string, locale: Locale): string {
  if (locale === "zh") return `${year}年${half === "1" ? "上" : "下"}半年`;
  return `${half === "1" ? "first" : "second"} half of ${year}`;
}

/**
 * The typed value of a claim in words. Units of counts and rates are called by the product's word, else by the word of
 * the case, else by their own name.
 */
export function formatClaimValue(value: ClaimValue, locale: Locale, units: readonly KeyedWord[]): string {
  switch (value.type) {
    case "money":
      return formatBounds(value, locale, (amount) => formatMoney(amount, value.currency, locale));
    case "percent":
      return formatBounds(value, locale, (amount) => formatPercent(amount, locale));
    case "count":
    case "rate":
      return formatBounds(value, locale, (amount) => formatUnit(amount, value.unit, locale, units));
    case "date":
      return formatPartialDate(value.date, locale);
    case "yes_no":
      return locale === "zh" ? (value.yes ? "是" : "否") : value.yes ? "yes" : "no";
    case "code":
      return value.codes.join(marksOf(locale).list);
    case "text":
      return textIn(value.text, locale);
    case "undisclosed":
      return locale === "zh" ? "未披露" : "undisclosed";
    case "unreadable":
      return locale === "zh" ? `无法识别的值：${showMarks(value.raw)}` : `no value: ${showMarks(value.raw)}`;
  }
}

/** A figure with its bounds: firm part and headline, floor, ceiling, or the plain value. */
export function formatBounds(bounds: Bounds, locale: Locale, format: (value: Decimal) => string): string {
  const { value, min, max, qualifier } = bounds;
  const zh = locale === "zh";
  if (value !== null && max !== null && value !== max) {
    return zh ? `确定${format(value)}，最多${format(max)}` : `${format(value)} firm, up to ${format(max)}`;
  }
  if (value !== null) {
    if (qualifier === "about") return zh ? `约${format(value)}` : `about ${format(value)}`;
    if (qualifier === "up_to") return zh ? `最多${format(value)}` : `up to ${format(value)}`;
    if (qualifier === "at_least") return zh ? `至少${format(value)}` : `at least ${format(value)}`;
    return format(value);
  }
  if (min !== null && max !== null) return min === max ? format(min) : `${format(min)} – ${format(max)}`;
  if (max !== null) return zh ? `最多${format(max)}` : `up to ${format(max)}`;
  if (min !== null) return zh ? `至少${format(min)}` : `at least ${format(min)}`;
  if (qualifier === "undisclosed") return zh ? "未披露" : "undisclosed";
  return zh ? "不详" : "unknown";
}

const RATE_UNITS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  month: { en: "a month", zh: "每月" },
  hour: { en: "an hour", zh: "每小时" },
  year: { en: "a year", zh: "每年" },
};

const COUNT_UNITS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  GW: { en: "GW", zh: "吉瓦" },
  MW: { en: "MW", zh: "兆瓦" },
  years: { en: "years", zh: "年" },
  months: { en: "months", zh: "个月" },
  days: { en: "days", zh: "天" },
  shares: { en: "shares", zh: "股" },
  countries: { en: "countries", zh: "个国家和地区" },
  count: { en: "", zh: "" },
  times: { en: "times", zh: "倍" },
};

/** A number with its unit: "10 GW", "$1.25bn a month", "每月12.5亿美元"; `units` are those that the case has words for. */
export function formatUnit(value: Decimal, unit: string, locale: Locale, units: readonly KeyedWord[]): string {
  const rate = /^([A-Z]{3}|percent)_per_([a-z]+)$/.exec(unit);
  if (rate !== null) {
    const [, what = "", per = ""] = rate;
    const amount = what === "percent" ? formatPercent(value, locale) : formatMoney(value, what, locale);
    const words = RATE_UNITS[per] ?? { en: `per ${per}`, zh: `每${per}` };
    return locale === "zh" ? `${words.zh}${amount}` : `${amount} ${words.en}`;
  }
  if (/^[A-Z]{3}$/.test(unit)) return formatMoney(value, unit, locale);
  if (unit === "percent") return formatPercent(value, locale);
  const word = keyedWord(units, unit, locale) ?? COUNT_UNITS[unit]?.[locale] ?? unit.replaceAll("_", " ");
  // A word in Latin letters does not stand against the number.
  if (locale === "zh") return `${scaleZh(value)}${/^[A-Za-z]/.test(word) ? " " : ""}${word}`;
  const count = groupDigits(value, locale);
  return word === "" ? count : `${count} ${word}`;
}

/** The two characters of a grade kept apart from each other: "B2". Null: no grade. */
export function formatGrade(grade: Grade | null): string {
  return grade === null ? "–" : `${grade.reliability}${grade.credibility}`;
}

const SCALES_EN = [
  { power: 12, word: "tn" },
  { power: 9, word: "bn" },
  { power: 6, word: "m" },
] as const;

/** Pages print the same sums in many places; so many are remembered that no case of ten thousand sums asks twice. */
const MOST_KEPT = 50_000;
const scaledBefore: Readonly<Record<Locale, Map<Decimal, string>>> = { en: new Map(), zh: new Map() };

function scaleOnce(value: Decimal, locale: Locale, scale: (value: Decimal) => string): string {
  const kept = scaledBefore[locale];
  const known = kept.get(value);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const scaled = scale(value);
  kept.set(value, scaled);
  return scaled;
}

function scaleEn(value: Decimal): string {
  return scaleOnce(value, "en", (amount) => {
    const { scaled, word } = scaleTo(amount, SCALES_EN);
    return `${groupDigits(scaled, "en")}${word}`;
  });
}

interface ScaleWord {
  readonly power: number;
  readonly word: string;
}

/**
 * An amount in the largest unit that it reaches, four significant digits. What rounding lifts to the next unit is told
 * in that one: 999,950,000 is 1bn and not 1,000m.
 */
function scaleTo(value: Decimal, scales: readonly ScaleWord[]): { readonly scaled: Decimal; readonly word: string } {
  for (const [at, { power, word }] of scales.entries()) {
    const scaled = roundSignificant(shiftPoint(value, -power), 4);
    if (integerDigits(value) > power) return { scaled, word };
    // One below this unit: what it rounds to there may be a whole one here.
    const below = scales[at + 1];
    if (below === undefined || integerDigits(value) <= below.power) continue;
    const rounded = roundSignificant(shiftPoint(value, -below.power), 4);
    if (integerDigits(rounded) > power - below.power) return { scaled: shiftPoint(rounded, below.power - power), word };
  }
  return { scaled: value, word: "" };
}

const SCALES_ZH = [
  { power: 12, word: "万亿" },
  { power: 8, word: "亿" },
  { power: 4, word: "万" },
] as const;

/** Chinese counts in ten-thousands: 万, 亿, 万亿. */
function scaleZh(value: Decimal): string {
  return scaleOnce(value, "zh", (amount) => {
    const minus = amount.startsWith("-") ? "-" : "";
    const { scaled, word } = scaleTo(amount.replace("-", ""), SCALES_ZH);
    return word === "" ? `${minus}${groupDigits(scaled, "zh")}` : `${minus}${scaled}${word}`;
  });
}

function unitZh(currency: string): string {
  return UNITS_ZH[currency] ?? currencyName(currency, "zh");
}

function isZero(value: Decimal): boolean {
  return /^-?0*(\.0*)?$/.test(value);
}

function integerDigits(value: Decimal): number {
  return (value.split(".")[0] ?? "").replace(/^-?0*/, "").length;
}

/** Moves the decimal point of a plain decimal string; positive places move it right. */
function shiftPoint(value: Decimal, places: number): Decimal {
  const minus = value.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = value.replace("-", "").split(".");
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = point <= 0 ? 1 : point;
  const fractionPart = withoutEndZeros(padded.slice(at));
  const wholePart = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  return `${minus}${wholePart}${fractionPart === "" ? "" : `.${fractionPart}`}`;
}

/** Rounds half up to `count` significant digits, never touching digits before the point. */
function roundSignificant(value: Decimal, count: number): Decimal {
  const [whole = "0", fraction = ""] = value.split(".");
  const lead = whole === "0" ? 0 : whole.length;
  const places = Math.max(0, count - lead);
  if (fraction.length <= places) return value;
  const kept = BigInt(whole + fraction.slice(0, places)) + (fraction.charCodeAt(places) >= 53 ? 1n : 0n);
  return shiftPoint(kept.toString(), -places);
}
