"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useDesk } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { deskApi } from "@/lib/client/talk-options";
import { useCommand } from "@/lib/client/use-command";
import { TEXTS } from "@/lib/domain/values/texts";
import { refusalText, reviewMessages } from "@/lib/view/messages/review";
import { setMessages } from "@/lib/view/messages/sets";
import { toClaimSaid } from "@/lib/wire/claims";
import type { ClaimInView, TickRow } from "./set-marks";

/** What was asked of the claims of a row and answered; where one was sent back to the asker, the box for the answer. */
export function SetTalk({ row, isMine }: { row: TickRow; isMine: boolean }) {
  const { locale } = useDesk();
  const messages = setMessages(locale);
  return row.claims.map((one) => (
    <div key={one.claim.slug}>
      {one.talk.map(({ kind, text, writtenBy, at }) => (
        <p key={at} className="review-note" dir="auto">
          <strong>{messages.talk[kind](writtenBy)}</strong> <bdi>{text}</bdi>
        </p>
      ))}
      {isMine && one.claim.status === "draft" ? <SetAnswer one={one} /> : null}
    </div>
  ));
}

/** Proposes a claim again as it is, with an answer to whoever sent it back. What is to be changed is changed in its form. */
function SetAnswer({ one: { claim, version } }: { one: ClaimInView }) {
  const { locale, caseSlug } = useDesk();
  const messages = setMessages(locale);
  const router = useRouter();
  const [why, setWhy] = useState("");
  const { isUnderWay, refused, send } = useCommand();
  return (
    <form
      className="set-question"
      onSubmit={(event) => {
        event.preventDefault();
        const said = toClaimSaid(claim, reviewMessages(locale).notArchivedYet);
        const path = deskApi(caseSlug, `claims/${encodeURIComponent(claim.slug)}`);
        void send(path, { ...said, version, why }, "PUT").then(({ is }) => is === "done" && router.refresh());
      }}
    >
      <label>
        {messages.answer}
        <BoundedText
          rows={2}
          max={TEXTS.claim.reason.longest}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      <SubmitButton disabled={isUnderWay || why.trim() === ""}>
        {isUnderWay ? messages.answering : messages.sendAnswer}
      </SubmitButton>
      <p role="alert" className="desk-alert">
        {refused === null ? "" : refusalText(refused, locale)}
      </p>
    </form>
  );
}
