import { currenciesOf } from "../network/arrow-looks";
import type { PageContext } from "./page-context";

/** Places of the page, in its order. */
const PAGE_PLACES = [
  "figures",
  "network",
  "loops",
  "exposure",
  "claims",
  "parties",
  "rules",
  "indicators",
  "downloads",
] as const;
export type PagePlace = (typeof PAGE_PLACES)[number];

/** The places that this document fills: a case without rules or statements has no empty sections for them. */
export function listPagePlaces({ index: { document } }: PageContext): readonly PagePlace[] {
  const counts: Partial<Record<PagePlace, number>> = {
    exposure: currenciesOf(document.network.links).length,
    rules: document.rules.length,
    indicators: document.indicators.length,
  };
  return PAGE_PLACES.filter((place) => counts[place] !== 0);
}
