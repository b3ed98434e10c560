import { useDesk } from "#desk";
import { claimColumns } from "@/components/desk/claim-columns";
import { RecordTable } from "@/components/desk/record-table";
import type { Slug } from "@/lib/domain/model/case-records";
import type { SubjectType } from "@/lib/domain/model/vocabulary";
import { newClaimPath } from "@/lib/view/desk/desk-addresses";
import { recordMessages } from "@/lib/view/messages/records";
import type { ClaimRow } from "@/lib/wire/desk/claim-list";

/** What has been claimed about one record, and the way to claim something. */
export function RecordClaims({
  subjectType,
  subject,
  claims,
}: {
  subjectType: SubjectType;
  subject: Slug;
  claims: readonly ClaimRow[];
}) {
  const { locale, caseSlug } = useDesk();
  const messages = recordMessages(locale);
  const columns = claimColumns(locale, caseSlug)
    .filter(({ key }) => key !== "subject")
    .map(({ sort: _sort, ...column }) => column);
  return (
    <section aria-label={messages.claims}>
      <h2>{messages.claims}</h2>
      <p>
        {claims.length === 0 ? `${messages.noClaims} ` : null}
        <a href={newClaimPath(locale, caseSlug, subjectType, subject)}>{messages.addClaim}</a>
      </p>
      {claims.length === 0 ? null : (
        <RecordTable
          caption={messages.claims}
          columns={columns}
          rows={claims}
          keyOf={({ slug }) => slug}
          sort=""
          hrefOfSort={() => ""}
          isFiltered={false}
        />
      )}
    </section>
  );
}
