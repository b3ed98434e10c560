import { useDesk } from "#desk";
import { StructureSvg } from "@/components/vehicles/structure-svg";
import type { MissingClaim, VehicleLink, VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import type { LiveVehicle } from "@/lib/domain/live/live-vehicles";
import type { Party } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { newClaimPath } from "@/lib/view/desk/desk-addresses";
import { deskLinkPath } from "@/lib/view/desk/record-addresses";
import { linkMessages } from "@/lib/view/messages/links";
import { partyName } from "@/lib/view/snapshots/document-index";
import { createPageContext, type PageContext } from "@/lib/view/snapshots/page-context";
import { missingText } from "@/lib/view/vehicles/missing-words";
import { VehicleLinks } from "./vehicle-links";
import { VehicleSums } from "./vehicle-sums";

/** The structure of one vehicle as its claims tell it, role by role, and what nobody has claimed yet. */
export function VehicleStructure({
  party,
  vehicle,
  document,
}: {
  party: Party;
  vehicle: LiveVehicle;
  document: SnapshotDocument;
}) {
  const { locale, caseSlug } = useDesk();
  const words = linkMessages(locale);
  const context = createPageContext(document, locale);
  const { record, standing } = vehicle;
  const accepted = keepAccepted(vehicle);
  const section = (
    title: string,
    links: readonly VehicleLink[],
    rest: { readonly end?: "payer" | "payee"; readonly hasRate?: boolean; readonly empty?: string },
  ) =>
    links.length === 0 && rest.empty === undefined ? null : (
      <section>
        <h2>{title}</h2>
        {links.length === 0 ? (
          <p className="desk-faint">{rest.empty}</p>
        ) : (
          <VehicleLinks
            {...{ title, links, standing, context }}
            end={rest.end ?? "payer"}
            hasRate={rest.hasRate === true}
          />
        )}
      </section>
    );
  return (
    <>
      <div className="vehicle-summary">
        <VehicleSums {...{ party, vehicle, context }} />
        <figure>
          <StructureSvg record={accepted} context={context} />
          <figcaption className="desk-faint">{words.pictureOfAccepted}</figcaption>
        </figure>
      </div>
      {section(words.debt, record.debt, { hasRate: true, empty: words.nothing.debt })}
      {section(words.equity, [...record.control, ...record.equity], { empty: words.nothing.equity })}
      {section(words.assets, record.purchases, { end: "payee", empty: words.nothing.assets })}
      {section(words.leases, record.leases, { hasRate: true, empty: words.nothing.leases })}
      {section(words.guarantees, record.guarantees, { empty: words.nothing.guarantees })}
      {section(words.holdings, record.holdings, { end: "payee" })}
      {record.told.length === 0 ? null : (
        <section>
          <h2>{words.told}</h2>
          <ul>
            {record.told.map((link) => (
              <li key={link.slug}>
                <a href={deskLinkPath(locale, caseSlug, link.slug)}>
                  <bdi>{partyName(context.index, link.payer, locale)}</bdi> →{" "}
                  <bdi>{partyName(context.index, link.payee, locale)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.missing}</h2>
        <ul className="vehicle-missing">
          {record.missing.map((one) => (
            <MissingLine key={`${one.role} ${one.subject}`} {...{ one, context }} />
          ))}
        </ul>
      </section>
    </>
  );
}

function MissingLine({ one, context }: { one: MissingClaim; context: PageContext }) {
  const { caseSlug } = useDesk();
  const { locale, index } = context;
  return (
    <li>
      {missingText(index, one, locale)}{" "}
      <a href={newClaimPath(locale, caseSlug, one.subjectType, one.subject)}>{linkMessages(locale).stateIt}</a>
    </li>
  );
}

/** The vehicle with its accepted links alone: what the picture shows is on record. */
function keepAccepted({ record, standing }: LiveVehicle): VehicleRecord {
  const keep = (links: readonly VehicleLink[]) =>
    links.filter(({ link }) => standing.get(link.slug)?.state === "accepted");
  return {
    ...record,
    control: keep(record.control),
    equity: keep(record.equity),
    debt: keep(record.debt),
    purchases: keep(record.purchases),
    leases: keep(record.leases),
    guarantees: keep(record.guarantees),
    holdings: keep(record.holdings),
  };
}
