import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RuleRecord } from "@/components/rules/rule-record";
import { loadRule } from "@/lib/server/rules/loaders";
import { formRecordPath } from "@/lib/view/desk/record-addresses";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "../../../withdrawn-record";

export default async function RulePage({
  params,
}: {
  params: Promise<{ locale: string; case: string; rule: string }>;
}) {
  const { case: caseSlug, rule: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => formRecordPath(locale, caseSlug, "rules", slug));
  const { locale, actor } = opened;
  const record = { type: "rule", slug } as const;
  const frame = frameOf(opened, "rules", formRecordPath(otherLocale(locale), caseSlug, "rules", slug));
  const withdrawn = await findWithdrawn(opened, record);
  if (withdrawn !== null) {
    return (
      <DeskCaseFrame {...frame}>
        <WithdrawnPart opened={opened} record={withdrawn} />
      </DeskCaseFrame>
    );
  }
  const detail = orNotFound(await loadRule(actor, slug));
  return (
    <DeskCaseFrame {...frame}>
      <RecordWaiting opened={opened} records={[record]} />
      <RuleRecord rule={detail.rule} authority={detail.authority} sources={detail.sources} claims={detail.claims} />
      <WithdrawPart opened={opened} record={record} />
    </DeskCaseFrame>
  );
}
