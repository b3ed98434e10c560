"use client";
import { useState } from "react";
import { type Outcome, sendCommand } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { formatMoment, talkMessages } from "@/lib/view/messages/talk";
import { type Annotation, annotation as annotationShape, type Person } from "@/lib/wire/annotations";
import { ConflictChoice } from "./conflict-choice";
import { Markdown } from "./markdown";
import { refusalWords } from "./refusal-words";

type Mode =
  | { readonly is: "reading" }
  | { readonly is: "asking" }
  | { readonly is: "editing"; readonly text: string; readonly version: number; readonly theirs: Annotation | null };

/** One contribution to a thread. Its author may reword it; an editor may show it to readers. */
export function AnnotationCard({
  locale,
  caseSlug,
  thread,
  annotation,
  people,
  memberId,
  mayPublish,
  onChange,
}: {
  locale: Locale;
  caseSlug: Slug;
  thread: Slug;
  annotation: Annotation;
  people: readonly Person[];
  memberId: string;
  mayPublish: boolean;
  onChange: () => Promise<void>;
}) {
  const messages = talkMessages(locale);
  const [mode, setMode] = useState<Mode>({ is: "reading" });
  const [refused, setRefused] = useState("");
  const path = deskApi(caseSlug, `threads/${thread}/annotations/${annotation.slug}`);
  const isPublic = annotation.publicAt !== null;

  const settle = async (outcome: Outcome<unknown>) => {
    setRefused(refusalWords(outcome, locale));
    await onChange();
  };
  const show = async (shown: boolean) => {
    setMode({ is: "reading" });
    await settle(await sendCommand(`${path}/public`, "PUT", { version: annotation.version, public: shown }));
  };
  const reword = async (text: string, version: number) => {
    const outcome = await sendCommand(path, "PUT", { text, version });
    const now = outcome.is === "stale" ? annotationShape.safeParse(outcome.now) : null;
    if (now?.success) {
      setMode({ is: "editing", text, version: now.data.version, theirs: now.data });
      return;
    }
    if (outcome.is === "done") setMode({ is: "reading" });
    await settle(outcome);
  };

  return (
    <article className="talk-annotation" id={annotation.slug}>
      <header>
        <bdi>{annotation.author.name}</bdi>{" "}
        <time className="desk-faint" dateTime={annotation.at}>
          {formatMoment(annotation.at, locale)}
        </time>
        {annotation.editedAt === null ? null : <span className="desk-faint"> · {messages.edited}</span>}{" "}
        <span className={isPublic ? "talk-public" : "talk-internal"}>
          {isPublic ? messages.publicNote : messages.internal}
        </span>
        {annotation.publicBy === null ? null : (
          <span className="desk-faint"> {messages.publicBy(annotation.publicBy)}</span>
        )}
      </header>
      {mode.is === "editing" ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void reword(mode.text, mode.version);
          }}
        >
          {isPublic ? <p className="desk-faint">{messages.publicEdit}</p> : null}
          <label className="talk-field">
            {messages.editWords}
            <textarea
              dir="auto"
              rows={4}
              value={mode.text}
              onChange={({ target }) => setMode({ ...mode, text: target.value })}
            />
          </label>
          {mode.theirs === null ? null : (
            <ConflictChoice
              locale={locale}
              fields={[{ label: messages.yourWords, mine: mode.text, theirs: mode.theirs.text }]}
              onMine={() => void reword(mode.text, mode.version)}
              onTheirs={() => setMode({ is: "reading" })}
            />
          )}
          <p className="talk-actions">
            <button type="submit" disabled={mode.text.trim() === ""}>
              {messages.save}
            </button>
            <button type="button" className="desk-quiet" onClick={() => setMode({ is: "reading" })}>
              {messages.cancel}
            </button>
          </p>
        </form>
      ) : (
        <Markdown text={annotation.text} people={new Map(people.map(({ id, name }) => [id, name]))} />
      )}
      {mode.is === "asking" ? (
        <p className="talk-actions" role="alert">
          {messages.publicQuestion}
          <button type="button" onClick={() => void show(true)}>
            {messages.yes}
          </button>
          <button type="button" className="desk-quiet" onClick={() => setMode({ is: "reading" })}>
            {messages.cancel}
          </button>
        </p>
      ) : null}
      {mode.is === "reading" ? (
        <p className="talk-actions">
          {annotation.author.id === memberId ? (
            <button
              type="button"
              className="desk-quiet"
              onClick={() =>
                setMode({ is: "editing", text: annotation.text, version: annotation.version, theirs: null })
              }
            >
              {messages.edit}
            </button>
          ) : null}
          {mayPublish ? (
            <button
              type="button"
              className="desk-quiet"
              onClick={() => (isPublic ? void show(false) : setMode({ is: "asking" }))}
            >
              {isPublic ? messages.makeInternal : messages.makePublic}
            </button>
          ) : null}
        </p>
      ) : null}
      <p role="alert" className="desk-alert">
        {refused}
      </p>
    </article>
  );
}
