"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from "react";
import { useDesk } from "#desk";
import { namedRecordsOptions } from "@/lib/client/web-options";
import { namedRecordPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";

/** A part of the case that the palette leads to. */
export interface PalettePlace {
  readonly name: string;
  readonly path: string;
}

interface Line {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly met: string | null;
  readonly path: string;
}

/** Leads to everything of the case that has a name: Ctrl K or ⌘ K opens it on every page. */
export function CommandPalette({ places }: { places: readonly PalettePlace[] }) {
  const { locale, caseSlug } = useDesk();
  const messages = webMessages(locale);
  const router = useRouter();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(0);
  const asked = useDeferredValue(typed);
  const answer = useQuery(namedRecordsOptions(caseSlug, asked));

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else dialog.current?.showModal();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  const words = typed.trim().toLowerCase();
  const lines: readonly Line[] = [
    ...places
      .filter(({ name }) => name.toLowerCase().includes(words))
      .map(({ name, path }) => ({ key: path, kind: messages.paletteKind.place, name, met: null, path })),
    ...(words === "" ? [] : (answer.data?.records ?? [])).map(({ kind, slug, name, met }) => ({
      key: `${kind} ${slug}`,
      kind: messages.paletteKind[kind],
      name: localize(name, locale),
      met,
      path: namedRecordPath(locale, caseSlug, kind, slug),
    })),
  ];
  const current = lines[Math.min(marked, lines.length - 1)];
  const go = (line: Line) => {
    dialog.current?.close();
    setTyped("");
    router.push(line.path);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a word in an input method is not a choice.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") setMarked((place) => Math.min(place + 1, lines.length - 1));
    else if (event.key === "ArrowUp") setMarked((place) => Math.max(place - 1, 0));
    else if (event.key === "Enter" && current) go(current);
    // A search field would take the first Escape to empty itself.
    else if (event.key === "Escape") dialog.current?.close();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <button type="button" className="web-palette-open" onClick={() => dialog.current?.showModal()}>
        {messages.paletteOpen}
      </button>
      <dialog ref={dialog} className="web-palette" aria-label={messages.palette}>
        <input
          type="search"
          role="combobox"
          aria-label={messages.palette}
          aria-expanded={lines.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${lines.indexOf(current)}` : undefined}
          placeholder={messages.paletteHint}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setMarked(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}-list`} role="listbox" aria-label={messages.palette} className="web-choices">
          {lines.map((line, place) => (
            <div
              key={line.key}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={line === current}
              onMouseDown={(event) => {
                event.preventDefault();
                go(line);
              }}
            >
              <small>{line.kind}</small> <span dir="auto">{line.name}</span>{" "}
              {line.met === null ? null : <small>{messages.alsoCalled(line.met)}</small>}
            </div>
          ))}
        </div>
        <p className="desk-faint" role="status">
          {words !== "" && lines.length === 0 && !answer.isFetching ? messages.paletteNothing : messages.paletteKeys}
        </p>
      </dialog>
    </>
  );
}
