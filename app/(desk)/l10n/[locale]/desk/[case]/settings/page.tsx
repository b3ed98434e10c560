import { marksOf } from "@/lib/view/marks";
import "@/components/record-forms/records.css";
import "@/components/review/review.css";
import { CaseTextsForm } from "@/components/cases/case-texts-form";
import { CheckedByForm } from "@/components/cases/checked-by-form";
import { DayForm } from "@/components/cases/day-form";
import { SettingsText } from "@/components/cases/settings-text";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { holds } from "@/lib/server/auth/actor";
import { loadCaseSettings } from "@/lib/server/cases/settings/loaders";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import { type CasePageProps, frameOf, openCase } from "../../open-case";

/** What a case is called, its languages, its words and its day: read by all, changed by editors and admins. */
export default async function SettingsPage({ params }: CasePageProps) {
  const opened = await openCase("read-desk", params, "settings");
  const { locale, actor } = opened;
  const detail = await loadCaseSettings(actor);
  const { caseSlug } = actor;
  const words = caseSettingsMessages(locale);
  const checks = checkedByMessages(locale);
  return (
    <DeskCaseFrame {...frameOf(opened, "settings")}>
      {holds(actor, "set-case") ? (
        <>
          <h2>{words.dayTitle}</h2>
          <p>{words.dayLead}</p>
          <DayForm key={`day ${detail.version}`} detail={detail} />
          <h2>{words.textsTitle}</h2>
          <p>{words.textsLead}</p>
          <CaseTextsForm key={detail.version} detail={detail} />
        </>
      ) : (
        <SettingsText detail={detail} />
      )}
      <h2>{checks.title}</h2>
      <p>
        {detail.checkedBy === "one" ? checks.oneChoice : checks.two}
        {marksOf(locale).stop}
        {checks.lead}
      </p>
      {holds(actor, "administer") ? <CheckedByForm key={`checks ${detail.version}`} detail={detail} /> : null}
      <p>
        <a href={recordHistoryPath(locale, caseSlug, "case_checked_by", caseSlug)}>{checks.history}</a> ·{" "}
        <a href={recordHistoryPath(locale, caseSlug, "case_day", caseSlug)}>{words.dayHistory}</a> ·{" "}
        <a href={recordHistoryPath(locale, caseSlug, "case", caseSlug)}>{words.history}</a>
      </p>
    </DeskCaseFrame>
  );
}
