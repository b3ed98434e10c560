import { useDesk, useLocale } from "#desk";
import { PropertyName } from "@/components/claims/property-name";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { label } from "@/lib/view/labels";
import { withdrawalMessages } from "@/lib/view/messages/withdrawals";
import type { NamedObstacle, WithdrawalPreview } from "@/lib/wire/withdrawals";
import { RecordName } from "./record-name";

/** What a withdrawal takes along, and what stays in its way, each by name with its address. */
export function WithdrawalLists({ preview, isOne }: { readonly preview: WithdrawalPreview; readonly isOne: boolean }) {
  const messages = withdrawalMessages(useLocale());
  const { records, claims, obstacles, othersWork } = preview;
  return (
    <>
      {isOne ? null : (
        <section aria-label={messages.together}>
          <h2>{messages.together}</h2>
          <ul>
            {records.map((record) => (
              <li key={`${record.type} ${record.slug}`}>
                <RecordName record={record} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {claims.length === 0 ? null : (
        <section aria-label={messages.claims}>
          <h2>{messages.claims}</h2>
          <ul>
            {claims.map((claim) => (
              <li key={claim.slug}>
                <ClaimName {...claim} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {obstacles.length === 0 ? null : (
        <section aria-label={messages.obstacles} className="desk-alert">
          <h2>{messages.obstacles}</h2>
          <ul>
            {obstacles.map((one) => (
              <li key={`${one.type} ${one.slug} ${one.on.type} ${one.on.slug}`}>
                <ObstacleName obstacle={one} />{" "}
                <small>
                  ({messages.restsOn} <RecordName record={{ ...one.on, names: namesOf(one, preview) }} />)
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {othersWork.length === 0 ? null : (
        <section aria-label={messages.othersWork} className="desk-alert">
          <h2>{messages.othersWork}</h2>
          <ul>
            {othersWork.map((record) => (
              <li key={`${record.type} ${record.slug}`}>
                <RecordName record={record} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ObstacleName({ obstacle }: { readonly obstacle: NamedObstacle }) {
  const { type, slug, property, status } = obstacle;
  if (type === "claim" && property !== null && status !== null) {
    return <ClaimName slug={slug} property={property} status={status} />;
  }
  return <RecordName record={obstacle} />;
}

function ClaimName({
  slug,
  property,
  status,
}: Pick<WithdrawalPreview["claims"][number], "slug" | "property" | "status">) {
  const { locale, caseSlug } = useDesk();
  return (
    <>
      <a href={deskClaimPath(locale, caseSlug, slug)}>
        <PropertyName property={property} />
      </a>{" "}
      <small className="desk-faint">{label.status(status, locale)}</small>
    </>
  );
}

function namesOf({ on }: NamedObstacle, { records }: WithdrawalPreview) {
  return records.find(({ type, slug }) => type === on.type && slug === on.slug)?.names ?? [];
}
