import { err, ok, type Result } from "../../result";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";

/** A share of the whole as an amount of any one unit; `high` null where no upper end is known. */
export interface ShareRange {
  readonly low: number;
  readonly high: number | null;
}

/**
 * Concentration on the 0–10,000 scale (sum of squared percent shares) and the number of equal shares that would give
 * the same. At 1,800 the US merger guidelines speak of a highly concentrated market.
 */
interface Concentration {
  readonly index: number;
  readonly effectiveNumber: number;
}

export interface ConcentrationRange {
  readonly lowest: Concentration;
  readonly highest: Concentration;
}

/** Open intervals beyond this number are refused: every combination of ends is tried. */
const MOST_OPEN_SHARES = 16;

const SCALE = 10_000;
const LEVEL_ROUNDS = 200;

/**
 * The least and the most concentrated split that the intervals allow. `residual` is what the sourced parties leave of
 * the whole: many small ones for the lower end, one more party for the upper (method page, D1).
 *
 * The index falls and then rises in each amount, so its maximum is at ends of the intervals, and its minimum where all
 * amounts are as close to one level as they can be. Refuses `nothing-to-share` and `too-many-open-shares`, and where the
 * budget ends.
 */
export function concentrationRange(
  shares: readonly ShareRange[],
  residual = 0,
  budget: Budget = openBudget(),
): Result<ConcentrationRange, "nothing-to-share" | "too-many-open-shares" | CutReason> {
  const open = shares.filter((share) => share.high !== share.low);
  if (open.length > MOST_OPEN_SHARES) return err("too-many-open-shares");
  const isOpen = shares.some((share) => share.high === null);
  if (!budget.spend(LEVEL_ROUNDS * shares.length + (isOpen ? 0 : 2 ** open.length))) return err(reasonOf(budget));
  const lowest = lowestIndex(shares, residual);
  const highest = highestIndex(shares, residual);
  if (lowest === null || highest === null) return err("nothing-to-share");
  return ok({ lowest: describe(lowest), highest: describe(highest) });
}

function lowestIndex(shares: readonly ShareRange[], residual: number): number | null {
  // A share without an upper end needs no more than the largest lower end beside it: higher only concentrates.
  const top = shares.reduce((most, { low, high }) => Math.max(most, low, high ?? 0), residual) || 1;
  const amountsAt = (level: number) => {
    return shares.map(({ low, high }) => Math.min(Math.max(level, low), high ?? Number.POSITIVE_INFINITY));
  };
  // Without an open share every level gives the same amounts.
  if (shares.every(({ low, high }) => low === high)) return indexOf(amountsAt(0), residual);
  // At the best level, level = Σx² / (Σx + residual); the difference changes sign once.
  let [below, above] = [0, top];
  for (let round = 0; round < LEVEL_ROUNDS; round++) {
    const level = (below + above) / 2;
    const amounts = amountsAt(level);
    if (sumOf(amounts.map((amount) => amount ** 2)) >= level * (sumOf(amounts) + residual)) below = level;
    else above = level;
  }
  return indexOf(amountsAt(above), residual);
}

function highestIndex(shares: readonly ShareRange[], residual: number): number | null {
  // One party without an upper end may outgrow all others.
  if (shares.some((share) => share.high === null)) return SCALE;
  const fixed = shares.filter((share) => share.high === share.low).map((share) => share.low);
  const open = shares.filter((share) => share.high !== share.low);
  let highest: number | null = null;
  // Sums grow along the choices, so that each of them is added to once.
  const choose = (place: number, total: number, squares: number): void => {
    const share = open[place];
    if (share) {
      for (const end of [share.low, share.high ?? share.low]) choose(place + 1, total + end, squares + end ** 2);
      return;
    }
    const whole = total + residual;
    const index = whole <= 0 ? null : (SCALE * (squares + residual ** 2)) / whole ** 2;
    if (index !== null && (highest === null || index > highest)) highest = index;
  };
  choose(0, sumOf(fixed), sumOf(fixed.map((amount) => amount ** 2)));
  return highest;
}

function indexOf(amounts: readonly number[], residual: number): number | null {
  const total = sumOf(amounts) + residual;
  if (total <= 0) return null;
  return (SCALE * sumOf(amounts.map((amount) => amount ** 2))) / total ** 2;
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((running, amount) => running + amount, 0);
}

function describe(index: number): Concentration {
  return { index, effectiveNumber: SCALE / index };
}
