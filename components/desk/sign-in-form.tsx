"use client";
import { type FormEvent, useState } from "react";
import { type SignInOutcome, trySignIn } from "@/lib/client/sign-in";
import type { Locale } from "@/lib/domain/vocabulary";
import { deskMessages } from "@/lib/view/messages/desk";

type Attempt = { readonly state: "resting" | "under-way" } | { readonly state: "refused"; readonly why: SignInOutcome };

export function SignInForm({ locale, returnPath }: { locale: Locale; returnPath: string }) {
  const messages = deskMessages(locale);
  const [attempt, setAttempt] = useState<Attempt>({ state: "resting" });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, password] = [form.get("email"), form.get("password")];
    if (typeof email !== "string" || typeof password !== "string") return;
    setAttempt({ state: "under-way" });
    const outcome = await trySignIn(email, password);
    // A full load: nothing that was fetched before signing in stays in memory.
    if (outcome === "done") window.location.assign(returnPath);
    else setAttempt({ state: "refused", why: outcome });
  }

  const refusals: Readonly<Record<SignInOutcome, string>> = {
    done: "",
    wrong: messages.signInWrong,
    "too-many-attempts": messages.signInTooMany,
    failed: messages.signInFailed,
  };
  return (
    <form className="desk-form" method="post" onSubmit={(event) => void submit(event)}>
      <label>
        {messages.email}
        <input name="email" type="email" autoComplete="username" required maxLength={254} />
      </label>
      <label>
        {messages.password}
        <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
      </label>
      <p role="alert" className="desk-alert">
        {attempt.state === "refused" ? refusals[attempt.why] : ""}
      </p>
      <button type="submit" disabled={attempt.state === "under-way"}>
        {attempt.state === "under-way" ? messages.signingIn : messages.signIn}
      </button>
    </form>
  );
}
