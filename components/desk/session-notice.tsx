"use client";
import { useEffect, useState } from "react";
import { useLocale } from "#desk";
import { DESK_WAITS, SESSION_ENDED, SESSION_STANDS } from "@/lib/client/ask-desk";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { signInPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";

/**
 * Says that the session has ended, as soon as the desk answers so, and that the desk is too busy to do what was asked.
 * Signing in opens beside this page, where what was typed stays; the first answer after it takes the notice away.
 */
export function SessionNotice() {
  const locale = useLocale();
  const messages = deskMessages(locale);
  const [hasEnded, setEnded] = useState(false);
  const [wait, setWait] = useState<string | null>(null);
  useEffect(() => {
    const end = () => setEnded(true);
    const stand = () => {
      setEnded(false);
      setWait(null);
    };
    const heed = (event: Event) => setWait(event instanceof CustomEvent ? readWords(event.detail, locale) : null);
    window.addEventListener(DESK_WAITS, heed);
    window.addEventListener(SESSION_ENDED, end);
    window.addEventListener(SESSION_STANDS, stand);
    return () => {
      window.removeEventListener(DESK_WAITS, heed);
      window.removeEventListener(SESSION_ENDED, end);
      window.removeEventListener(SESSION_STANDS, stand);
    };
  }, [locale]);
  return (
    <div role="alert" className="desk-session">
      {hasEnded ? (
        <p>
          {messages.sessionEndedHere}{" "}
          <a href={signInPath(locale)} target="_blank" rel="noopener">
            {messages.signInBeside}
          </a>
        </p>
      ) : wait === null ? null : (
        <p>{wait}</p>
      )}
    </div>
  );
}

function readWords(detail: unknown, locale: Locale): string | null {
  const words: unknown = typeof detail === "object" && detail !== null ? Reflect.get(detail, locale) : null;
  return typeof words === "string" ? words : null;
}
