import { notFound } from "next/navigation";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordHistory } from "@/components/history/record-history";
import { loadRecordHistory } from "@/lib/server/history/reverting/loaders";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { readListQuery } from "@/lib/wire/desk/list-query";
import { auditQuery } from "@/lib/wire/history";
import { frameOf, openCase, orNotFound, otherLocale } from "../../../../open-case";

export default async function RecordHistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string; case: string; type: string; record: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { case: caseSlug, type, record } = await params;
  const slug = decodeURIComponent(record);
  const opened = await openCase(params, (locale) => recordHistoryPath(locale, caseSlug, type, slug));
  const { page } = readListQuery(auditQuery, await searchParams);
  const asked = auditQuery.safeParse({ type, record: slug, page });
  if (!asked.success) notFound();
  const audit = orNotFound(await loadRecordHistory(opened.actor, { type, record: slug, page }));
  return (
    <DeskCaseFrame
      {...frameOf(opened, "audit", recordHistoryPath(otherLocale(opened.locale), caseSlug, type, slug, page))}
    >
      <RecordHistory
        {...{ caseSlug, type, slug, page, audit }}
        locale={opened.locale}
        memberId={opened.actor.memberId}
      />
    </DeskCaseFrame>
  );
}
