import type { Claim, Slug } from "../../model/case-records";
import { toDecimal, toMinorUnits } from "../../model/money";
import { leasePayment } from "./lease-arithmetic";
import type { VehicleRecord } from "./read-vehicles";

/** The rent that would only just repay the assets: a floor if rent alone had to, and nothing were left at the end. */
export interface LeaseFloor {
  readonly lessee: Slug;
  readonly months: number;
  readonly currency: string;
  /** Base units per month, whole smallest units. */
  readonly perMonth: string;
  readonly claims: readonly Slug[];
}

/**
 * Level rent without interest and residual (method page, E6 at a rate of nothing) for leases whose term in years a
 * claim carries; null where cost or term is not carried, or where several tenants share the assets.
 */
export function leaseFloor(record: VehicleRecord, claims: readonly Claim[]): LeaseFloor | null {
  const [lease, ...others] = record.leases;
  const high = record.cost?.amount.high;
  if (!lease || others.length > 0 || !record.cost || !high) return null;
  const term = claims.find((claim) => {
    const { property, value } = claim;
    return (
      lease.claims.includes(claim.slug) && property === "duration" && value.type === "count" && value.unit === "years"
    );
  });
  const years = term?.value.type === "count" ? Number(term.value.value) : 0;
  if (!term || !(years > 0)) return null;
  const { currency } = record.cost.amount;
  const months = Math.round(years * 12);
  const rent = leasePayment({ price: Number(toMinorUnits(high, currency)), months }, 0);
  return {
    lessee: lease.link.payer,
    months,
    currency,
    perMonth: toDecimal(BigInt(Math.ceil(rent)), currency),
    claims: [...record.cost.claims, term.slug],
  };
}
