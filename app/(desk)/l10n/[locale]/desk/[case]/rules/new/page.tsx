import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RuleForm } from "@/components/rules/rule-form";
import { newFormRecordPath } from "@/lib/view/desk/record-addresses";
import { recordMessages } from "@/lib/view/messages/records";
import { anEmptyRuleForm } from "@/lib/wire/rule-form";
import { type CasePageProps, frameOf, openCase, otherLocale } from "../../../open-case";

export default async function NewRulePage({ params }: CasePageProps) {
  const { case: caseSlug } = await params;
  const pathOf = (locale: "en" | "zh") => newFormRecordPath(locale, caseSlug, "rules");
  const opened = await openCase("propose", params, pathOf);
  const { locale } = opened;
  const words = recordMessages(locale).rule;
  return (
    <DeskCaseFrame {...frameOf(opened, "rules", pathOf(otherLocale(locale)))}>
      <h1>{words.add}</h1>
      <p>{words.lead}</p>
      <RuleForm target={{ is: "new" }} initial={anEmptyRuleForm()} placeNames={{}} />
    </DeskCaseFrame>
  );
}
