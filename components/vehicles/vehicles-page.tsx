import { ViewFrame } from "@/components/snapshots/view-frame";
import { StackSections } from "@/components/stacks/stack-sections";
import type { PageAssets } from "@/components/ui/page-shell";
import { readVehicles, type VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { partyName, shortPartyName } from "@/lib/view/snapshots/document-index";
import { hasPart } from "@/lib/view/snapshots/list-views";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { placeOfRecord } from "@/lib/view/snapshots/record-pages";
import { toldVehicle } from "@/lib/view/vehicles/five-steps";
import { missingText } from "@/lib/view/vehicles/missing-words";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { DebtViewsTable } from "./debt-views-table";
import { FiveSteps } from "./five-steps";
import { LeaseFloorLine } from "./lease-floor-line";
import { LookThrough } from "./look-through";
import { StructureSvg } from "./structure-svg";
import { TrancheTable } from "./tranche-table";
import { WaterfallTable } from "./waterfall-table";

/** Every special purpose vehicle of the case, the one that statements are about first. */
export function VehiclesPage({
  context,
  sha256,
  assets,
}: {
  context: PageContext;
  sha256: string;
  assets: PageAssets;
}) {
  const { index, locale } = context;
  const read = readVehicles(index.document);
  const told = toldVehicle(index, read);
  const records = [
    ...read.filter(({ vehicle }) => vehicle === told),
    ...read.filter(({ vehicle }) => vehicle !== told),
  ];
  return (
    <ViewFrame name="vehicles" context={context} sha256={sha256} assets={assets}>
      <nav aria-label={vehicleMessages(locale).contents} className="contents">
        <ol>
          {records.map(({ vehicle }) => (
            <li key={vehicle}>
              <a href={`#vehicle-${vehicle}`}>{shortPartyName(index, vehicle, locale)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {records.map((record) => (
        <VehicleSection key={record.vehicle} record={record} isTold={record.vehicle === told} context={context} />
      ))}
      {hasPart("stacks", index.document) ? (
        <div id="stacks">
          <StackSections context={context} />
        </div>
      ) : null}
    </ViewFrame>
  );
}

function VehicleSection({ record, isTold, context }: { record: VehicleRecord; isTold: boolean; context: PageContext }) {
  const { index, locale } = context;
  const words = vehicleMessages(locale);
  const id = `vehicle-${record.vehicle}`;
  const isWide = isTold || record.debt.length + record.equity.length > 0;
  const rest = (
    <>
      <DebtViewsTable record={record} context={context} />
      <LookThrough record={record} context={context} />
      <h3>{words.missingTitle}</h3>
      <ul className="missing">
        {record.missing.map((one) => (
          <li key={`${one.role} ${one.subject}`}>{missingText(index, one, locale)}</li>
        ))}
      </ul>
    </>
  );
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="page-section vehicle" data-spv={record.vehicle}>
      <h2 id={`${id}-title`}>
        <a href={placeOfRecord(index, "party", record.vehicle, locale)}>{partyName(index, record.vehicle, locale)}</a>
      </h2>
      <div className="vehicle-parts">
        <div className="vehicle-picture">
          <h3>{words.pictureTitle}</h3>
          <StructureSvg record={record} context={context} />
          <p className="faint">{words.pictureText}</p>
        </div>
        <div>
          {isTold ? (
            <FiveSteps record={record} isTold context={context} />
          ) : (
            <Money record={record} context={context} />
          )}
        </div>
      </div>
      {isTold ? (
        <>
          <Money record={record} context={context} />
          {rest}
        </>
      ) : (
        <details className="vehicle-rest">
          <summary>{isWide ? words.more : words.moreOfFew}</summary>
          <FiveSteps record={record} isTold={false} context={context} />
          {rest}
        </details>
      )}
    </section>
  );
}

function Money({ record, context }: { record: VehicleRecord; context: PageContext }) {
  const words = vehicleMessages(context.locale);
  return (
    <>
      <h3>{words.tranchesTitle}</h3>
      <TrancheTable record={record} context={context} />
      <WaterfallTable record={record} context={context} />
      <LeaseFloorLine record={record} context={context} />
    </>
  );
}
