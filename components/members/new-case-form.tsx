"use client";
import { type FormEvent, useState } from "react";
import { useLocale } from "#desk";
import { LanguageChoice } from "@/components/cases/language-choice";
import { BoundedText } from "@/components/ui/bounded-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { useCommand } from "@/lib/client/use-command";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import { CHECKED_BY } from "@/lib/domain/model/vocabulary";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { LANG_TAG } from "@/lib/view/labels";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import { memberMessages } from "@/lib/view/messages/members";
import { begunCase } from "@/lib/wire/auth";
import { ProblemLine } from "./problem-line";
import { readField } from "./read-field";

/** Begins a case; its admin is whoever begins it. */
export function NewCaseForm() {
  const locale = useLocale();
  const messages = memberMessages(locale);
  const words = caseSettingsMessages(locale);
  const checks = checkedByMessages(locale);
  const [languages, setLanguages] = useState<CaseLanguages>([locale]);
  const { isUnderWay, refused, send } = useCommand();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const read = (name: string) => readField(fields, name);
    const body = {
      slug: read("slug"),
      languages,
      title: { en: read("title-en"), zh: read("title-zh") },
      summary: { en: read("summary-en"), zh: read("summary-zh") },
      asOf: read("asOf"),
      checkedBy: read("checked-by"),
    };
    const outcome = await send("/api/account/cases", body, "POST", { answer: begunCase });
    if (outcome.is === "done") window.location.assign(deskCasePath(locale, outcome.value.slug));
  }

  return (
    <form className="desk-form" method="post" onSubmit={(event) => void submit(event)}>
      <LanguageChoice languages={languages} onChoose={setLanguages} />
      {languages.map((language) => (
        <label key={language}>
          {words.title[language]}
          <BoundedText name={`title-${language}`} lang={LANG_TAG[language]} required max={200} />
        </label>
      ))}
      {languages.map((language) => (
        <label key={language}>
          {words.summary[language]}
          <BoundedText name={`summary-${language}`} lang={LANG_TAG[language]} required max={2000} rows={3} />
        </label>
      ))}
      <label>
        {messages.asOf}
        <input name="asOf" type="date" required />
      </label>
      <fieldset className="desk-choices" aria-describedby="checked-by-hint">
        <legend>{checks.title}</legend>
        {CHECKED_BY.map((people) => (
          <label key={people}>
            <input type="radio" name="checked-by" value={people} defaultChecked={people === "two"} />
            {people === "two" ? checks.two : checks.oneChoice}
          </label>
        ))}
        <p id="checked-by-hint" className="desk-faint desk-hint">
          {checks.lead} {checks.laterNoWayBack}
        </p>
      </fieldset>
      <label>
        {messages.caseAddress}
        <BoundedText name="slug" required max={60} pattern="[a-z0-9]+(-[a-z0-9]+)*" aria-describedby="address-rule" />
      </label>
      <p id="address-rule" className="desk-faint desk-hint">
        {messages.caseAddressRule}
      </p>
      <ProblemLine refused={refused} />
      <SubmitButton disabled={isUnderWay}>{isUnderWay ? messages.working : messages.begin}</SubmitButton>
    </form>
  );
}
