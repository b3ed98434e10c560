import { useDesk } from "#desk";
import { RecordClaims } from "@/components/record-forms/record-claims";
import { ReaderText } from "@/components/words/reader-text";
import { formRecordEditPath } from "@/lib/view/desk/record-addresses";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { LANG_TAG, localize } from "@/lib/view/labels";
import { marksOf } from "@/lib/view/marks";
import { recordMessages } from "@/lib/view/messages/records";
import type { IndicatorDetail } from "@/lib/wire/indicators";

/** One indicator: its names, its unit, and the figures claimed for it. */
export function IndicatorRecord({ indicator, claims }: Omit<IndicatorDetail, "version">) {
  const { locale, caseSlug, languages } = useDesk();
  const messages = recordMessages(locale);
  const words = messages.indicator;
  const { slug, name, unit, note } = indicator;
  const other = languages.find((language) => language !== locale);
  const otherName = other === undefined ? null : name[other];
  return (
    <>
      {otherName === null || otherName === localize(name, locale) ? null : (
        <p className="desk-faint" dir="auto" lang={other && LANG_TAG[other]}>
          {otherName}
        </p>
      )}
      <p>
        {words.unit}
        {marksOf(locale).colon}
        {unit === "" ? words.noUnit : <bdi>{unit}</bdi>}
      </p>
      {note === null ? null : (
        <p dir="auto" className="record-lines">
          <ReaderText text={note} locale={locale} />
        </p>
      )}
      <p>
        <a href={formRecordEditPath(locale, caseSlug, "indicators", slug)}>{messages.editHere}</a>
        {" · "}
        <a href={recordHistoryPath(locale, caseSlug, "indicator", slug)}>{historyMessages(locale).recordHistory}</a>
      </p>
      <RecordClaims subjectType="indicator" subject={slug} claims={claims} />
    </>
  );
}
