import { weakestGrade } from "../../claims/evidence-grade";
import type { Grade } from "../../model/snapshot-document";

/** "No stronger than": what the evidence of a loop cannot exceed. */
export interface LoopGrade {
  /** Worst letter and worst digit that are known; null when no hop has any grade. */
  readonly noStrongerThan: Grade | null;
  /** Hops without a grade, or with a letter or digit that says "cannot be judged". */
  readonly ungradedHops: number;
}

/** The grade of a loop from the grades of its hops (method page, H2). A loop is no stronger than its weakest hop. */
export function gradeOfLoop(hops: readonly (Grade | null)[]): LoopGrade {
  const graded = hops.filter((hop) => hop !== null);
  const isUnjudged = (hop: Grade | null) => hop === null || hop.reliability === "F" || hop.credibility === 6;
  return { noStrongerThan: weakestGrade(graded), ungradedHops: hops.filter(isUnjudged).length };
}

/** Bounds for "every hop is true" from the chances of the hops. */
export interface JointChance {
  readonly lower: number;
  /** The product; right only if the hops are independent, which sources of one web rarely are. */
  readonly ifIndependent: number;
  /** The weakest hop: an upper bound, so it may not be called the chance itself. */
  readonly upper: number;
}

/** Fréchet bounds: max(0, Σp − (k − 1)) ≤ P(all) ≤ min p. Null without hops. 0.9, 0.8, 0.7 give [0.4, 0.7]. */
export function frechetBounds(chances: readonly number[]): JointChance | null {
  if (chances.length === 0) return null;
  if (chances.some((chance) => !(chance >= 0 && chance <= 1))) throw new RangeError("a chance lies outside 0 to 1");
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return {
    lower: Math.max(0, sum - (chances.length - 1)),
    ifIndependent: chances.reduce((product, chance) => product * chance, 1),
    upper: Math.min(...chances),
  };
}
