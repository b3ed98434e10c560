import "server-only";
import { type LiveVehicle, type LiveVehicles, readLiveVehicles } from "@/lib/domain/live/live-vehicles";
import type { Party, Slug } from "@/lib/domain/model/case-records";
import { headOfMerges } from "@/lib/domain/parties/merge-parties";
import { err, ok, type Result } from "@/lib/domain/result";
import { listAcceptedMerges } from "@/lib/server/acceptance/accepted/repository";
import type { Actor } from "@/lib/server/auth/actor";
import { db } from "@/lib/server/db";
import { findPartyPage } from "@/lib/server/parties/repository";
import type { Page } from "@/lib/wire/desk/list-query";
import type { VehicleLine } from "@/lib/wire/desk/list-rows";
import type { VehicleListQuery } from "@/lib/wire/vehicles";
import { readVehicleRecords } from "./repository";

/** One page of the vehicles of the actor's case. */
export async function loadVehiclePage(actor: Actor<"read-desk">, query: VehicleListQuery): Promise<Page<VehicleLine>> {
  const page = await findPartyPage(db(), actor.caseId, { ...query, kind: "spv" });
  const merges = await listAcceptedMerges(db(), actor.caseId);
  const headOf = headOfMerges(merges);
  const slugs = page.rows.map(({ slug }) => slug);
  const { records, standings } = await readVehicleRecords(db(), actor.caseSlug, slugs, merges);
  const { vehicles } = readLiveVehicles(records, standings);
  const bySlug = new Map(vehicles.map((vehicle) => [vehicle.record.vehicle, vehicle]));
  return { ...page, rows: page.rows.map((row) => ({ ...row, vehicle: bySlug.get(headOf(row.slug)) ?? null })) };
}

/** One vehicle with its links and everything they name. */
export interface VehicleDetail {
  readonly party: Party;
  readonly vehicle: LiveVehicle;
  readonly document: LiveVehicles["document"];
}

/** One vehicle of the actor's case as its claims stand; a party of another kind is none. */
export async function loadVehicle(actor: Actor<"read-desk">, slug: Slug): Promise<Result<VehicleDetail, "not-found">> {
  const merges = await listAcceptedMerges(db(), actor.caseId);
  const head = headOfMerges(merges)(slug);
  const { records, standings } = await readVehicleRecords(db(), actor.caseSlug, [slug], merges);
  const { document, vehicles } = readLiveVehicles(records, standings);
  const vehicle = vehicles.find(({ record }) => record.vehicle === head);
  const party = document.parties.find((one) => one.slug === head);
  return vehicle && party ? ok({ party, vehicle, document }) : err("not-found");
}
