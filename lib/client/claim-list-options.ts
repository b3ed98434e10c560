import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type ClaimList, claimList } from "@/lib/wire/desk/claim-list";
import type { ClaimListQuery } from "@/lib/wire/desk/list-query";
import { fetchJson } from "./fetch-json";
import { queryKeys } from "./query-keys";

/** What narrows the list of claims, by the name in its address. */
export const CLAIM_FILTERS = ["status", "evidence", "about", "basis", "archived", "conflict", "mine", "only"] as const;

/** The part of an address that asks for one page of claims; what is plain is left out. */
export function claimListSearch(query: ClaimListQuery): string {
  const search = new URLSearchParams();
  if (query.q !== "") search.set("q", query.q);
  for (const name of CLAIM_FILTERS) {
    const value = query[name];
    if (value) search.set(name, value);
  }
  if (query.cols !== undefined) search.set("cols", query.cols);
  if (query.sort !== "slug") search.set("sort", query.sort);
  if (query.page !== 1) search.set("page", String(query.page));
  return search.toString();
}

/** One page of the claims of a case. The former page stays in view while the next one comes. */
export function claimListOptions(caseSlug: string, query: ClaimListQuery) {
  return queryOptions<ClaimList>({
    queryKey: queryKeys.claims(caseSlug, query),
    queryFn: ({ signal }) =>
      fetchJson(`/api/desk/${encodeURIComponent(caseSlug)}/claims?${claimListSearch(query)}`, claimList, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
