"use client";
import { type FormEvent, useState } from "react";
import { readWords } from "@/lib/client/form-words";
import { sendCommand } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { talkMessages } from "@/lib/view/messages/talk";
import { made } from "@/lib/wire/annotations";
import { refusalWords } from "./refusal-words";

/** Notes that a party was asked something, and until when it may answer. */
export function InquiryForm({
  locale,
  caseSlug,
  party,
  today,
  onAdded,
}: {
  locale: Locale;
  caseSlug: Slug;
  party: Slug;
  today: string;
  onAdded: () => Promise<void>;
}) {
  const messages = talkMessages(locale);
  const [isOpen, setOpen] = useState(false);
  const [refused, setRefused] = useState("");
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = {
      party,
      question: fields.get("question"),
      sentTo: readWords(fields, "sentTo") || null,
      askedOn: fields.get("askedOn"),
      deadline: fields.get("deadline"),
    };
    const outcome = await sendCommand(deskApi(caseSlug, "inquiries"), "POST", body, { schema: made });
    setRefused(refusalWords(outcome, locale));
    if (outcome.is !== "done") return;
    setOpen(false);
    await onAdded();
  };
  if (!isOpen) {
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {messages.newInquiry}
      </button>
    );
  }
  return (
    <form className="talk-composer" onSubmit={(event) => void add(event)} aria-label={messages.newInquiry}>
      <label className="talk-field">
        {messages.question}
        <textarea name="question" rows={3} required maxLength={10_000} dir="auto" />
      </label>
      <label className="talk-field">
        {messages.sentTo}
        <input name="sentTo" maxLength={400} dir="auto" />
      </label>
      <label className="talk-field">
        {messages.askedOn}
        <input type="date" name="askedOn" required defaultValue={today} />
      </label>
      <label className="talk-field">
        {messages.deadline}
        <input type="date" name="deadline" required />
      </label>
      <p className="talk-actions">
        <button type="submit">{messages.add}</button>
        <button type="button" className="desk-quiet" onClick={() => setOpen(false)}>
          {messages.cancel}
        </button>
      </p>
      <p role="alert" className="desk-alert">
        {refused}
      </p>
    </form>
  );
}
