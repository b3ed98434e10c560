import type { Claim } from "../case-records";
import { currenciesByUse } from "../currencies";

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
