"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDesk } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { publishMessages } from "@/lib/view/messages/publish";
import { wordsForRefusal } from "@/lib/view/messages/web";
import type { PublicationAsk } from "@/lib/wire/publication";

/** Asking, approving, taking back: only what the reader of the page may do is there. */
export function PublicationButtons({
  ask,
  approve,
  withdraw,
}: {
  ask: PublicationAsk | null;
  approve: string | null;
  withdraw: string | null;
}) {
  const { locale, caseSlug } = useDesk();
  const messages = publishMessages(locale);
  const router = useRouter();
  const [busy, setBusy] = useState<"ask" | "approve" | "withdraw" | null>(null);
  const command = useCommand();
  const [told, setTold] = useState({ isAlert: false, text: "" });

  const send = async (what: "ask" | "approve" | "withdraw", path: string, body: object) => {
    setBusy(what);
    setTold({ isAlert: false, text: what === "approve" ? messages.baking : "" });
    const outcome = await command.send(deskApi(caseSlug, path), body);
    setBusy(null);
    setTold(
      outcome.is === "refused"
        ? { isAlert: true, text: wordsForRefusal(messages.refused, outcome) ?? messages.failed }
        : { isAlert: false, text: messages.done[what] },
    );
    router.refresh();
  };

  return (
    <>
      <p className="claim-buttons">
        {ask === null ? null : (
          <SubmitButton disabled={busy !== null} onClick={() => void send("ask", "publication", ask)}>
            {messages.ask(ask.number)}
          </SubmitButton>
        )}
        {approve === null ? null : (
          <SubmitButton
            disabled={busy !== null}
            onClick={() => void send("approve", `publication/${approve}/approve`, {})}
          >
            {messages.approve}
          </SubmitButton>
        )}
        {withdraw === null ? null : (
          <SubmitButton
            disabled={busy !== null}
            onClick={() => void send("withdraw", `publication/${withdraw}/withdraw`, {})}
          >
            {messages.withdraw}
          </SubmitButton>
        )}
      </p>
      <p role={told.isAlert ? "alert" : "status"} className={told.isAlert ? "desk-alert" : "desk-faint"}>
        {told.text}
      </p>
    </>
  );
}
