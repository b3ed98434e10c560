import { notFound } from "next/navigation";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { RecordHistory } from "@/components/history/record-history";
import { RecordForm } from "@/components/record-forms/record-form";
import { otherLocale } from "@/lib/domain/model/vocabulary";
import { isWithdrawableKind } from "@/lib/domain/records/by-kind";
import { isTestedKind } from "@/lib/domain/tested/judge-tested";
import { loadRecordHistory } from "@/lib/server/audit/reverting/loaders";
import { holds } from "@/lib/server/auth/actor";
import { loadTested } from "@/lib/server/tested/loaders";
import { entryName } from "@/lib/view/history/called-words";
import { recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { recordTypeText } from "@/lib/view/history/history-words";
import { readListQuery } from "@/lib/wire/desk/list-query";
import { auditQuery } from "@/lib/wire/history";
import { toRecordForm } from "@/lib/wire/record-form";
import { frameOf, openCase } from "../../../../open-case";
import { findWithdrawn, WithdrawnPart, WithdrawPart } from "../../../../withdrawn-record";

export default async function RecordHistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ locale: string; case: string; type: string; record: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { case: caseSlug, type, record } = await params;
  const slug = decodeURIComponent(record);
  const opened = await openCase("read-desk", params, (locale) => recordHistoryPath(locale, caseSlug, type, slug));
  const { page } = readListQuery(auditQuery, await searchParams);
  const asked = auditQuery.safeParse({ type, record: slug, page });
  if (!asked.success) notFound();
  const audit = await loadRecordHistory(opened.actor, { type, record: slug, page });
  const ref = isWithdrawableKind(type) ? { type, slug } : null;
  const withdrawn = ref && (await findWithdrawn(opened, ref));
  const { actor } = opened;
  const name = entryName({ recordType: type, recordSlug: slug }, audit, opened.locale, opened.words);
  const tested = isTestedKind(type) ? { type, slug } : null;
  const standing = tested && holds(actor, "propose") ? await loadTested(actor, tested) : null;
  return (
    <DeskCaseFrame
      title={`${recordTypeText(type, opened.locale)} ${name}`}
      heading={
        <>
          {recordTypeText(type, opened.locale)} <bdi>{name}</bdi>
        </>
      }
      {...frameOf(opened, "audit", recordHistoryPath(otherLocale(opened.locale), caseSlug, type, slug, page))}
    >
      <RecordHistory {...{ type, slug, page, audit }} />
      {tested === null || standing === null ? null : (
        <section id="correct" aria-labelledby="correct-title">
          <h2 id="correct-title">{historyMessages(opened.locale).correctTexts}</h2>
          <p>{historyMessages(opened.locale).correctLead}</p>
          <RecordForm
            kind={tested.type}
            list="tested"
            target={{ is: "edit", slug, version: standing.version }}
            initial={toRecordForm(tested.type, standing.record)}
            also={{ type: tested.type }}
          />
        </section>
      )}
      {withdrawn === null ? null : <WithdrawnPart opened={opened} record={withdrawn} isPage={false} />}
      {ref !== null && withdrawn === null && audit.rows.length > 0 ? (
        <WithdrawPart opened={opened} record={ref} />
      ) : null}
    </DeskCaseFrame>
  );
}
