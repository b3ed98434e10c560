import type { Decimal } from "../model/case-records";
import { withoutEndZeros } from "../model/end-zeros";
import { minorDigitsOf } from "../model/money";
import type { Property } from "../model/properties";

/** Digits before the point of the largest number that a claim may state: a thousand times what the world earns in won. */
export const MOST_WHOLE_DIGITS = 18;
/** Digits behind the point of a number that is no amount of money. */
export const MOST_DECIMALS = 6;

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Why a number cannot be what a claim states. */
export type NumberProblem = "not_a_number" | "too_many_digits" | "too_fine_for_money" | "below_zero" | "not_a_share";

export interface JudgedNumber {
  readonly reason: NumberProblem;
  /** What would do, in figures: a limit, or the decimals of the currency. */
  readonly detail?: string;
}

/**
 * What stands against one number of a claim; null for nothing. Money has as many decimals as its currency has coins for
 * and at most 18 digits before the point; a share lies between 0 and 100; what cannot sink below zero does not.
 *
 * @param text a number as typed: digits, a point, a minus
 * @param currency the currency of an amount; null for any other number
 */
export function judgeNumber(
  text: string,
  property: Pick<Property, "isShare" | "mayBeNegative">,
  currency: string | null,
): JudgedNumber | null {
  if (!NUMBER.test(text)) return { reason: "not_a_number" };
  const plain = toPlainDecimal(text);
  const [whole = "", decimals = ""] = plain.replace("-", "").split(".");
  if (whole.length > MOST_WHOLE_DIGITS) {
    return {
      reason: "too_many_digits",
      detail: `${"9".repeat(MOST_WHOLE_DIGITS)}`.replace(/(\d)(?=(?:\d{3})+$)/g, "$1,"),
    };
  }
  if (currency !== null && decimals.length > minorDigitsOf(currency)) {
    return { reason: "too_fine_for_money", detail: `${currency} ${minorDigitsOf(currency)}` };
  }
  if (decimals.length > MOST_DECIMALS)
    return { reason: "too_many_digits", detail: `0.${"0".repeat(MOST_DECIMALS - 1)}1` };
  const isNegative = plain.startsWith("-");
  if (property.isShare === true && (isNegative || exceedsHundred(whole, decimals))) return { reason: "not_a_share" };
  if (isNegative && property.mayBeNegative !== true) return { reason: "below_zero" };
  return null;
}

/**
 * The one spelling of a number: no leading zeros, no trailing zeros behind the point, no negative zero.
 * Example: "0100.500" is "100.5", "-0.0" is "0".
 */
export function toPlainDecimal(text: string): Decimal {
  const negative = text.startsWith("-");
  const [whole = "", decimals = ""] = text.replace("-", "").split(".");
  const short = whole.replace(/^0+(?=\d)/, "");
  const fraction = withoutEndZeros(decimals);
  const digits = fraction === "" ? short : `${short}.${fraction}`;
  return negative && digits !== "0" ? `-${digits}` : digits;
}

function exceedsHundred(whole: string, decimals: string): boolean {
  return Number(whole) > 100 || (whole === "100" && decimals !== "");
}
