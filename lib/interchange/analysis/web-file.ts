import type { Instrument } from "@/lib/domain/analysis/stacking/stack-ratios";
import type { Day, Decimal } from "@/lib/domain/model/case-records";
import { LENSES, type Lens } from "@/lib/domain/model/vocabulary";
import type { AnalysisOptions } from "./analysis-options";
import { pointerStep } from "./parse-json";

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
  /** How likely it is that this was paid, 0 to 1. */
  readonly chance?: Decimal;
  /** Who says so, and from whom each has it; nobody where it saw for itself. */
  readonly witnesses?: readonly { readonly source: string; readonly origin?: string }[];
}

/** How the value of leased assets is taken to fall. */
export type FileCurve =
  | { readonly kind: "straight_line" | "half_life"; readonly months: Decimal }
  | { readonly kind: "quotes"; readonly quotes: readonly { readonly month: Decimal; readonly price: Decimal }[] };

export interface FileLease {
  readonly id: string;
  readonly price: FileAmount;
  readonly rent: FileAmount;
  readonly months: Decimal;
  readonly residual?: FileAmount;
  readonly paid?: "in_arrears" | "in_advance";
  readonly loan?: { readonly principal: FileAmount; readonly yearlyRate: Decimal; readonly months: Decimal };
  readonly curves?: readonly FileCurve[];
}

export interface FileTranche {
  readonly name: string;
  readonly holders: FileAmounts;
}

/** A vehicle whose assets are worth `value` before they fall, or once its lease is not renewed. */
interface FileStructure {
  readonly vehicle: string;
  readonly value: FileAmount;
  readonly debt: readonly FileTranche[];
  readonly equity: FileTranche;
}

/** One thing that is set, to see what follows. */
export type FileScenario =
  | { readonly kind: "customer_pays_share"; readonly customer: string; readonly share: Decimal }
  | ({ readonly kind: "collateral_falls"; readonly fall: Decimal } & FileStructure)
  | ({ readonly kind: "lease_not_renewed" } & FileStructure)
  | {
      readonly kind: "backstop_called";
      readonly guarantor: string;
      readonly beneficiary: string;
      readonly cap: FileAmount;
      readonly share: Decimal;
    }
  | { readonly kind: "equity_round_fails"; readonly issuer: string; readonly amount: FileAmount };

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
    readonly scenarios?: readonly FileScenario[];
    readonly distress?: {
      readonly equities: FileAmounts;
      readonly shock: Readonly<Record<string, Decimal>>;
      /** What each party weighs in the whole; without it its equity. */
      readonly values?: FileAmounts;
    };
  };
  readonly leases?: readonly FileLease[];
  /** One payment more or less between two parties, to see which loops it closes or opens. */
  readonly changes?: readonly { readonly kind: "added" | "removed"; readonly payer: string; readonly payee: string }[];
  readonly vehicles?: readonly string[];
  readonly stacking?: {
    readonly asset: string;
    readonly value: FileAmount;
    readonly instruments: readonly (Omit<Instrument, "notionalMinor" | "poolShare"> & {
      readonly notional: FileAmount;
      readonly poolShare?: Decimal;
    })[];
    readonly repledging?: {
      readonly collateral: FileAmount;
      readonly haircut: Decimal;
      readonly reuse: Decimal;
      readonly steps: Decimal;
    };
  };
}

/** Every amount that a scenario names, with its place below it. */
export function amountsOfScenario(scenario: FileScenario): readonly (readonly [pointer: string, amount: FileAmount])[] {
  switch (scenario.kind) {
    case "customer_pays_share":
      return [];
    case "backstop_called":
      return [["/cap", scenario.cap]];
    case "equity_round_fails":
      return [["/amount", scenario.amount]];
    case "collateral_falls":
    case "lease_not_renewed": {
      const ofTranche = ({ holders }: FileTranche, place: string) =>
        Object.entries(holders).map(([party, amount]) => [`${place}/holders${pointerStep(party)}`, amount] as const);
      return [
        ["/value", scenario.value],
        ...scenario.debt.flatMap((tranche, at) => ofTranche(tranche, `/debt/${at}`)),
        ...ofTranche(scenario.equity, "/equity"),
      ];
    }
  }
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
