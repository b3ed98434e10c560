import type { LinkStandings } from "../acceptance/prefer-accepted";
import { type SeenDebt, vehicleDebt } from "../analysis/vehicles/debt-views";
import { readVehicles, type VehicleRecord } from "../analysis/vehicles/read-vehicles";
import { indexClaims, resolve } from "../claims/claim-index";
import type { CaseRecords, Claim, Slug } from "../model/case-records";
import type { SnapshotDocument } from "../model/snapshot-document";
import type { LinkState } from "./live-links";
import { projectLiveLinks } from "./live-links";

/** How one link of a vehicle stands at the desk. */
export interface LinkStanding {
  readonly state: LinkState;
  /** Proposed claims that wait for a second person. */
  readonly waiting: number;
  /** True where a change of the link or its deal waits. */
  readonly isChanged: boolean;
  /** The claim in force on its rate; on a link that is only proposed the one that is proposed. */
  readonly rate: Claim | null;
}

/** A vehicle as the desk sees it: the accepted and the proposed, each marked. */
export interface LiveVehicle {
  readonly record: VehicleRecord;
  readonly standing: ReadonlyMap<Slug, LinkStanding>;
  /** All tranches that are accepted, together; null where one has no sum, the currencies differ, or there is none. */
  readonly debt: SeenDebt | null;
}

export interface LiveVehicles {
  /** The records in the shape of a published document, with neither loops nor figures. */
  readonly document: SnapshotDocument;
  readonly vehicles: readonly LiveVehicle[];
}

/**
 * Reads vehicles out of live records. A vehicle is a party of kind spv and a tranche is a link that lends to it, so
 * nothing here is stored apart. Links are those of the network editor: an accepted link says what its accepted claims say, a
 * proposed one what it would say. What the assets cost is taken from accepted claims alone.
 */
export function readLiveVehicles(records: CaseRecords, standings?: LinkStandings): LiveVehicles {
  const { asOf } = records.header;
  const live = projectLiveLinks(records, asOf, standings);
  const accepted = records.claims.filter(({ status }) => status === "accepted" || status === "disputed");
  const hoped = records.claims.map((claim) =>
    claim.status === "proposed" ? { ...claim, status: "accepted" as const } : claim,
  );
  const [standing, wished] = [indexClaims(accepted, records.sources, asOf), indexClaims(hoped, records.sources, asOf)];
  const document: SnapshotDocument = {
    format: "roundtrip-snapshot/4",
    number: 0,
    ...records,
    network: { links: live.map(({ link }) => link), groups: [] },
    loopSets: [],
    figures: [],
    layout: { width: 0, height: 0, nodes: [] },
    corrections: [],
  };
  const standingOf = new Map(
    live.map(({ link, state, waiting, isChanged }): readonly [Slug, LinkStanding] => {
      const index = state === "accepted" || state === "disputed" ? standing : wished;
      return [
        link.link,
        { state, waiting, isChanged, rate: resolve(index, "link", link.link, "rate").claims[0] ?? null },
      ];
    }),
  );
  const vehicles = readVehicles({ ...document, claims: accepted }).map((record): LiveVehicle => {
    const debt = record.debt.filter(({ link }) => standingOf.get(link.slug)?.state === "accepted");
    return { record, standing: standingOf, debt: vehicleDebt({ ...record, debt }) };
  });
  return { document, vehicles };
}
