import { type Matrix } from "../linear/lu";

/** What is due in the window and cannot be cancelled. Capacity not yet served is revenue at risk, not debt. */
export interface DueDebt {
  readonly debtor: string;
  readonly creditor: string;
  readonly amountMinor: bigint;
}

/** A web of debts: everything in smallest units of one currency. Parties that are absent from `cash` have none. */
export interface Obligations {
  readonly parties: readonly string[];
  readonly debts: readonly DueDebt[];
  readonly cash: Readonly<Record<string, bigint>>;
  /** Outside debts that are served before all others; those of equal rank are debts to a party of the web. */
  readonly senior?: Readonly<Record<string, bigint>>;
  /** Scenario: parties that pay this share of what they owe, whatever they hold. */
  readonly paidShares?: Readonly<Record<string, number>>;
}

/** What each party pays and gets. Numbers are scenario amounts in smallest units, with fractions. */
export interface Clearing {
  readonly payments: Readonly<Record<string, number>>;
  readonly received: Readonly<Record<string, number>>;
  /** Parties that cannot pay in full, in the order of the parties. */
  readonly defaults: readonly string[];
  /** What each creditor does not get of what is due to it. */
  readonly losses: Readonly<Record<string, number>>;
}

/** The numbers behind obligations, by place in `parties`. */
export interface DebtTable {
  readonly parties: readonly string[];
  readonly due: readonly number[];
  /** shares[i][j]: part of what i pays that goes to j. */
  readonly shares: Matrix;
  readonly cash: readonly number[];
  readonly senior: readonly number[];
  readonly paidShares: readonly (number | null)[];
}

/** A shortfall below this share of the debt is rounding, not default. */
const ROUNDING = 1e-12;

/** Builds the table; throws a RangeError for a debt of a party that is not in the list. */
export function tabulateDebts(obligations: Obligations): DebtTable {
  const { parties } = obligations;
  const places = new Map(parties.map((party, place) => [party, place]));
  const owed = parties.map(() => parties.map(() => 0));
  for (const { debtor, creditor, amountMinor } of obligations.debts) {
    const row = owed[places.get(debtor) ?? -1];
    const column = places.get(creditor);
    if (!row || column === undefined) throw new RangeError(`${debtor} or ${creditor} is not a party of the web`);
    row[column] = (row[column] as number) + Number(amountMinor);
  }
  const due = owed.map((row) => row.reduce((total, amount) => total + amount, 0));
  return {
    parties,
    due,
    shares: owed.map((row, place) => row.map((amount) => (due[place] === 0 ? 0 : amount / (due[place] as number)))),
    cash: parties.map((party) => Number(obligations.cash[party] ?? 0n)),
    senior: parties.map((party) => Number(obligations.senior?.[party] ?? 0n)),
    paidShares: parties.map((party) => obligations.paidShares?.[party] ?? null),
  };
}

/** What each party gets when everyone pays the given sums. */
export function receiptsAt(table: DebtTable, payments: readonly number[]): readonly number[] {
  return table.parties.map((_, creditor) => {
    return payments.reduce(
      (total, paid, debtor) => total + paid * ((table.shares[debtor] as number[])[creditor] as number),
      0,
    );
  });
}

/** True when a party has less than it owes. */
export function isShort(available: number, due: number): boolean {
  return available < due - ROUNDING * due;
}

/** Names the results of a vector of payments. */
export function describeClearing(table: DebtTable, payments: readonly number[]): Clearing {
  const received = receiptsAt(table, payments);
  const promised = receiptsAt(table, table.due);
  const byParty = (values: readonly number[]) => {
    return Object.fromEntries(table.parties.map((party, place) => [party, values[place] as number]));
  };
  return {
    payments: byParty(payments),
    received: byParty(received),
    defaults: table.parties.filter((_, place) => isShort(payments[place] as number, table.due[place] as number)),
    losses: byParty(received.map((amount, place) => Math.max(0, (promised[place] as number) - amount))),
  };
}
