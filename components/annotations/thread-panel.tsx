"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk } from "#desk";
import { queryKeys } from "@/lib/client/query-keys";
import { deskApi, threadOptions } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { type TalkSubject, writeSubject } from "@/lib/domain/annotations/subject";
import { talkMessages } from "@/lib/view/messages/talk";
import type { ThreadState } from "@/lib/wire/annotations";
import { Composer } from "./composer";
import { QueryProblem } from "./query-problem";
import { ThreadCard } from "./thread-card";

/** Who looks at talk: their id, and whether they may show annotations to readers. */
export interface TalkReader {
  readonly memberId: string;
  readonly mayPublish: boolean;
}

/**
 * The threads on one subject, or of the whole case without one. It follows what others write by itself; it can stand
 * in any page or side panel of the desk.
 */
export function ThreadPanel({
  subject,
  reader,
  initialState = "all",
}: {
  subject: TalkSubject | null;
  reader: TalkReader;
  initialState?: ThreadState;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = talkMessages(locale);
  const queries = useQueryClient();
  const [state, setState] = useState<ThreadState>(initialState);
  const about = subject === null ? undefined : writeSubject(subject);
  const answer = useQuery(threadOptions(caseSlug, state, about));
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.threads(caseSlug) });
  const { send } = useCommand();
  const open = async (text: string) => {
    const outcome = await send(deskApi(caseSlug, "threads"), { subject, text });
    if (outcome.is === "done") await refresh();
    return outcome;
  };
  const states = { open: messages.openThreads, resolved: messages.resolvedThreads, all: messages.allThreads };
  const people = answer.data?.people ?? [];

  return (
    <section aria-label={messages.threads}>
      <fieldset className="talk-tabs">
        <legend className="desk-hidden">{messages.threads}</legend>
        {(["all", "open", "resolved"] as const).map((one) => (
          <button key={one} type="button" aria-pressed={one === state} onClick={() => setState(one)}>
            {states[one]}
          </button>
        ))}
      </fieldset>
      <QueryProblem answer={answer} />
      {answer.data ? (
        <ul className="talk-list">
          {answer.data.threads.map((thread) => (
            <ThreadCard
              key={thread.slug}
              {...{ thread, people, ...reader }}
              isNamed={subject === null}
              onChange={refresh}
            />
          ))}
        </ul>
      ) : null}
      {answer.data?.threads.length === 0 ? (
        <p className="desk-empty">{subject === null ? messages.noThreadsHere : messages.noThreads}</p>
      ) : null}
      {about === undefined ? null : (
        <Composer
          people={people}
          draftKey={`thread:${about}`}
          label={messages.newThread}
          action={messages.send}
          onSend={open}
        />
      )}
    </section>
  );
}
