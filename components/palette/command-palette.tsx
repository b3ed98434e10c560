"use client";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useLocale } from "#desk";
import { Icon } from "@/components/desk/icons";
import { webMessages } from "@/lib/view/messages/web";

/** A part of the case that the palette leads to. */
export interface PalettePlace {
  readonly name: string;
  readonly path: string;
  /** What it is called in the other language, which it is found by too. */
  readonly also?: string;
  /** Whether something is begun there: what follows a > alone. */
  readonly isAct?: boolean;
}

// A tenth of the script of a page of the desk, and most visits never open it: it comes with the first sign of a wish.
const loadField = async () => ({ default: (await import("./palette-field")).PaletteField });
const PaletteField = lazy(loadField);

/** Leads to everything of the case that has a name: Ctrl K or ⌘ K opens it on every page. */
export function CommandPalette({ places }: { places: readonly PalettePlace[] }) {
  const messages = webMessages(useLocale());
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Control" || event.key === "Meta") void loadField();
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
  }, [isOpen]);

  return (
    <>
      <button
        type="button"
        className="web-palette-open"
        onPointerEnter={() => void loadField()}
        onFocus={() => void loadField()}
        onClick={() => setOpen(true)}
        title={messages.paletteOpen}
      >
        <Icon of="search" />
        <span>{messages.paletteOpen}</span>
      </button>
      <dialog ref={dialog} className="web-palette" aria-label={messages.palette} onClose={() => setOpen(false)}>
        {isOpen ? (
          <Suspense fallback={<p role="status">{messages.paletteKeys}</p>}>
            <PaletteField places={places} onLeave={() => setOpen(false)} />
          </Suspense>
        ) : null}
      </dialog>
    </>
  );
}
