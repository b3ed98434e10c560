import type { CarriedStructure } from "@/lib/domain/analysis/vehicles/vehicle-structure";
import { breakevenFall, runWaterfall } from "@/lib/domain/analysis/vehicles/waterfall";
import { toDecimal } from "@/lib/domain/money";
import type { Locale } from "@/lib/domain/vocabulary";
import { formatMoney } from "../format";

/** Falls in value that stand in the table of a page; in per mille, so that 37.5% is whole. */
export const BAKED_FALLS: readonly number[] = [0, 250, 375, 500, 750];

/** The parts of a structure that a what-if needs: what the island reads from attributes, and the page from claims. */
export type FallGround = Pick<CarriedStructure, "structure" | "costMinor" | "currency">;

/** What is left of a vehicle if its assets lose a part of their value, as words of the page. */
export interface WaterfallRow {
  readonly fallPerMille: number;
  readonly fall: string;
  readonly value: string;
  readonly loanToValue: string;
  readonly debtPaid: string;
  readonly debtLoss: string;
  readonly equityLoss: string;
  /** Losses by holder, largest first; holders that lose nothing are left out. */
  readonly byHolder: readonly { readonly holder: string; readonly loss: string }[];
  readonly isDebtWhole: boolean;
}

/** Runs the waterfall for one fall in value, given in per mille. Debt comes first, equity takes the first loss. */
export function waterfallRow(
  { structure, costMinor, currency }: FallGround,
  fallPerMille: number,
  locale: Locale,
): WaterfallRow {
  const valueMinor = (costMinor * BigInt(1000 - fallPerMille)) / 1000n;
  const outcome = runWaterfall(structure, valueMinor);
  const money = (minor: bigint) => formatMoney(toDecimal(minor, currency), currency, locale);
  const debtLoss = outcome.debt.reduce((sum, { lossMinor }) => sum + lossMinor, 0n);
  const debtPaid = outcome.debt.reduce((sum, { recoveredMinor }) => sum + recoveredMinor, 0n);
  const { loanToValue } = outcome;
  return {
    fallPerMille,
    fall: formatPerMille(fallPerMille),
    value: money(valueMinor),
    loanToValue: loanToValue === null ? "–" : `${Math.round(loanToValue * 1000) / 10}%`,
    debtPaid: money(debtPaid),
    debtLoss: money(debtLoss),
    equityLoss: money(outcome.equity.lossMinor),
    byHolder: Object.entries(outcome.lossByHolder)
      .filter(([, loss]) => loss >= 1)
      .sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
      .map(([holder, loss]) => ({ holder, loss: money(BigInt(Math.round(loss))) })),
    isDebtWhole: debtLoss === 0n,
  };
}

/** The fall down to which all debt is covered, in per mille rounded down; null for assets that cost nothing. */
export function wholeDownTo({ structure, costMinor }: FallGround): number | null {
  const fall = breakevenFall(structure, costMinor);
  return fall === null ? null : Math.floor(fall * 1000 + 1e-9);
}

/** A share in per mille as a percentage: 375 is "37.5%". */
export function formatPerMille(perMille: number): string {
  return `${perMille / 10}%`;
}

/** A structure as the value of one attribute, for the island: holders and sums, no claims. */
export function writeFallGround({ structure, costMinor, currency }: FallGround): string {
  const holders = (of: Readonly<Record<string, bigint>>) =>
    Object.fromEntries(Object.entries(of).map(([holder, minor]) => [holder, String(minor)]));
  return JSON.stringify({
    currency,
    cost: String(costMinor),
    debt: holders(Object.assign({}, ...structure.debt.map((tranche) => tranche.holders))),
    equity: holders(structure.equity.holders),
  });
}

/** Reads back what `writeFallGround` wrote; null for anything else. */
export function readFallGround(text: string): FallGround | null {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || typeof value.currency !== "string" || typeof value.cost !== "string") return null;
  if (!isRecord(value.debt) || !isRecord(value.equity)) return null;
  const holders = (of: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(of).map(([holder, minor]) => [holder, BigInt(String(minor))]));
  return {
    currency: value.currency,
    costMinor: BigInt(value.cost),
    structure: {
      debt: [{ name: "debt", holders: holders(value.debt) }],
      equity: { name: "equity", holders: holders(value.equity) },
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
