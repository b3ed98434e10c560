import { useDesk } from "#desk";
import { ReaderText } from "@/components/words/reader-text";
import type { LiveVehicle } from "@/lib/domain/live/live-vehicles";
import type { Party, Slug } from "@/lib/domain/model/case-records";
import { countryName } from "@/lib/view/claims/claim-words";
import { deskClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskPartyPath } from "@/lib/view/desk/record-addresses";
import { formatMoneyInterval } from "@/lib/view/format";
import { linkMessages } from "@/lib/view/messages/links";
import { partyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";

/** Who stands behind a vehicle, what it owes in all, and what its assets cost; each sum leads to its claims. */
export function VehicleSums({
  party,
  vehicle: { record, debt },
  context,
}: {
  party: Party;
  vehicle: LiveVehicle;
  context: PageContext;
}) {
  const { locale, caseSlug } = useDesk();
  const words = linkMessages(locale);
  const claims = (slugs: readonly Slug[]) =>
    slugs.map((slug, place) => (
      <a key={slug} href={deskClaimPath(locale, caseSlug, slug)} className="vehicle-ref" aria-label={slug}>
        [{place + 1}]
      </a>
    ));
  return (
    <dl className="desk-facts">
      <div>
        <dt>{words.sponsor}</dt>
        <dd dir="auto">
          {party.sponsor === null ? (
            words.notStated
          ) : (
            <>
              <a href={deskPartyPath(locale, caseSlug, party.sponsor)}>
                {partyName(context.index, party.sponsor, locale)}
              </a>{" "}
              <small className="desk-faint">{words.recordOnly}</small>
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.seat}</dt>
        <dd>{party.jurisdiction === null ? words.notStated : countryName(party.jurisdiction, locale)}</dd>
      </div>
      <div>
        <dt>{words.total}</dt>
        <dd>
          {debt === null ? (
            record.debt.length === 0 ? (
              words.nothing.debt
            ) : (
              words.noTotal
            )
          ) : (
            <>
              <strong>{formatMoneyInterval(debt.amount, locale)}</strong> {claims(debt.claims)}
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{words.cost}</dt>
        <dd>
          {record.cost === null ? (
            words.notStated
          ) : (
            <>
              <strong>{formatMoneyInterval(record.cost.amount, locale)}</strong>{" "}
              <span className="desk-faint">{words.costBasis[record.cost.basis]}</span> {claims(record.cost.claims)}
            </>
          )}
        </dd>
      </div>
      {party.note === null ? null : (
        <div>
          <dt>{words.fieldNote}</dt>
          <dd dir="auto">
            <ReaderText text={party.note} locale={locale} />
          </dd>
        </div>
      )}
    </dl>
  );
}
