"use client";
import { type FormEvent, useState } from "react";
import { useLocale } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { focusOnce } from "@/lib/client/focus-once";
import { useCommand } from "@/lib/client/use-command";
import { memberMessages } from "@/lib/view/messages/members";
import { recoveryCodes, startedSecondFactor } from "@/lib/wire/auth";
import { KeyPicture } from "./key-picture";
import { ProblemLine } from "./problem-line";
import { readField } from "./read-field";

/** Setting up a second factor: the password, then the key, then its first code. */
export function SecondFactorSetup({ onDone }: { onDone: (codes: readonly string[]) => void }) {
  const locale = useLocale();
  const messages = memberMessages(locale);
  const { isUnderWay, refused, send } = useCommand();
  const [started, setStarted] = useState<{ secret: string; address: string } | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    if (started === null) {
      const password = readField(fields, "password");
      const begun = await send("/api/account/second-factor", { password }, "POST", { answer: startedSecondFactor });
      if (begun.is === "done") setStarted(begun.value);
      return;
    }
    const code = readField(fields, "code");
    const outcome = await send("/api/account/second-factor/confirm", { code }, "POST", { answer: recoveryCodes });
    if (outcome.is === "done") onDone(outcome.value.recoveryCodes);
    else form.reset();
  }

  return (
    <form
      className="desk-form"
      method="post"
      key={started === null ? "begin" : "confirm"}
      onSubmit={(event) => void submit(event)}
    >
      {started === null ? (
        <label>
          {messages.currentPassword}
          <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
        </label>
      ) : (
        <>
          <p>{messages.factorScan}</p>
          <KeyPicture address={started.address} title={messages.factorPicture} />
          <p>
            {messages.factorKey}: <code>{started.secret.replace(/.{4}(?=.)/g, "$& ")}</code>
          </p>
          <label>
            {messages.code}
            <input
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              maxLength={10}
              ref={focusOnce}
            />
          </label>
        </>
      )}
      <ProblemLine refused={refused} />
      <SubmitButton disabled={isUnderWay}>
        {isUnderWay ? messages.working : started === null ? messages.factorBegin : messages.factorConfirm}
      </SubmitButton>
    </form>
  );
}
