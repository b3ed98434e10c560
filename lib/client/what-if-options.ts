import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import type { WhatIfQuestion } from "@/lib/wire/what-if";
import { sendCommand } from "./send-command";
import { deskApi } from "./talk-options";

/** What would fall; a refusal is an answer too, and is not asked again by itself. Leaving ends the computation. */
export function whatIfOptions<Answer>(caseSlug: string, question: WhatIfQuestion, schema: z.ZodType<Answer>) {
  return queryOptions({
    queryKey: ["what-if", caseSlug, question],
    queryFn: ({ signal }) => sendCommand(deskApi(caseSlug, "what-if"), "POST", question, { schema, signal }),
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
