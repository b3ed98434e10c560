import { queryOptions } from "@tanstack/react-query";
import { type ThreadList, type ThreadState, threadList } from "@/lib/wire/annotations";
import { type Inbox, inbox } from "@/lib/wire/notifications";
import {
  type InquiryList,
  inquiryList,
  type Note,
  note,
  type TaskFilter,
  type TaskList,
  taskList,
} from "@/lib/wire/tasks";
import { fetchJson } from "./fetch-json";
import { queryKeys } from "./query-keys";

/** The surface of the desk for one kind of record of a case. */
export function deskApi(caseSlug: string, rest: string): string {
  return `/api/desk/${encodeURIComponent(caseSlug)}/${rest}`;
}

/** Threads of the case, or of one subject by its word (`party:alpha`). */
export function threadOptions(caseSlug: string, state: ThreadState, about?: string) {
  const search = new URLSearchParams({ state, ...(about !== undefined && { about }) });
  return queryOptions<ThreadList>({
    queryKey: queryKeys.threads(caseSlug, state, about ?? null),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `threads?${search}`), threadList, signal),
  });
}

/** One's own notices in the case. */
export function inboxOptions(caseSlug: string) {
  return queryOptions<Inbox>({
    queryKey: queryKeys.notifications(caseSlug),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, "notifications"), inbox, signal),
    staleTime: 60_000,
  });
}

/** Things to be done in the case, or about one subject. */
export function taskOptions(caseSlug: string, show: TaskFilter, about?: string) {
  const search = new URLSearchParams({ show, ...(about !== undefined && { about }) });
  return queryOptions<TaskList>({
    queryKey: queryKeys.tasks(caseSlug, show, about ?? null),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `tasks?${search}`), taskList, signal),
  });
}

/** What parties were asked: all of the case, of one party, or beside one loop. */
export function inquiryOptions(caseSlug: string, about?: string) {
  const search = new URLSearchParams(about === undefined ? {} : { about });
  return queryOptions<InquiryList>({
    queryKey: queryKeys.inquiries(caseSlug, about ?? null),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `inquiries?${search}`), inquiryList, signal),
  });
}

/** The text on a loop or a term. */
export function noteOptions(caseSlug: string, about: string) {
  return queryOptions<Note>({
    queryKey: queryKeys.notes(caseSlug, about),
    queryFn: ({ signal }) => fetchJson(deskApi(caseSlug, `notes?${new URLSearchParams({ about })}`), note, signal),
  });
}
