"use client";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useId, useState } from "react";
import { useDesk } from "#desk";
import { partyChoicesOptions } from "@/lib/client/web-options";
import { label, localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";
import type { PartyChoice } from "@/lib/wire/parties";

/**
 * Finds a party while one types: names, aliases and misspellings in either script, pinyin. The list is chosen from with
 * the arrow keys and Enter, or by pointing.
 */
export function PartyFinder({
  title,
  initialText = "",
  onChoose,
  onClear,
}: {
  title: string;
  /** What stands in the field, until somebody types; a new text from outside takes its place. */
  initialText?: string;
  onChoose: (party: PartyChoice) => void;
  /** Called when what stands in the field is no chosen party any more. */
  onClear?: (typed: string) => void;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = webMessages(locale);
  const id = useId();
  const [typed, setTyped] = useState(initialText);
  const [given, setGiven] = useState(initialText);
  if (initialText !== given) {
    setGiven(initialText);
    setTyped(initialText);
  }
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const asked = useDeferredValue(isOpen ? typed : "");
  const answer = useQuery(partyChoicesOptions(caseSlug, asked));
  const choices = isOpen && typed.trim() !== "" ? (answer.data ?? []) : [];
  const choose = (party: PartyChoice) => {
    setTyped(localize(party.name, locale));
    setOpen(false);
    onChoose(party);
  };
  const current = choices[Math.min(marked, choices.length - 1)];

  return (
    <div className="web-finder">
      <label htmlFor={`${id}-field`}>{title}</label>
      <input
        id={`${id}-field`}
        type="search"
        role="combobox"
        autoComplete="off"
        maxLength={200}
        placeholder={messages.findHint}
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.slug}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
          setOpen(true);
          onClear?.(event.target.value);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "ArrowDown") setMarked((place) => Math.min(place + 1, choices.length - 1));
          else if (event.key === "ArrowUp") setMarked((place) => Math.max(place - 1, 0));
          // Enter chooses and never sends the form around the field, also before the choices have come.
          else if (event.key === "Enter" && typed.trim() !== "") {
            if (current) choose(current);
          } else if (event.key === "Escape" && isOpen) setOpen(false);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <p role="status" className="desk-hidden">
        {isOpen && answer.data ? messages.choicesFound(choices.length) : null}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={title} className="web-choices" hidden={choices.length === 0}>
        {choices.map((party, place) => (
          // Keys stay in the field, as a combobox wants it; pointing must not take the focus away before the choice.
          <div
            key={party.slug}
            id={`${id}-${party.slug}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === marked}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(party);
            }}
          >
            <span dir="auto">{localize(party.name, locale)}</span>{" "}
            <small>
              {label.partyKind(party.kind, locale)}
              {party.met === null ? null : <> · {messages.alsoCalled(party.met)}</>}
            </small>
          </div>
        ))}
      </div>
      {isOpen && typed.trim() !== "" && answer.data?.length === 0 && !answer.isPlaceholderData ? (
        <p className="desk-faint">{messages.noneFound}</p>
      ) : null}
    </div>
  );
}
