import { type Budget, type CutReason, openBudgets } from "@/lib/domain/analysis/budget";
import type { LoopLimits } from "@/lib/domain/analysis/loops/find-node-loops";
import { LOOP_LIMITS, LOOP_STEPS } from "@/lib/domain/analysis/loops/find-node-loops";

/** Milliseconds after which one part of a measure stops and says so, and the whole of a measure. */
const PART_MILLIS = 5_000;
const MEASURE_MILLIS = 20_000;

/** A part of a measure that was cut, and why: nothing of it is added to anything. */
export interface Cut {
  readonly part: string;
  readonly reason: CutReason | "max_loops" | "too-many-cells" | "web-too-large" | "too-many-parties" | "too-many-loops";
}

/** Budgets for the parts of one measure that begins now. */
export interface MeasureBudgets {
  readonly open: () => Budget;
  /** For a part that is nearly all of its measure. */
  readonly openWhole: () => Budget;
  /** For searches of loops, whose steps are quicker. */
  readonly loops: (maxLength: number) => LoopLimits;
}

/** Opens the budgets of a measure; steps end the same search at the same place everywhere, time ends it besides. */
export function budgetsOfMeasure(readClock: () => number): MeasureBudgets {
  const open = openBudgets({ maxMillis: PART_MILLIS, readClock }, MEASURE_MILLIS);
  const openSearch = openBudgets({ maxSteps: LOOP_STEPS, maxMillis: PART_MILLIS, readClock }, MEASURE_MILLIS);
  const openWhole = openBudgets({ readClock }, MEASURE_MILLIS);
  return { open, openWhole, loops: (maxLength) => ({ ...LOOP_LIMITS, maxLength, openBudget: openSearch }) };
}
