import { ListPager } from "@/components/desk/list-pager";
import type { Slug } from "@/lib/domain/case-records";
import type { Locale } from "@/lib/domain/vocabulary";
import { auditPath, recordHistoryPath, recordPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { recordTypeText } from "@/lib/view/history/history-words";
import { AUDIT_PAGE, type AuditPage } from "@/lib/wire/history";
import { RevisionEntry } from "./revision-entry";

/** Every write of one record, each with its differences in view. */
export function RecordHistory({
  locale,
  caseSlug,
  type,
  slug,
  page,
  audit,
}: {
  locale: Locale;
  caseSlug: Slug;
  type: string;
  slug: Slug;
  page: number;
  audit: AuditPage;
}) {
  const messages = historyMessages(locale);
  const path = recordPath(locale, caseSlug, type, slug);
  return (
    <>
      <p className="history-exports">
        {path === null ? null : <a href={path}>{messages.openRecord}</a>}
        <a href={auditPath(locale, caseSlug)}>{messages.allHistory}</a>
      </p>
      <h1>
        {recordTypeText(type, locale)} <bdi>{audit.names[slug] ?? slug}</bdi>
      </h1>
      <p>{messages.recordLead}</p>
      {audit.rows.length === 0 ? (
        <p className="desk-empty">{messages.noRecord}</p>
      ) : (
        <ol className="history-list">
          {audit.rows.map((entry) => (
            <RevisionEntry key={entry.seq} locale={locale} caseSlug={caseSlug} entry={entry} recordName={null} isOpen />
          ))}
        </ol>
      )}
      <ListPager
        pageSize={AUDIT_PAGE}
        locale={locale}
        page={page}
        total={audit.total}
        hrefOf={(number) => recordHistoryPath(locale, caseSlug, type, slug, number)}
      />
    </>
  );
}
