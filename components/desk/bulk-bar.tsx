"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { queryKeys } from "@/lib/client/query-keys";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import type { TalkSubject } from "@/lib/domain/annotations/subject";
import { listMessages } from "@/lib/view/messages/lists";

/** What is done with many rows at once. Accepting is not among it: each record is looked at by itself. */
export function BulkBar({
  subjects,
  onCsv,
  onLeave,
}: {
  subjects: readonly TalkSubject[];
  onCsv: () => void;
  onLeave: () => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = listMessages(locale);
  const queries = useQueryClient();
  const { send } = useCommand();
  const [text, setText] = useState("");
  const [told, setTold] = useState<string | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  const isAllClaims = subjects.every(({ type }) => type === "claim");
  const put = async (kind: "todo" | "settle", words: string) => {
    setUnderWay(true);
    let done = 0;
    for (const subject of subjects) {
      const body = { kind, text: words, subject, assignee: null, due: null };
      const outcome = await send(deskApi(caseSlug, "tasks"), body);
      if (outcome.is !== "done") break;
      done += 1;
    }
    setUnderWay(false);
    setTold(done === subjects.length ? messages.tasksMade(done) : messages.tasksStopped(done, subjects.length));
    await queries.invalidateQueries({ queryKey: queryKeys.tasks(caseSlug) });
  };
  return (
    <section className="desk-bulk" aria-label={messages.bulk}>
      <strong>{messages.chosen(subjects.length)}</strong>
      {isAllClaims ? (
        <button type="button" aria-disabled={isUnderWay} onClick={() => void put("settle", messages.secondSourceTask)}>
          {messages.secondSource}
        </button>
      ) : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "" && !isUnderWay) void put("todo", text.trim());
        }}
      >
        <BoundedText
          max={2000}
          aria-label={messages.taskText}
          placeholder={messages.taskText}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" aria-disabled={isUnderWay}>
          {messages.makeTasks}
        </button>
      </form>
      <button type="button" onClick={onCsv}>
        CSV
      </button>
      <button type="button" className="desk-quiet" onClick={onLeave}>
        {messages.letGo}
      </button>
      <span role="status">{told}</span>
    </section>
  );
}
