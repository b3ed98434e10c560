import type { Slug } from "../../model/case-records";
import { toMinorUnits } from "../../model/money";
import type { MissingClaim, VehicleLink, VehicleRecord } from "./read-vehicles";
import type { Structure } from "./waterfall";

/** Whoever else holds equity: what is left of the assets after debt and the named holders. */
export const OTHER_HOLDERS = "others";

/** A vehicle as its claims carry it, ready for a what-if; sums in smallest units of one currency. */
export interface CarriedStructure {
  readonly structure: Structure;
  readonly costMinor: bigint;
  readonly debtMinor: bigint;
  readonly equityMinor: bigint;
  readonly currency: string;
  readonly claims: readonly Slug[];
  /**
   * What was assumed: `debt_at_ceiling` (an "up to" counts in full), `slices_at_ceiling` (so does a slice of the
   * equity), `assets_cost_all_money` (the whole sum raised bought the assets), `equity_is_the_rest` (no claim carries
   * the equity), `loans_share_alike` (no claim ranks the loans).
   */
  readonly assumptions: readonly StructureAssumption[];
}
type StructureAssumption =
  | "debt_at_ceiling"
  | "slices_at_ceiling"
  | "assets_cost_all_money"
  | "equity_is_the_rest"
  | "loans_share_alike";

export type CarriedResult =
  | { readonly ok: true; readonly carried: CarriedStructure }
  | { readonly ok: false; readonly missing: readonly MissingClaim[] };

/**
 * Builds the structure of a vehicle from what its claims carry: all debt at its upper end in one class (no rank between
 * loans is assumed), equity the rest of the cost, named slices of it at their upper end. Says which claims are missing
 * where cost or debt is not carried, or where they contradict each other.
 */
export function carryStructure(record: VehicleRecord): CarriedResult {
  const { cost, debt, vehicle } = record;
  const blocking = record.missing.filter(({ role }) => role === "asset_value" || role === "debt");
  if (cost === null || debt.length === 0) return { ok: false, missing: blocking };
  const { currency } = cost.amount;
  const unknown = debt.filter((link) => ceilingOf(link, currency) === null);
  if (unknown.length > 0) {
    return {
      ok: false,
      missing: unknown.map(({ link }) => ({ role: "debt", subjectType: "link", subject: link.slug })),
    };
  }
  const high = cost.amount.high;
  const costMinor = high === null ? 0n : toMinorUnits(high, currency);
  const lent = debt.map((link) => ({ holder: link.link.payer, minor: ceilingOf(link, currency) ?? 0n }));
  const debtMinor = lent.reduce((sum, { minor }) => sum + minor, 0n);
  if (costMinor === 0n || debtMinor > costMinor) {
    return { ok: false, missing: [{ role: "asset_value", subjectType: "party", subject: vehicle }] };
  }
  const equityMinor = costMinor - debtMinor;
  const slices = namedHolders(record, currency, equityMinor);
  const named = slices.reduce((sum, { minor }) => sum + minor, 0n);
  const holders = sumByHolder([...slices, { holder: OTHER_HOLDERS, minor: equityMinor - named }]);
  const counted = [...debt, ...record.equity.filter(({ link }) => slices.some(({ link: slug }) => slug === link.slug))];
  return {
    ok: true,
    carried: {
      structure: { debt: [{ name: "debt", holders: sumByHolder(lent) }], equity: { name: "equity", holders } },
      costMinor,
      debtMinor,
      equityMinor,
      currency,
      claims: [...new Set([...cost.claims, ...counted.flatMap(({ claims }) => claims)])],
      assumptions: [
        ...(debt.some(({ amount }) => amount?.low !== amount?.high) ? (["debt_at_ceiling"] as const) : []),
        ...(slices.length > 0 ? (["slices_at_ceiling"] as const) : []),
        ...(cost.basis === "money_raised" ? (["assets_cost_all_money"] as const) : []),
        ...(record.equity.some(({ amount, insideOf }) => amount !== null && insideOf === null)
          ? []
          : (["equity_is_the_rest"] as const)),
        ...(debt.length > 1 ? (["loans_share_alike"] as const) : []),
      ],
    },
  };
}

/** Slices of the equity with an upper end; a pool is not a holder beside its own slices. */
function namedHolders(record: VehicleRecord, currency: string, equityMinor: bigint) {
  const pools = new Set(record.equity.flatMap(({ insideOf }) => insideOf ?? []));
  let left = equityMinor;
  return record.equity.flatMap((link) => {
    const ceiling = pools.has(link.link.slug) ? null : ceilingOf(link, currency);
    if (ceiling === null || ceiling > left) return [];
    left -= ceiling;
    return [{ link: link.link.slug, holder: link.link.payer, minor: ceiling }];
  });
}

function ceilingOf({ amount }: VehicleLink, currency: string): bigint | null {
  if (amount === null || amount.currency !== currency || amount.high === null) return null;
  return toMinorUnits(amount.high, currency);
}

function sumByHolder(parts: readonly { readonly holder: string; readonly minor: bigint }[]): Record<string, bigint> {
  const sums: Record<string, bigint> = {};
  for (const { holder, minor } of parts) if (minor > 0n) sums[holder] = (sums[holder] ?? 0n) + minor;
  return sums;
}
