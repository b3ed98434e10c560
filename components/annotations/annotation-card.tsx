"use client";
import { useState } from "react";
import { useDesk } from "#desk";
import type { Refused } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import type { Slug } from "@/lib/domain/model/case-records";
import { formatMoment, talkMessages } from "@/lib/view/messages/talk";
import type { Annotation, Person } from "@/lib/wire/annotations";
import { AnnotationEdit } from "./annotation-edit";
import { Markdown } from "./markdown";
import { refusalWords } from "./refusal-words";

/** One contribution to a thread. Its author may reword it; an editor may show it to readers. */
export function AnnotationCard({
  thread,
  annotation,
  people,
  mayPublish,
  onChange,
}: {
  thread: Slug;
  annotation: Annotation;
  people: readonly Person[];
  mayPublish: boolean;
  onChange: () => Promise<void>;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = talkMessages(locale);
  const [mode, setMode] = useState<"reading" | "asking" | "editing">("reading");
  const { refused, send } = useCommand();
  const [unedited, setUnedited] = useState<Refused | null>(null);
  const [editButton, editor] = useFocusSwap();
  const [publicButton, question] = useFocusSwap();
  const path = deskApi(caseSlug, `threads/${thread}/annotations/${annotation.slug}`);
  const isPublic = annotation.publicAt !== null;

  const show = async (shown: boolean) => {
    setMode("reading");
    setUnedited(null);
    await send(`${path}/public`, { version: annotation.version, public: shown }, "PUT");
    await onChange();
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
      {mode === "editing" ? (
        <div ref={editor}>
          <AnnotationEdit
            {...{ annotation, path }}
            onSent={(refusal) => {
              setUnedited(refusal);
              return onChange();
            }}
            onClose={() => setMode("reading")}
          />
        </div>
      ) : (
        <Markdown text={annotation.text} people={new Map(people.map(({ id, name }) => [id, name]))} />
      )}
      {mode === "asking" ? (
        <p ref={question} className="talk-actions" role="alert">
          {messages.publicQuestion}
          <button type="button" onClick={() => void show(true)}>
            {messages.yes}
          </button>
          <button type="button" className="desk-quiet" onClick={() => setMode("reading")}>
            {messages.cancel}
          </button>
        </p>
      ) : null}
      {mode === "reading" ? (
        <p className="talk-actions">
          {annotation.author.id === memberId ? (
            <button ref={editButton} type="button" className="desk-quiet" onClick={() => setMode("editing")}>
              {messages.edit}
            </button>
          ) : null}
          {mayPublish ? (
            <button
              ref={publicButton}
              type="button"
              className="desk-quiet"
              onClick={() => (isPublic ? void show(false) : setMode("asking"))}
            >
              {isPublic ? messages.makeInternal : messages.makePublic}
            </button>
          ) : null}
        </p>
      ) : null}
      <p role="alert" className="desk-alert">
        {refusalWords(unedited ?? refused, locale)}
      </p>
    </article>
  );
}
