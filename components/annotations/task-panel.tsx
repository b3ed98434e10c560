"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDesk } from "#desk";
import { queryKeys } from "@/lib/client/query-keys";
import { taskOptions } from "@/lib/client/talk-options";
import { type TalkSubject, writeSubject } from "@/lib/domain/annotations/subject";
import { talkMessages } from "@/lib/view/messages/talk";
import { TASK_FILTERS, type TaskFilter } from "@/lib/wire/tasks";
import { QueryProblem } from "./query-problem";
import { TaskCard } from "./task-card";
import { TaskForm } from "./task-form";

/** What is to be done about one subject, or in the whole case, and the form to add to it. */
export function TaskPanel({
  subject,
  today,
}: {
  subject: TalkSubject | null;
  /** `YYYY-MM-DD`: what lies before it is overdue. */
  today: string;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = talkMessages(locale);
  const queries = useQueryClient();
  const [show, setShow] = useState<TaskFilter>("open");
  const answer = useQuery(taskOptions(caseSlug, show, subject === null ? undefined : writeSubject(subject)));
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.tasks(caseSlug) });
  const people = answer.data?.people ?? [];
  return (
    <section aria-label={messages.todo}>
      <fieldset className="talk-tabs">
        <legend className="desk-hidden">{messages.todo}</legend>
        {TASK_FILTERS.map((one) => (
          <button key={one} type="button" aria-pressed={one === show} onClick={() => setShow(one)}>
            {messages.taskFilter[one]}
          </button>
        ))}
      </fieldset>
      <QueryProblem answer={answer} />
      <ul className="talk-list">
        {(answer.data?.tasks ?? []).map((task) => (
          <TaskCard key={task.slug} {...{ task, people, today }} isNamed={subject === null} onChange={refresh} />
        ))}
      </ul>
      {answer.data?.tasks.length === 0 ? <p className="desk-empty">{messages.noTasks}</p> : null}
      <TaskForm {...{ subject, people }} onAdded={refresh} />
    </section>
  );
}
