import type { Indicator } from "../case-records";
import { PROPERTIES, valueTypeOf } from "../claims/properties";
import type { ClaimStatus } from "../vocabulary";

/** A field of an indicator that cannot stand, and why. */
export interface IndicatorProblem {
  readonly field: "unit";
  readonly reason:
    | "unit_wrong"
    /** Somebody has accepted or disputed a figure in the unit as it is. */
    | "in_force";
}

/**
 * What is wrong with an indicator on its own: a unit in which no claim could state its value. One without a unit has no
 * figures: claims on it state days or words.
 */
export function judgeIndicator({ unit }: Pick<Indicator, "unit">): readonly IndicatorProblem[] {
  if (unit === "") return [];
  return valueTypeOf(PROPERTIES.value, unit) === null ? [{ field: "unit", reason: "unit_wrong" }] : [];
}

/** Whether an indicator may be changed so: its unit stays once a claim on it was accepted or disputed. */
export function judgeIndicatorEdit(
  before: Indicator,
  after: Indicator,
  claims: readonly ClaimStatus[],
): readonly IndicatorProblem[] {
  const isInForce = claims.some((status) => status === "accepted" || status === "disputed");
  if (isInForce && before.unit !== after.unit) return [{ field: "unit", reason: "in_force" }];
  return judgeIndicator(after);
}
