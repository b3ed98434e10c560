import { queryOptions } from "@tanstack/react-query";
import { type WhatIfQuestion, whatIfAnswer } from "@/lib/wire/what-if";
import { queryKeys } from "./query-keys";
import { sendCommand } from "./send-command";
import { deskApi } from "./talk-options";

/** What would fall; a refusal is an answer too, and is not asked again by itself. Leaving ends the computation. */
export function whatIfOptions(caseSlug: string, question: WhatIfQuestion) {
  return queryOptions({
    queryKey: queryKeys.whatIf(caseSlug, question),
    queryFn: ({ signal }) =>
      sendCommand(deskApi(caseSlug, "what-if"), "POST", question, { answer: whatIfAnswer }, { signal }),
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
