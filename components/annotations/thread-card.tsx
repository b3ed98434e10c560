"use client";
import { useState } from "react";
import { useDesk } from "#desk";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useFocusSwap } from "@/lib/client/use-focus-swap";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { localize } from "@/lib/view/labels";
import { formatMoment, talkMessages } from "@/lib/view/messages/talk";
import { type Person, type Thread } from "@/lib/wire/annotations";
import { AnnotationCard } from "./annotation-card";
import { Composer } from "./composer";
import { refusalWords } from "./refusal-words";

/** One conversation: what was said, and the field to say more. */
export function ThreadCard({
  thread,
  people,
  mayPublish,
  isNamed,
  onChange,
}: {
  thread: Thread;
  people: readonly Person[];
  mayPublish: boolean;
  /** Whether it stands among threads of other subjects and must say its own. */
  isNamed: boolean;
  onChange: () => Promise<void>;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = talkMessages(locale);
  const [isReplying, setReplying] = useState(false);
  const [opener, part] = useFocusSwap();
  const { refused, send } = useCommand();
  const { send: reply } = useCommand();
  const path = deskApi(caseSlug, `threads/${thread.slug}`);
  const isResolved = thread.resolvedAt !== null;

  const resolve = async () => {
    await send(path, { version: thread.version, resolved: !isResolved }, "PUT");
    await onChange();
  };
  const say = async (text: string) => {
    const outcome = await reply(`${path}/annotations`, { text });
    if (outcome.is === "done") {
      setReplying(false);
      await onChange();
    }
    return outcome;
  };

  return (
    <li className={isResolved ? "talk-thread talk-resolved" : "talk-thread"} id={thread.slug}>
      {isNamed ? (
        <h2>
          <span className="desk-faint">{messages.subjectType[thread.subject.type]}</span>{" "}
          <a href={talkPath(locale, caseSlug, thread.subject)} dir="auto">
            {localize(thread.subjectName, locale)}
          </a>
        </h2>
      ) : null}
      {thread.resolvedAt === null ? null : (
        <p className="desk-faint">
          {messages.resolvedBy(thread.resolvedBy ?? messages.somebody, formatMoment(thread.resolvedAt, locale))}
        </p>
      )}
      {thread.annotations.map((annotation) => (
        <AnnotationCard key={annotation.slug} {...{ annotation, people, mayPublish, onChange }} thread={thread.slug} />
      ))}
      {isReplying ? (
        <div ref={part}>
          <Composer
            people={people}
            draftKey={`thread:${thread.slug}`}
            label={messages.replyIn}
            action={messages.reply}
            onSend={say}
          />
          {/* What is half said waits as a draft until the field is opened again. */}
          <button type="button" className="desk-quiet" onClick={() => setReplying(false)}>
            {messages.cancel}
          </button>
        </div>
      ) : null}
      <p className="talk-actions">
        {isReplying ? null : (
          <button ref={opener} type="button" onClick={() => setReplying(true)}>
            {messages.reply}
          </button>
        )}
        <button type="button" className="desk-quiet" onClick={() => void resolve()}>
          {isResolved ? messages.reopen : messages.resolve}
        </button>
      </p>
      <p role="alert" className="desk-alert">
        {refusalWords(refused, locale)}
      </p>
    </li>
  );
}
