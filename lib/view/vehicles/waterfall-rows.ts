import { type FallGround, runAssetFall } from "@/lib/domain/analysis/vehicles/asset-fall";
import { toDecimal } from "@/lib/domain/model/money";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { formatMoney } from "../format";

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

/** One fall in value, given in per mille, in the words of the page. */
export function waterfallRow(ground: FallGround, fallPerMille: number, locale: Locale): WaterfallRow {
  const { currency } = ground;
  const outcome = runAssetFall(ground, fallPerMille);
  const money = (minor: bigint) => formatMoney(toDecimal(minor, currency), currency, locale);
  const { loanToValue } = outcome;
  return {
    fallPerMille,
    fall: formatPerMille(fallPerMille),
    value: money(outcome.valueMinor),
    loanToValue: loanToValue === null ? "–" : `${Math.round(loanToValue * 1000) / 10}%`,
    debtPaid: money(outcome.debtPaidMinor),
    debtLoss: money(outcome.debtLossMinor),
    equityLoss: money(outcome.equityLossMinor),
    byHolder: outcome.lossByHolder.map(({ holder, lossMinor }) => ({ holder, loss: money(lossMinor) })),
    isDebtWhole: outcome.debtLossMinor === 0n,
  };
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
