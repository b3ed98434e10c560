import type { Claim } from "../case-records";
import { currenciesByUse } from "../currencies";

/**
 * What an open amount is written in where the case states no sum at all: the code of ISO 4217 for no currency. No figure is
 * in it, and nothing that a reader sees.
 */
export const NO_CURRENCY = "XXX";

/**
 * The currency of the report: the one that most accepted amounts on links are stated in, ties by name. A case without
 * any has none.
 */
export function reportCurrencyOf(claims: readonly Claim[]): string | null {
  const stated = claims.flatMap(({ subjectType, property, status, value }) => {
    const isSum = subjectType === "link" && property === "amount" && status === "accepted";
    return isSum && value.type === "money" ? [value.currency] : [];
  });
  return currenciesByUse(stated)[0] ?? null;
}
