import { useDesk } from "#desk";
import { RecordList } from "@/components/desk/record-list";
import type { LiveVehicle } from "@/lib/domain/live/live-vehicles";
import type { Slug } from "@/lib/domain/model/case-records";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { countryName } from "@/lib/view/claims/claim-words";
import { deskCasePath } from "@/lib/view/desk/desk-addresses";
import { deskVehiclePath } from "@/lib/view/desk/vehicle-addresses";
import { formatMoneyInterval } from "@/lib/view/format";
import { localize } from "@/lib/view/labels";
import { deskMessages } from "@/lib/view/messages/desk";
import { linkMessages } from "@/lib/view/messages/links";
import type { Page } from "@/lib/wire/desk/list-query";
import type { VehicleListQuery } from "@/lib/wire/vehicles";

interface VehicleLine {
  readonly slug: Slug;
  readonly name: Localized;
  readonly jurisdiction: string | null;
  readonly sponsor: Localized | null;
  readonly vehicle: LiveVehicle | null;
}

/** The vehicles of a case, each with what its links come to. */
export function VehicleList({ query, page }: { query: VehicleListQuery; page: Page<VehicleLine> }) {
  const { locale, caseSlug } = useDesk();
  const messages = deskMessages(locale);
  const words = linkMessages(locale);
  return (
    <RecordList<VehicleLine>
      title={words.vehicles}
      path={deskCasePath(locale, caseSlug, "vehicles")}
      hint={messages.searchHint.parties}
      query={query}
      filters={[]}
      page={page}
      columns={[
        {
          key: "name",
          label: words.vehicle,
          sort: "name",
          cell: (row) => (
            <a href={deskVehiclePath(locale, caseSlug, row.slug)} dir="auto">
              {localize(row.name, locale)}
            </a>
          ),
        },
        {
          key: "sponsor",
          label: words.sponsor,
          cell: (row) => (row.sponsor === null ? "–" : <bdi>{localize(row.sponsor, locale)}</bdi>),
        },
        {
          key: "seat",
          label: messages.seat,
          sort: "seat",
          cell: (row) => (row.jurisdiction === null ? messages.notStated : countryName(row.jurisdiction, locale)),
        },
        { key: "tranches", label: words.tranches, isNumber: true, cell: (row) => row.vehicle?.record.debt.length ?? 0 },
        {
          key: "debt",
          label: words.lent,
          isNumber: true,
          cell: (row) => (row.vehicle?.debt ? formatMoneyInterval(row.vehicle.debt.amount, locale) : "–"),
        },
        { key: "tenants", label: words.tenants, isNumber: true, cell: (row) => row.vehicle?.record.leases.length ?? 0 },
        {
          key: "missing",
          label: words.missingCount,
          isNumber: true,
          cell: (row) => row.vehicle?.record.missing.length ?? "–",
        },
      ]}
    />
  );
}
