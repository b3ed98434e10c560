"use client";
import { useLayoutEffect, useRef, useState } from "react";
import { CallingText } from "@/components/ui/combobox";
import type { Person } from "@/lib/wire/annotations";

/** An @ and the beginning of a name before the caret. */
const CALLING = /(?:^|[\s(（、，。])@([\p{L}\p{N}._-]{0,40})$/u;

/** A field for Markdown that offers colleagues after an @. */
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
  const field = useRef<HTMLTextAreaElement>(null);
  const [call, setCall] = useState<{ readonly words: string; readonly end: number } | null>(null);
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

  const look = (value: string, caret: number) => {
    const words = CALLING.exec(value.slice(0, caret))?.[1];
    setCall(words === undefined ? null : { words, end: caret });
  };
  const take = (person: { readonly key: string; readonly name: string }) => {
    if (call === null) return;
    const start = call.end - call.words.length - 1;
    const mention = `[@${person.name.replace(/[[\]\\]/g, "\\$&")}](user:${person.key}) `;
    onText(text.slice(0, start) + mention + text.slice(call.end));
    setCall(null);
    caret.current = start + mention.length;
  };
  return (
    <CallingText
      title={label}
      listTitle={listLabel}
      choices={found.map(({ id, name }) => ({ key: id, name }))}
      isCalling={call !== null}
      onChoose={take}
      onLeave={() => setCall(null)}
      field={
        <textarea
          ref={field}
          dir="auto"
          rows={4}
          value={text}
          readOnly={!isLive}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          onChange={({ target }) => {
            onText(target.value);
            look(target.value, target.selectionStart);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onSend();
          }}
        />
      }
    />
  );
}
