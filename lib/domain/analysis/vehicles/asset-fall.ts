import type { CarriedStructure } from "./vehicle-structure";
import { breakevenFall, runWaterfall } from "./waterfall";

/** Falls in the value of assets that pages and printed answers give, in per mille, so that 37.5% is whole. */
export const STUDIED_FALLS: readonly number[] = [0, 250, 375, 500, 750];

/** The parts of a structure that a fall in value needs. */
export type FallGround = Pick<CarriedStructure, "structure" | "costMinor" | "currency">;

/** What is left of a vehicle if its assets lose a part of their value; smallest units. */
export interface AssetFall {
  readonly fallPerMille: number;
  readonly valueMinor: bigint;
  /** Debt over value; null for a value of nothing. */
  readonly loanToValue: number | null;
  readonly debtPaidMinor: bigint;
  readonly debtLossMinor: bigint;
  readonly equityLossMinor: bigint;
  /** Losses of at least one smallest unit by holder, largest first. */
  readonly lossByHolder: readonly { readonly holder: string; readonly lossMinor: bigint }[];
}

/** Runs the waterfall for one fall in value (method page, E5). Debt comes first, equity takes the first loss. */
export function runAssetFall({ structure, costMinor }: FallGround, fallPerMille: number): AssetFall {
  const valueMinor = (costMinor * BigInt(1000 - fallPerMille)) / 1000n;
  const { debt, equity, loanToValue, lossByHolder } = runWaterfall(structure, valueMinor);
  return {
    fallPerMille,
    valueMinor,
    loanToValue,
    debtPaidMinor: debt.reduce((sum, { recoveredMinor }) => sum + recoveredMinor, 0n),
    debtLossMinor: debt.reduce((sum, { lossMinor }) => sum + lossMinor, 0n),
    equityLossMinor: equity.lossMinor,
    lossByHolder: Object.entries(lossByHolder)
      .filter(([, loss]) => loss >= 1)
      .sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
      .map(([holder, loss]) => ({ holder, lossMinor: BigInt(Math.round(loss)) })),
  };
}

/** The fall down to which all debt is covered, in per mille rounded down; null for assets that cost nothing. */
export function wholeDownTo({ structure, costMinor }: FallGround): number | null {
  const fall = breakevenFall(structure, costMinor);
  return fall === null ? null : Math.floor(fall * 1000 + 1e-9);
}
