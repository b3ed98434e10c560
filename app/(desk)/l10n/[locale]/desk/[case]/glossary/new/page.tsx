import { DeskCaseFrame } from "@/components/desk/case-frame";
import { TermForm } from "@/components/glossary/term-form";
import { newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { recordMessages } from "@/lib/view/messages/records";
import { toTermForm } from "@/lib/wire/glossary";
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
      <TermForm target={{ is: "new" }} initial={toTermForm(null, (other) => other)} />
    </DeskCaseFrame>
  );
}
