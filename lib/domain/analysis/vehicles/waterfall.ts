/** A claim on the assets of a vehicle: amounts in smallest units by holder. */
interface Tranche {
  readonly name: string;
  readonly holders: Readonly<Record<string, bigint>>;
}

/** A guarantee that tops the value up to a sum, and no further. */
interface ResidualGuarantee {
  readonly guarantor: string;
  readonly upToMinor: bigint;
}

export interface Structure {
  /** Debt, most senior first. */
  readonly debt: readonly Tranche[];
  readonly equity: Tranche;
  readonly guarantee?: ResidualGuarantee;
}

interface TrancheOutcome {
  readonly name: string;
  readonly dueMinor: bigint;
  readonly recoveredMinor: bigint;
  readonly lossMinor: bigint;
  /** Recovered / due; null for an empty tranche. */
  readonly recovery: number | null;
}

export interface WaterfallOutcome {
  readonly debt: readonly TrancheOutcome[];
  readonly equity: TrancheOutcome;
  readonly guarantorPaysMinor: bigint;
  /** Loss by holder over all tranches, in proportion within a tranche; fractions of the smallest unit. */
  readonly lossByHolder: Readonly<Record<string, number>>;
  /** Debt / value; null for a value of nothing. */
  readonly loanToValue: number | null;
}

/**
 * Who gets what of a value: debt by rank, equity the rest (method page, E5). A residual value guarantee lifts what the
 * debt can reach to the guaranteed sum; the guarantor pays only what the debt takes of that, and equity gets nothing of it.
 */
export function runWaterfall(structure: Structure, valueMinor: bigint): WaterfallOutcome {
  const totalDebt = structure.debt.reduce((total, tranche) => total + sizeOf(tranche), 0n);
  const reach = lesser(totalDebt, most(valueMinor, structure.guarantee?.upToMinor ?? 0n));
  let left = reach;
  const debt = structure.debt.map((tranche) => {
    const outcome = settle(tranche, left);
    left -= outcome.recoveredMinor;
    return outcome;
  });
  const equity = settle(structure.equity, most(0n, valueMinor - totalDebt));
  const lossByHolder = new Map<string, number>();
  [...structure.debt, structure.equity].forEach((tranche, place) => {
    const { lossMinor, dueMinor } = debt[place] ?? equity;
    for (const [holder, amount] of Object.entries(tranche.holders)) {
      const loss = dueMinor === 0n ? 0 : (Number(lossMinor) * Number(amount)) / Number(dueMinor);
      lossByHolder.set(holder, (lossByHolder.get(holder) ?? 0) + loss);
    }
  });
  return {
    debt,
    equity,
    guarantorPaysMinor: most(0n, reach - valueMinor),
    lossByHolder: Object.fromEntries(lossByHolder),
    loanToValue: loanToValue(totalDebt, valueMinor),
  };
}

/** Debt over value, 1 when they are equal; null where the value is nothing. */
function loanToValue(debtMinor: bigint, valueMinor: bigint): number | null {
  return valueMinor === 0n ? null : Number(debtMinor) / Number(valueMinor);
}

/** The fall in value, 0 to 1, down to which all debt is still covered; null for assets that cost nothing. */
export function breakevenFall(structure: Structure, costMinor: bigint): number | null {
  if (costMinor === 0n) return null;
  const totalDebt = structure.debt.reduce((total, tranche) => total + sizeOf(tranche), 0n);
  return Math.max(0, 1 - Number(totalDebt) / Number(costMinor));
}

/** What all holders of a tranche are owed together. */
function sizeOf(tranche: Tranche): bigint {
  return Object.values(tranche.holders).reduce((total, amount) => total + amount, 0n);
}

function settle(tranche: Tranche, availableMinor: bigint): TrancheOutcome {
  const dueMinor = sizeOf(tranche);
  const recoveredMinor = lesser(dueMinor, availableMinor);
  return {
    name: tranche.name,
    dueMinor,
    recoveredMinor,
    lossMinor: dueMinor - recoveredMinor,
    recovery: dueMinor === 0n ? null : Number(recoveredMinor) / Number(dueMinor),
  };
}

function lesser(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function most(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
