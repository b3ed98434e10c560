import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import { type CustomerBook, missedPart } from "@/lib/domain/analysis/stress/read-commitments";
import type { MoneyInterval } from "@/lib/domain/model/snapshot-document";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { besideAmount, yearsOfLinks } from "../deals/term-words";
import { formatMoneyInterval } from "../format";
import { type DocumentIndex, shortPartyName } from "../snapshots/document-index";
import { formatPerMille } from "../vehicles/waterfall-rows";
import { stressMessages } from "./stress-messages";

/** What a supplier would miss if the customer paid this share, in per mille, of what it has signed. */
export function missedText(amount: MoneyInterval, paidPerMille: number, locale: Locale): string {
  return formatMoneyInterval(missedPart(amount, paidPerMille), locale);
}

/** The what-if of one customer in a sentence; it says "if". */
export function customerSentence(ground: CustomerGround, paidPerMille: number, locale: Locale): string {
  const { name, total, years } = ground;
  const missed = besideAmount(missedText(total, paidPerMille, locale), years, locale);
  return stressMessages(locale).ifSentence(name, formatPerMille(paidPerMille), missed);
}

/** What the sentence on a customer needs: its name, what it has signed, and over which years. */
export interface CustomerGround {
  readonly name: string;
  readonly total: MoneyInterval;
  readonly years: string | null;
}

/** Reads the ground of a customer's book in the language of the page. */
export function customerGround(index: DocumentIndex, book: CustomerBook, locale: Locale): CustomerGround {
  const links = book.suppliers.flatMap(({ links }) => links.map(({ link }) => link));
  const name = shortPartyName(index, book.customer, locale);
  return { name, total: book.total, years: yearsOfLinks(index, links, locale) };
}

/** The ground as the value of one attribute, for the island. */
export function writeCustomerGround(ground: CustomerGround): string {
  return JSON.stringify(ground);
}

/** Reads back what `writeCustomerGround` wrote; null for anything else. */
export function readCustomerGround(text: string): CustomerGround | null {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || typeof value.name !== "string" || !isRecord(value.total)) return null;
  const years = typeof value.years === "string" ? value.years : null;
  const { currency, low, high, approx } = value.total;
  if (typeof currency !== "string" || typeof low !== "string" || typeof approx !== "boolean") return null;
  if (high !== null && typeof high !== "string") return null;
  return { name: value.name, total: moneyInterval(currency, low, high, approx), years };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
