"use client";
import { useRouter } from "next/navigation";
import { useMemo, useRef } from "react";
import { useDesk } from "#desk";
import { type KeyDeed, useSingleKeys } from "@/components/desk-context/use-single-keys";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { DESK_KEYS, GO_LETTERS, GO_PATIENCE_MS, KEY_SCOPES } from "@/lib/view/desk/desk-keys";
import { deskMessages } from "@/lib/view/messages/desk";
import { frameMessages } from "@/lib/view/messages/frame";

/** The single keys that act on every page of a case, and the page that shows all of them. */
export function DeskKeys() {
  const { locale, caseSlug, hasKeys } = useDesk();
  const messages = frameMessages(locale);
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const goneAt = useRef(Number.NEGATIVE_INFINITY);
  // The letter that follows G leads on; without G before it, it is whatever else it is.
  const acts = useMemo(() => {
    const go = (path: string) => {
      router.push(path);
      return true;
    };
    const plain: Readonly<Record<string, KeyDeed>> = {
      n: () => go(deskCasePath(locale, caseSlug, "record")),
      "/": () => {
        document.querySelector<HTMLInputElement>('main input[type="search"], main [role="combobox"]')?.focus();
        return true;
      },
      "?": () => {
        dialog.current?.showModal();
        return true;
      },
      g: () => {
        goneAt.current = performance.now();
        return true;
      },
    };
    const led = GO_LETTERS.map(({ letter, place }): [string, KeyDeed] => [
      letter,
      () => {
        const isLed = performance.now() - goneAt.current < GO_PATIENCE_MS;
        goneAt.current = Number.NEGATIVE_INFINITY;
        return isLed ? go(deskCasePath(locale, caseSlug, place)) : (plain[letter]?.() ?? false);
      },
    ]);
    return { ...plain, ...Object.fromEntries(led) };
  }, [router, locale, caseSlug]);
  useSingleKeys(acts, true);
  const places = deskMessages(locale).place;
  return (
    <dialog ref={dialog} className="desk-keys" aria-label={messages.keys}>
      <h2>{messages.keys}</h2>
      <p>{hasKeys ? messages.keysLead : messages.keysOff}</p>
      {KEY_SCOPES.map((scope) => (
        <section key={scope} aria-label={messages.scope[scope]}>
          <h3>{messages.scope[scope]}</h3>
          <dl>
            {scope === "everywhere" ? (
              <div>
                <dt>
                  <kbd>Ctrl K</kbd>
                </dt>
                <dd>{messages.palette}</dd>
              </div>
            ) : null}
            {DESK_KEYS[scope].map(({ keys, act }) => (
              <div key={act}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{nameKey(key)}</kbd>
                  ))}
                </dt>
                <dd>{messages.act[act]}</dd>
              </div>
            ))}
            {scope === "everywhere"
              ? GO_LETTERS.map(({ letter, place }) => (
                  <div key={letter}>
                    <dt>
                      <kbd>G</kbd>
                      <kbd>{nameKey(letter)}</kbd>
                    </dt>
                    <dd>{places[place]}</dd>
                  </div>
                ))
              : null}
          </dl>
        </section>
      ))}
      <form method="dialog">
        <button type="submit">{messages.close}</button>
      </form>
    </dialog>
  );
}

function nameKey(key: string): string {
  return key === " " ? "Space" : key.length === 1 ? key.toUpperCase() : key;
}
