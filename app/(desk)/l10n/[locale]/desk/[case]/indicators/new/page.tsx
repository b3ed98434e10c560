import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordForm } from "@/components/record-forms/record-form";
import { newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { recordMessages } from "@/lib/view/messages/records";
import { toRecordForm } from "@/lib/wire/record-form";
import { type CasePageProps, frameOf, openCase, otherLocale } from "../../../open-case";

export default async function NewIndicatorPage({ params }: CasePageProps) {
  const { case: caseSlug } = await params;
  const pathOf = (locale: "en" | "zh") => newFormRecordPath(locale, caseSlug, "indicators");
  const opened = await openCase("propose", params, pathOf);
  const { locale } = opened;
  const words = recordMessages(locale).indicator;
  return (
    <DeskCaseFrame {...frameOf(opened, "indicators", pathOf(otherLocale(locale)))}>
      <h1>{words.add}</h1>
      <p>{words.lead}</p>
      <RecordForm kind="indicator" list="indicators" target={{ is: "new" }} initial={toRecordForm("indicator", null)} />
    </DeskCaseFrame>
  );
}
