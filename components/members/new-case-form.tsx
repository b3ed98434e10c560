"use client";
import type { FormEvent } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/domain/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { memberMessages } from "@/lib/view/messages/members";
import { begunCase } from "@/lib/wire/auth";
import { ProblemLine } from "./problem-line";
import { readField, useCommand } from "./use-command";

/** Begins a case; its admin is whoever begins it. */
export function NewCaseForm({ locale }: { locale: Locale }) {
  const messages = memberMessages(locale);
  const { isUnderWay, problem, send } = useCommand(locale);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const read = (name: string) => readField(fields, name);
    const body = {
      slug: read("slug"),
      title: { en: read("titleEn"), zh: read("titleZh") },
      summary: { en: read("summaryEn"), zh: read("summaryZh") },
      asOf: read("asOf"),
    };
    const answer = await send("/api/account/cases", body, { schema: begunCase });
    if (answer) window.location.assign(deskCasePath(locale, answer.slug));
  }

  return (
    <form className="desk-form" method="post" onSubmit={(event) => void submit(event)}>
      <label>
        {messages.titleEn}
        <input name="titleEn" lang="en" required maxLength={200} />
      </label>
      <label>
        {messages.titleZh}
        <input name="titleZh" lang="zh-Hans" required maxLength={200} />
      </label>
      <label>
        {messages.summaryEn}
        <textarea name="summaryEn" lang="en" required maxLength={2000} rows={3} />
      </label>
      <label>
        {messages.summaryZh}
        <textarea name="summaryZh" lang="zh-Hans" required maxLength={2000} rows={3} />
      </label>
      <label>
        {messages.asOf}
        <input name="asOf" type="date" required />
      </label>
      <label>
        {messages.caseAddress}
        <input name="slug" required maxLength={60} pattern="[a-z0-9]+(-[a-z0-9]+)*" aria-describedby="address-rule" />
      </label>
      <p id="address-rule" className="desk-faint desk-hint">
        {messages.caseAddressRule}
      </p>
      <ProblemLine text={problem} />
      <SubmitButton disabled={isUnderWay}>{isUnderWay ? messages.working : messages.begin}</SubmitButton>
    </form>
  );
}
