import { Suspense } from "react";
import { DeskCaseFrame } from "@/components/desk/case-frame";
import { LoadingNote } from "@/components/desk/loading-note";
import { AddVehicle } from "@/components/vehicles/desk/add-vehicle";
import { VehicleList } from "@/components/vehicles/desk/vehicle-list";
import { type Actor, holds } from "@/lib/server/auth/actor";
import { loadVehiclePage } from "@/lib/server/vehicles/loaders";
import { linkMessages } from "@/lib/view/messages/links";
import { readListQuery } from "@/lib/wire/desk/list-query";
import { type VehicleListQuery, vehicleListQuery } from "@/lib/wire/vehicles";
import { type CaseListProps, frameOf, openCase } from "../../open-case";

/** The vehicles of a case, and the form of a new one. */
export default async function VehicleListPage({ params, searchParams }: CaseListProps) {
  const opened = await openCase("read-desk", params, "vehicles");
  const { locale, actor, messages } = opened;
  const query = readListQuery(vehicleListQuery, await searchParams);
  return (
    <DeskCaseFrame {...frameOf(opened, "vehicles")}>
      <Suspense key={JSON.stringify(query)} fallback={<LoadingNote text={messages.loading} />}>
        <Rows actor={actor} query={query} />
      </Suspense>
      <p className="desk-faint">{linkMessages(locale).vehiclesLead}</p>
      {holds(actor, "propose") ? <AddVehicle /> : null}
    </DeskCaseFrame>
  );
}

async function Rows({ actor, query }: { actor: Actor<"read-desk">; query: VehicleListQuery }) {
  const page = await loadVehiclePage(actor, query);
  return <VehicleList query={query} page={page} />;
}
