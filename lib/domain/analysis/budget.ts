/** Why a computation ended before its end: its steps were used up, or its time. */
export type CutReason = "steps" | "time";

/**
 * What one computation may take. It asks before every piece of work and stops at the first "no": a computation that was
 * cut says so and gives no total (rule R15).
 *
 * Steps are counted and not timed, so that the same records are cut at the same place on every machine: what is frozen
 * must come out twice. One step is about what it takes to look at one payment, so that a budget of the usual size lasts
 * a second or two. Time comes on top where somebody waits; the core reads no clock, it is handed in.
 */
export interface Budget {
  /** Takes so many steps off. False once they are used up or the time is over, and from then on always. */
  spend(steps: number): boolean;
  /** Why it is used up; null while it is not. */
  readonly reason: CutReason | null;
}

export interface BudgetLimits {
  readonly maxSteps?: number;
  readonly maxMillis?: number;
  /** Milliseconds from any fixed point; without it the time is not limited. */
  readonly readClock?: () => number;
}

/** Steps of one computation where nobody says otherwise. */
export const USUAL_STEPS = 100_000_000;

/** The clock is asked once in so many steps: asking costs more than a step. */
const STEPS_BETWEEN_QUESTIONS = 50_000;

/** A fresh budget; the time runs from now. */
export function openBudget({ maxSteps = USUAL_STEPS, maxMillis, readClock }: BudgetLimits = {}): Budget {
  const deadline = maxMillis === undefined || readClock === undefined ? null : readClock() + maxMillis;
  let left = maxSteps;
  let unasked = 0;
  let reason: CutReason | null = null;
  return {
    spend(steps) {
      if (reason !== null) return false;
      left -= steps;
      unasked += steps;
      if (left < 0) reason = "steps";
      else if (deadline !== null && unasked >= STEPS_BETWEEN_QUESTIONS) {
        unasked = 0;
        if (readClock !== undefined && readClock() > deadline) reason = "time";
      }
      return reason === null;
    },
    get reason() {
      return reason;
    },
  };
}

/**
 * Budgets for the parts of one measure: each has steps and a time of its own, so that a part that is cut leaves the
 * others theirs, and all of them end with the measure.
 */
export function openBudgets(part: BudgetLimits, maxMillisOfAll: number): () => Budget {
  const { readClock, maxMillis = maxMillisOfAll } = part;
  if (readClock === undefined) return () => openBudget(part);
  const deadline = readClock() + maxMillisOfAll;
  return () => openBudget({ ...part, maxMillis: Math.min(maxMillis, deadline - readClock()) });
}

/** The reason of a budget that a computation found used up. */
export function reasonOf(budget: Budget): CutReason {
  return budget.reason ?? "steps";
}
