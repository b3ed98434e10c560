import { useDesk } from "#desk";
import { RecordClaims } from "@/components/record-forms/record-claims";
import { deskPartyPath, formRecordEditPath } from "@/lib/view/desk/record-addresses";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { label, localize } from "@/lib/view/labels";
import { recordMessages } from "@/lib/view/messages/records";
import { speakCase } from "@/lib/view/words/case-speech";
import type { RuleDetail } from "@/lib/wire/rules";
import { PlaceTable } from "./place-table";

/** One rule: who makes it, how it stands, what is claimed about it, and the places it names with their days. */
export function RuleRecord({ rule, authority, sources, claims }: Omit<RuleDetail, "version">) {
  const { locale, caseSlug, words: caseWords } = useDesk();
  const messages = recordMessages(locale);
  const words = messages.rule;
  return (
    <>
      <p>
        {label.ruleStatus(rule.status, locale)}
        {" · "}
        <a href={deskPartyPath(locale, caseSlug, rule.authority)}>
          <bdi>{localize(authority, locale)}</bdi>
        </a>
      </p>
      <p>
        <a href={formRecordEditPath(locale, caseSlug, "rules", rule.slug)}>{messages.editHere}</a>
        {" · "}
        <a href={recordHistoryPath(locale, caseSlug, "rule", rule.slug)}>{historyMessages(locale).recordHistory}</a>
      </p>
      <p className="desk-faint">{words.follows}</p>
      <RecordClaims subjectType="rule" subject={rule.slug} claims={claims} />
      <h2>{words.places}</h2>
      <PlaceTable places={rule.places} sources={sources} speech={speakCase(caseWords, locale)} />
    </>
  );
}
