import type { Locale } from "@/lib/domain/model/vocabulary";
import { recordPath } from "../addresses";
import type { DocumentIndex } from "../snapshots/document-index";
import { type DealBar, listDatedDeals, listDealBars, MOST_ROWS } from "./case-bars";
import { dealPanelId, dealPanelLinks } from "./network-panels";
import { largestLink } from "./stream-words";

/** The deals whose sums stand in a chapter of the page of a case, each once. */
export function listOpenedDeals(index: DocumentIndex): readonly DealBar[] {
  const dated = new Set(listDatedDeals(index, MOST_ROWS).map(({ deal }) => deal));
  return listDealBars(index).filter(({ deal }, at) => at < MOST_ROWS || dated.has(deal));
}

/** Where the sum of a deal opens: into its parts where it has several, else into the quotes of the one that it has. */
export function dealPartsHref(index: DocumentIndex, bar: DealBar, locale: Locale): string {
  return dealPanelLinks(bar) === null
    ? recordPath(index.document, "link", largestLink(bar.stream).link, locale)
    : `#${dealPanelId(bar)}`;
}
