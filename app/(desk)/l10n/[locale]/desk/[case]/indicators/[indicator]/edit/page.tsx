import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordForm } from "@/components/record-forms/record-form";
import { loadIndicator } from "@/lib/server/indicators/loaders";
import { formRecordEditPath, formRecordPath } from "@/lib/view/desk/record-addresses";
import { localize } from "@/lib/view/labels";
import { recordMessages } from "@/lib/view/messages/records";
import { toRecordForm } from "@/lib/wire/record-form";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../../open-case";

export default async function EditIndicatorPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; indicator: string }>;
}) {
  const { case: caseSlug, indicator: text } = await params;
  const slug = decodeURIComponent(text);
  const pathOf = (locale: "en" | "zh") => formRecordEditPath(locale, caseSlug, "indicators", slug);
  const opened = await openCase("propose", params, pathOf);
  const { locale, actor } = opened;
  const { indicator, version } = orNotFound(await loadIndicator(actor, slug));
  return (
    <DeskCaseFrame {...frameOf(opened, "indicators", pathOf(otherLocale(locale)))}>
      <h1>{recordMessages(locale).indicator.edit}</h1>
      <p>
        <a href={formRecordPath(locale, caseSlug, "indicators", slug)} dir="auto">
          {localize(indicator.name, locale)}
        </a>
      </p>
      <RecordForm
        kind="indicator"
        list="indicators"
        target={{ is: "edit", slug, version }}
        initial={toRecordForm("indicator", indicator)}
      />
    </DeskCaseFrame>
  );
}
