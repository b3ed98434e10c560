"use client";
import { type FormEvent, useState } from "react";
import { useLocale } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { sendJson } from "@/lib/client/fetch-json";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/access/credentials";
import { deskMessages } from "@/lib/view/messages/desk";
import type { DeskMessages } from "@/lib/view/messages/en/desk";

type Saving =
  | { readonly state: "resting" | "under-way" | "done" }
  | { readonly state: "refused"; readonly why: string };

export function PasswordForm() {
  const locale = useLocale();
  const messages = deskMessages(locale);
  const [saving, setSaving] = useState<Saving>({ state: "resting" });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const [current, next] = [fields.get("current"), fields.get("next")];
    if (typeof current !== "string" || typeof next !== "string") return;
    setSaving({ state: "under-way" });
    const status = await sendJson("/api/desk/account/password", { current, next }).catch(() => 0);
    if (status === 204) form.reset();
    setSaving(status === 204 ? { state: "done" } : { state: "refused", why: explainStatus(status, messages) });
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
      <p role="status">{saving.state === "done" ? messages.passwordChanged : ""}</p>
      <p role="alert" className="desk-alert">
        {saving.state === "refused" ? saving.why : ""}
      </p>
      <SubmitButton disabled={saving.state === "under-way"}>
        {saving.state === "under-way" ? messages.saving : messages.save}
      </SubmitButton>
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
