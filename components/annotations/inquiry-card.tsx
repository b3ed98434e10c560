"use client";
import { type FormEvent, useState } from "react";
import { readWords } from "@/lib/client/form-words";
import { sendCommand } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import { isOverdue, REPLY_STANCES } from "@/lib/domain/annotations/inquiry";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { formatPartialDate } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { talkMessages } from "@/lib/view/messages/talk";
import type { Inquiry } from "@/lib/wire/tasks";
import { refusalWords } from "./refusal-words";

/** One question to a party, with its answer or the form for it. */
export function InquiryCard({
  locale,
  caseSlug,
  inquiry,
  today,
  onChange,
}: {
  locale: Locale;
  caseSlug: Slug;
  inquiry: Inquiry;
  today: string;
  onChange: () => Promise<void>;
}) {
  const messages = talkMessages(locale);
  // The version that the open form goes on from; null: no form.
  const [editing, setEditing] = useState<number | null>(null);
  const [refused, setRefused] = useState("");
  const reply = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = {
      version: editing,
      stance: fields.get("stance"),
      answer: readWords(fields, "answer") || null,
      answeredOn: fields.get("answeredOn"),
    };
    const outcome = await sendCommand(deskApi(caseSlug, `inquiries/${inquiry.slug}`), "PUT", body);
    setRefused(refusalWords(outcome, locale));
    if (outcome.is === "done") setEditing(null);
    // The words typed stay in the form; what stands now is shown above it, and the next attempt goes on from there.
    if (outcome.is === "stale") setEditing(inquiry.version + 1);
    await onChange();
  };
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
          {messages.waiting} · {messages.deadline} {formatPartialDate(inquiry.deadline, locale)}{" "}
          {isOverdue(inquiry, today) ? <strong className="desk-status-disputed">{messages.overdue}</strong> : null}
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
      {editing === null ? (
        <button type="button" className="desk-quiet" onClick={() => setEditing(inquiry.version)}>
          {inquiry.stance === null ? messages.noteReply : messages.correctReply}
        </button>
      ) : (
        <form className="talk-composer" onSubmit={(event) => void reply(event)}>
          <label className="talk-field">
            {messages.stance}
            <select name="stance" defaultValue={inquiry.stance ?? "denied"}>
              {REPLY_STANCES.map((stance) => (
                <option key={stance} value={stance}>
                  {messages.stances[stance]}
                </option>
              ))}
            </select>
          </label>
          <label className="talk-field">
            {messages.answer}
            <textarea name="answer" rows={3} maxLength={10_000} dir="auto" defaultValue={inquiry.answer ?? ""} />
          </label>
          <label className="talk-field">
            {messages.answeredOn}
            <input type="date" name="answeredOn" required defaultValue={inquiry.answeredOn ?? today} />
          </label>
          <p className="talk-actions">
            <button type="submit">{messages.save}</button>
            <button type="button" className="desk-quiet" onClick={() => setEditing(null)}>
              {messages.cancel}
            </button>
          </p>
        </form>
      )}
      <p role="alert" className="desk-alert">
        {refused}
      </p>
    </li>
  );
}
