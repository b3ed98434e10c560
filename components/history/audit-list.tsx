import { useDesk } from "#desk";
import { ListPager } from "@/components/desk/list-pager";
import { entryName } from "@/lib/view/history/called-words";
import { auditExportPath, auditPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { AUDIT_PAGE, type AuditPage, type AuditQuery } from "@/lib/wire/history";
import { AuditForm } from "./audit-form";
import { RevisionEntry } from "./revision-entry";

/** The history of a case: filters, entries with their differences, and the files to keep for whoever may have them. */
export function AuditList({ query, audit, mayExport }: { query: AuditQuery; audit: AuditPage; mayExport: boolean }) {
  const { locale, caseSlug, words } = useDesk();
  const messages = historyMessages(locale);
  const { page, ...filter } = query;
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <AuditForm filter={filter} choices={audit.choices} />
      {mayExport ? (
        <p className="history-exports">
          {(["csv", "json"] as const).map((format) => (
            <a key={format} href={auditExportPath(caseSlug, filter, format)} download>
              {format === "csv" ? messages.exportCsv : messages.exportJson}
            </a>
          ))}
        </p>
      ) : null}
      {audit.rows.length === 0 ? (
        <p className="desk-empty">{isFiltered || page > 1 ? messages.none : messages.empty}</p>
      ) : (
        <ol className="history-list">
          {audit.rows.map((entry) => (
            <RevisionEntry
              key={entry.seq}
              entry={entry}
              recordName={entryName(entry, audit, locale, words)}
              names={audit}
              isOpen={false}
            />
          ))}
        </ol>
      )}
      <ListPager
        pageSize={AUDIT_PAGE}
        page={page}
        total={audit.total}
        hrefOf={(number) => auditPath(locale, caseSlug, filter, number)}
      />
    </>
  );
}
