"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useDesk } from "#desk";
import { Combobox } from "@/components/ui/combobox";
import { namedRecordsOptions } from "@/lib/client/web-options";
import { namedRecordPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { webMessages } from "@/lib/view/messages/web";

/** A part of the case that the palette leads to. */
export interface PalettePlace {
  readonly name: string;
  readonly path: string;
}

/** Leads to everything of the case that has a name: Ctrl K or ⌘ K opens it on every page. */
export function CommandPalette({ places }: { places: readonly PalettePlace[] }) {
  const { locale, caseSlug } = useDesk();
  const messages = webMessages(locale);
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [asked, ask] = useState("");
  const answer = useQuery(namedRecordsOptions(caseSlug, asked));

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen((former) => !former);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (!isOpen) return dialog.current?.close();
    dialog.current?.showModal();
    field.current?.focus();
  }, [isOpen]);

  const words = asked.trim().toLowerCase();
  // Only what answers these words: a place that fits is gone to at once, without waiting for records.
  const records = words === "" || answer.isPlaceholderData ? [] : (answer.data?.records ?? []);
  return (
    <>
      <button type="button" className="web-palette-open" onClick={() => setOpen(true)}>
        {messages.paletteOpen}
      </button>
      <dialog ref={dialog} className="web-palette" aria-label={messages.palette} onClose={() => setOpen(false)}>
        {isOpen ? (
          <Combobox
            title={messages.palette}
            isTitleShown={false}
            isInline
            isEmptied
            field={field}
            hint={messages.paletteHint}
            note={messages.paletteKeys}
            nothingFound={answer.isFetching ? messages.paletteKeys : messages.paletteNothing}
            choices={[
              ...places
                .filter(({ name }) => name.toLowerCase().includes(words))
                .map(({ name, path }) => ({ key: path, name, note: messages.paletteKind.place, path })),
              ...records.map(({ kind, slug, name, met }) => ({
                key: `${kind} ${slug}`,
                name: localize(name, locale),
                note: [messages.paletteKind[kind], met && messages.alsoCalled(met)].filter(Boolean).join(" · "),
                path: namedRecordPath(locale, caseSlug, kind, slug),
              })),
            ]}
            onAsk={ask}
            onChoose={({ path }) => {
              setOpen(false);
              router.push(path);
            }}
            onLeave={() => setOpen(false)}
          />
        ) : null}
      </dialog>
    </>
  );
}
