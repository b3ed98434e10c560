"use client";
import { useState } from "react";
import { useDesk } from "#desk";
import { FieldConflict } from "@/components/record-forms/field-conflict";
import { UNREAD } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { talkPath } from "@/lib/view/desk/talk-addresses";
import { localize } from "@/lib/view/labels";
import { formatMoment, talkMessages } from "@/lib/view/messages/talk";
import type { Person } from "@/lib/wire/annotations";
import { staleWith } from "@/lib/wire/records";
import { type Task, task as taskShape } from "@/lib/wire/tasks";
import { refusalWords } from "./refusal-words";

const CHANGED = { ...UNREAD, told: staleWith(taskShape) };

interface Change {
  readonly text: string;
  readonly assignee: string | null;
  readonly due: string | null;
  readonly done: boolean;
}

/** One thing to be done: who, until when, and whether it is done. Every change is saved as it is made. */
export function TaskCard({
  task,
  people,
  today,
  isNamed,
  onChange,
}: {
  task: Task;
  people: readonly Person[];
  today: string;
  isNamed: boolean;
  onChange: () => Promise<void>;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = talkMessages(locale);
  const [conflict, setConflict] = useState<{ readonly mine: Change; readonly theirs: Task } | null>(null);
  const { refused, send } = useCommand();
  // What has been asked for and not answered yet; meanwhile nothing else is asked, or the second would find the first.
  const [pending, setPending] = useState<Change | null>(null);
  const { text, due } = task;
  const asIs: Change = pending ?? { text, due, assignee: task.assignee?.id ?? null, done: task.doneAt !== null };
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? messages.nobody;

  const save = async (change: Change, version: number) => {
    if (pending !== null) return;
    setPending(change);
    const outcome = await send(deskApi(caseSlug, `tasks/${task.slug}`), { ...change, version }, "PUT", CHANGED);
    const theirs = outcome.is === "refused" ? outcome.told?.now : undefined;
    setConflict(theirs ? { mine: change, theirs } : null);
    await onChange();
    setPending(null);
  };

  return (
    <li className="talk-task" id={task.slug} aria-busy={pending !== null}>
      <label>
        <input
          type="checkbox"
          checked={asIs.done}
          onChange={({ target }) => void save({ ...asIs, done: target.checked }, task.version)}
        />{" "}
        <span dir="auto">{text}</span>
      </label>
      <p className="talk-actions">
        {task.kind === "settle" ? <span className="talk-internal">{messages.taskKind.settle}</span> : null}
        {isNamed && task.subject && task.subjectName ? (
          <span className="desk-faint">
            {messages.subjectType[task.subject.type]}{" "}
            <a href={talkPath(locale, caseSlug, task.subject)} dir="auto">
              {localize(task.subjectName, locale)}
            </a>
          </span>
        ) : null}
        <label>
          {messages.assignee}{" "}
          <select
            value={asIs.assignee ?? ""}
            onChange={({ target }) => void save({ ...asIs, assignee: target.value || null }, task.version)}
          >
            <option value="">{messages.nobody}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {messages.due}{" "}
          <input
            type="date"
            key={due}
            defaultValue={due ?? ""}
            // Every key of a typed day would be a day of its own.
            onBlur={({ target }) => {
              const day = target.value || null;
              if (day !== due) void save({ ...asIs, due: day }, task.version);
            }}
          />
        </label>
        {due !== null && due < today && !asIs.done ? (
          <strong className="desk-status-disputed">{messages.overdue}</strong>
        ) : null}
        {task.doneAt === null ? null : (
          <span className="desk-faint">
            {messages.doneBy(task.doneBy ?? messages.somebody, formatMoment(task.doneAt, locale))}
          </span>
        )}
      </p>
      {conflict === null ? null : (
        <FieldConflict
          fields={[
            { key: "text", label: messages.task, mine: conflict.mine.text, theirs: conflict.theirs.text },
            {
              key: "assignee",
              label: messages.assignee,
              mine: nameOf(conflict.mine.assignee),
              theirs: conflict.theirs.assignee?.name ?? messages.nobody,
            },
            {
              key: "due",
              label: messages.due,
              mine: conflict.mine.due ?? messages.noDue,
              theirs: conflict.theirs.due ?? messages.noDue,
            },
            {
              key: "done",
              label: messages.done,
              mine: conflict.mine.done ? "✓" : "–",
              theirs: conflict.theirs.doneAt === null ? "–" : "✓",
            },
          ]}
          onMine={() => void save(conflict.mine, conflict.theirs.version)}
          onTheirs={() => setConflict(null)}
        />
      )}
      <p role="alert" className="desk-alert">
        {conflict === null ? refusalWords(refused, locale) : ""}
      </p>
    </li>
  );
}
