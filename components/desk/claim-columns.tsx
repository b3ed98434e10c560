import { DeskValue } from "@/components/claims/desk-value";
import { PropertyName } from "@/components/claims/property-name";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { claimDayText } from "@/lib/view/claims/claim-words";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { label, localize } from "@/lib/view/labels";
import { caseSettingsMessages } from "@/lib/view/messages/case-settings";
import { deskMessages } from "@/lib/view/messages/desk";
import type { ClaimRow } from "@/lib/wire/desk/claim-list";
import type { Column } from "./record-table";

/** The columns of the claim table. */
export function claimColumns(locale: Locale, caseSlug: Slug): readonly Column<ClaimRow>[] {
  const messages = deskMessages(locale);
  return [
    {
      key: "subject",
      label: messages.subject,
      cell: (row) => (
        <>
          <a href={deskClaimPath(locale, caseSlug, row.slug)} dir="auto">
            {localize(row.subjectName, locale)}
          </a>{" "}
          <small>{label.subject(row.subjectType, locale)}</small>
        </>
      ),
    },
    {
      key: "property",
      label: messages.property,
      sort: "property",
      cell: (row) => <PropertyName property={row.property} />,
    },
    { key: "value", label: messages.value, cell: (row) => <RowValue row={row} /> },
    {
      key: "day",
      label: messages.day,
      sort: "day",
      cell: (row) => (
        <>
          {row.asOf === null && row.period === null ? messages.notStated : claimDayText(row, locale)}
          {row.isAfterDay ? <small className="desk-said">{caseSettingsMessages(locale).afterMark}</small> : null}
        </>
      ),
    },
    {
      key: "status",
      label: messages.status,
      sort: "status",
      cell: (row) => (
        <span className={`desk-status desk-status-${row.status}`}>{label.status(row.status, locale)}</span>
      ),
    },
    {
      key: "evidence",
      label: messages.evidence,
      sort: "evidence",
      cell: (row) => (row.evidence === null ? "–" : label.evidence(row.evidence, locale)),
    },
    {
      key: "basis",
      label: messages.basis,
      sort: "basis",
      cell: (row) => (row.basis === null ? "–" : label.basis(row.basis, locale)),
    },
    { key: "rank", label: messages.rank, sort: "rank", isSpare: true, cell: (row) => label.rank(row.rank, locale) },
    { key: "citations", label: messages.citations, isNumber: true, cell: (row) => row.citations },
    {
      key: "archive",
      label: messages.archive,
      cell: (row) => (
        <span className="desk-whole">
          {row.archived === 0 ? messages.notArchived : `${row.archived}/${row.citations}`}
        </span>
      ),
    },
    {
      key: "conflicts",
      label: messages.conflicts,
      isNumber: true,
      cell: (row) => (row.conflicts === 0 ? "–" : row.conflicts),
    },
  ];
}

function RowValue({ row }: { row: ClaimRow }) {
  const parties = new Map(Object.entries(row.codeNames).map(([slug, name]) => [slug, { name }]));
  return <DeskValue claim={row} parties={parties} term={row.term} />;
}
