"use client";
import { type ChangeEvent, type FormEvent } from "react";
import { useDesk } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { LiveFields } from "@/components/ui/live-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { useTextsDraft } from "@/lib/client/use-form-draft";
import { type TalkSubject, writeSubject } from "@/lib/domain/annotations/subject";
import { talkMessages } from "@/lib/view/messages/talk";
import { type Person } from "@/lib/wire/annotations";
import { DraftNote } from "../record-forms/draft-note";
import { refusalWords } from "./refusal-words";

/** Adds something to do; on a claim or a link also what would settle the question. */
export function TaskForm({
  subject,
  people,
  onAdded,
}: {
  subject: TalkSubject | null;
  people: readonly Person[];
  onAdded: () => Promise<void>;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = talkMessages(locale);
  const maySettle = subject?.type === "claim" || subject?.type === "link";
  const { refused, send } = useCommand();
  const draft = useTextsDraft(
    { caseSlug, memberId, key: `task:${subject === null ? "" : writeSubject(subject)}` },
    { kind: maySettle ? "settle" : "todo", text: "", assignee: "", due: "" },
    0,
  );
  const { kind, text, assignee, due } = draft.state;
  const write = ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
    draft.change({ [target.name]: target.value });
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { kind, text: text.trim(), subject, assignee: assignee || null, due: due || null };
    const outcome = await send(deskApi(caseSlug, "tasks"), body);
    if (outcome.is !== "done") return;
    draft.drop();
    await onAdded();
  };
  return (
    <form className="desk-filters" onSubmit={(event) => void add(event)} aria-label={messages.newTask}>
      <LiveFields>
        {maySettle ? (
          <label>
            {messages.newTask}
            <select name="kind" value={kind} onChange={write}>
              <option value="settle">{messages.taskKind.settle}</option>
              <option value="todo">{messages.taskKind.todo}</option>
            </select>
          </label>
        ) : null}
        <label>
          {maySettle ? messages.settle : messages.task}
          <BoundedText name="text" required max={2000} size={40} value={text} onChange={write} />
        </label>
        <label>
          {messages.assignee}
          <select name="assignee" value={assignee} onChange={write}>
            <option value="">{messages.nobody}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {messages.due}
          <input type="date" name="due" value={due} onChange={write} />
        </label>
        <SubmitButton>{messages.add}</SubmitButton>
        <DraftNote safe={draft.safe} />
        <p role="alert" className="desk-alert">
          {refusalWords(refused, locale)}
        </p>
      </LiveFields>
    </form>
  );
}
