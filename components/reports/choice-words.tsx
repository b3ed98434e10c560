import { useLocale } from "#desk";
import { REPORT_SECTIONS, type ReportChoice } from "@/lib/domain/reports/report-choice";
import { reportDeskMessages } from "@/lib/view/messages/reports";

/** A choice in words: language, style, and the sections where some were left out. */
export function ChoiceWords({ choice: { language, style, sections } }: { choice: ReportChoice }) {
  const messages = reportDeskMessages(useLocale());
  const named =
    sections.length === REPORT_SECTIONS.length
      ? messages.allSections
      : sections.length === 0
        ? messages.noSections
        : sections.map((section) => messages.section[section]).join(messages.between);
  return (
    <>
      {[messages.languages[language], messages.styles[style]].join(messages.between)}
      {messages.between}
      {named}
    </>
  );
}
