import { DeskCaseFrame } from "@/components/desk/case-frame";
import { IndicatorForm } from "@/components/indicators/indicator-form";
import { newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { recordMessages } from "@/lib/view/messages/records";
import { toIndicatorForm } from "@/lib/wire/indicators";
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
      <IndicatorForm target={{ is: "new" }} initial={toIndicatorForm(null)} />
    </DeskCaseFrame>
  );
}
