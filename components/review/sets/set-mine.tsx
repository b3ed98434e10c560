"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDesk } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { TEXTS } from "@/lib/domain/values/texts";
import { refusalText } from "@/lib/view/messages/review";
import { setMessages } from "@/lib/view/messages/sets";
import type { SetView } from "@/lib/wire/sets";

/** Takes one's own set back as a whole, with a reason, as long as nothing of it was accepted. */
export function SetMine({ set }: { set: SetView }) {
  const { locale, caseSlug } = useDesk();
  const messages = setMessages(locale);
  const router = useRouter();
  const [reason, setReason] = useState("");
  const { isUnderWay, refused, send } = useCommand();
  const isAccepted = set.claims.some(({ claim }) => claim.status === "accepted" || claim.status === "disputed");
  if (!set.mayTakeBack || set.withdrawnAt !== null || isAccepted) return null;
  return (
    <form
      className="set-question"
      onSubmit={(event) => {
        event.preventDefault();
        const path = deskApi(caseSlug, `sets/${encodeURIComponent(set.slug)}/withdraw`);
        void send(path, { version: set.version, reason }).then(({ is }) => is === "done" && router.refresh());
      }}
    >
      <label>
        {messages.takeBackWhy}{" "}
        <BoundedText value={reason} max={TEXTS.act.why.longest} onChange={(event) => setReason(event.target.value)} />
      </label>{" "}
      <SubmitButton disabled={isUnderWay || reason.trim() === ""}>{messages.takeBack}</SubmitButton>
      <p role="alert" className="desk-alert">
        {refused === null ? "" : refusalText(refused, locale)}
      </p>
    </form>
  );
}
