import { countDigits, plainDecimal } from "@/lib/domain/model/decimals";
import type { ValueFault } from "./refusal";

/** Digits of an amount that a web may state: far above any sum of money, in any unit. */
export const MOST_BEFORE = 15;
export const MOST_BEHIND = 9;

/** What is wrong with a value that stands where an amount is wanted; null for an amount. */
export function faultOfAmount(value: unknown, pointer: string): ValueFault | null {
  const text = typeof value === "number" ? plainDecimal(String(value)) : value;
  if (typeof text !== "string" || !/^-?\d+(\.\d+)?$/.test(text)) {
    return {
      code: "amount-unfit",
      pointer,
      says: `${sayValue(value)} is no amount`,
      wayOut: 'write 12.5 or "12.5", without separators, or {"low": 0, "high": null} where nothing is known',
    };
  }
  if (text.startsWith("-") && plainDecimal(text) !== "0") {
    return {
      code: "amount-negative",
      pointer,
      says: `${text} is below zero`,
      wayOut: "an amount is zero or more; money that goes back is a flow the other way round",
    };
  }
  const { before, behind } = countDigits(text);
  if (before <= MOST_BEFORE && behind <= MOST_BEHIND) return null;
  return {
    code: "amount-too-long",
    pointer,
    says: `an amount of ${before} digits before the point and ${behind} behind it`,
    wayOut: `at most ${MOST_BEFORE} before the point and ${MOST_BEHIND} behind it are read; give all amounts in a larger unit`,
  };
}

/** A value as it is told: short, and a text in its marks. */
export function sayValue(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}
