"use client";
import { useState } from "react";
import { useLocale } from "#desk";
import { memberMessages } from "@/lib/view/messages/members";

/** A link that is shown once, or word that it was sent. */
export function HandedLink({ handed }: { handed: { link: string | null; sent: boolean } }) {
  const locale = useLocale();
  const messages = memberMessages(locale);
  const [isCopied, setCopied] = useState(false);
  const { link } = handed;
  if (link === null) return <p role="status">{messages.linkSent}</p>;
  const whole = link.startsWith("/") ? window.location.origin + link : link;
  return (
    <div role="status" className="desk-handed">
      <p>{messages.linkOnce}</p>
      <p>
        <code>{whole}</code>
      </p>
      <button
        type="button"
        onClick={() =>
          void navigator.clipboard?.writeText(whole).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {isCopied ? messages.copied : messages.copy}
      </button>
    </div>
  );
}
