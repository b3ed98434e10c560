import { DeskCaseFrame } from "@/components/desk/case-frame";
import { IndicatorRecord } from "@/components/indicators/indicator-record";
import { loadIndicator } from "@/lib/server/indicators/loaders";
import { formRecordPath } from "@/lib/view/desk/record-addresses";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";

export default async function IndicatorPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; indicator: string }>;
}) {
  const { case: caseSlug, indicator: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase(params, (locale) => formRecordPath(locale, caseSlug, "indicators", slug));
  const { locale, actor } = opened;
  const detail = orNotFound(await loadIndicator(actor, slug));
  return (
    <DeskCaseFrame
      {...frameOf(opened, "indicators", formRecordPath(otherLocale(locale), caseSlug, "indicators", slug))}
    >
      <RecordWaiting opened={opened} records={[{ type: "indicator", slug }]} />
      <IndicatorRecord
        locale={locale}
        caseSlug={caseSlug}
        languages={actor.languages}
        indicator={detail.indicator}
        claims={detail.claims}
      />
    </DeskCaseFrame>
  );
}
