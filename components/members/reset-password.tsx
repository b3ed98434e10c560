"use client";
import { type FormEvent, useState } from "react";
import { useLocale } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { forgetToken, useHeldToken } from "@/lib/client/held-token";
import { useCommand } from "@/lib/client/use-command";
import { signInPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
import { memberMessages } from "@/lib/view/messages/members";
import { NewPasswordField } from "./new-password-field";
import { ProblemLine } from "./problem-line";
import { readField } from "./read-field";

/** With a link: choose a new password. Without one: ask for a link, where mail can be sent. */
export function ResetPassword({ canSendMail }: { canSendMail: boolean }) {
  const locale = useLocale();
  const messages = memberMessages(locale);
  const token = useHeldToken("reset");
  const [done, setDone] = useState<"asked" | "set" | null>(null);
  const { isUnderWay, refused, send } = useCommand();
  const isGone = refused?.code === "gone";

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    if (typeof token === "string") {
      const body = { token, next: readField(fields, "password") };
      if ((await send("/api/account/reset", body)).is === "refused") return;
      forgetToken("reset");
      setDone("set");
    } else {
      const body = { email: readField(fields, "email") };
      if ((await send("/api/account/reset-request", body)).is === "done") setDone("asked");
    }
  }

  if (token === undefined) return <p role="status">{messages.checkingLink}</p>;
  if (done === "asked") return <p role="status">{messages.resetAsked}</p>;
  if (done === "set") {
    return (
      <p role="status">
        {messages.resetDone} <a href={signInPath(locale)}>{messages.signIn}</a>
      </p>
    );
  }
  const back = (
    <p>
      <a href={signInPath(locale)}>{messages.signIn}</a>
    </p>
  );
  if (isGone) {
    return (
      <>
        <p role="alert">{messages.linkGone}</p>
        {back}
      </>
    );
  }
  if (token === null && !canSendMail) {
    return (
      <>
        <p>{messages.resetNoMail}</p>
        {back}
      </>
    );
  }
  return (
    <form className="desk-form" method="post" onSubmit={(event) => void submit(event)}>
      {token === null ? (
        <>
          <p>{messages.resetLead}</p>
          <label>
            {deskMessages(locale).email}
            <input name="email" type="email" autoComplete="username" required maxLength={254} />
          </label>
        </>
      ) : (
        <NewPasswordField label={messages.resetNext} />
      )}
      <ProblemLine refused={refused} />
      <SubmitButton disabled={isUnderWay}>
        {isUnderWay ? messages.working : token === null ? messages.resetAsk : messages.resetSave}
      </SubmitButton>
    </form>
  );
}
