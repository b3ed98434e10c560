import type { Claim, Slug } from "../model/case-records";
import type { Grade } from "../model/snapshot-document";
import { CREDIBILITIES, type Credibility, RELIABILITIES, type Reliability } from "../model/vocabulary";
import { isEvidence } from "./derive-basis";

/** Letters of the sources of a case by slug. */
export type ReliabilityBySource = ReadonlyMap<Slug, Reliability>;

/**
 * The grade of one claim: the best letter among the sources that are evidence for it, and the claim's own digit. A
 * claim without one, or with the document under test alone, has F, one without a digit has 6: both say "cannot be judged", not "worst".
 */
export function gradeOfClaim(claim: Claim, reliabilities: ReliabilityBySource): Grade {
  const letters = claim.citations.filter(isEvidence).map((citation) => reliabilities.get(citation.source) ?? "F");
  return {
    reliability: RELIABILITIES.find((letter) => letters.includes(letter)) ?? "F",
    credibility: claim.credibility ?? 6,
  };
}

/**
 * The weakest letter and the weakest digit of several grades, kept apart as two characters. F and 6 cannot be judged,
 * so they count only where nothing else is known. Null for no grade at all. Method page, H2.
 */
export function weakestGrade(grades: readonly Grade[]): Grade | null {
  if (grades.length === 0) return null;
  const letters = grades.map((grade) => grade.reliability).filter((letter) => letter !== "F");
  const digits = grades.map((grade) => grade.credibility).filter((digit) => digit !== 6);
  return { reliability: worstOf(RELIABILITIES, letters, "F"), credibility: worstOf(CREDIBILITIES, digits, 6) };
}

/** Orders grades from the strongest: letter first, then digit; what cannot be judged stands last. */
export function compareGrades(one: Grade, other: Grade): number {
  const byLetter = RELIABILITIES.indexOf(one.reliability) - RELIABILITIES.indexOf(other.reliability);
  return byLetter !== 0 ? byLetter : one.credibility - other.credibility;
}

function worstOf<T extends Reliability | Credibility>(scale: readonly T[], found: readonly T[], none: T): T {
  return scale.findLast((step) => found.includes(step)) ?? none;
}
