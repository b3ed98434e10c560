"use client";
import { useQuery } from "@tanstack/react-query";
import { useDesk } from "#desk";
import { inboxOptions } from "@/lib/client/talk-options";

/** The title of the browser's tab, with how many notices wait before it. */
export function DeskTitle({ text }: { text: string }) {
  const { data } = useQuery(inboxOptions(useDesk().caseSlug));
  return <title>{data && data.unread > 0 ? `(${data.unread}) ${text}` : text}</title>;
}
