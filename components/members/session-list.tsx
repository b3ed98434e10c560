"use client";
import { useRouter } from "next/navigation";
import type { z } from "zod";
import { useLocale } from "#desk";
import { useCommand } from "@/lib/client/use-command";
import { nameBrowser } from "@/lib/view/desk/browser-name";
import { formatPartialDate } from "@/lib/view/format";
import { memberMessages } from "@/lib/view/messages/members";
import type { ownSessions } from "@/lib/wire/auth";
import { ProblemLine } from "./problem-line";

type OwnSession = z.infer<typeof ownSessions>["sessions"][number];

/** One's own sessions; the others can be ended, one by one or all at once. */
export function SessionList({ sessions }: { sessions: readonly OwnSession[] }) {
  const locale = useLocale();
  const messages = memberMessages(locale);
  const router = useRouter();
  const { isUnderWay, refused, send } = useCommand();

  async function end(which: object) {
    await send("/api/account/sessions/end", which);
    router.refresh();
  }

  return (
    <>
      <ul className="desk-sessions">
        {sessions.map(({ id, isCurrent, browser, createdAt, seenAt }) => (
          <li key={id}>
            <span>
              <strong>{nameBrowser(browser) ?? messages.unknownBrowser}</strong>
              {isCurrent ? ` · ${messages.thisBrowser}` : ""}
              <span className="desk-faint desk-block">
                {messages.signedInOn} {formatPartialDate(createdAt.slice(0, 10), locale)} · {messages.lastSeen}{" "}
                {formatPartialDate(seenAt.slice(0, 10), locale)} {seenAt.slice(11, 16)} UTC
              </span>
            </span>
            {isCurrent ? null : (
              <button type="button" disabled={isUnderWay} onClick={() => void end({ session: id })}>
                {messages.endSession}
              </button>
            )}
          </li>
        ))}
      </ul>
      <ProblemLine refused={refused} />
      {sessions.length > 1 ? (
        <button type="button" disabled={isUnderWay} onClick={() => void end({ others: true })}>
          {messages.endOthers}
        </button>
      ) : (
        <p className="desk-faint">{messages.noOtherSessions}</p>
      )}
    </>
  );
}
