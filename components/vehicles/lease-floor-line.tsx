import { leaseFloor } from "@/lib/domain/analysis/vehicles/lease-floor";
import type { VehicleRecord } from "@/lib/domain/analysis/vehicles/read-vehicles";
import { formatMoney } from "@/lib/view/format";
import { shortPartyName } from "@/lib/view/snapshots/document-index";
import type { PageContext } from "@/lib/view/snapshots/page-context";
import { vehicleMessages } from "@/lib/view/vehicles/vehicle-messages";
import { ClaimRefs } from "./claim-refs";

/** The rent that would only just repay the assets, where claims carry cost and term. */
export function LeaseFloorLine({ record, context }: { record: VehicleRecord; context: PageContext }) {
  const { index, locale } = context;
  const floor = leaseFloor(record, index.document.claims);
  if (floor === null) return null;
  const rent = formatMoney(floor.perMonth, floor.currency, locale);
  return (
    <p className="lease-floor">
      {vehicleMessages(locale).leaseFloor(shortPartyName(index, floor.lessee, locale), floor.months, rent)}
      <ClaimRefs claims={floor.claims} context={context} />
    </p>
  );
}
