import { err, ok, type Result } from "../../result";
import { type Budget, type CutReason, openBudget, reasonOf } from "../budget";
import { factorize, type Matrix, solve, stepsOfFactors } from "../linear/lu";
import { indexWeb, pairsBetween, type Web, type WebIndex } from "./web";

/**
 * Two measures that are kept out of every headline because both report circular money where there is none: 1/9 on
 * three payments without any loop (method page, C8). Levels are useful for the height of parties in a drawing.
 */
export interface TrophicLevels {
  readonly levels: Readonly<Record<string, number>>;
  /** 0 when every payment climbs one level, 1 when nothing climbs; null without payments. */
  readonly incoherence: number | null;
}

/**
 * Levels h with the payments as straight upward steps as possible; the lowest of each connected part is 0. Refused where
 * the budget ends.
 */
export function trophicLevels(web: Web, budget: Budget = openBudget()): Result<TrophicLevels, CutReason> {
  const index = indexWeb(web);
  if (!budget.spend(stepsOfFactors(index.parties.length))) return err(reasonOf(budget));
  const pairs = pairsBetween(index).map((pair) => ({ ...pair, weight: Number(pair.amountMinor), rise: 1 }));
  const levels = fitHeights(index, pairs);
  const total = pairs.reduce((running, pair) => running + pair.weight, 0);
  const missed = pairs.reduce((running, pair) => {
    return running + pair.weight * (heightBetween(levels, pair) - 1) ** 2;
  }, 0);
  return ok({
    levels: Object.fromEntries(index.parties.map((party, place) => [party, levels[place] as number])),
    incoherence: total === 0 ? null : missed / total,
  });
}

interface WantedRise {
  readonly payer: number;
  readonly payee: number;
  readonly weight: number;
  readonly rise: number;
}

// Least squares: the weighted Laplacian, with the first party of each connected part held at zero.
function fitHeights(index: WebIndex, pairs: readonly WantedRise[]): readonly number[] {
  const size = index.parties.length;
  const part = connectedParts(size, pairs);
  const system = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const right = Array.from({ length: size }, () => 0);
  for (const { payer, payee, weight, rise } of pairs) {
    for (const [one, other, sign] of [
      [payer, payee, -1],
      [payee, payer, 1],
    ] as const) {
      const row = system[one] as number[];
      row[one] = (row[one] as number) + weight;
      row[other] = (row[other] as number) - weight;
      right[one] = (right[one] as number) + sign * weight * rise;
    }
  }
  part.forEach((first, place) => {
    if (first !== place) return;
    system[place] = system.map((_, column) => (column === place ? 1 : 0));
    right[place] = 0;
  });
  const heights = solveRegular(system, right);
  const lowest = new Map<number, number>();
  for (const [place, first] of part.entries()) {
    lowest.set(first, Math.min(lowest.get(first) ?? Number.POSITIVE_INFINITY, heights[place] as number));
  }
  return heights.map((height, place) => height - (lowest.get(part[place] as number) ?? 0));
}

function solveRegular(system: Matrix, right: readonly number[]): readonly number[] {
  const factors = factorize(system, 0);
  if (!factors) throw new RangeError("a connected part has no heights");
  return solve(factors, right);
}

function connectedParts(size: number, pairs: readonly WantedRise[]): readonly number[] {
  const parent = Array.from({ length: size }, (_, place) => place);
  const rootOf = (place: number): number => {
    const above = parent[place] as number;
    return above === place ? place : rootOf(above);
  };
  for (const { payer, payee } of pairs) {
    const [one, other] = [rootOf(payer), rootOf(payee)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  return parent.map((_, place) => rootOf(place));
}

function heightBetween(heights: readonly number[], pair: { payer: number; payee: number }): number {
  return (heights[pair.payee] as number) - (heights[pair.payer] as number);
}
