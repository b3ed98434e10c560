import type { Budget } from "../budget";
import type { Fraction } from "../linear/exact";
import type { DebtTable, TabledDebt } from "./obligations";

/** Whether a party pays all it owes, some of it or none; `set` where a scenario says how much. */
type Standing = "full" | "part" | "none" | "set";

/** Payments on the way to a clearing: who pays how, and the shares that follow from it. */
export interface PaymentBook {
  readonly table: DebtTable;
  readonly standing: Standing[];
  /**
   * Shares paid by those who pay in part, as floats of what comes in and of what senior debts take away. Both are
   * computed without a subtraction and are therefore right to `margin` of themselves; the share is their difference.
   */
  readonly plus: Float64Array;
  readonly minus: Float64Array;
  readonly margin: number;
  /** Exact shares that were asked for, by party. */
  readonly exact: Map<number, Fraction>;
  readonly budget: Budget;
}

/** A book in which nobody has paid yet. */
export function openBook(table: DebtTable, budget: Budget): PaymentBook {
  const size = table.parties.length;
  return {
    table,
    standing: table.setShares.map((share) => (share === null ? "none" : "set")),
    plus: new Float64Array(size),
    minus: new Float64Array(size),
    // The bound of O'Cinneide for elimination without subtraction grows with the cube of the size.
    margin: (size + 8) ** 3 * 2 ** -48,
    exact: new Map(),
    budget,
  };
}

/** The share that each party pays, 0 to 1; 1 for those who owe nothing. */
export function sharesOf({ table, standing, plus, minus }: PaymentBook): readonly number[] {
  return standing.map((how, place) => {
    if (how === "set") return Number(table.setShares[place]) / Number(table.unit);
    if (table.due[place] === 0n || how === "full") return 1;
    if (how === "none") return 0;
    return Math.min(1, Math.max(0, (plus[place] as number) - (minus[place] as number)));
  });
}

/** What a defaulting party has of its own: the allowed part of its cash less its senior debts, times the unit squared. */
export function ownMeans({ cash, senior, unit, ofCash }: DebtTable, party: number): bigint {
  return unit * (ofCash * (cash[party] as bigint) - unit * (senior[party] as bigint));
}

/** What comes of debts whose debtors do not pay in part, times the unit. */
export function certainReceipts({ table, standing }: PaymentBook, debts: readonly TabledDebt[]): bigint {
  return debts.reduce((total, { place, amount }) => {
    if (standing[place] === "full") return total + table.unit * amount;
    return standing[place] === "set" ? total + (table.setShares[place] as bigint) * amount : total;
  }, 0n);
}

/** The debts that are owed to a party. */
export function debtsTo({ table }: PaymentBook, party: number): readonly TabledDebt[] {
  return table.owedTo[party] ?? [];
}
