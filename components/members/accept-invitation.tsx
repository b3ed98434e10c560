"use client";
import { type FormEvent, useEffect, useState } from "react";
import type { z } from "zod";
import { useLocale } from "#desk";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { forgetToken, useHeldToken } from "@/lib/client/held-token";
import { sendCommand } from "@/lib/client/send-command";
import { useCommand } from "@/lib/client/use-command";
import { deskCasePath, deskPath, signInPath } from "@/lib/view/desk/desk-addresses";
import { label, localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { memberMessages } from "@/lib/view/messages/members";
import { invitationPromise, redeemed } from "@/lib/wire/auth";
import { NewPasswordField } from "./new-password-field";
import { ProblemLine } from "./problem-line";
import { readField } from "./read-field";

type Looked = z.infer<typeof invitationPromise> | "looking" | "gone" | "failed" | "accepted";

/** What an invitation promises, and accepting it: with a new account, or with the one that is signed in. */
export function AcceptInvitation({ isSignedIn }: { isSignedIn: boolean }) {
  const locale = useLocale();
  const messages = memberMessages(locale);
  const token = useHeldToken("invite");
  const [looked, setLooked] = useState<Looked>("looking");
  const { isUnderWay, refused, send } = useCommand();

  useEffect(() => {
    if (typeof token !== "string") return;
    const look = sendCommand("/api/account/invitation/look", "POST", { token }, { answer: invitationPromise });
    void look.then((outcome) => {
      if (outcome.is === "done") setLooked(outcome.value);
      else setLooked(outcome.status === 410 ? "gone" : "failed");
    });
  }, [token]);

  async function accept(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (typeof token !== "string" || typeof looked === "string") return;
    const fields = new FormData(event.currentTarget);
    const body = { token, name: readField(fields, "name"), password: readField(fields, "password") };
    const outcome = looked.hasAccount
      ? await send("/api/account/invitation/accept", { token }, "POST", { answer: redeemed })
      : await send("/api/account/invitation", body, "POST", { answer: redeemed });
    if (outcome.is === "refused") return;
    forgetToken("invite");
    if (looked.hasAccount) window.location.assign(deskCasePath(locale, outcome.value.caseSlug));
    else setLooked("accepted");
  }

  // Whoever has accepted long ago comes this way too.
  const onwards = isSignedIn ? (
    <a href={deskPath(locale)}>{deskMessages(locale).toDesk}</a>
  ) : (
    <a href={signInPath(locale)}>{messages.signIn}</a>
  );
  if (token === null || looked === "gone" || looked === "failed") {
    return (
      <>
        {token === null ? (
          <p>{messages.linkMissing}</p>
        ) : (
          <p role="alert">{looked === "gone" ? messages.linkGone : messages.refusals.other}</p>
        )}
        <p>{onwards}</p>
      </>
    );
  }
  if (looked === "looking") return <p role="status">{messages.checkingLink}</p>;
  if (looked === "accepted") {
    return (
      <p role="status">
        {messages.accepted} <a href={signInPath(locale)}>{messages.signIn}</a>
      </p>
    );
  }
  const promise = (
    <>
      <p>{messages.inviteJoin(localize(looked.caseTitle, locale), label.memberRole(looked.role, locale))}</p>
      <p className="desk-faint">{messages.inviteFor(looked.email)}</p>
    </>
  );
  if (looked.hasAccount && !isSignedIn) {
    return (
      <>
        {promise}
        <p>
          {messages.signInToAccept} <a href={signInPath(locale, `${deskPath(locale)}/invite`)}>{messages.signIn}</a>
        </p>
      </>
    );
  }
  return (
    <form className="desk-form" method="post" onSubmit={(event) => void accept(event)}>
      {promise}
      {looked.hasAccount ? null : (
        <>
          <input name="email" type="email" autoComplete="username" value={looked.email} readOnly hidden />
          <label>
            {messages.yourName}
            <BoundedText name="name" autoComplete="name" required max={120} />
          </label>
          <NewPasswordField label={messages.choosePassword} />
        </>
      )}
      <ProblemLine refused={refused} />
      <SubmitButton disabled={isUnderWay}>
        {isUnderWay ? messages.working : looked.hasAccount ? messages.acceptSignedIn : messages.acceptInvitation}
      </SubmitButton>
    </form>
  );
}
