/**
 * A claim that rests on an asset or on another claim. `root`: direct, such as a mortgage. `pass_through`: hands on what
 * a counted claim pays. `synthetic`: a bet between two parties. `pledge`: the same claim given as security again.
 */
export interface Instrument {
  readonly id: string;
  /** The asset or the instrument it rests on. */
  readonly restsOn: string;
  readonly notionalMinor: bigint;
  readonly kind: "root" | "pass_through" | "synthetic" | "pledge";
  /** Share of its pool that belongs to this asset, 0 to 1; 1 unless it rests on a pool. */
  readonly poolShare?: number;
}

/** Three ratios that are only ever shown together, each per one of the asset's value; null for a value of nothing. */
export interface StackRatios {
  /** All notionals. */
  readonly gross: number | null;
  /** Roots and bets; what passes through a counted claim is not counted again. */
  readonly independent: number | null;
  /** Roots: bets sold and bought cancel out over the system. */
  readonly net: number | null;
  readonly independentNotional: number;
  /** If the asset is worth nothing: what losers lose, what buyers of protection gain, what the system loses. */
  readonly ifWorthless: { readonly losses: number; readonly gains: number; readonly systemLoss: number };
}

/**
 * The stack of claims on one asset (method page, F2). A pass-through of something that is not in the list stands for it
 * and counts as a root; an instrument on a pool counts with its pool share. Throws a RangeError when an instrument
 * rests on itself through others.
 */
export function stackRatios(asset: string, instruments: readonly Instrument[], valueMinor: bigint): StackRatios {
  const onAsset = instruments.filter((instrument) => restsOnAsset(instrument, asset, instruments));
  const listed = new Set(onAsset.map((instrument) => instrument.id));
  const sumOf = (counts: (instrument: Instrument) => boolean) => {
    return onAsset.filter(counts).reduce((total, instrument) => total + sizeOf(instrument), 0);
  };
  const roots = sumOf(({ kind, restsOn }) => kind === "root" || (kind === "pass_through" && !listed.has(restsOn)));
  const bets = sumOf(({ kind }) => kind === "synthetic");
  const ratio = (amount: number) => (valueMinor === 0n ? null : amount / Number(valueMinor));
  return {
    gross: ratio(sumOf(() => true)),
    independent: ratio(roots + bets),
    net: ratio(roots),
    independentNotional: roots + bets,
    ifWorthless: { losses: roots + bets, gains: bets, systemLoss: roots },
  };
}

/** What ties the claims of a stack to the same physical units. */
export type StackGrouping = "serial_range" | "site" | "vehicle" | "model";

/** Grouped by model only, claims rest on the same class of things and not provably on the same things. */
export function isSameUnitsProven(grouping: StackGrouping): boolean {
  return grouping !== "model";
}

function sizeOf(instrument: Instrument): number {
  return Number(instrument.notionalMinor) * (instrument.poolShare ?? 1);
}

function restsOnAsset(instrument: Instrument, asset: string, all: readonly Instrument[]): boolean {
  let below: string = instrument.restsOn;
  for (let depth = 0; depth <= all.length; depth++) {
    if (below === asset) return true;
    const next = all.find((one) => one.id === below);
    if (!next) return false;
    below = next.restsOn;
  }
  throw new RangeError(`${instrument.id} rests on itself`);
}
