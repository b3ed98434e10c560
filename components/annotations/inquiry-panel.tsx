"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useDesk } from "#desk";
import { queryKeys } from "@/lib/client/query-keys";
import { inquiryOptions } from "@/lib/client/talk-options";
import { type TalkSubject, writeSubject } from "@/lib/domain/annotations/subject";
import { talkMessages } from "@/lib/view/messages/talk";
import { InquiryCard } from "./inquiry-card";
import { InquiryForm } from "./inquiry-form";
import { QueryProblem } from "./query-problem";

/** What a party was asked and answered; beside a loop, that of each of its parties; without a subject, all of it. */
export function InquiryPanel({
  subject,
  now,
}: {
  subject: TalkSubject | null;
  /** When the page was made, ISO 8601 in UTC. */
  now: string;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = talkMessages(locale);
  const queries = useQueryClient();
  const answer = useQuery(inquiryOptions(caseSlug, subject === null ? undefined : writeSubject(subject)));
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.inquiries(caseSlug) });
  return (
    <section aria-label={messages.inquiries}>
      <h2>{messages.inquiries}</h2>
      {subject?.type === "loop" ? <p className="desk-faint">{messages.inquiriesLoop}</p> : null}
      <QueryProblem answer={answer} />
      <ul className="talk-list">
        {(answer.data?.inquiries ?? []).map((inquiry) => (
          <InquiryCard key={inquiry.slug} {...{ inquiry, now }} onChange={refresh} />
        ))}
      </ul>
      {answer.data?.inquiries.length === 0 ? <p className="desk-faint">{messages.noInquiries}</p> : null}
      {subject?.type === "party" ? (
        <InquiryForm today={now.slice(0, 10)} party={subject.slug} onAdded={refresh} />
      ) : null}
    </section>
  );
}
