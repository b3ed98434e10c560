import type { Discrepancy } from "../model/case-records";
import type { ErrorOrigin, Verdict } from "../model/vocabulary";

/** Verdicts by which somebody erred: only these have an error, and so somebody whose it is. */
const ERRING: ReadonlySet<Verdict> = new Set(["wrong", "imprecise"]);

/**
 * Whose error a discrepancy is; null where nobody erred. What is right, was true once or could not be checked is blamed
 * on nobody, whatever a record says.
 */
export function blameOf({ verdict, errorOrigin }: Pick<Discrepancy, "verdict" | "errorOrigin">): ErrorOrigin | null {
  return ERRING.has(verdict) && errorOrigin !== "none" ? errorOrigin : null;
}
