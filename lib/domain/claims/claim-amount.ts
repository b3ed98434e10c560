import { coverIntervals, type Interval, interval } from "../amounts/money-interval";
import type { Bounds, Claim } from "../model/case-records";
import { toMinorUnits } from "../model/money";
import { findProperty } from "../model/properties";
import { judgeNumber } from "../values/numbers";

/** The two parts of a stated sum: what is firm, and the whole with its headline. */
export interface AmountParts {
  readonly firm: Interval;
  readonly whole: Interval;
}

/** The sum that claims leave open together, in one currency, or that it is undisclosed. */
export type StatedAmount =
  | { readonly state: "stated"; readonly currency: string; readonly parts: AmountParts }
  | { readonly state: "undisclosed" }
  | { readonly state: "none" };

/**
 * What a printed sum says. `value` alone is firm; a `max` above it is the headline, so 5 with 25 is firm [5, 5] and
 * whole [5, 25]. A ceiling alone is [0, max] in both parts, a floor alone [min, ?]. Null where no number is printed, where
 * the printed ones are out of order, or where one of them cannot be an amount of the currency: they say nothing then.
 */
export function partsOfSum(bounds: Bounds, currency: string): AmountParts | null {
  if (!areAmounts(bounds, currency, true)) return null;
  const read = (amount: string | null) => (amount === null ? null : toMinorUnits(amount, currency));
  const value = read(bounds.value);
  const min = read(bounds.min);
  const max = read(bounds.max);
  const approx = bounds.qualifier === "about";
  const printed = [min, value, max].filter((amount) => amount !== null);
  if (printed.some((amount, place) => place > 0 && amount < (printed[place - 1] ?? amount))) return null;
  if (value !== null) {
    const upper = bounds.qualifier === "at_least" ? max : (max ?? value);
    return { firm: interval(value, value, approx), whole: interval(min ?? value, upper, approx) };
  }
  if (min === null && max === null) return null;
  const span = interval(min ?? 0n, max, approx);
  return { firm: span, whole: span };
}

/**
 * The sum that the claims in force leave open: the covering interval of those in the currency of the best one, never
 * an average. `claims` come best first, as `resolveProperty` gives them.
 */
export function statedAmount(claims: readonly Claim[]): StatedAmount {
  let currency: string | null = null;
  let parts: AmountParts | null = null;
  for (const { value, property } of claims) {
    if (value.type !== "money" || (currency !== null && value.currency !== currency)) continue;
    if (!areAmounts(value, value.currency, findProperty(property)?.mayBeNegative === true)) continue;
    const stated = partsOfSum(value, value.currency);
    if (!stated) continue;
    currency = value.currency;
    parts = parts
      ? { firm: coverIntervals(parts.firm, stated.firm), whole: coverIntervals(parts.whole, stated.whole) }
      : stated;
  }
  if (currency !== null && parts) return { state: "stated", currency, parts };
  return { state: claims.some(isUndisclosed) ? "undisclosed" : "none" };
}

/** Whether every printed number can be an amount: rows of long ago may hold one that nobody would let in today. */
function areAmounts({ min, value, max }: Bounds, currency: string, mayBeNegative: boolean): boolean {
  return [min, value, max].every((one) => one === null || judgeNumber(one, { mayBeNegative }, currency) === null);
}

/** True where the claim says that the value is not published: a real state, not a gap. */
export function isUndisclosed(claim: Claim): boolean {
  return claim.value.type === "undisclosed" || ("qualifier" in claim.value && claim.value.qualifier === "undisclosed");
}
