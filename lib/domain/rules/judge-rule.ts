import { comparePartialDates } from "../model/calendar";
import type { Decimal, Rule, RulePlace } from "../model/case-records";
import { isCountryCode } from "../model/country-codes";
import { withoutEndZeros } from "../model/end-zeros";
import { isKeptDate } from "../values/dates";
import { judgeNumber, type NumberProblem } from "../values/numbers";

/** A field of a rule that cannot stand, and why; a place's field is named `places.3.inForceFrom`. */
export interface RuleProblem {
  readonly field: string;
  readonly reason:
    | "reference_missing"
    | "not_a_country"
    | "not_a_partial_date"
    | "days_out_of_order"
    | NumberProblem
    | "cap_incomplete"
    | "place_twice"
    | "no_place";
}

const DAYS = ["inForceFrom", "complianceFrom", "inForceTo"] as const;

/**
 * What is wrong with a rule on its own: no place at all (it would say nothing of anywhere), a place that is no
 * country code or is named twice, days that are none or out of order, half a cap.
 *
 * A rule may end before anybody had to obey it: rules are withdrawn between taking effect and the day of compliance. So
 * the end and the day of compliance each follow the first day in force, and not each other.
 */
export function judgeRule({ places }: Pick<Rule, "places">): readonly RuleProblem[] {
  if (places.length === 0) return [{ field: "places", reason: "no_place" }];
  return places.flatMap((place, at) => {
    const isTwice = places.findIndex(({ jurisdiction }) => jurisdiction === place.jurisdiction) < at;
    return [...judgeCountry(place, isTwice), ...judgeTerms(place)].map((problem) => ({
      ...problem,
      field: `places.${at}.${problem.field}`,
    }));
  });
}

/** The days and the cap of one place, as `judgeRule` judges them. */
export function judgeTerms(place: PlaceTerms): readonly PlaceProblem[] {
  return [...judgeDays(place), ...judgeCap(place)];
}

type PlaceTerms = Pick<RulePlace, (typeof DAYS)[number] | "capUnits" | "capValue">;

/** A field of one place that cannot stand. */
export interface PlaceProblem extends RuleProblem {
  readonly field: keyof PlaceTerms;
}

/** A cap as it is kept: without a point that nothing follows and without zeros at either end. */
export function plainCap(cap: Decimal): Decimal {
  const [whole = "", fraction = ""] = cap.split(".");
  const kept = withoutEndZeros(fraction);
  return `${whole.replace(/^0+(?=\d)/, "")}${kept === "" ? "" : `.${kept}`}`;
}

function judgeCountry({ jurisdiction }: RulePlace, isTwice: boolean): readonly RuleProblem[] {
  if (!isCountryCode(jurisdiction)) return [{ field: "jurisdiction", reason: "not_a_country" }];
  return isTwice ? [{ field: "jurisdiction", reason: "place_twice" }] : [];
}

function judgeDays(place: PlaceTerms): readonly PlaceProblem[] {
  const none = DAYS.filter((field) => place[field] !== null && !isKeptDate(place[field]));
  if (none.length > 0) return none.map((field) => ({ field, reason: "not_a_partial_date" }));
  const { inForceFrom } = place;
  if (inForceFrom === null) return [];
  return (["complianceFrom", "inForceTo"] as const).flatMap((field) => {
    const day = place[field];
    // Out of order only where it is certain: 2025 does not lie before 2025-03.
    return day !== null && comparePartialDates(day, inForceFrom) < 0 ? [{ field, reason: "days_out_of_order" }] : [];
  });
}

/** A cap counts something or is a percentage: never below zero. */
function judgeCap({ capUnits, capValue }: PlaceTerms): readonly PlaceProblem[] {
  const problem = capValue === null ? null : judgeNumber(capValue, {}, null);
  if (problem !== null) return [{ field: "capValue", reason: problem.reason }];
  if ((capUnits === null) === (capValue === null)) return [];
  return [{ field: capUnits === null ? "capUnits" : "capValue", reason: "cap_incomplete" }];
}
