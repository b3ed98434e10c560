"use client";
import { useQuery } from "@tanstack/react-query";
import { useDesk } from "#desk";
import { inboxOptions } from "@/lib/client/talk-options";
import { talkMessages } from "@/lib/view/messages/talk";

/** How many notices wait, beside the word that leads to them. */
export function UnreadCount() {
  const { locale, caseSlug } = useDesk();
  const { data } = useQuery(inboxOptions(caseSlug));
  if (!data || data.unread === 0) return null;
  return (
    <span className="talk-count">
      {data.unread} <span className="desk-hidden">{talkMessages(locale).unread}</span>
    </span>
  );
}
