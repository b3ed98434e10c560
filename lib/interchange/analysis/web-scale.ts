import type { AmountByParty } from "@/lib/domain/analysis/circularity/web";
import type { RangedWeb } from "@/lib/domain/analysis/circularity/web-cases";
import { countDigits, fromUnits, toUnits } from "@/lib/domain/model/decimals";
import { withoutEndZeros } from "@/lib/domain/model/end-zeros";
import { MOST_BEHIND } from "./amount-faults";
import { amountsOfScenario, type FileAmount, type FileAmounts, type FileFlow, type WebFile } from "./web-file";

/** An amount as it is printed: a number where every reader of JSON keeps it, else the same decimal as a text. */
export type PrintedAmount = number | string;

/** Digits that every reader of JSON keeps in a number. */
const MOST_DIGITS_OF_A_NUMBER = 15;

/** Converts between amounts of a file and whole numbers; `digits` is the finest amount of the file, and one more. */
export interface Scale {
  readonly digits: number;
  toMinor(amount: FileAmount): bigint;
  /** Back to an amount, exactly. */
  write(minor: bigint): PrintedAmount;
  /** A computed amount, which is a fraction of the smallest unit as a rule: a number to twelve digits. */
  writeComputed(minor: number): number;
}

/** A computed number to twelve digits: what lies behind is rounding of the machine, and could pass a bound. */
export function roundFigure(value: number): number {
  return Number(value.toPrecision(12));
}

/** An exact decimal as it is printed. */
export function printDecimal(units: bigint, digits: number): PrintedAmount {
  const decimal = fromUnits(units, digits);
  const significant = withoutEndZeros(decimal.replace(/[-.]/g, "").replace(/^0+/, ""));
  return significant.length <= MOST_DIGITS_OF_A_NUMBER ? Number(decimal) : decimal;
}

/** The scale that holds every amount of the file exactly, and the middle of every interval. */
export function scaleOf(file: WebFile): Scale {
  const amounts = [
    ...file.flows.flatMap(({ amount }) => (typeof amount === "object" ? [amount.low, amount.high ?? "0"] : [amount])),
    ...[file.receipts, file.outlays, file.clearing?.cash, file.clearing?.senior].flatMap((one) =>
      Object.values(one ?? {}),
    ),
    ...(file.clearing?.debts ?? []).map(({ amount }) => amount),
    ...[file.clearing?.distress?.equities, file.clearing?.distress?.values].flatMap((one) => Object.values(one ?? {})),
    ...(file.clearing?.scenarios ?? []).flatMap(amountsOfScenario).map(([, amount]) => amount),
    ...(file.leases ?? []).map(({ rent }) => rent),
    ...(file.stacking?.repledging ? [file.stacking.repledging.collateral] : []),
    ...(file.stacking ? [file.stacking.value, ...file.stacking.instruments.map(({ notional }) => notional)] : []),
  ];
  // A share of an amount, as scenarios ask for, is finer than what the file states.
  const finer = file.clearing?.scenarios === undefined ? 1 : 1 + MOST_BEHIND;
  const digits = finer + amounts.reduce((most, one) => Math.max(most, countDigits(one).behind), 0);
  return {
    digits,
    toMinor: (amount) => toUnits(amount, digits),
    write: (minor) => printDecimal(minor, digits),
    writeComputed: (minor) => roundFigure(minor / 10 ** digits),
  };
}

/** Amounts by party, without the names that every object has by birth. */
export function toMinorAmounts(amounts: FileAmounts | undefined, scale: Scale): AmountByParty {
  const known: Record<string, bigint> = Object.create(null);
  for (const [party, amount] of Object.entries(amounts ?? {})) known[party] = scale.toMinor(amount);
  return known;
}

/** The chosen flows as a web of intervals. */
export function toRangedWeb(file: WebFile, flows: readonly FileFlow[], scale: Scale): RangedWeb {
  return {
    parties: file.parties,
    flows: flows.map(({ id, payer, payee, amount, day, claims }) => {
      const [low, high] = typeof amount === "object" ? [amount.low, amount.high] : [amount, amount];
      return {
        id,
        payer,
        payee,
        lowMinor: scale.toMinor(low),
        highMinor: high === null ? null : scale.toMinor(high),
        ...(day === undefined ? {} : { day }),
        ...(claims === undefined ? {} : { claims }),
      };
    }),
    receipts: toMinorAmounts(file.receipts, scale),
    outlays: toMinorAmounts(file.outlays, scale),
  };
}
