import type { Slug } from "../../model/case-records";
import { toAmounts, type WebFlow } from "../circularity/web";
import { lookThroughVehicle } from "./look-through";
import type { VehicleRecord } from "./read-vehicles";
import { type CarriedStructure, OTHER_HOLDERS } from "./vehicle-structure";

/** One payment that stands in place of the vehicle: who in the end paid the supplier, and how much. */
export interface SeenPayment {
  /** A party, or `OTHER_HOLDERS`. */
  readonly payer: Slug;
  readonly payee: Slug;
  readonly amountMinor: bigint;
  readonly claims: readonly Slug[];
}

/**
 * Looks through a vehicle as if all it raised had gone to its one supplier: each holder and lender paid its share of
 * that sum. The payment of a supplier to itself is its own money come back. Null where the record names no supplier or
 * several, or more holders than are written out. A scenario: the record does not say how much of the money reached the supplier.
 */
export function seeThrough(record: VehicleRecord, carried: CarriedStructure): readonly SeenPayment[] | null {
  const suppliers = [...new Set(record.purchases.map(({ link }) => link.payee))];
  const [supplier] = suppliers;
  if (supplier === undefined || suppliers.length > 1) return null;
  const { vehicle } = record;
  const claimsOf = (payer: Slug) =>
    [...record.debt, ...record.equity].filter(({ link }) => link.payer === payer).flatMap(({ claims }) => claims);
  const paidIn: WebFlow[] = [...carried.structure.debt, carried.structure.equity].flatMap((tranche) =>
    Object.entries(tranche.holders).map(([payer, amountMinor]) => ({
      id: `${tranche.name}:${payer}`,
      payer,
      payee: vehicle,
      amountMinor,
      claims: payer === OTHER_HOLDERS ? carried.claims : claimsOf(payer),
    })),
  );
  const paidOut: WebFlow = {
    id: "supply",
    payer: vehicle,
    payee: supplier,
    amountMinor: paidIn.reduce((sum, { amountMinor }) => sum + amountMinor, 0n),
    claims: record.purchases.flatMap(({ claims }) => claims),
  };
  const parties = [...new Set([vehicle, supplier, ...paidIn.map(({ payer }) => payer)])];
  const web = { parties, flows: [...paidIn, paidOut], receipts: toAmounts([]), outlays: toAmounts([]) };
  const seen = lookThroughVehicle(web, vehicle);
  if (!seen.ok) return null;
  return seen.value.web.flows.map(({ payer, payee, amountMinor, claims }) => ({
    payer,
    payee,
    amountMinor,
    claims: claims ?? [],
  }));
}
