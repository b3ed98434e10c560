import { fromZero, type Interval } from "../analysis/amounts/money-interval";
import type { Claim } from "../case-records";
import { type AmountParts, isUndisclosed, type StatedAmount, statedAmount } from "../claims/claim-amount";
import { currenciesByUse } from "../currencies";

/**
 * The sum of a leg that counts as money. Where a claim says that the split between cash and other value is not
 * published, only an unknown part of the sum is cash: [0, sum], never the whole.
 */
export function amountOfLeg(sum: StatedAmount, splitClaims: readonly Claim[]): AmountParts | null {
  if (sum.state !== "stated") return null;
  if (!splitClaims.some(isUndisclosed)) return sum.parts;
  const { firm, whole } = sum.parts;
  return { firm: fromZero(firm), whole: fromZero(whole) };
}

/**
 * The sum that was paid so far, or null where no claim in the leg's currency says so. Of a payment whose split is not
 * published, too, only an unknown part is cash.
 */
export function paidPartOf(claims: readonly Claim[], splitClaims: readonly Claim[], currency: string): Interval | null {
  const sum = statedAmount(claims);
  const isOfCurrency = sum.state === "stated" && sum.currency === currency;
  return isOfCurrency ? (amountOfLeg(sum, splitClaims)?.firm ?? null) : null;
}

/**
 * The currency of the report: the one that most accepted amounts on links are stated in, ties by name. A case without
 * any uses XXX, the code for "no currency".
 */
export function reportCurrencyOf(claims: readonly Claim[]): string {
  const stated = claims.flatMap(({ subjectType, property, status, value }) => {
    const isSum = subjectType === "link" && property === "amount" && status === "accepted";
    return isSum && value.type === "money" ? [value.currency] : [];
  });
  return currenciesByUse(stated)[0] ?? "XXX";
}
