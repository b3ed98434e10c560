import { PropertyName } from "@/components/claims/property-name";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { label } from "@/lib/view/labels";
import { withdrawalMessages } from "@/lib/view/messages/withdrawals";
import type { NamedObstacle, WithdrawalPreview } from "@/lib/wire/withdrawals";
import { RecordName } from "./record-name";

interface Place {
  readonly locale: Locale;
  readonly caseSlug: Slug;
}

/** What a withdrawal takes along, and what stays in its way, each by name with its address. */
export function WithdrawalLists({
  preview,
  isOne,
  ...place
}: Place & { readonly preview: WithdrawalPreview; readonly isOne: boolean }) {
  const messages = withdrawalMessages(place.locale);
  const { records, claims, obstacles, othersWork } = preview;
  return (
    <>
      {isOne ? null : (
        <section aria-label={messages.together}>
          <h2>{messages.together}</h2>
          <ul>
            {records.map((record) => (
              <li key={`${record.type} ${record.slug}`}>
                <RecordName {...place} record={record} />
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
                <ClaimName {...place} {...claim} />
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
                <ObstacleName {...place} obstacle={one} />{" "}
                <small>
                  ({messages.restsOn} <RecordName {...place} record={{ ...one.on, names: namesOf(one, preview) }} />)
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
                <RecordName {...place} record={record} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ObstacleName({ obstacle, ...place }: Place & { readonly obstacle: NamedObstacle }) {
  const { type, slug, property, status } = obstacle;
  if (type === "claim" && property !== null && status !== null) {
    return <ClaimName {...place} slug={slug} property={property} status={status} />;
  }
  return <RecordName {...place} record={obstacle} />;
}

function ClaimName({
  locale,
  caseSlug,
  slug,
  property,
  status,
}: Place & Pick<WithdrawalPreview["claims"][number], "slug" | "property" | "status">) {
  return (
    <>
      <a href={deskClaimPath(locale, caseSlug, slug)}>
        <PropertyName property={property} locale={locale} />
      </a>{" "}
      <small className="desk-faint">{label.status(status, locale)}</small>
    </>
  );
}

function namesOf({ on }: NamedObstacle, { records }: WithdrawalPreview) {
  return records.find(({ type, slug }) => type === on.type && slug === on.slug)?.names ?? [];
}
