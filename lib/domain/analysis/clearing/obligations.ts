import { gcd } from "../linear/exact";

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

/** What a defaulting party can pay out of its cash and of what it gets: 1 and 1 without costs of default. */
export interface Recovery {
  readonly ofCash: number;
  readonly ofReceipts: number;
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

/** The debts of a party to one other, or of one other to it; `weight` is the amount times the unit, as a float. */
export interface TabledDebt {
  readonly place: number;
  readonly amount: bigint;
  readonly weight: number;
}

/** The whole numbers behind obligations, by place in `parties`. Shares stand in parts of `unit`. */
export interface DebtTable {
  readonly parties: readonly string[];
  readonly due: readonly bigint[];
  readonly owedBy: readonly (readonly TabledDebt[])[];
  readonly owedTo: readonly (readonly TabledDebt[])[];
  readonly cash: readonly bigint[];
  readonly senior: readonly bigint[];
  readonly unit: bigint;
  /** Shares that a scenario sets; null: the party pays what it can. */
  readonly setShares: readonly (bigint | null)[];
  readonly ofCash: bigint;
  readonly ofReceipts: bigint;
}

/** Shares of a scenario are read to fifteen decimal places: 0.7 is seven tenths, not the float beside it. */
const FINEST_SHARE = 1e15;

/**
 * Builds the table. Throws a RangeError for a debt of a party that is not in the list, for an amount below zero and for
 * a share outside zero to one.
 */
export function tabulateDebts(obligations: Obligations, recovery: Recovery): DebtTable {
  const { parties } = obligations;
  const finest = (share: number) => {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is no share of a payment`);
    return BigInt(Math.round(share * FINEST_SHARE));
  };
  const setShares = parties.map((party) => {
    const share = obligations.paidShares?.[party];
    return share === undefined ? null : finest(share);
  });
  const [ofCash, ofReceipts] = [finest(recovery.ofCash), finest(recovery.ofReceipts)];
  const whole = BigInt(FINEST_SHARE);
  const divisor = [ofCash, ofReceipts, ...setShares].reduce<bigint>((common, share) => gcd(common, share ?? 0n), whole);
  const unit = whole / divisor;
  const { due, owedBy, owedTo } = tabulatePairs(obligations, unit);
  const amountsOf = (amounts: Readonly<Record<string, bigint>> | undefined) =>
    parties.map((party) => notNegative(amounts?.[party] ?? 0n));
  return {
    parties,
    due,
    owedBy,
    owedTo,
    cash: amountsOf(obligations.cash),
    senior: amountsOf(obligations.senior),
    unit,
    setShares: setShares.map((share) => (share === null ? null : share / divisor)),
    ofCash: ofCash / divisor,
    ofReceipts: ofReceipts / divisor,
  };
}

/** Names the results of the shares, 0 to 1, that the parties pay of what they owe; 1 for those who owe nothing. */
export function describeClearing(table: DebtTable, shares: readonly number[]): Clearing {
  const byParty = (valueOf: (place: number) => number) => {
    return Object.fromEntries(table.parties.map((party, place) => [party, valueOf(place)]));
  };
  const sumOfDebts = (place: number, partOf: (share: number) => number) =>
    (table.owedTo[place] ?? []).reduce(
      (total, debt) => total + Number(debt.amount) * partOf(shares[debt.place] as number),
      0,
    );
  return {
    payments: byParty((place) => Number(table.due[place]) * (shares[place] as number)),
    received: byParty((place) => sumOfDebts(place, (share) => share)),
    defaults: table.parties.filter((_, place) => (shares[place] as number) < 1),
    losses: byParty((place) => sumOfDebts(place, (share) => 1 - share)),
  };
}

function tabulatePairs({ parties, debts }: Obligations, unit: bigint): Pick<DebtTable, "due" | "owedBy" | "owedTo"> {
  const places = new Map(parties.map((party, place) => [party, place]));
  const sums = parties.map(() => new Map<number, bigint>());
  for (const { debtor, creditor, amountMinor } of debts) {
    const row = sums[places.get(debtor) ?? -1];
    const column = places.get(creditor);
    if (!row || column === undefined) throw new RangeError(`${debtor} or ${creditor} is not a party of the web`);
    row.set(column, (row.get(column) ?? 0n) + notNegative(amountMinor));
  }
  const owedBy: TabledDebt[][] = parties.map(() => []);
  const owedTo: TabledDebt[][] = parties.map(() => []);
  sums.forEach((row, debtor) => {
    for (const [creditor, amount] of row) {
      if (amount === 0n) continue;
      const weight = Number(unit * amount);
      owedBy[debtor]?.push({ place: creditor, amount, weight });
      owedTo[creditor]?.push({ place: debtor, amount, weight });
    }
  });
  const due = owedBy.map((row) => row.reduce((total, { amount }) => total + amount, 0n));
  return { due, owedBy, owedTo };
}

function notNegative(amount: bigint): bigint {
  if (amount < 0n) throw new RangeError(`${amount} is no amount of a debt or of cash`);
  return amount;
}
