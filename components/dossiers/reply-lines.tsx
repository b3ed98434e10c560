import { useDesk } from "#desk";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { localize } from "@/lib/view/labels";
import { dossierMessages } from "@/lib/view/messages/dossiers";
import { deadlineText } from "@/lib/view/zoned-time";
import type { Inquiry } from "@/lib/wire/tasks";

/** What parties were asked, until when, and what they answered. */
export function ReplyLines({
  inquiries,
  now,
}: {
  inquiries: readonly Inquiry[];
  /** ISO 8601 in UTC. */
  now: string;
}) {
  const { locale, caseSlug } = useDesk();
  const words = dossierMessages(locale).replyList;
  if (inquiries.length === 0) return <p className="desk-empty">{words.none}</p>;
  return (
    <ul className="reply-lines">
      {inquiries.map(({ slug, party, partyName, question, deadline, stance, answer }) => (
        <li key={slug}>
          <a href={talkPath(locale, caseSlug, { type: "party", slug: party })} dir="auto">
            {localize(partyName, locale)}
          </a>
          <span dir="auto">{question}</span>
          {stance === null ? (
            <span className={deadline.at < now ? "desk-overdue" : "desk-faint"}>
              {words.due(deadlineText(deadline, locale))}
              {deadline.at < now ? ` · ${words.over}` : null}
            </span>
          ) : (
            <span className="desk-faint">
              {words.answered} {answer === null ? null : <q dir="auto">{answer}</q>}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
