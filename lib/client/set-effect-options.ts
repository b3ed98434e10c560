import { queryOptions } from "@tanstack/react-query";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { setEffect } from "@/lib/wire/sets";
import { fetchJson } from "./fetch-json";
import { queryKeys } from "./query-keys";
import { deskApi } from "./talk-options";

/** What a set would change if all of it were accepted. */
export function setEffectOptions(caseSlug: string, set: string, locale: Locale) {
  return queryOptions({
    queryKey: queryKeys.setEffect(caseSlug, set, locale),
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `sets/${encodeURIComponent(set)}/effect?locale=${locale}`), setEffect, signal),
    retry: false,
    refetchOnWindowFocus: false,
  });
}
