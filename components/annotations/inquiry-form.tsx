"use client";
import { type ChangeEvent, type FormEvent, useState } from "react";
import { useDesk } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import { useTextsDraft } from "@/lib/client/use-form-draft";
import type { Slug } from "@/lib/domain/model/case-records";
import { talkMessages } from "@/lib/view/messages/talk";
import { listZones } from "@/lib/view/zoned-time";
import { DraftNote } from "../record-forms/draft-note";
import { refusalWords } from "./refusal-words";

/** Notes that a party was asked something, and until when it may answer. */
export function InquiryForm({ party, today, onAdded }: { party: Slug; today: string; onAdded: () => Promise<void> }) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = talkMessages(locale);
  const [isOpen, setOpen] = useState(false);
  const [opener, part] = useFocusSwap();
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const draft = useTextsDraft(
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
  const { refused, send } = useCommand();
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { question, sentTo, askedOn, deadlineDay, deadlineTime } = draft.state;
    const deadline = { local: `${deadlineDay}T${deadlineTime}`, zone: draft.state.zone };
    const body = { party, question, sentTo: sentTo.trim() || null, askedOn, deadline };
    const outcome = await send(deskApi(caseSlug, "inquiries"), body);
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
        <BoundedText name="question" rows={3} required max={10_000} value={draft.state.question} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.sentTo}
        <BoundedText name="sentTo" max={400} value={draft.state.sentTo} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.askedOn}
        <input type="date" name="askedOn" required value={draft.state.askedOn} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.deadline}
        <input type="date" name="deadlineDay" required value={draft.state.deadlineDay} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.deadlineTime}
        <input type="time" name="deadlineTime" required value={draft.state.deadlineTime} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.deadlineZone}
        <select name="zone" value={draft.state.zone} onChange={write}>
          {[...new Set([zone, draft.state.zone, ...listZones()])].map((one) => (
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
        {refusalWords(refused, locale)}
      </p>
    </form>
  );
}
