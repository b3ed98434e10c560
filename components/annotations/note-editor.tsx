"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { queryKeys } from "@/lib/client/query-keys";
import { UNREAD } from "@/lib/client/send-command";
import { deskApi, noteOptions } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import { useTextsDraft } from "@/lib/client/use-form-draft";
import { LANG_TAG } from "@/lib/view/labels";
import { talkMessages } from "@/lib/view/messages/talk";
import { staleWith } from "@/lib/wire/records";
import { type Note, note as noteShape } from "@/lib/wire/tasks";
import { DraftNote } from "../record-forms/draft-note";
import { QueryProblem } from "./query-problem";
import { refusalWords } from "./refusal-words";

const WRITTEN = { ...UNREAD, told: staleWith(noteShape) };

/** The ordinary explanation of a loop, or the note on a term: one text in each language of the case. */
export function NoteEditor({
  about,
  title,
  lead,
}: {
  /** The word of the loop or term, `loop:cash.alpha.beta`. */
  about: string;
  title: string;
  lead: string;
}) {
  const { locale, caseSlug, memberId, languages } = useDesk();
  const messages = talkMessages(locale);
  const labels = { en: messages.inEnglish, zh: messages.inChinese };
  const queries = useQueryClient();
  const answer = useQuery(noteOptions(caseSlug, about));
  const note = answer.data;
  const draft = useTextsDraft(
    { caseSlug, memberId, key: `note:${about}` },
    { en: note?.en ?? "", zh: note?.zh ?? "" },
    note?.version ?? 0,
  );
  const [theirs, setTheirs] = useState<Note | null>(null);
  const [told, setTold] = useState("");
  const { send } = useCommand();
  const [opener, part] = useFocusSwap();
  const { en, zh } = draft.state;

  const close = () => {
    draft.drop();
    setTheirs(null);
  };
  const save = async () => {
    const body = { about, en, zh, version: draft.version };
    const outcome = await send(deskApi(caseSlug, "notes"), body, "PUT", WRITTEN);
    if (outcome.is === "refused" && outcome.told !== null) {
      draft.goOnOver(outcome.told.now.version);
      setTheirs(outcome.told.now);
      return;
    }
    setTold(outcome.is === "done" ? messages.saved : refusalWords(outcome, locale));
    if (outcome.is === "done") close();
    await queries.invalidateQueries({ queryKey: queryKeys.notes(caseSlug) });
  };

  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p className="desk-faint">{lead}</p>
      <QueryProblem answer={answer} />
      {note && !draft.isBegun ? (
        <>
          {languages.map((language) =>
            note[language] === "" ? null : (
              <p key={language} lang={LANG_TAG[language]} dir="auto">
                {note[language]}
              </p>
            ),
          )}
          {note.editedBy === null ? null : <p className="desk-faint">{messages.lastEditedBy(note.editedBy)}</p>}
          {/* From here on the text goes on from what is seen now, whatever others save meanwhile. */}
          <button ref={opener} type="button" onClick={() => draft.change({})}>
            {messages.edit}
          </button>
        </>
      ) : null}
      {!draft.isBegun ? null : (
        <form
          ref={part}
          className="talk-composer"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {languages.map((language) => (
            <label key={language} className="talk-field">
              {labels[language]}
              <BoundedText
                lang={LANG_TAG[language]}
                rows={3}
                max={4000}
                value={draft.state[language]}
                onChange={({ target }) => draft.change({ [language]: target.value })}
              />
            </label>
          ))}
          {theirs === null ? null : (
            <FieldConflict
              fields={languages.map((language) => ({
                key: language,
                label: labels[language],
                mine: draft.state[language],
                theirs: theirs[language],
              }))}
              onMine={() => void save()}
              onTheirs={() => {
                close();
                void answer.refetch();
              }}
            />
          )}
          <p className="talk-actions">
            <SubmitButton>{messages.save}</SubmitButton>
            <button type="button" className="desk-quiet" onClick={close}>
              {messages.cancel}
            </button>
            <DraftNote safe={draft.safe} />
          </p>
        </form>
      )}
      <p role="status">{told}</p>
    </section>
  );
}
