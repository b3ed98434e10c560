import type { Instrument } from "@/lib/domain/analysis/stacking/stack-ratios";
import type { Day, Decimal } from "@/lib/domain/case-records";
import { LENSES, type Lens } from "@/lib/domain/vocabulary";
import type { AnalysisOptions } from "./analysis-options";

/** An amount of a web with every digit that was written. */
export type FileAmount = Decimal;
export type FileOpenAmount = FileAmount | { readonly low: FileAmount; readonly high: FileAmount | null };
export type FileAmounts = Readonly<Record<string, FileAmount>>;

export interface FileFlow {
  readonly id: string;
  readonly payer: string;
  readonly payee: string;
  readonly amount: FileOpenAmount;
  readonly day?: Day;
  readonly lens?: Lens;
  readonly grade?: string;
  readonly recorded?: Day;
  readonly withdrawn?: Day;
  readonly claims?: readonly string[];
}

/** A plain web as the schema allows it, numbers read as decimals. */
export interface WebFile {
  readonly parties: readonly string[];
  readonly flows: readonly FileFlow[];
  readonly receipts?: FileAmounts;
  readonly outlays?: FileAmounts;
  readonly clearing?: {
    readonly debts: readonly { readonly debtor: string; readonly creditor: string; readonly amount: FileAmount }[];
    readonly cash?: FileAmounts;
    readonly senior?: FileAmounts;
    readonly paidShares?: Readonly<Record<string, Decimal>>;
    readonly recovery?: { readonly ofCash: Decimal; readonly ofReceipts: Decimal };
  };
  readonly vehicles?: readonly string[];
  readonly stacking?: {
    readonly asset: string;
    readonly value: FileAmount;
    readonly instruments: readonly (Omit<Instrument, "notionalMinor" | "poolShare"> & {
      readonly notional: FileAmount;
      readonly poolShare?: Decimal;
    })[];
  };
}

/** Flows that count, with what was left out and what could not be judged. */
export interface ChosenFlows {
  readonly flows: readonly FileFlow[];
  readonly leftOut: number;
  /** Ids of flows that were kept although they have no day, or no day on which they became known. */
  readonly undated: readonly string[];
  readonly unrecorded: readonly string[];
}

/** The flows that count under the lens, on the day, as known. Nothing is assumed of a flow that states no day. */
export function chooseFlows(file: WebFile, { lens, asOf, known }: AnalysisOptions): ChosenFlows {
  const counts = (flow: FileFlow) => lens === null || LENSES.indexOf(flow.lens ?? "PAID") <= LENSES.indexOf(lens);
  const isPast = (flow: FileFlow) => asOf === null || flow.day === undefined || flow.day <= asOf;
  const isKnown = ({ recorded, withdrawn }: FileFlow) => {
    if (known === null) return withdrawn === undefined;
    return (recorded === undefined || recorded <= known) && (withdrawn === undefined || known < withdrawn);
  };
  const flows = file.flows.filter((flow) => counts(flow) && isPast(flow) && isKnown(flow));
  return {
    flows,
    leftOut: file.flows.length - flows.length,
    undated: asOf === null ? [] : flows.filter(({ day }) => day === undefined).map(({ id }) => id),
    unrecorded: known === null ? [] : flows.filter(({ recorded }) => recorded === undefined).map(({ id }) => id),
  };
}
