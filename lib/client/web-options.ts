import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import type { DealChoice } from "@/lib/wire/deals";
import type { LinkDetail } from "@/lib/wire/links";
import type { LiveLoopsAnswer, PartyExposureAnswer } from "@/lib/wire/loops";
import type { LiveNetwork } from "@/lib/wire/network";
import type { MergeOffer, PartyChoice, PartyDetail } from "@/lib/wire/parties";
import type { NamedRecords } from "@/lib/wire/search";
import { answerWith, fetchJson } from "./fetch-json";
import { deskApi } from "./talk-options";

/** A party as the server answers it. */
export const partyAnswer = answerWith<PartyDetail>("party");

/** What the picture is asked for; the address of the page holds the same words. */
export interface NetworkView {
  readonly focus: readonly string[];
  readonly reach: number;
}

/** The live network around what is in focus. The former picture stays until the next one comes. */
export function networkOptions(caseSlug: string, { focus, reach }: NetworkView) {
  const search = new URLSearchParams({ reach: String(reach), ...(focus.length > 0 && { focus: focus.join(",") }) });
  return queryOptions({
    queryKey: ["network", caseSlug, focus.join(","), reach],
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `network?${search}`), answerWith<LiveNetwork>("parties"), signal),
    placeholderData: keepPreviousData,
  });
}

/** A link with its claims and its history. */
export function linkOptions(caseSlug: string, link: string) {
  return queryOptions({
    queryKey: ["links", caseSlug, link],
    queryFn: ({ signal }) =>
      fetchJson(deskApi(caseSlug, `links/${encodeURIComponent(link)}`), answerWith<LinkDetail>("link"), signal),
  });
}

/** A party as it stands, with its merges. */
export function partyOptions(caseSlug: string, party: string) {
  return queryOptions({
    queryKey: ["parties", caseSlug, party],
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `parties/${encodeURIComponent(party)}`), partyAnswer, signal),
  });
}

/** What a merge would do. */
export function mergeOptions(caseSlug: string, party: string, into: string) {
  const search = new URLSearchParams({ into });
  return queryOptions({
    queryKey: ["merges", caseSlug, party, into],
    queryFn: ({ signal }) =>
      fetchJson(
        deskApi(caseSlug, `parties/${encodeURIComponent(party)}/merge?${search}`),
        answerWith<MergeOffer>("into"),
        signal,
      ),
    retry: false,
  });
}

/** Parties that may be meant. */
export function partyChoicesOptions(caseSlug: string, typed: string) {
  return queryOptions({
    queryKey: ["party-choices", caseSlug, typed],
    queryFn: ({ signal }) =>
      fetchJson(
        deskApi(caseSlug, `parties?${new URLSearchParams({ q: typed })}`),
        z.custom<readonly PartyChoice[]>(Array.isArray),
        signal,
      ),
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
  });
}

/** Deals that may be meant. */
export function dealChoicesOptions(caseSlug: string, typed: string) {
  return queryOptions({
    queryKey: ["deal-choices", caseSlug, typed],
    queryFn: ({ signal }) =>
      fetchJson(
        deskApi(caseSlug, `deals?${new URLSearchParams({ q: typed })}`),
        z.custom<readonly DealChoice[]>(Array.isArray),
        signal,
      ),
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
  });
}

/** Everything that has a name. */
export function namedRecordsOptions(caseSlug: string, typed: string) {
  return queryOptions({
    queryKey: ["search", caseSlug, typed],
    queryFn: ({ signal }) =>
      fetchJson(
        deskApi(caseSlug, `search?${new URLSearchParams({ q: typed })}`),
        answerWith<NamedRecords>("records"),
        signal,
      ),
    enabled: typed.trim() !== "",
    placeholderData: keepPreviousData,
  });
}

/** Loops and exposure; asked again every second while they are being measured. */
export function loopsOptions(caseSlug: string) {
  return queryOptions({
    queryKey: ["loops", caseSlug],
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, "loops"), answerWith<LiveLoopsAnswer>("measured"), signal),
    refetchInterval: ({ state }) => (state.data?.measured?.isCurrent || state.data?.refused ? false : 1_000),
  });
}

/** What one party gives and gets; asked again every second while it is being measured. */
export function exposureOptions(caseSlug: string, party: string) {
  return queryOptions({
    queryKey: ["exposure", caseSlug, party],
    queryFn: ({ signal }) =>
      fetchJson(
        deskApi(caseSlug, `parties/${encodeURIComponent(party)}/exposure`),
        answerWith<PartyExposureAnswer>("measured"),
        signal,
      ),
    refetchInterval: ({ state }) => (state.data?.measured?.isCurrent || state.data?.refused ? false : 1_000),
  });
}
