import { RuleForm } from "@/components/rules/rule-form";
import { anEmptyRuleForm } from "@/lib/wire/rule-form";
import { showNewRecord } from "../../../form-record-pages";
import type { CasePageProps } from "../../../open-case";

export default function NewRulePage(props: CasePageProps) {
  return showNewRecord("rules", props, <RuleForm target={{ is: "new" }} initial={anEmptyRuleForm()} placeNames={{}} />);
}
