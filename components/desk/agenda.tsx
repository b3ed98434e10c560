import { useDesk } from "#desk";
import { HistoryLines } from "@/components/deals/link-history";
import { deskCasePath, deskReviewPath, deskStatesPath } from "@/lib/view/desk/desk-addresses";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { deskMessages } from "@/lib/view/messages/desk";
import { deadlineText } from "@/lib/view/zoned-time";
import type { Agenda } from "@/lib/wire/agenda";

/** What waits for the member, each line leading to where it is done, and what has happened in the case. */
export function AgendaSection({
  agenda,
  now,
}: {
  agenda: Agenda;
  /** As 2026-01-31T12:00:00.000Z; what was due before it is overdue, a day once it is over. */
  now: string;
}) {
  const { locale, caseSlug } = useDesk();
  const { place, agenda: messages } = deskMessages(locale);
  const { toReview, statesToReview, sentBack, tasks, questions, unread, latest } = agenda;
  const isFree = !toReview && !statesToReview && sentBack.total + tasks.total + questions.total + unread === 0;
  const when = (text: string, isOver: boolean) => (
    <small className={isOver ? "desk-overdue" : "desk-faint"}>
      {" "}
      {messages.by(text)}
      {isOver ? ` · ${messages.overdue}` : ""}
    </small>
  );
  return (
    <div className="desk-day">
      <section aria-labelledby="agenda">
        <h2 id="agenda">{messages.title}</h2>
        {isFree ? <p className="desk-faint">{messages.nothing}</p> : null}
        <ul className="desk-agenda">
          {toReview ? (
            <li>
              <a href={deskCasePath(locale, caseSlug, "review")}>{messages.toReview(toReview)}</a>
            </li>
          ) : null}
          {statesToReview ? (
            <li>
              <a href={deskStatesPath(locale, caseSlug)}>{messages.statesToReview(statesToReview)}</a>
            </li>
          ) : null}
          {sentBack.total === 0 ? null : (
            <li>
              <a href={deskReviewPath(locale, caseSlug, "mine")}>{messages.sentBack(sentBack.total)}</a>
              <ul>
                {sentBack.lines.map(({ claim, question, by }) => (
                  <li key={claim}>
                    <a href={deskReviewPath(locale, caseSlug, "mine", claim)}>
                      <bdi>{messages.asks(by)}</bdi>
                    </a>
                    {marksOf(locale).colon}
                    <q dir="auto">{question}</q>
                  </li>
                ))}
              </ul>
            </li>
          )}
          {tasks.total === 0 ? null : (
            <li>
              <a href={deskCasePath(locale, caseSlug, "todo")}>{messages.tasks(tasks.total)}</a>
              <ul>
                {tasks.lines.map(({ slug, text, due }) => (
                  <li key={slug}>
                    <bdi>{text}</bdi>
                    {due === null ? null : when(formatPartialDate(due, locale), due < now.slice(0, 10))}
                  </li>
                ))}
              </ul>
            </li>
          )}
          {questions.total === 0 ? null : (
            <li>
              <a href={deskCasePath(locale, caseSlug, "todo")}>{messages.questions(questions.total)}</a>
              <ul>
                {questions.lines.map(({ party, partyName, question, deadline }) => (
                  <li key={`${party} ${question} ${deadline.at}`}>
                    <a href={talkPath(locale, caseSlug, { type: "party", slug: party })} dir="auto">
                      {localize(partyName, locale)}
                    </a>
                    {marksOf(locale).colon}
                    <bdi>{question}</bdi>
                    {when(deadlineText(deadline, locale), deadline.at < now)}
                  </li>
                ))}
              </ul>
            </li>
          )}
          {unread === 0 ? null : (
            <li>
              <a href={deskCasePath(locale, caseSlug, "inbox")}>{messages.unread(unread)}</a>
            </li>
          )}
        </ul>
      </section>
      <section aria-labelledby="latest">
        <h2 id="latest">{messages.latest}</h2>
        {latest.length === 0 ? <p className="desk-faint">{messages.nothingYet}</p> : <HistoryLines lines={latest} />}
        <p>
          <a href={deskCasePath(locale, caseSlug, "audit")} title={place.audit}>
            {messages.allHistory}
          </a>
        </p>
      </section>
    </div>
  );
}
