"use client";
import { useState } from "react";
import { useDesk } from "#desk";
import { WithdrawRecords } from "@/components/withdrawals/withdraw-records";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import { isOverdue } from "@/lib/domain/annotations/inquiry";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { talkMessages } from "@/lib/view/messages/talk";
import { deadlineText, localTimeOf } from "@/lib/view/zoned-time";
import type { Inquiry } from "@/lib/wire/tasks";
import { InquiryAnswer } from "./inquiry-answer";

/** One question to a party, with its answer or the form for it. */
export function InquiryCard({
  inquiry,
  now,
  onChange,
}: {
  inquiry: Inquiry;
  now: string;
  onChange: () => Promise<void>;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = talkMessages(locale);
  const [isEditing, setEditing] = useState(false);
  const [opener, part] = useFocusSwap();
  return (
    <li className="talk-inquiry" id={inquiry.slug}>
      <p>
        <a href={talkPath(locale, caseSlug, { type: "party", slug: inquiry.party })}>
          <bdi>{localize(inquiry.partyName, locale)}</bdi>
        </a>{" "}
        <span className="desk-faint">
          {formatPartialDate(inquiry.askedOn, locale)} · {messages.askedBy(inquiry.askedBy)}
          {inquiry.sentTo === null ? null : <bdi> · {inquiry.sentTo}</bdi>}
        </span>
      </p>
      <p dir="auto" className="talk-plain">
        {inquiry.question}
      </p>
      {inquiry.stance === null || inquiry.answeredOn === null ? (
        <p>
          {messages.waiting} · {messages.deadline} {deadlineText(inquiry.deadline, locale)}{" "}
          {isOverdue(inquiry, now) ? <strong className="desk-status-disputed">{messages.overdue}</strong> : null}
        </p>
      ) : (
        <p>
          <strong>{messages.stances[inquiry.stance]}</strong>{" "}
          <span className="desk-faint">{formatPartialDate(inquiry.answeredOn, locale)}</span>
        </p>
      )}
      {inquiry.answer === null ? null : (
        <blockquote dir="auto" className="talk-plain">
          {inquiry.answer}
        </blockquote>
      )}
      {inquiry.waits ? <p className="review-note">{messages.replyWaits}</p> : null}
      {!isEditing ? (
        <button ref={opener} type="button" className="desk-quiet" onClick={() => setEditing(true)}>
          {inquiry.stance === null ? messages.noteReply : messages.correctReply}
        </button>
      ) : (
        <div ref={part}>
          <InquiryAnswer
            {...{ inquiry, onChange }}
            today={localTimeOf(new Date(now), inquiry.deadline.zone).slice(0, 10)}
            onClose={() => setEditing(false)}
          />
        </div>
      )}
      <WithdrawRecords {...{ locale, caseSlug, memberId }} records={[{ type: "inquiry", slug: inquiry.slug }]} />
    </li>
  );
}
