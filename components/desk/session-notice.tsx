"use client";
import { useEffect, useState } from "react";
import { SESSION_ENDED, SESSION_STANDS } from "@/lib/client/ask-desk";
import type { Locale } from "@/lib/domain/vocabulary";
import { signInPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";

/**
 * Says that the session has ended, as soon as the desk answers so. Signing in opens beside this page, where what was
 * typed stays; the first answer after it takes the notice away.
 */
export function SessionNotice({ locale }: { locale: Locale }) {
  const messages = deskMessages(locale);
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => {
    const end = () => setEnded(true);
    const stand = () => setEnded(false);
    window.addEventListener(SESSION_ENDED, end);
    window.addEventListener(SESSION_STANDS, stand);
    return () => {
      window.removeEventListener(SESSION_ENDED, end);
      window.removeEventListener(SESSION_STANDS, stand);
    };
  }, []);
  return (
    <div role="alert" className="desk-session">
      {hasEnded ? (
        <p>
          {messages.sessionEndedHere}{" "}
          <a href={signInPath(locale)} target="_blank" rel="noopener">
            {messages.signInBeside}
          </a>
        </p>
      ) : null}
    </div>
  );
}
