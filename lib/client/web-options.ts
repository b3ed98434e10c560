import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { sourceChoices } from "@/lib/wire/citations";
import { dealChoices } from "@/lib/wire/deals";
import { linkDetail } from "@/lib/wire/links";
import { liveLoopsAnswer, partyExposureAnswer } from "@/lib/wire/loops";
import { liveNetwork } from "@/lib/wire/network";
import { mergeOffer, partyChoices, partyDetail } from "@/lib/wire/parties";
import { namedRecords } from "@/lib/wire/search";
import { fetchJson } from "./fetch-json";
import { queryKeys } from "./query-keys";
import { deskApi } from "./talk-options";

/** What the picture is asked for; the address of the page holds the same words. */
export interface NetworkView {
  readonly focus: readonly string[];
  readonly reach: number;
}

/** The live network around what is in focus. The former picture stays until the next one comes. */
export function networkOptions(caseSlug: string, { focus, reach }: NetworkView) {
  const search = new URLSearchParams({ reach: String(reach), ...(focus.length > 0 && { focus: focus.join(",") }) });
  return queryOptions({
    queryKey: queryKeys.network(caseSlug, focus.join(","), reach),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `network?${search}`), liveNetwork, signal),
    placeholderData: keepPreviousData,
  });
}

/** A link with its claims and its history. */
export function linkOptions(caseSlug: string, link: string) {
  return queryOptions({
    queryKey: queryKeys.links(caseSlug, link),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `links/${encodeURIComponent(link)}`), linkDetail, signal),
  });
}

/** A party as it stands, with its merges. */
export function partyOptions(caseSlug: string, party: string) {
  return queryOptions({
    queryKey: queryKeys.parties(caseSlug, party),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `parties/${encodeURIComponent(party)}`), partyDetail, signal),
  });
}

/** What a merge would do. */
export function mergeOptions(caseSlug: string, party: string, into: string) {
  const search = new URLSearchParams({ into });
  return queryOptions({
    queryKey: queryKeys.merges(caseSlug, party, into),
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `parties/${encodeURIComponent(party)}/merge?${search}`), mergeOffer, signal),
    retry: false,
  });
}

/** Parties that may be meant. */
export function partyChoicesOptions(caseSlug: string, typed: string) {
  return queryOptions({
    queryKey: queryKeys.partyChoices(caseSlug, typed),
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `parties?${new URLSearchParams({ q: typed })}`), partyChoices, signal),
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
  });
}

/** Deals that may be meant. */
export function dealChoicesOptions(caseSlug: string, typed: string) {
  return queryOptions({
    queryKey: queryKeys.dealChoices(caseSlug, typed),
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `deals?${new URLSearchParams({ q: typed })}`), dealChoices, signal),
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
  });
}

/** Sources that may be meant. */
export function sourceChoicesOptions(caseSlug: string, typed: string) {
  return queryOptions({
    queryKey: queryKeys.sourceChoices(caseSlug, typed),
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `citations/sources?${new URLSearchParams({ q: typed })}`), sourceChoices, signal),
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
  });
}

/** Everything that has a name. */
export function namedRecordsOptions(caseSlug: string, typed: string) {
  return queryOptions({
    queryKey: queryKeys.search(caseSlug, typed),
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `search?${new URLSearchParams({ q: typed })}`), namedRecords, signal),
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
  });
}

/** Loops and exposure; asked again every second while they are being measured. */
export function loopsOptions(caseSlug: string) {
  return queryOptions({
    queryKey: queryKeys.loops(caseSlug),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, "loops"), liveLoopsAnswer, signal),
    refetchInterval: ({ state }) => (state.data?.measured?.isCurrent || state.data?.refused ? false : 1_000),
  });
}

/** What one party gives and gets; asked again every second while it is being measured. */
export function exposureOptions(caseSlug: string, party: string) {
  return queryOptions({
    queryKey: queryKeys.exposure(caseSlug, party),
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `parties/${encodeURIComponent(party)}/exposure`), partyExposureAnswer, signal),
    refetchInterval: ({ state }) => (state.data?.measured?.isCurrent || state.data?.refused ? false : 1_000),
  });
}
