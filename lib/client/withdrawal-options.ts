import { queryOptions } from "@tanstack/react-query";
import type { WithdrawableRef } from "@/lib/domain/records/by-kind";
import { toWithdrawalQuery, withdrawalPreview } from "@/lib/wire/withdrawals";
import { fetchJson } from "./fetch-json";
import { queryKeys } from "./query-keys";
import { deskApi } from "./talk-options";

/** What withdrawing some records would do now. */
export function withdrawalOptions(caseSlug: string, records: readonly WithdrawableRef[]) {
  const search = toWithdrawalQuery(records);
  return queryOptions({
    queryKey: queryKeys.withdrawals(caseSlug, search),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `withdrawals?${search}`), withdrawalPreview, signal),
    enabled: records.length > 0,
    retry: false,
  });
}
