import type { Decimal } from "@/lib/domain/model/case-records";
import { CURRENCIES, isCurrency } from "@/lib/domain/model/currency-codes";
import { LOCALES, type Locale } from "@/lib/domain/model/vocabulary";
import { type AmountMeant, readAmount } from "@/lib/domain/read-amount";
import { formatWholeAmount } from "../format";
import { currencyName } from "../number-formatters";

/** A number as it was meant, with the unit that it is in then. */
export interface TypedAmount {
  readonly amount: Decimal;
  readonly unit: string;
}

/** What a number that was typed into a form is read as: nothing yet, one amount, several to choose from, or none. */
export type TypedReading =
  | { readonly is: "blank" }
  | ({ readonly is: "read" } & TypedAmount)
  | { readonly is: "asked"; readonly readings: readonly TypedAmount[] }
  | { readonly is: "unread" };

const RATE = /^([A-Z]{3})_per_/;
const PERCENT = /^percent(?:_per_|$)/;

/** Every name under which the product prints a currency, in small letters. */
const NAMES: ReadonlyMap<string, string> = new Map(
  CURRENCIES.flatMap((code) => LOCALES.map((locale) => [currencyName(code, locale).toLowerCase(), code] as const)),
);

/** Reads a number in the unit of its form; a currency that is named with it takes the place of the form's. */
export function readTyped(text: string, unit: string): TypedReading {
  if (text.trim() === "") return { is: "blank" };
  const isPercent = PERCENT.test(unit);
  const bare = isPercent ? text.replace(/\s*(?:[%％]|percent|per cent)\s*$/i, "") : text;
  const currency = isCurrency(unit) ? unit : (RATE.exec(unit)?.[1] ?? null);
  const reading = readAmount(bare, { currency, names: NAMES });
  const meant = reading.kind === "question" ? reading.readings : reading.kind === "value" ? [reading] : [];
  const readings = meant.flatMap((one) => inUnit(one, unit));
  const [first, ...others] = readings;
  if (first === undefined) return { is: "unread" };
  return others.length === 0 ? { is: "read", ...first } : { is: "asked", readings };
}

/** The unit that an amount is in; none where a sum of money stands for a share or a count. */
function inUnit({ amount, currency }: AmountMeant, unit: string): readonly TypedAmount[] {
  if (currency === null) return [{ amount, unit }];
  if (unit === "" || isCurrency(unit)) return [{ amount, unit: currency }];
  return RATE.test(unit) ? [{ amount, unit: unit.replace(RATE, `${currency}_per_`) }] : [];
}

/** The plain digits of a number that can be read in one way; anything else as it was typed, for the server to refuse. */
export function plainAmount(text: string, unit: string): string {
  const reading = readTyped(text, unit);
  return reading.is === "read" && reading.unit === unit ? reading.amount : text.trim();
}

/** An amount with every digit, as it is shown back before it is saved: "$5,000,000,000", "5,000,000,000美元". */
export function wholeAmountText({ amount, unit }: TypedAmount, locale: Locale): string {
  const currency = isCurrency(unit) ? unit : (RATE.exec(unit)?.[1] ?? null);
  return formatWholeAmount(amount, currency ?? (PERCENT.test(unit) ? "percent" : null), locale);
}
