"use client";
import { type FormEvent, useState } from "react";
import { useLocale } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { focusOnce } from "@/lib/client/focus-once";
import { goToOutsideService, type SignInOutcome, trySignIn } from "@/lib/client/sign-in";
import { deskMessages } from "@/lib/view/messages/desk";
import { memberMessages } from "@/lib/view/messages/members";

type Attempt = { readonly state: "resting" | "under-way" } | { readonly state: "refused"; readonly why: SignInOutcome };

/** Name and password, then the code of a second factor where the member has one; or the newsroom's own service. */
export function SignInForm({
  returnPath,
  outside,
}: {
  returnPath: string;
  /** What people call the newsroom's sign-in service; null where there is none. */
  outside: string | null;
}) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  const words = memberMessages(locale);
  const [attempt, setAttempt] = useState<Attempt>({ state: "resting" });
  const [needsCode, setNeedsCode] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [email, password, code] = [form.get("email"), form.get("password"), form.get("code")];
    if (typeof email !== "string" || typeof password !== "string") return;
    setAttempt({ state: "under-way" });
    const outcome = await trySignIn(email, password, typeof code === "string" ? code : undefined);
    // A full load: nothing that was fetched before signing in stays in memory.
    if (outcome === "done") window.location.assign(returnPath);
    else if (outcome === "code-needed") {
      setNeedsCode(true);
      setAttempt({ state: "resting" });
    } else setAttempt({ state: "refused", why: outcome });
  }

  const refusals: Readonly<Record<SignInOutcome, string>> = {
    done: "",
    wrong: messages.signInWrong,
    "too-many-attempts": messages.signInTooMany,
    "code-needed": "",
    "code-wrong": words.refusals["code-wrong"] ?? "",
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
      {needsCode ? (
        <label>
          {words.codeTitle}
          <input name="code" autoComplete="one-time-code" required maxLength={60} ref={focusOnce} />
          <span className="desk-faint">{words.codeHint}</span>
        </label>
      ) : null}
      <p role="alert" className="desk-alert">
        {attempt.state === "refused" ? refusals[attempt.why] : ""}
      </p>
      <SubmitButton disabled={attempt.state === "under-way"}>
        {attempt.state === "under-way" ? messages.signingIn : messages.signIn}
      </SubmitButton>
      {outside === null ? null : (
        <button type="button" onClick={() => void goToOutsideService(returnPath)}>
          {words.signInWith(outside)}
        </button>
      )}
    </form>
  );
}
