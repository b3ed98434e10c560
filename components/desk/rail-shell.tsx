"use client";
import type { ReactNode } from "react";
import { useCallback, useMemo, useState } from "react";
import { useLocale } from "#desk";
import { useSingleKeys } from "@/components/desk-context/use-single-keys";
import { writeFrameCookie } from "@/lib/client/frame-cookie";
import { type RailWidth, railCookieName } from "@/lib/view/desk/frame-choices";
import { frameMessages } from "@/lib/view/messages/frame";
import { Icon } from "./icons";

/** The rail beside the page; B makes it narrow or wide, and each of the two kinds of pages remembers it. */
export function RailShell({
  kind,
  initial,
  rail,
  children,
}: {
  kind: "plain" | "wide";
  initial: RailWidth;
  rail: ReactNode;
  children: ReactNode;
}) {
  const messages = frameMessages(useLocale());
  const [width, setWidth] = useState(initial);
  const toggle = useCallback(() => {
    const next = width === "narrow" ? "full" : "narrow";
    writeFrameCookie(railCookieName(kind), next);
    setWidth(next);
  }, [kind, width]);
  const acts = useMemo(
    () => ({
      b: () => {
        toggle();
        return true;
      },
    }),
    [toggle],
  );
  useSingleKeys(acts);
  return (
    <div className="desk-shell" data-rail={width}>
      <div className="desk-rail">
        {rail}
        <button
          type="button"
          className="desk-rail-entry desk-rail-toggle"
          aria-expanded={width === "full"}
          aria-label={messages.rail}
          title={`${messages.rail} (B)`}
          onClick={toggle}
        >
          <Icon of="rail" />
          <span>{messages.railKey}</span>
        </button>
      </div>
      {children}
    </div>
  );
}
