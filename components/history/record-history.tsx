import { useDesk } from "#desk";
import { ListPager } from "@/components/desk/list-pager";
import type { Slug } from "@/lib/domain/model/case-records";
import { auditPath, deskRecordPath, recordHistoryPath } from "@/lib/view/history/history-addresses";
import { historyMessages } from "@/lib/view/history/history-messages";
import { AUDIT_PAGE } from "@/lib/wire/history";
import type { RecordHistoryPage } from "@/lib/wire/revert";
import { RevertForm } from "./revert-form";
import { DifferenceTable, RevisionEntry } from "./revision-entry";

/** Every write of one record, each with its differences in view; a former state can be brought back. */
export function RecordHistory({
  type,
  slug,
  page,
  audit,
}: {
  type: string;
  slug: Slug;
  page: number;
  audit: RecordHistoryPage;
}) {
  const { locale, caseSlug, memberId } = useDesk();
  const messages = historyMessages(locale);
  const path = deskRecordPath(locale, caseSlug, type, slug);
  return (
    <>
      <p className="history-exports">
        {path === null ? null : <a href={path}>{messages.openRecord}</a>}
        <a href={auditPath(locale, caseSlug)}>{messages.allHistory}</a>
      </p>
      <p>{messages.recordLead}</p>
      {audit.rows.length === 0 ? (
        <p className="desk-empty">{messages.noRecord}</p>
      ) : (
        <ol className="history-list">
          {audit.rows.map((entry) => (
            <RevisionEntry key={entry.seq} entry={entry} recordName={null} names={audit} isOpen>
              {audit.version !== null && audit.returns[entry.seq] ? (
                <RevertForm
                  {...{ locale, caseSlug, memberId, type }}
                  record={slug}
                  seq={entry.seq}
                  version={audit.version}
                >
                  <DifferenceTable
                    label={`${messages.revision} ${entry.seq}: ${messages.bringBack}`}
                    differences={audit.returns[entry.seq] ?? []}
                    names={audit}
                    heads={{ before: messages.standsNow, after: messages.wouldStand }}
                  />
                </RevertForm>
              ) : null}
            </RevisionEntry>
          ))}
        </ol>
      )}
      <ListPager
        pageSize={AUDIT_PAGE}
        page={page}
        total={audit.total}
        hrefOf={(number) => recordHistoryPath(locale, caseSlug, type, slug, number)}
      />
    </>
  );
}
