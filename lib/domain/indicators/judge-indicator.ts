import { type CaseLanguages, isNamed } from "../model/case-languages";
import type { Indicator } from "../model/case-records";
import { PROPERTIES, unknownCurrencyOf, valueTypeOf } from "../model/properties";
import type { ClaimStatus } from "../model/vocabulary";

/** A field of an indicator that cannot stand, and why. */
export interface IndicatorProblem {
  readonly field: "unit" | "name" | `name.${"en" | "zh"}`;
  readonly reason: /** No name in the main language of the case. */
    | "required"
    | "unit_wrong"
    | "currency_unknown"
    /** Another indicator is called so. */
    | "name_taken"
    /** Somebody has accepted or disputed a figure in the unit as it is. */
    | "in_force";
}

/**
 * What is wrong with an indicator on its own: no name in the main language, or a unit in which no claim could state its
 * value. One without a unit has no figures: claims on it state days or words.
 */
export function judgeIndicator(
  { name, unit }: Pick<Indicator, "name" | "unit">,
  languages: CaseLanguages,
): readonly IndicatorProblem[] {
  const problems: readonly IndicatorProblem[] = isNamed(name, languages) ? [] : [{ field: "name", reason: "required" }];
  const reason = faultOfUnit(unit);
  return reason === null ? problems : [...problems, { field: "unit", reason }];
}

/** Why no value could be stated in a unit; null for one that fits, or for none at all. */
export function faultOfUnit(unit: string): "unit_wrong" | "currency_unknown" | null {
  if (unit === "" || valueTypeOf(PROPERTIES.value, unit) !== null) return null;
  return unknownCurrencyOf(unit) === null ? "unit_wrong" : "currency_unknown";
}

/** Whether an indicator may be changed so: its unit stays once a claim on it was accepted or disputed. */
export function judgeIndicatorEdit(
  before: Indicator,
  after: Indicator,
  languages: CaseLanguages,
  claims: readonly ClaimStatus[],
): readonly IndicatorProblem[] {
  const isInForce = claims.some((status) => status === "accepted" || status === "disputed");
  if (isInForce && before.unit !== after.unit) return [{ field: "unit", reason: "in_force" }];
  return judgeIndicator(after, languages);
}
