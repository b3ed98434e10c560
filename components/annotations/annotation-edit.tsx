"use client";
import { useState } from "react";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Refused, UNREAD } from "@/lib/client/send-command";
import { useCommand } from "@/lib/client/use-command";
import { useTextsDraft } from "@/lib/client/use-form-draft";
import { talkMessages } from "@/lib/view/messages/talk";
import { type Annotation, annotation as annotationShape } from "@/lib/wire/annotations";
import { staleWith } from "@/lib/wire/records";
import { DraftNote } from "../record-forms/draft-note";

const REWORDED = { ...UNREAD, told: staleWith(annotationShape) };

/** The words of one's own contribution, to be said anew; what is half said waits until the form is opened again. */
export function AnnotationEdit({
  annotation,
  path,
  onSent,
  onClose,
}: {
  annotation: Annotation;
  /** The address that takes the new words. */
  path: string;
  onSent: (refused: Refused | null) => Promise<void>;
  onClose: () => void;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = talkMessages(locale);
  const draft = useTextsDraft(
    { caseSlug, memberId, key: `annotation:${annotation.slug}` },
    { text: annotation.text },
    annotation.version,
  );
  const [theirs, setTheirs] = useState<Annotation | null>(null);
  const { text } = draft.state;
  const { send } = useCommand();
  const close = () => {
    draft.drop();
    onClose();
  };
  const reword = async () => {
    const outcome = await send(path, { text, version: draft.version }, "PUT", REWORDED);
    if (outcome.is === "done") {
      close();
      return onSent(null);
    }
    if (outcome.told === null) return onSent(outcome);
    draft.goOnOver(outcome.told.now.version);
    setTheirs(outcome.told.now);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void reword();
      }}
    >
      {annotation.publicAt === null ? null : <p className="desk-faint">{messages.publicEdit}</p>}
      <label className="talk-field">
        {messages.editWords}
        <textarea dir="auto" rows={4} value={text} onChange={({ target }) => draft.change({ text: target.value })} />
      </label>
      {theirs === null ? null : (
        <FieldConflict
          fields={[{ key: "text", label: messages.yourWords, mine: text, theirs: theirs.text }]}
          onMine={() => void reword()}
          onTheirs={close}
        />
      )}
      <p className="talk-actions">
        <SubmitButton disabled={text.trim() === ""}>{messages.save}</SubmitButton>
        <button type="button" className="desk-quiet" onClick={close}>
          {messages.cancel}
        </button>
        <DraftNote safe={draft.safe} />
      </p>
    </form>
  );
}
