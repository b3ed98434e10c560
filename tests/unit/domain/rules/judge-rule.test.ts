// Contract: a rule names at least one place, each once, with days in order and caps that are whole.
// Must reject: an end before the first day in force, half a cap, a place twice; must not reject a rule that was withdrawn
// before the day on which it had to be obeyed, nor days that only may be out of order.
import { describe, expect, it } from "vitest";
import type { RulePlace } from "@/lib/domain/model/case-records";
import { judgeRule, plainCap } from "@/lib/domain/rules/judge-rule";
import { inEnglish } from "../../../builders/words";

const PLACE: RulePlace = {
  jurisdiction: "CN",
  name: null,
  tier: null,
  inForceFrom: null,
  complianceFrom: null,
  inForceTo: null,
  capUnits: null,
  capValue: null,
  chipClasses: null,
  source: "s-gazette",
  note: null,
};

function judge(...places: readonly Partial<RulePlace>[]) {
  return judgeRule({ places: places.map((place) => ({ ...PLACE, ...place })) });
}

describe("a rule", () => {
  it("without a place says nothing of anywhere", () => {
    expect(judge()).toEqual([{ field: "places", reason: "no_place" }]);
  });

  it("names a place once, by two capital letters", () => {
    expect(judge({}, { jurisdiction: "MY" })).toEqual([]);
    expect(judge({}, { jurisdiction: "MY" }, {})).toEqual([{ field: "places.2.jurisdiction", reason: "place_twice" }]);
    expect(judge({ jurisdiction: "China" })).toEqual([{ field: "places.0.jurisdiction", reason: "not_a_country" }]);
  });

  it.each([
    ["2025-01-13", "2025-05-15", null],
    ["2025-01-13", "2025-05-15", "2025-05-13"],
    ["2025-01-13", "2025-01-13", "2025-01-13"],
    ["2025-03", "2025", "2025"],
    [null, "2025-05-15", "2024"],
  ])("may be in force from %s, to be obeyed from %s and end on %s", (inForceFrom, complianceFrom, inForceTo) => {
    expect(judge({ inForceFrom, complianceFrom, inForceTo })).toEqual([]);
  });

  it.each([
    ["2025-05-15", null, "2025-05-14", ["inForceTo"]],
    ["2025-05", "2025-04", null, ["complianceFrom"]],
    ["2025-Q3", "2025-06-30", "2024", ["complianceFrom", "inForceTo"]],
  ])(
    "that is in force from %s cannot be obeyed from %s or end on %s",
    (inForceFrom, complianceFrom, inForceTo, fields) => {
      expect(judge({ inForceFrom, complianceFrom, inForceTo })).toEqual(
        fields.map((field) => ({ field: `places.0.${field}`, reason: "days_out_of_order" })),
      );
    },
  );

  it("has days of the calendar", () => {
    expect(judge({ inForceFrom: "2025-02-30", inForceTo: "soon" })).toEqual([
      { field: "places.0.inForceFrom", reason: "not_a_partial_date" },
      { field: "places.0.inForceTo", reason: "not_a_partial_date" },
    ]);
  });

  it("has caps of a number and of what it counts", () => {
    expect(judge({ capValue: "49901", capUnits: inEnglish("H100_GPUs") })).toEqual([]);
    expect(judge({ capValue: "49901" })).toEqual([{ field: "places.0.capUnits", reason: "cap_incomplete" }]);
    expect(judge({ capUnits: inEnglish("H100_GPUs") })).toEqual([
      { field: "places.0.capValue", reason: "cap_incomplete" },
    ]);
    const refused = [
      ["-1", "below_zero"],
      ["0.1234567", "too_many_digits"],
      ["9".repeat(19), "too_many_digits"],
      ["50k", "not_a_number"],
      ["1e5", "not_a_number"],
      [".5", "not_a_number"],
    ] as const;
    for (const [capValue, reason] of refused) {
      expect(judge({ capValue, capUnits: inEnglish("H100_GPUs") })).toEqual([{ field: "places.0.capValue", reason }]);
    }
  });

  it("keeps a cap as it is read back", () => {
    expect(["050000", "25.50", "0.0", "7."].map(plainCap)).toEqual(["50000", "25.5", "0", "7"]);
  });
});
