import { type FormEvent, useState } from "react";
import { useLocale } from "#desk";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import {
  CITATION_STYLES,
  listReportLanguages,
  REPORT_SECTIONS,
  type ReportChoice,
} from "@/lib/domain/reports/report-choice";
import { reportDeskMessages } from "@/lib/view/messages/reports";
import { reportAsk } from "@/lib/wire/reports";

/** What a report is to hold: its version, language, style and sections; everything is chosen until somebody leaves it out. */
export function ReportForm({
  versions,
  isUnderWay,
  onMake,
}: {
  versions: readonly { readonly number: number; readonly languages: CaseLanguages }[];
  isUnderWay: boolean;
  onMake: (version: number, choice: ReportChoice) => Promise<void>;
}) {
  const locale = useLocale();
  const messages = reportDeskMessages(locale);
  const [version, setVersion] = useState(versions[0]?.number ?? 1);
  const languages = listReportLanguages(versions.find(({ number }) => number === version)?.languages ?? [locale]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const choice = reportAsk.safeParse({
      language: fields.get("language"),
      style: fields.get("style"),
      sections: fields.getAll("section"),
    });
    if (choice.success) void onMake(version, choice.data);
  };

  return (
    <form className="desk-form report-form" method="post" onSubmit={submit}>
      <label>
        {messages.version}
        <select value={version} onChange={(event) => setVersion(Number(event.target.value))}>
          {versions.map(({ number }) => (
            <option key={number} value={number}>
              {number}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="desk-choices" key={languages.join()}>
        <legend>{messages.language}</legend>
        {languages.map((language) => (
          <label key={language}>
            <input
              type="radio"
              name="language"
              value={language}
              defaultChecked={language === (languages.includes(locale) ? locale : languages[0])}
            />{" "}
            {messages.languages[language]}
          </label>
        ))}
      </fieldset>
      <label>
        {messages.style}
        <select name="style" defaultValue="chicago">
          {CITATION_STYLES.map((style) => (
            <option key={style} value={style}>
              {messages.styles[style]}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="desk-choices report-sections" aria-describedby="sections-hint">
        <legend>{messages.sections}</legend>
        {REPORT_SECTIONS.map((section) => (
          <label key={section}>
            <input type="checkbox" name="section" value={section} defaultChecked /> {messages.section[section]}
          </label>
        ))}
        <p id="sections-hint" className="desk-faint desk-hint">
          {messages.sectionsHint}
        </p>
      </fieldset>
      <SubmitButton disabled={isUnderWay}>{messages.submit}</SubmitButton>
    </form>
  );
}
