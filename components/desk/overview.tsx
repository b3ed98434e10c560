import type { ReactNode } from "react";
import { useLocale } from "#desk";
import { AfterDayNotice } from "@/components/cases/after-day-notice";
import type { CaseHeader } from "@/lib/domain/model/case-records";
import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/domain/model/vocabulary";
import { DESK_LISTS, type DeskList, deskCasePath } from "@/lib/view/desk/desk-addresses";
import { formatCount, formatPartialDate } from "@/lib/view/format";
import { label, localize } from "@/lib/view/labels";
import { checkedByMessages } from "@/lib/view/messages/checked-by";
import { deskMessages } from "@/lib/view/messages/desk";

/** What a case holds, and what is still to be done. */
export function Overview({
  header,
  counts,
  citations,
  unarchivedCitations,
  statuses,
  claimsAfterDay,
  agenda,
  dashboard,
}: {
  header: CaseHeader;
  counts: Readonly<Record<DeskList, number>>;
  citations: number;
  unarchivedCitations: number;
  statuses: Readonly<Record<ClaimStatus, number>>;
  claimsAfterDay: number;
  /** What waits for the member, before what the case holds. */
  agenda: ReactNode;
  /** The case in numbers. */
  dashboard: ReactNode;
}) {
  const locale = useLocale();
  const messages = deskMessages(locale);
  const claims = deskCasePath(locale, header.slug, "claims");
  return (
    <>
      <p className="desk-faint">
        {messages.asOf} {formatPartialDate(header.asOf, locale)}
        {header.checkedBy === "one" ? ` · ${checkedByMessages(locale).one}` : ""}
        {header.shipped ? ` · ${messages.shipped}` : ""}
      </p>
      <AfterDayNotice count={claimsAfterDay} />
      {agenda}
      {dashboard}
      <h2>{messages.holds}</h2>
      <p className="desk-lead">{localize(header.summary, locale)}</p>
      <ul className="desk-counts">
        {DESK_LISTS.map((list) => (
          <li key={list}>
            <a href={deskCasePath(locale, header.slug, list)}>
              <strong>{formatCount(counts[list], locale)}</strong> {messages.place[list]}
            </a>
          </li>
        ))}
      </ul>
      <h2>{messages.claimsByStatus}</h2>
      <ul className="desk-counts">
        {CLAIM_STATUSES.map((status) => (
          <li key={status}>
            <a href={`${claims}?status=${status}`}>
              <strong>{formatCount(statuses[status], locale)}</strong> {label.status(status, locale)}
            </a>
          </li>
        ))}
      </ul>
      <p>{messages.notArchivedCount(unarchivedCitations, citations)}</p>
    </>
  );
}
