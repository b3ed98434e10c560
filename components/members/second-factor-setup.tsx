"use client";
import { type FormEvent, useState } from "react";
import { useLocale } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { focusOnce } from "@/lib/client/focus-once";
import { memberMessages } from "@/lib/view/messages/members";
import { recoveryCodes, startedSecondFactor } from "@/lib/wire/auth";
import { KeyPicture } from "./key-picture";
import { ProblemLine } from "./problem-line";
import { readField, useCommand } from "./use-command";

/** Setting up a second factor: the password, then the key, then its first code. */
export function SecondFactorSetup({ onDone }: { onDone: (codes: readonly string[]) => void }) {
  const locale = useLocale();
  const messages = memberMessages(locale);
  const { isUnderWay, problem, send } = useCommand(locale);
  const [started, setStarted] = useState<{ secret: string; address: string } | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    if (started === null) {
      const password = readField(fields, "password");
      const answer = await send("/api/account/second-factor", { password }, { schema: startedSecondFactor });
      if (answer) setStarted(answer);
      return;
    }
    const code = readField(fields, "code");
    const answer = await send("/api/account/second-factor/confirm", { code }, { schema: recoveryCodes });
    if (answer) onDone(answer.recoveryCodes);
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
      <ProblemLine text={problem} />
      <SubmitButton disabled={isUnderWay}>
        {isUnderWay ? messages.working : started === null ? messages.factorBegin : messages.factorConfirm}
      </SubmitButton>
    </form>
  );
}
