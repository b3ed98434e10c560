import type { Decimal } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";

/** Made once: to make one takes as long as to format a thousand numbers, and memory that is long in going. */
const GROUPED: Readonly<Record<Locale, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat("en-GB"),
  zh: new Intl.NumberFormat("zh-CN"),
};

/** A plain decimal with its thousands apart. */
export function groupDigits(value: Decimal, locale: Locale): string {
  const minus = value.startsWith("-") ? "−" : "";
  const [whole = "0", fraction] = value.replace("-", "").split(".");
  return `${minus}${GROUPED[locale].format(BigInt(whole))}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** A case states many sums in few currencies. */
const CURRENCY_NAMES: Readonly<Record<Locale, Map<string, string>>> = { en: new Map(), zh: new Map() };

/** What amounts of a currency are called: "US dollars", "美元". */
export function currencyName(currency: string, locale: Locale): string {
  const name = CURRENCY_NAMES[locale].get(currency) ?? readCurrencyName(currency, locale);
  CURRENCY_NAMES[locale].set(currency, name);
  return name;
}

function readCurrencyName(currency: string, locale: Locale): string {
  const style = { style: "currency", currency, currencyDisplay: "name" } as const;
  const parts = new Intl.NumberFormat(locale === "zh" ? "zh-Hans-CN" : "en-GB", style).formatToParts(2);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}
