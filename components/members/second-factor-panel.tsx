"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useLocale } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/lib/client/use-command";
import { memberMessages } from "@/lib/view/messages/members";
import { recoveryCodes } from "@/lib/wire/auth";
import { ProblemLine } from "./problem-line";
import { readField } from "./read-field";
import { RecoveryCodes } from "./recovery-codes";
import { SecondFactorSetup } from "./second-factor-setup";

/** One's own second factor: set up, renew the recovery codes, switch off. */
export function SecondFactorPanel({ factor }: { factor: { readonly isOn: boolean; readonly codesLeft: number } }) {
  const locale = useLocale();
  const messages = memberMessages(locale);
  const router = useRouter();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const { isUnderWay, refused, send } = useCommand();

  function show(fresh: readonly string[]) {
    setCodes(fresh);
    router.refresh();
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const fields = new FormData(form);
    const code = readField(fields, "code");
    if (submitter?.getAttribute("value") === "renew") {
      const path = "/api/account/second-factor/recovery-codes";
      const outcome = await send(path, { code }, "POST", { answer: recoveryCodes });
      if (outcome.is === "done") show(outcome.value.recoveryCodes);
    } else {
      const body = { password: readField(fields, "password"), code };
      if ((await send("/api/account/second-factor/end", body)).is === "refused") return;
      setCodes(null);
      router.refresh();
    }
    form.reset();
  }

  return (
    <>
      <p>{factor.isOn ? messages.factorIsOn(factor.codesLeft) : messages.factorIsOff}</p>
      {codes ? <RecoveryCodes codes={codes} /> : null}
      {factor.isOn ? (
        <form className="desk-form" method="post" onSubmit={(event) => void submit(event)}>
          <label>
            {messages.code}
            <input name="code" autoComplete="one-time-code" required maxLength={60} aria-describedby="code-hint" />
          </label>
          <p id="code-hint" className="desk-faint desk-hint">
            {messages.codeHint}
          </p>
          <SubmitButton className="desk-plain" value="renew" disabled={isUnderWay}>
            {messages.recoveryRenew}
          </SubmitButton>
          <label>
            {messages.currentPassword}
            <input name="password" type="password" autoComplete="current-password" maxLength={200} />
          </label>
          <SubmitButton className="desk-plain" value="end" disabled={isUnderWay}>
            {messages.factorEnd}
          </SubmitButton>
          <ProblemLine refused={refused} />
        </form>
      ) : (
        <SecondFactorSetup onDone={show} />
      )}
    </>
  );
}
