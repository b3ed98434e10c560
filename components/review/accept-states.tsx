"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { sendWebCommand } from "@/lib/client/send-web-command";
import { deskApi } from "@/lib/client/talk-options";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { refusalText } from "@/lib/view/messages/review";
import { stateMessages } from "@/lib/view/messages/states";
import type { StateRow } from "@/lib/wire/acceptance";
import { WaitingState } from "./waiting-state";

/** One page of states, each with a tick; what is ticked is accepted together, exactly as it is shown. */
export function AcceptStates({
  locale,
  caseSlug,
  rows,
  mayAccept,
}: {
  locale: Locale;
  caseSlug: Slug;
  rows: readonly StateRow[];
  mayAccept: boolean;
}) {
  const messages = stateMessages(locale);
  const router = useRouter();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isSending, setSending] = useState(false);
  const [told, setTold] = useState("");
  const open = rows.filter(({ isOpen }) => isOpen);
  const chosen = open.filter(({ revision }) => !left.has(revision));

  const send = async () => {
    setSending(true);
    setTold("");
    const states = chosen.map(({ type, slug, revision, stateHash }) => ({ type, slug, revision, stateHash }));
    const outcome = await sendWebCommand(deskApi(caseSlug, "states"), "POST", { states });
    setSending(false);
    if (outcome.is === "refused") {
      setTold(outcome.code === "stale" ? messages.changedMeanwhile : refusalText(outcome.code, 422, locale));
    }
    router.refresh();
  };

  return (
    <form
      className="state-rows"
      aria-busy={isSending}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ol>
        {rows.map((row) => (
          <li key={row.revision}>
            {mayAccept && row.isOpen ? (
              <label className="state-tick">
                <input
                  type="checkbox"
                  checked={!left.has(row.revision)}
                  onChange={({ target }) =>
                    setLeft((former) => {
                      const next = new Set(former);
                      if (target.checked) next.delete(row.revision);
                      else next.add(row.revision);
                      return next;
                    })
                  }
                />{" "}
                {messages.take}
              </label>
            ) : null}
            <WaitingState locale={locale} caseSlug={caseSlug} row={row} />
          </li>
        ))}
      </ol>
      {mayAccept ? (
        <p className="claim-buttons">
          <SubmitButton disabled={isSending || chosen.length === 0}>
            {isSending ? messages.accepting : messages.accept(chosen.length)}
          </SubmitButton>
        </p>
      ) : null}
      <p role="alert" className="desk-alert">
        {told}
      </p>
    </form>
  );
}
