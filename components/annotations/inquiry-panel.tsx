"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { inquiryOptions } from "@/lib/client/talk-options";
import { type TalkSubject, writeSubject } from "@/lib/domain/annotations/subject";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { talkMessages } from "@/lib/view/messages/talk";
import { InquiryCard } from "./inquiry-card";
import { InquiryForm } from "./inquiry-form";
import { QueryProblem } from "./query-problem";

/** What a party was asked and answered; beside a loop, that of each of its parties; without a subject, all of it. */
export function InquiryPanel({
  locale,
  caseSlug,
  memberId,
  subject,
  now,
}: {
  locale: Locale;
  caseSlug: Slug;
  memberId: string;
  subject: TalkSubject | null;
  /** When the page was made, ISO 8601 in UTC. */
  now: string;
}) {
  const messages = talkMessages(locale);
  const queries = useQueryClient();
  const answer = useQuery(inquiryOptions(caseSlug, subject === null ? undefined : writeSubject(subject)));
  const refresh = () => queries.invalidateQueries({ queryKey: ["inquiries", caseSlug] });
  return (
    <section aria-label={messages.inquiries}>
      <h2>{messages.inquiries}</h2>
      {subject?.type === "loop" ? <p className="desk-faint">{messages.inquiriesLoop}</p> : null}
      <QueryProblem locale={locale} answer={answer} />
      <ul className="talk-list">
        {(answer.data?.inquiries ?? []).map((inquiry) => (
          <InquiryCard key={inquiry.slug} {...{ locale, caseSlug, memberId, inquiry, now }} onChange={refresh} />
        ))}
      </ul>
      {answer.data?.inquiries.length === 0 ? <p className="desk-faint">{messages.noInquiries}</p> : null}
      {subject?.type === "party" ? (
        <InquiryForm
          {...{ locale, caseSlug, memberId }}
          today={now.slice(0, 10)}
          party={subject.slug}
          onAdded={refresh}
        />
      ) : null}
    </section>
  );
}
