"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDesk, useLocale } from "#desk";
import { sendCommand, UNREAD } from "@/lib/client/send-command";
import { deskApi, inboxOptions } from "@/lib/client/talk-options";
import { noticePath } from "@/lib/view/desk/talk-addresses";
import { formatMoment, talkMessages } from "@/lib/view/messages/talk";
import type { Inbox, Notification } from "@/lib/wire/notifications";

/** What waits for one person, the latest first. Opening a notice marks it as read. */
export function InboxList({ initial }: { initial: Inbox }) {
  const { locale, caseSlug } = useDesk();
  const messages = talkMessages(locale);
  const queries = useQueryClient();
  const { data } = useQuery({ ...inboxOptions(caseSlug), initialData: initial });
  const unread = data.notifications.filter(({ readAt }) => readAt === null);
  const read = async (ids: readonly string[]) => {
    await sendCommand(deskApi(caseSlug, "notifications"), "PUT", { ids }, UNREAD, { keepalive: true });
    await queries.invalidateQueries({ queryKey: inboxOptions(caseSlug).queryKey });
  };
  if (data.notifications.length === 0) return <p className="desk-empty">{messages.inboxEmpty}</p>;
  return (
    <>
      {unread.length === 0 ? null : (
        <p>
          <button type="button" onClick={() => void read(unread.map(({ id }) => id))}>
            {messages.markAllRead}
          </button>
        </p>
      )}
      <ul className="talk-list">
        {data.notifications.map((notice) => (
          <li key={notice.id} className={notice.readAt === null ? "talk-unread" : undefined}>
            <a
              href={noticePath(locale, caseSlug, notice)}
              onClick={() => void (notice.readAt === null && read([notice.id]))}
            >
              <NoticeWords notice={notice} />
            </a>{" "}
            <time className="desk-faint" dateTime={notice.at}>
              {formatMoment(notice.at, locale)}
            </time>
            {notice.excerpt === null ? null : (
              <p className="talk-excerpt" dir="auto">
                {notice.excerpt}
              </p>
            )}
            {notice.readAt === null ? (
              <button type="button" className="desk-quiet" onClick={() => void read([notice.id])}>
                {messages.markRead}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function NoticeWords({ notice }: { notice: Notification }) {
  const locale = useLocale();
  const messages = talkMessages(locale);
  return (
    <>
      {notice.readAt === null ? <span className="desk-hidden">{messages.unread}: </span> : null}
      <bdi>{messages.notice[notice.kind](notice.by ?? messages.somebody)}</bdi>
    </>
  );
}
