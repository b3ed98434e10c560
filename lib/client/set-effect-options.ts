import { queryOptions, skipToken } from "@tanstack/react-query";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { type NewSet, setEffect } from "@/lib/wire/sets";
import { FetchFailure, fetchJson } from "./fetch-json";
import { queryKeys } from "./query-keys";
import { retryWhileBusy } from "./retry-while-busy";
import { sendCommand } from "./send-command";
import { deskApi } from "./talk-options";

/** What a set would change if all of it were accepted. */
export function setEffectOptions(caseSlug: string, set: string, locale: Locale) {
  return queryOptions({
    queryKey: queryKeys.setEffect(caseSlug, set, locale),
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `sets/${encodeURIComponent(set)}/effect?locale=${locale}`), setEffect, signal),
    ...retryWhileBusy,
    refetchOnWindowFocus: false,
  });
}

/** The same of a set that is not proposed yet; nothing is asked where there is none. A newer question ends an older one. */
export function tryEffectOptions(caseSlug: string, set: NewSet | null, locale: Locale) {
  const ask = async ({ signal }: { readonly signal: AbortSignal }) => {
    const command = { set, locale };
    const outcome = await sendCommand(
      deskApi(caseSlug, "sets/effect"),
      "POST",
      command,
      { answer: setEffect },
      { signal },
    );
    if (outcome.is === "refused") throw new FetchFailure(outcome.status, { code: outcome.code });
    return outcome.value;
  };
  return queryOptions({
    queryKey: queryKeys.setEffect(caseSlug, locale, set),
    queryFn: set === null ? skipToken : ask,
    ...retryWhileBusy,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}
