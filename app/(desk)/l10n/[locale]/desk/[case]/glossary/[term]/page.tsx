import { DeskCaseFrame } from "@/components/desk/case-frame";
import { TermRecord } from "@/components/glossary/term-record";
import { loadTerm } from "@/lib/server/glossary/loaders";
import { formRecordPath } from "@/lib/view/desk/record-addresses";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../open-case";
import { RecordWaiting } from "../../../record-waiting";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "../../../withdrawn-record";

export default async function TermPage({
  params,
}: {
  params: Promise<{ locale: string; case: string; term: string }>;
}) {
  const { case: caseSlug, term: text } = await params;
  const slug = decodeURIComponent(text);
  const opened = await openCase("read-desk", params, (locale) => formRecordPath(locale, caseSlug, "glossary", slug));
  const { locale, actor } = opened;
  const record = { type: "glossary_term", slug } as const;
  const frame = frameOf(opened, "glossary", formRecordPath(otherLocale(locale), caseSlug, "glossary", slug));
  const withdrawn = await findWithdrawn(opened, record);
  if (withdrawn !== null) {
    return (
      <DeskCaseFrame {...frame}>
        <WithdrawnPart opened={opened} record={withdrawn} />
      </DeskCaseFrame>
    );
  }
  const detail = orNotFound(await loadTerm(actor, slug));
  return (
    <DeskCaseFrame {...frame}>
      <RecordWaiting opened={opened} records={[record]} />
      <TermRecord term={detail.term} names={detail.names} />
      <WithdrawPart opened={opened} record={record} />
    </DeskCaseFrame>
  );
}
