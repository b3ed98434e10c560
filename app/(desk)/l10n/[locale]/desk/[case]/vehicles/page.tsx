import { VehicleList } from "@/components/desk/lists";
import { AddVehicle } from "@/components/vehicles/desk/add-vehicle";
import { holds } from "@/lib/server/auth/actor";
import { loadVehiclePage } from "@/lib/server/vehicles/loaders";
import { linkMessages } from "@/lib/view/messages/links";
import { vehicleListQuery } from "@/lib/wire/vehicles";
import { listPage } from "../../list-page";

/** The vehicles of a case, and the form of a new one. */
export default listPage(
  "vehicles",
  vehicleListQuery,
  loadVehiclePage,
  (asked) => <VehicleList {...asked} />,
  ({ locale, actor }) => (
    <>
      <p className="desk-faint">{linkMessages(locale).vehiclesLead}</p>
      {holds(actor, "propose") ? <AddVehicle /> : null}
    </>
  ),
);
