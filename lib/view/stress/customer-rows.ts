import { moneyInterval } from "@/lib/domain/analysis/amounts/money-interval";
import { type CustomerBook, missedPart } from "@/lib/domain/analysis/stress/read-commitments";
import type { MoneyInterval } from "@/lib/domain/snapshots/snapshot-document";
import type { Locale } from "@/lib/domain/vocabulary";
import { formatMoneyInterval } from "../format";
import { formatPerMille } from "../vehicles/waterfall-rows";
import { stressMessages } from "./stress-messages";

/** What a supplier would miss if the customer paid this share, in per mille, of what it has signed. */
export function missedText(amount: MoneyInterval, paidPerMille: number, locale: Locale): string {
  return formatMoneyInterval(missedPart(amount, paidPerMille), locale);
}

/** The what-if of one customer in a sentence; it says "if". */
export function customerSentence(name: string, total: MoneyInterval, paidPerMille: number, locale: Locale): string {
  return stressMessages(locale).ifSentence(name, formatPerMille(paidPerMille), missedText(total, paidPerMille, locale));
}

/** The sums of a book as the value of one attribute, for the island. */
export function writeCustomerGround(name: string, { total }: CustomerBook): string {
  return JSON.stringify({ name, total });
}

/** Reads back what `writeCustomerGround` wrote; null for anything else. */
export function readCustomerGround(text: string): { readonly name: string; readonly total: MoneyInterval } | null {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || typeof value.name !== "string" || !isRecord(value.total)) return null;
  const { currency, low, high, approx } = value.total;
  if (typeof currency !== "string" || typeof low !== "string" || typeof approx !== "boolean") return null;
  if (high !== null && typeof high !== "string") return null;
  return { name: value.name, total: moneyInterval(currency, low, high, approx) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
