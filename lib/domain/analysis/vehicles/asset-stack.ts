import { toMinorUnits } from "../../model/money";
import { type Instrument, type StackRatios, stackRatios } from "../stacking/stack-ratios";
import type { VehicleRecord } from "./read-vehicles";

/** Claims on the assets of one vehicle, as a stack; debt at its lower and at its upper end. */
export interface AssetStack {
  readonly valueMinor: bigint;
  readonly currency: string;
  readonly low: StackRatios;
  readonly high: StackRatios;
  /** Instruments at their upper end, one per loan or bond. */
  readonly instruments: readonly Instrument[];
}

/**
 * The stack of claims on what a vehicle owns, grouped by vehicle: each loan or bond is a root claim. Equity is what is
 * left and no claim on the asset; rent that is pledged is a claim on rent, another underlying (method page, F6). Null
 * where no claim carries the value of the assets or the sum of a loan.
 */
export function assetStack(record: VehicleRecord): AssetStack | null {
  const { cost, debt, vehicle } = record;
  if (cost === null || cost.amount.high === null || debt.length === 0) return null;
  const { currency } = cost.amount;
  const valueMinor = toMinorUnits(cost.amount.high, currency);
  const build = (end: "low" | "high"): readonly Instrument[] | null => {
    const instruments = debt.flatMap(({ link, amount }): readonly Instrument[] => {
      const sum = amount?.currency === currency ? amount[end] : null;
      return sum === null
        ? []
        : [{ id: link.slug, restsOn: vehicle, notionalMinor: toMinorUnits(sum, currency), kind: "root" }];
    });
    return instruments.length === debt.length ? instruments : null;
  };
  const [low, high] = [build("low"), build("high")];
  if (low === null || high === null) return null;
  return {
    valueMinor,
    currency,
    low: stackRatios(vehicle, low, valueMinor),
    high: stackRatios(vehicle, high, valueMinor),
    instruments: high,
  };
}
