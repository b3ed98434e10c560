import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordForm } from "@/components/record-forms/record-form";
import { newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { recordMessages } from "@/lib/view/messages/records";
import { toRecordForm } from "@/lib/wire/record-form";
import { type CasePageProps, frameOf, openCase, otherLocale } from "../../../open-case";

export default async function NewTermPage({ params }: CasePageProps) {
  const { case: caseSlug } = await params;
  const pathOf = (locale: "en" | "zh") => newFormRecordPath(locale, caseSlug, "glossary");
  const opened = await openCase("propose", params, pathOf);
  const { locale } = opened;
  const words = recordMessages(locale).term;
  return (
    <DeskCaseFrame {...frameOf(opened, "glossary", pathOf(otherLocale(locale)))}>
      <h1>{words.add}</h1>
      <p>{words.lead}</p>
      <RecordForm
        kind="glossary_term"
        list="glossary"
        target={{ is: "new" }}
        initial={toRecordForm("glossary_term", null)}
      />
    </DeskCaseFrame>
  );
}
