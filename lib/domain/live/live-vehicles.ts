import type { LegStandings } from "../acceptance/prefer-accepted";
import { type SeenDebt, vehicleDebt } from "../analysis/vehicles/debt-views";
import { readVehicles, type VehicleRecord } from "../analysis/vehicles/read-vehicles";
import { indexClaims, resolve } from "../claims/claim-index";
import type { CaseRecords, Claim, Slug } from "../model/case-records";
import type { SnapshotDocument } from "../model/snapshot-document";
import type { LegState } from "./live-legs";
import { projectLiveLegs } from "./live-legs";

/** How one leg of a vehicle stands at the desk. */
export interface LegStanding {
  readonly state: LegState;
  /** Proposed claims that wait for a second person. */
  readonly waiting: number;
  /** True where a change of the leg or its deal waits. */
  readonly isChanged: boolean;
  /** The claim in force on its rate; on a leg that is only proposed the one that is proposed. */
  readonly rate: Claim | null;
}

/** A vehicle as the desk sees it: the accepted and the proposed, each marked. */
export interface LiveVehicle {
  readonly record: VehicleRecord;
  readonly standing: ReadonlyMap<Slug, LegStanding>;
  /** All tranches that are accepted, together; null where one has no sum, the currencies differ, or there is none. */
  readonly debt: SeenDebt | null;
}

export interface LiveVehicles {
  /** The records in the shape of a published document, with neither loops nor figures. */
  readonly document: SnapshotDocument;
  readonly vehicles: readonly LiveVehicle[];
}

/**
 * Reads vehicles out of live records. A vehicle is a party of kind spv and a tranche is a leg that lends to it, so
 * nothing here is stored apart. Legs are those of the network editor: an accepted leg says what its accepted claims say, a
 * proposed one what it would say. What the assets cost is taken from accepted claims alone.
 */
export function readLiveVehicles(records: CaseRecords, standings?: LegStandings): LiveVehicles {
  const { asOf } = records.header;
  const live = projectLiveLegs(records, asOf, standings);
  const accepted = records.claims.filter(({ status }) => status === "accepted" || status === "disputed");
  const hoped = records.claims.map((claim) =>
    claim.status === "proposed" ? { ...claim, status: "accepted" as const } : claim,
  );
  const [standing, wished] = [indexClaims(accepted, records.sources, asOf), indexClaims(hoped, records.sources, asOf)];
  const document: SnapshotDocument = {
    format: "roundtrip-snapshot/3",
    number: 0,
    ...records,
    network: { legs: live.map(({ leg }) => leg), groups: [] },
    loopSets: [],
    figures: [],
    layout: { width: 0, height: 0, nodes: [] },
    corrections: [],
  };
  const standingOf = new Map(
    live.map(({ leg, state, waiting, isChanged }): readonly [Slug, LegStanding] => {
      const index = state === "accepted" || state === "disputed" ? standing : wished;
      return [
        leg.link,
        { state, waiting, isChanged, rate: resolve(index, "link", leg.link, "rate").claims[0] ?? null },
      ];
    }),
  );
  const vehicles = readVehicles({ ...document, claims: accepted }).map((record): LiveVehicle => {
    const debt = record.debt.filter(({ link }) => standingOf.get(link.slug)?.state === "accepted");
    return { record, standing: standingOf, debt: vehicleDebt({ ...record, debt }) };
  });
  return { document, vehicles };
}
