"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sendCommand } from "@/lib/client/send-command";
import { deskApi, noteOptions } from "@/lib/client/talk-options";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { talkMessages } from "@/lib/view/messages/talk";
import { type Note, note as noteShape } from "@/lib/wire/tasks";
import { ConflictChoice } from "./conflict-choice";
import { QueryProblem } from "./query-problem";
import { refusalWords } from "./refusal-words";

interface Writing {
  readonly en: string;
  readonly zh: string;
  /** The version that this text goes on from. */
  readonly version: number;
  readonly theirs: Note | null;
}

/** The ordinary explanation of a loop, or the note on a term: one text in each language. */
export function NoteEditor({
  locale,
  caseSlug,
  about,
  title,
  lead,
}: {
  locale: Locale;
  caseSlug: Slug;
  /** The word of the loop or term, `loop:cash.alpha.beta`. */
  about: string;
  title: string;
  lead: string;
}) {
  const messages = talkMessages(locale);
  const queries = useQueryClient();
  const answer = useQuery(noteOptions(caseSlug, about));
  const [writing, setWriting] = useState<Writing | null>(null);
  const [told, setTold] = useState("");
  const note = answer.data;

  const save = async ({ en, zh, version }: Writing) => {
    const outcome = await sendCommand(deskApi(caseSlug, "notes"), "PUT", { about, en, zh, version });
    const now = outcome.is === "stale" ? noteShape.safeParse(outcome.now) : null;
    if (now?.success) {
      setWriting({ en, zh, version: now.data.version, theirs: now.data });
      return;
    }
    setTold(outcome.is === "done" ? messages.saved : refusalWords(outcome, locale));
    if (outcome.is === "done") setWriting(null);
    await queries.invalidateQueries({ queryKey: ["notes", caseSlug] });
  };

  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p className="desk-faint">{lead}</p>
      <QueryProblem locale={locale} answer={answer} />
      {note && writing === null ? (
        <>
          {note.en === "" ? null : (
            <p lang="en" dir="auto">
              {note.en}
            </p>
          )}
          {note.zh === "" ? null : (
            <p lang="zh-Hans" dir="auto">
              {note.zh}
            </p>
          )}
          {note.editedBy === null ? null : <p className="desk-faint">{messages.lastEditedBy(note.editedBy)}</p>}
          <button type="button" onClick={() => setWriting({ ...note, theirs: null })}>
            {messages.edit}
          </button>
        </>
      ) : null}
      {writing === null ? null : (
        <form
          className="talk-composer"
          onSubmit={(event) => {
            event.preventDefault();
            void save(writing);
          }}
        >
          <label className="talk-field">
            {messages.inEnglish}
            <textarea
              lang="en"
              rows={3}
              maxLength={4000}
              value={writing.en}
              onChange={({ target }) => setWriting({ ...writing, en: target.value })}
            />
          </label>
          <label className="talk-field">
            {messages.inChinese}
            <textarea
              lang="zh-Hans"
              rows={3}
              maxLength={4000}
              value={writing.zh}
              onChange={({ target }) => setWriting({ ...writing, zh: target.value })}
            />
          </label>
          {writing.theirs === null ? null : (
            <ConflictChoice
              locale={locale}
              fields={[
                { label: messages.inEnglish, mine: writing.en, theirs: writing.theirs.en },
                { label: messages.inChinese, mine: writing.zh, theirs: writing.theirs.zh },
              ]}
              onMine={() => void save(writing)}
              onTheirs={() => {
                setWriting(null);
                void answer.refetch();
              }}
            />
          )}
          <p className="talk-actions">
            <button type="submit">{messages.save}</button>
            <button type="button" className="desk-quiet" onClick={() => setWriting(null)}>
              {messages.cancel}
            </button>
          </p>
        </form>
      )}
      <p role="status">{told}</p>
    </section>
  );
}
