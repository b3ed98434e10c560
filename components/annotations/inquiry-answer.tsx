"use client";
import { type ChangeEvent, type FormEvent } from "react";
import { useDesk } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useTextsDraft } from "@/lib/client/use-form-draft";
import { REPLY_STANCES } from "@/lib/domain/model/vocabulary";
import { talkMessages } from "@/lib/view/messages/talk";
import type { Inquiry } from "@/lib/wire/tasks";
import { DraftNote } from "../record-forms/draft-note";
import { refusalWords } from "./refusal-words";

/** What a party answered; what is half noted waits until the form is opened again. */
export function InquiryAnswer({
  inquiry,
  today,
  onChange,
  onClose,
}: {
  inquiry: Inquiry;
  today: string;
  onChange: () => Promise<void>;
  onClose: () => void;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = talkMessages(locale);
  const draft = useTextsDraft(
    { caseSlug, memberId, key: `answer:${inquiry.slug}` },
    { stance: inquiry.stance ?? "denied", answer: inquiry.answer ?? "", answeredOn: inquiry.answeredOn ?? today },
    inquiry.version,
  );
  const { refused, send } = useCommand();
  const { stance, answer, answeredOn } = draft.state;
  const write = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
    draft.change({ [target.name]: target.value });
  const close = () => {
    draft.drop();
    onClose();
  };
  const reply = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { version: draft.version, stance, answer: answer.trim() || null, answeredOn };
    const outcome = await send(deskApi(caseSlug, `inquiries/${inquiry.slug}`), body, "PUT");
    if (outcome.is === "done") close();
    // The words typed stay in the form; what stands now is shown above it, and the next attempt goes on from there.
    else if (outcome.code === "stale") draft.goOnOver(draft.version + 1);
    await onChange();
  };
  return (
    <form className="talk-composer" onSubmit={(event) => void reply(event)}>
      <label className="talk-field">
        {messages.stance}
        <select name="stance" value={stance} onChange={write}>
          {REPLY_STANCES.map((one) => (
            <option key={one} value={one}>
              {messages.stances[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="talk-field">
        {messages.answer}
        <BoundedText name="answer" rows={3} max={10_000} value={answer} onChange={write} />
      </label>
      <label className="talk-field">
        {messages.answeredOn}
        <input type="date" name="answeredOn" required value={answeredOn} onChange={write} />
      </label>
      <p className="talk-actions">
        <SubmitButton>{messages.save}</SubmitButton>
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
