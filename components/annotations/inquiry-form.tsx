"use client";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { useDesk } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { sendCommand } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import { useRecordDraft } from "@/lib/client/use-record-draft";
import type { Slug } from "@/lib/domain/model/case-records";
import { talkMessages } from "@/lib/view/messages/talk";
import { listZones } from "@/lib/view/zoned-time";
import { made } from "@/lib/wire/annotations";
import { DraftNote } from "../record-forms/draft-note";
import { refusalWords } from "./refusal-words";

/** Notes that a party was asked something, and until when it may answer. */
export function InquiryForm({ party, today, onAdded }: { party: Slug; today: string; onAdded: () => Promise<void> }) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = talkMessages(locale);
  const [isOpen, setOpen] = useState(false);
  const [opener, part] = useFocusSwap();
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const draft = useRecordDraft(
    { caseSlug, memberId, key: `inquiry:${party}` },
    { question: "", sentTo: "", askedOn: today, deadlineDay: "", deadlineTime: "18:00", zone },
    0,
  );
  const write = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
    draft.change({ [target.name]: target.value });
  const close = () => {
    draft.drop();
    setOpen(false);
  };
  const [refused, setRefused] = useState("");
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { question, sentTo, askedOn, deadlineDay, deadlineTime } = draft.fields;
    const deadline = { local: `${deadlineDay}T${deadlineTime}`, zone: draft.fields.zone };
    const body = { party, question, sentTo: sentTo.trim() || null, askedOn, deadline };
    const outcome = await sendCommand(deskApi(caseSlug, "inquiries"), "POST", body, { schema: made });
    setRefused(refusalWords(outcome, locale));
    if (outcome.is !== "done") return;
    close();
    await onAdded();
  };
  if (!isOpen && !draft.isBegun) {
    return (
      <button ref={opener} type="button" onClick={() => setOpen(true)}>
        {messages.newInquiry}
      </button>
    );
  }
  return (
    <form ref={part} className="talk-composer" onSubmit={(event) => void add(event)} aria-label={messages.newInquiry}>
      <label className="talk-field">
        {messages.question}
        <BoundedText name="question" rows={3} required max={10_000} value={draft.fields.question} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.sentTo}
        <BoundedText name="sentTo" max={400} value={draft.fields.sentTo} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.askedOn}
        <input type="date" name="askedOn" required value={draft.fields.askedOn} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.deadline}
        <input type="date" name="deadlineDay" required value={draft.fields.deadlineDay} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.deadlineTime}
        <input type="time" name="deadlineTime" required value={draft.fields.deadlineTime} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.deadlineZone}
        <select name="zone" value={draft.fields.zone} onChange={write}>
          {[...new Set([zone, draft.fields.zone, ...listZones()])].map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <p className="talk-actions">
        <SubmitButton>{messages.add}</SubmitButton>
        <button type="button" className="desk-quiet" onClick={close}>
          {messages.cancel}
        </button>
        <DraftNote safe={draft.safe} />
      </p>
      <p role="alert" className="desk-alert">
        {refused}
      </p>
    </form>
  );
}
