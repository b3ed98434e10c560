import { useDesk } from "#desk";
import { PropertyName } from "@/components/claims/property-name";
import { claimColumns } from "@/components/desk/claim-columns";
import { type Column, RecordTable } from "@/components/desk/record-table";
import type { Slug } from "@/lib/domain/model/case-records";
import type { SubjectType } from "@/lib/domain/model/vocabulary";
import { deskClaimPath, newClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskMessages } from "@/lib/view/messages/desk";
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
  // The page says what they are about: here a claim is known by its property, which leads to it.
  const columns: readonly Column<ClaimRow>[] = [
    {
      key: "claim",
      label: deskMessages(locale).property,
      cell: ({ slug, property }) => (
        <a href={deskClaimPath(locale, caseSlug, slug)}>
          <PropertyName property={property} />
        </a>
      ),
    },
    ...claimColumns(locale, caseSlug)
      .filter(({ key }) => key !== "subject" && key !== "property")
      .map(({ sort: _sort, ...column }) => column),
  ];
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
