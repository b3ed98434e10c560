"use client";
import { useId, useState } from "react";
import { useDesk } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Outcome, Refused } from "@/lib/client/send-command";
import { useDraft } from "@/lib/client/use-draft";
import { talkMessages } from "@/lib/view/messages/talk";
import { ANNOTATION_MAX, type Person } from "@/lib/wire/annotations";
import { DraftNote } from "../record-forms/draft-note";
import { Markdown } from "./markdown";
import { MentionBox } from "./mention-box";
import { refusalWords } from "./refusal-words";

/** Where words are written: with a draft that is not lost, a preview, and mentions. */
export function Composer({
  people,
  draftKey,
  label,
  action,
  onSend,
}: {
  people: readonly Person[];
  draftKey: string;
  label: string;
  action: string;
  onSend: (text: string) => Promise<Outcome<unknown>>;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = talkMessages(locale);
  const hintId = useId();
  const { text, safe, rival, isLive, setText, settle } = useDraft(caseSlug, memberId, draftKey);
  const [isPreview, setPreview] = useState(false);
  const [sending, setSending] = useState<"no" | "yes" | Refused>("no");
  const isTooLong = text.length > ANNOTATION_MAX;

  const send = async () => {
    if (sending === "yes" || isTooLong || text.trim() === "") return;
    setSending("yes");
    const outcome = await onSend(text);
    if (outcome.is === "done") {
      setText("");
      setPreview(false);
      setSending("no");
    } else setSending(outcome);
  };

  return (
    <form
      className="talk-composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {isPreview ? (
        <Markdown text={text} people={new Map(people.map(({ id, name }) => [id, name]))} />
      ) : (
        <MentionBox
          label={label}
          listLabel={messages.mentionList}
          text={text}
          people={people}
          describedBy={hintId}
          isInvalid={isTooLong}
          isLive={isLive}
          onText={setText}
          onSend={() => void send()}
        />
      )}
      {rival === null ? null : (
        <div className="talk-rival">
          <p>{messages.draftRival}</p>
          <blockquote dir="auto">{rival}</blockquote>
          <button type="button" onClick={() => settle(rival)}>
            {messages.draftTake}
          </button>{" "}
          <button type="button" onClick={() => settle(text)}>
            {messages.draftDrop}
          </button>
        </div>
      )}
      <p className="talk-actions">
        <SubmitButton disabled={sending === "yes" || isTooLong || text.trim() === ""}>
          {sending === "yes" ? messages.sending : action}
        </SubmitButton>
        <button
          type="button"
          className="desk-quiet"
          disabled={text.trim() === ""}
          onClick={() => setPreview(!isPreview)}
        >
          {isPreview ? messages.write : messages.preview}
        </button>
        <span className="desk-faint" id={hintId}>
          {messages.wordsHint}
        </span>
        <DraftNote safe={safe} />
      </p>
      <p role="alert" className="desk-alert">
        {isTooLong
          ? messages.tooLong(ANNOTATION_MAX)
          : typeof sending === "object"
            ? refusalWords(sending, locale)
            : null}
      </p>
    </form>
  );
}
