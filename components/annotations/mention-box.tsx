"use client";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import type { Person } from "@/lib/wire/annotations";

/** An @ and the beginning of a name before the caret. */
const CALLING = /(?:^|[\s(（、，。])@([\p{L}\p{N}._-]{0,40})$/u;

/** A field for Markdown that offers colleagues after an @: arrows choose, Enter takes, Escape leaves it. */
export function MentionBox({
  label,
  listLabel,
  text,
  people,
  describedBy,
  isInvalid,
  isLive,
  onText,
  onSend,
}: {
  label: string;
  listLabel: string;
  text: string;
  people: readonly Person[];
  describedBy: string;
  isInvalid: boolean;
  /** False as long as nothing listens: words typed then would be lost. */
  isLive: boolean;
  onText: (text: string) => void;
  onSend: () => void;
}) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [call, setCall] = useState<{ readonly words: string; readonly end: number } | null>(null);
  const [place, setPlace] = useState(0);
  const caret = useRef<number | null>(null);
  // Behind the mention as soon as the new text is there: the next letter may follow at once.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);
  const found =
    call === null ? [] : people.filter(({ name }) => name.toLowerCase().includes(call.words.toLowerCase())).slice(0, 8);
  const chosen = found[Math.min(place, found.length - 1)];

  const look = (value: string, caret: number) => {
    const words = CALLING.exec(value.slice(0, caret))?.[1];
    setCall(words === undefined ? null : { words, end: caret });
    setPlace(0);
  };
  const take = (person: Person) => {
    if (call === null) return;
    const start = call.end - call.words.length - 1;
    const mention = `[@${person.name.replace(/[[\]\\]/g, "\\$&")}](user:${person.id}) `;
    onText(text.slice(0, start) + mention + text.slice(call.end));
    setCall(null);
    caret.current = start + mention.length;
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
      return;
    }
    if (!chosen || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setPlace((former) => (former + step + found.length) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") setCall(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className="talk-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        dir="auto"
        rows={4}
        value={text}
        readOnly={!isLive}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        aria-autocomplete="list"
        aria-controls={chosen ? `${id}-list` : undefined}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        onChange={({ target }) => {
          onText(target.value);
          look(target.value, target.selectionStart);
        }}
        onKeyDown={press}
        onBlur={() => setCall(null)}
      />
      {chosen ? (
        <div role="listbox" id={`${id}-list`} aria-label={listLabel} className="talk-people">
          {found.map((person) => (
            <div
              key={person.id}
              id={`${id}-${person.id}`}
              role="option"
              aria-selected={person === chosen}
              tabIndex={-1}
              // Before the field loses the caret.
              onPointerDown={(event) => {
                event.preventDefault();
                take(person);
              }}
            >
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}
