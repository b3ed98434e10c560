import { queryOptions } from "@tanstack/react-query";
import type { WithdrawableRef } from "@/lib/domain/records/by-kind";
import { toWithdrawalQuery, type WithdrawalPreview } from "@/lib/wire/withdrawals";
import { answerWith, fetchJson } from "./fetch-json";
import { deskApi } from "./talk-options";

/** What withdrawing some records would do now. */
export function withdrawalOptions(caseSlug: string, records: readonly WithdrawableRef[]) {
  const search = toWithdrawalQuery(records);
  return queryOptions({
    queryKey: ["withdrawals", caseSlug, search],
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `withdrawals?${search}`), answerWith<WithdrawalPreview>("records"), signal),
    enabled: records.length > 0,
    retry: false,
  });
}
