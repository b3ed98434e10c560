import type { Decimal } from "../../model/case-records";
import { toUnits } from "../../model/decimals";

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
  /** Share of its pool that belongs to this asset, "0" to "1" with at most nine digits behind the point; absent: all. */
  readonly poolShare?: Decimal;
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
  /** The roots and the bets of the stack without any rounding, in billionths of the smallest unit. */
  readonly billionths: { readonly roots: bigint; readonly bets: bigint };
}

/** Digits behind the point of a share, and so of an amount that a share was taken of. */
export const SHARE_DIGITS = 9;
const WHOLE_SHARE = 10n ** BigInt(SHARE_DIGITS);

/**
 * The stack of claims on one asset (method page, F2). A pass-through of something that is not in the list stands for it
 * and counts as a root; an instrument on a pool counts with its pool share. Throws a RangeError when an instrument
 * rests on itself through others.
 */
export function stackRatios(asset: string, instruments: readonly Instrument[], valueMinor: bigint): StackRatios {
  const onAsset = instrumentsOn(asset, instruments);
  const listed = new Set(onAsset.map((instrument) => instrument.id));
  const sumOf = (counts: (instrument: Instrument) => boolean) => {
    return onAsset.filter(counts).reduce((total, instrument) => total + sizeOf(instrument), 0n);
  };
  const roots = sumOf(({ kind, restsOn }) => kind === "root" || (kind === "pass_through" && !listed.has(restsOn)));
  const bets = sumOf(({ kind }) => kind === "synthetic");
  const ratio = (billionths: bigint) => {
    return valueMinor === 0n ? null : Number(billionths) / Number(valueMinor * WHOLE_SHARE);
  };
  const minor = (billionths: bigint) => Number(billionths) / Number(WHOLE_SHARE);
  return {
    gross: ratio(sumOf(() => true)),
    independent: ratio(roots + bets),
    net: ratio(roots),
    independentNotional: minor(roots + bets),
    ifWorthless: { losses: minor(roots + bets), gains: minor(bets), systemLoss: minor(roots) },
    billionths: { roots, bets },
  };
}

function sizeOf({ notionalMinor, poolShare }: Instrument): bigint {
  return notionalMinor * (poolShare === undefined ? WHOLE_SHARE : toUnits(poolShare, SHARE_DIGITS));
}

/** Those from which the way down ends at the asset; each way is walked once. */
function instrumentsOn(asset: string, all: readonly Instrument[]): readonly Instrument[] {
  const below = new Map(all.map(({ id, restsOn }) => [id, restsOn]));
  const isOn = new Map<string, boolean>([[asset, true]]);
  for (const { id } of all) {
    const way: string[] = [];
    const seen = new Set<string>();
    let place: string | undefined = id;
    while (place !== undefined && !isOn.has(place)) {
      if (seen.has(place)) throw new RangeError(`${place} rests on itself`);
      seen.add(place);
      way.push(place);
      place = below.get(place);
    }
    const answer = place !== undefined && isOn.get(place) === true;
    for (const step of way) isOn.set(step, answer);
  }
  // An instrument that carries the name of the asset itself is judged by what it rests on.
  return all.filter(({ restsOn }) => isOn.get(restsOn) === true);
}
