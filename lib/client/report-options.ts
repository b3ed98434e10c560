import { queryOptions } from "@tanstack/react-query";
import { reportState } from "@/lib/wire/reports";
import { fetchJson } from "./fetch-json";
import { queryKeys } from "./query-keys";
import { deskApi } from "./talk-options";

/** The reports of a case; asked again every second while one is being made. */
export function reportOptions(caseSlug: string) {
  return queryOptions({
    queryKey: queryKeys.reports(caseSlug),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, "reports"), reportState, signal),
    refetchInterval: ({ state }) => (state.data === undefined || state.data.underWay.length > 0 ? 1_000 : false),
  });
}
