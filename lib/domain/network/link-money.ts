import type { Claim } from "../model/case-records";
import { currenciesByUse } from "../model/currencies";

/**
 * What an open amount is reckoned in where the case states no sum at all: the code of ISO 4217 for no currency. No figure
 * is in it, and nothing that readers get: the public document says null (`public-document`).
 */
export const NO_CURRENCY = "XXX";

/**
 * The currency of the report: the one that most accepted amounts on links are stated in, ties by name. A case without
 * any has none.
 */
export function reportCurrencyOf(claims: readonly Claim[]): string | null {
  const known = reportCurrencies.get(claims);
  if (known !== undefined) return known;
  const currency = readReportCurrency(claims);
  reportCurrencies.set(claims, currency);
  return currency;
}

/** Every figure asks for it, and the claims of a case do not change under it. */
const reportCurrencies = new WeakMap<readonly Claim[], string | null>();

function readReportCurrency(claims: readonly Claim[]): string | null {
  const stated = claims.flatMap(({ subjectType, property, status, value }) => {
    const isSum = subjectType === "link" && property === "amount" && status === "accepted";
    return isSum && value.type === "money" ? [value.currency] : [];
  });
  return currenciesByUse(stated)[0] ?? null;
}
