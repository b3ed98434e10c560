import "@/components/record-forms/records.css";
import "@/components/review/review.css";
import { CaseTextsForm } from "@/components/cases/case-texts-form";
import { DayForm } from "@/components/cases/day-form";
import { SettingsText } from "@/components/cases/settings-text";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { can } from "@/lib/domain/access/policy";
import { loadCaseSettings } from "@/lib/server/cases/settings/loaders";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import { type CasePageProps, frameOf, openCase, orNotFound } from "../../open-case";

/** What a case is called, its languages, its words and its day: read by all, changed by editors and admins. */
export default async function SettingsPage({ params }: CasePageProps) {
  const opened = await openCase(params, "settings");
  const { locale, actor, messages } = opened;
  const detail = orNotFound(await loadCaseSettings(actor));
  const { caseSlug, memberId } = actor;
  const words = caseSettingsMessages(locale);
  return (
    <DeskCaseFrame {...frameOf(opened, "settings")}>
      <h1>{messages.place.settings}</h1>
      {can(actor.role, "set-case") ? (
        <>
          <h2>{words.dayTitle}</h2>
          <p>{words.dayLead}</p>
          <DayForm key={`day ${detail.version}`} {...{ locale, caseSlug, memberId, detail }} />
          <h2>{words.textsTitle}</h2>
          <p>{words.textsLead}</p>
          <CaseTextsForm key={detail.version} {...{ locale, caseSlug, memberId, detail }} />
        </>
      ) : (
        <SettingsText locale={locale} detail={detail} />
      )}
      <p>
        <a href={recordHistoryPath(locale, caseSlug, "case_day", caseSlug)}>{words.dayHistory}</a> ·{" "}
        <a href={recordHistoryPath(locale, caseSlug, "case", caseSlug)}>{words.history}</a>
      </p>
    </DeskCaseFrame>
  );
}
