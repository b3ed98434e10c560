"use client";
import { type FormEvent, useState } from "react";
import { useLocale } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/lib/client/use-command";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/access/credentials";
import { deskMessages } from "@/lib/view/messages/desk";
import type { DeskMessages } from "@/lib/view/messages/en/desk";

export function PasswordForm() {
  const locale = useLocale();
  const messages = deskMessages(locale);
  const [isDone, setDone] = useState(false);
  const { isUnderWay, refused, send } = useCommand();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const [current, next] = [fields.get("current"), fields.get("next")];
    if (typeof current !== "string" || typeof next !== "string") return;
    setDone(false);
    const outcome = await send("/api/desk/account/password", { current, next });
    if (outcome.is === "done") form.reset();
    setDone(outcome.is === "done");
  }

  return (
    <form className="desk-form" method="post" onSubmit={(event) => void submit(event)}>
      <label>
        {messages.currentPassword}
        <input name="current" type="password" autoComplete="current-password" required maxLength={PASSWORD_MAX} />
      </label>
      <label>
        {messages.newPassword}
        <input
          name="next"
          type="password"
          autoComplete="new-password"
          required
          minLength={PASSWORD_MIN}
          maxLength={PASSWORD_MAX}
          aria-describedby="password-rule"
        />
      </label>
      <p id="password-rule" className="desk-faint desk-hint">
        {messages.newPasswordRule(PASSWORD_MIN)}
      </p>
      <p role="status">{isDone ? messages.passwordChanged : ""}</p>
      <p role="alert" className="desk-alert">
        {refused === null ? "" : explainStatus(refused.status, messages)}
      </p>
      <SubmitButton disabled={isUnderWay}>{isUnderWay ? messages.saving : messages.save}</SubmitButton>
    </form>
  );
}

function explainStatus(status: number, messages: DeskMessages): string {
  switch (status) {
    case 401:
      return messages.sessionEnded;
    case 403:
      return messages.passwordWrong;
    case 422:
      return messages.passwordWeak(PASSWORD_MIN);
    case 429:
      return messages.signInTooMany;
    default:
      return messages.signInFailed;
  }
}
