import { DeskCaseFrame } from "@/components/desk/case-frame";
import { IndicatorRecord } from "@/components/indicators/indicator-record";
import { loadIndicator } from "@/lib/server/indicators/loaders";
import { formRecordPath } from "@/lib/view/desk/record-addresses";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "../../../withdrawn-record";

export default async function IndicatorPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; indicator: string }>;
}) {
  const { case: caseSlug, indicator: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => formRecordPath(locale, caseSlug, "indicators", slug));
  const { locale, actor } = opened;
  const record = { type: "indicator", slug } as const;
  const frame = frameOf(opened, "indicators", formRecordPath(otherLocale(locale), caseSlug, "indicators", slug));
  const withdrawn = await findWithdrawn(opened, record);
  if (withdrawn !== null) {
    return (
      <DeskCaseFrame {...frame}>
        <WithdrawnPart opened={opened} record={withdrawn} />
      </DeskCaseFrame>
    );
  }
  const detail = orNotFound(await loadIndicator(actor, slug));
  return (
    <DeskCaseFrame {...frame}>
      <RecordWaiting opened={opened} records={[record]} />
      <IndicatorRecord indicator={detail.indicator} claims={detail.claims} />
      <WithdrawPart opened={opened} record={record} />
    </DeskCaseFrame>
  );
}
