"use client";
import { type FormEvent, useState } from "react";
import { readWords } from "@/lib/client/form-words";
import { sendCommand } from "@/lib/client/send-command";
import { deskApi } from "@/lib/client/talk-options";
import type { TalkSubject } from "@/lib/domain/annotations/subject";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { talkMessages } from "@/lib/view/messages/talk";
import { made, type Person } from "@/lib/wire/annotations";
import { refusalWords } from "./refusal-words";

/** Adds something to do; on a claim or a link also what would settle the question. */
export function TaskForm({
  locale,
  caseSlug,
  subject,
  people,
  onAdded,
}: {
  locale: Locale;
  caseSlug: Slug;
  subject: TalkSubject | null;
  people: readonly Person[];
  onAdded: () => Promise<void>;
}) {
  const messages = talkMessages(locale);
  const maySettle = subject?.type === "claim" || subject?.type === "link";
  const [refused, setRefused] = useState("");
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const word = (name: string) => readWords(fields, name);
    const body = {
      kind: word("kind") === "settle" ? "settle" : "todo",
      text: word("text"),
      subject,
      assignee: word("assignee") || null,
      due: word("due") || null,
    };
    const outcome = await sendCommand(deskApi(caseSlug, "tasks"), "POST", body, { schema: made });
    setRefused(refusalWords(outcome, locale));
    if (outcome.is !== "done") return;
    form.reset();
    await onAdded();
  };
  return (
    <form className="desk-filters" onSubmit={(event) => void add(event)} aria-label={messages.newTask}>
      {maySettle ? (
        <label>
          {messages.newTask}
          <select name="kind" defaultValue="settle">
            <option value="settle">{messages.taskKind.settle}</option>
            <option value="todo">{messages.taskKind.todo}</option>
          </select>
        </label>
      ) : null}
      <label>
        {maySettle ? messages.settle : messages.task}
        <input name="text" required maxLength={2000} dir="auto" size={40} />
      </label>
      <label>
        {messages.assignee}
        <select name="assignee" defaultValue="">
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
        <input type="date" name="due" />
      </label>
      <button type="submit">{messages.add}</button>
      <p role="alert" className="desk-alert">
        {refused}
      </p>
    </form>
  );
}
