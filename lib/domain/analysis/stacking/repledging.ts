/** The same collateral pledged again and again: amounts in any one unit. */
export interface Repledging {
  /** Loans after each step, the first pledge being step one. */
  readonly loansBySteps: readonly number[];
  /** Loans if it went on for ever; null when it would grow without end. */
  readonly limit: number | null;
  /** Collateral pledged in all steps together over the collateral itself; null without collateral. */
  readonly velocity: number | null;
}

/**
 * Re-pledging with a haircut and a re-use share, both 0 to 1: each loan is (1 − haircut) of the collateral pledged for
 * it, and `reuse` of that becomes collateral again (method page, F4). Loans after k steps are
 * V · Σ ((1 − h) · u)^k; three steps at 10% on 100 lend 243.9, without end 900.
 */
export function repledge(terms: {
  readonly collateral: number;
  readonly haircut: number;
  readonly reuse: number;
  readonly steps: number;
}): Repledging {
  const factor = (1 - terms.haircut) * terms.reuse;
  const loansBySteps: number[] = [];
  let pledged = 0;
  let power = 1;
  for (let step = 0; step < terms.steps; step++) {
    pledged += terms.collateral * power;
    power *= factor;
    loansBySteps.push((loansBySteps[step - 1] ?? 0) + terms.collateral * power);
  }
  return {
    loansBySteps,
    limit: factor >= 1 ? null : (terms.collateral * factor) / (1 - factor),
    velocity: terms.collateral === 0 ? null : pledged / terms.collateral,
  };
}

export interface StackedLeverage {
  /** Assets over the vehicle's own equity; null where that is nothing. */
  readonly vehicle: number | null;
  /** Assets over the money of the last holders that borrowed nothing for it; null where there is none. */
  readonly lookThrough: number | null;
  /** Debt of all levels that stands on the same assets. */
  readonly debtOnSameAssets: number;
}

/** Leverage on leverage: debt of the vehicle and debt with which its equity was bought (method page, F5). */
export function leverageOnLeverage(structure: {
  readonly assets: number;
  readonly vehicleEquity: number;
  readonly vehicleDebt: number;
  readonly debtOfEquityHolders: number;
}): StackedLeverage {
  const unlevered = structure.vehicleEquity - structure.debtOfEquityHolders;
  return {
    vehicle: structure.vehicleEquity === 0 ? null : structure.assets / structure.vehicleEquity,
    lookThrough: unlevered <= 0 ? null : structure.assets / unlevered,
    debtOnSameAssets: structure.vehicleDebt + structure.debtOfEquityHolders,
  };
}
