import { compareSlugs } from "./ids";

/**
 * Currencies by how often they are used, equal ones by code. An order to list them in and nothing else: amounts of
 * different currencies are never added or compared without a dated, sourced rate.
 */
export function currenciesByUse(used: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const currency of used) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts]
    .sort(([one, few], [other, many]) => many - few || compareSlugs(one, other))
    .map(([currency]) => currency);
}
