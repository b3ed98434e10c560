import { RuleRecord } from "@/components/rules/rule-record";
import { loadRule } from "@/lib/server/rules/loaders";
import { type RecordPageProps, showRecord } from "../../../form-record-pages";
import { orNotFound } from "../../../open-case";

export default function RulePage(props: RecordPageProps<"rule">) {
  return showRecord("rules", props, "rule", async (actor, slug) => {
    const { rule, authority, sources, claims } = orNotFound(await loadRule(actor, slug));
    return { name: rule.title, part: <RuleRecord {...{ rule, authority, sources, claims }} /> };
  });
}
