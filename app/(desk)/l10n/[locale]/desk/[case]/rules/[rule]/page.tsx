import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RuleRecord } from "@/components/rules/rule-record";
import { loadRule } from "@/lib/server/rules/loaders";
import { formRecordPath } from "@/lib/view/desk/record-addresses";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";

export default async function RulePage({
  params,
}: {
  params: Promise<{ locale: string; case: string; rule: string }>;
}) {
  const { case: caseSlug, rule: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase(params, (locale) => formRecordPath(locale, caseSlug, "rules", slug));
  const { locale, actor } = opened;
  const detail = orNotFound(await loadRule(actor, slug));
  return (
    <DeskCaseFrame {...frameOf(opened, "rules", formRecordPath(otherLocale(locale), caseSlug, "rules", slug))}>
      <RecordWaiting opened={opened} records={[{ type: "rule", slug }]} />
      <RuleRecord
        locale={locale}
        caseSlug={caseSlug}
        rule={detail.rule}
        authority={detail.authority}
        sources={detail.sources}
        claims={detail.claims}
      />
    </DeskCaseFrame>
  );
}
