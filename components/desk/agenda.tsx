import { useDesk } from "#desk";
import { HistoryLines } from "@/components/deals/link-history";
import { deskCasePath, deskReviewPath, deskSetPath, deskStatesPath } from "@/lib/view/desk/desk-addresses";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { calledText } from "@/lib/view/history/called-words";
import { deskRecordPath, recordHistoryPath } from "@/lib/view/history/history-addresses";
import { actionText, recordTypeText } from "@/lib/view/history/history-words";
import { localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { deskMessages } from "@/lib/view/messages/desk";
import { webMessages } from "@/lib/view/messages/web";
import { deadlineText } from "@/lib/view/zoned-time";
import type { Agenda, Changes } from "@/lib/wire/agenda";

/** What waits for the member, each line leading to where it is done, and what has happened in the case. */
export function AgendaSection({
  agenda,
  changes,
  now,
}: {
  agenda: Agenda;
  /** What others changed since the member was here; null in their first visit. */
  changes: Changes | null;
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
      <div>
        {changes === null ? null : <ChangedSection changes={changes} />}
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
    </div>
  );
}

/** What others did to which records since the member was here, newest first. */
function ChangedSection({ changes: { since, total, lines } }: { changes: Changes }) {
  const { locale, caseSlug, words } = useDesk();
  const { agenda: messages } = deskMessages(locale);
  const moment = `${formatPartialDate(since.slice(0, 10), locale)}, ${since.slice(11, 16)} UTC`;
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{messages.changed}</h2>
      <p className="desk-faint">{total === 0 ? messages.unchanged(moment) : messages.changedSince(total, moment)}</p>
      <ul className="desk-changed">
        {lines.map(({ seq, at, by, action, recordType, recordSlug, called }) => (
          <li key={seq}>
            <bdi>{by ?? webMessages(locale).byProduct}</bdi>
            {marksOf(locale).colon}
            {actionText(action, locale)} {recordTypeText(recordType, locale)}{" "}
            <a
              href={
                (recordType === "set" ? deskSetPath(locale, caseSlug, recordSlug) : null) ??
                deskRecordPath(locale, caseSlug, recordType, recordSlug) ??
                recordHistoryPath(locale, caseSlug, recordType, recordSlug)
              }
              dir="auto"
            >
              {called === null ? webMessages(locale).unnamed : calledText(called, locale, words)}
            </a>{" "}
            <time className="desk-faint" dateTime={at}>
              {at.slice(0, 16).replace("T", " ")}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
