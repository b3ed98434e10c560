// Contract: a record is offered as the same before it is made twice; an indicator's unit holds its figures; a term leads
// on to terms that there are; every property is usually stated of something.
// Must reject: a letter on A100 offered for one on A800, a new unit under accepted figures, a term that leads to itself.
import { describe, expect, it } from "vitest";
import { PROPERTIES, USUAL_PROPERTIES } from "@/lib/domain/claims/properties";
import { judgeTerm } from "@/lib/domain/glossary/judge-term";
import { judgeIndicator, judgeIndicatorEdit } from "@/lib/domain/indicators/judge-indicator";
import { findNamesakes } from "@/lib/domain/namesakes";
import { SUBJECT_TYPES } from "@/lib/domain/vocabulary";
import { inEnglish } from "../../builders/words";

describe("namesakes", () => {
  const existing = [
    { slug: "us-a100-h100-2022", names: ["Licence letter on A100 and H100"] },
    { slug: "gpu", names: ["GPU (graphics processing unit)", "图形处理器（GPU）"] },
    { slug: "back-log", names: ["backlog", "在手订单"] },
  ];

  it.each([
    ["licence letter on a100 and h100", ["us-a100-h100-2022"]],
    ["Licence letters on A100 and H100", ["us-a100-h100-2022"]],
    ["图形处理器(GPU)", ["gpu"]],
    ["back log", ["back-log"]],
    ["在手订单", ["back-log"]],
    ["Licence letter on A800 and H800", []],
    ["loop", []],
    ["", []],
  ])("of “%s” are %j", (name, slugs) => {
    expect(findNamesakes([name], existing)).toEqual(slugs);
  });
});

describe("an indicator", () => {
  const indicator = { slug: "rent", name: { en: "Rent", zh: null }, unit: "USD_per_hour", note: null };

  it.each([["USD"], ["percent"], ["USD_per_hour"], ["GW"], [""]])("may be counted in “%s”", (unit) => {
    expect(judgeIndicator({ unit })).toEqual([]);
  });

  it.each([["dollars per hour"], ["%"], ["123"]])("cannot be counted in “%s”", (unit) => {
    expect(judgeIndicator({ unit })).toEqual([{ field: "unit", reason: "unit_wrong" }]);
  });

  it("keeps its unit once a figure was accepted or disputed", () => {
    const changed = { ...indicator, unit: "USD" };
    expect(judgeIndicatorEdit(indicator, changed, ["draft", "proposed", "retracted"])).toEqual([]);
    for (const status of ["accepted", "disputed"] as const) {
      expect(judgeIndicatorEdit(indicator, changed, [status])).toEqual([{ field: "unit", reason: "in_force" }]);
      expect(judgeIndicatorEdit(indicator, { ...indicator, note: inEnglish("n") }, [status])).toEqual([]);
    }
  });
});

describe("a term", () => {
  it("leads on to other terms of the case", () => {
    const known = new Set(["loop", "vehicle"]);
    expect(judgeTerm({ slug: "loop", seeAlso: ["vehicle"] }, known)).toEqual([]);
    expect(judgeTerm({ slug: "loop", seeAlso: ["vehicle", "loop", "ring"] }, known)).toEqual([
      { field: "seeAlso.1", reason: "refers_to_itself" },
      { field: "seeAlso.2", reason: "reference_missing" },
    ]);
  });
});

describe("properties", () => {
  it("are each usually stated of something, and once of each kind", () => {
    const usual = SUBJECT_TYPES.flatMap((type) => USUAL_PROPERTIES[type]);
    expect(Object.keys(PROPERTIES).filter((key) => !usual.some((one) => one === key))).toEqual([]);
    for (const type of SUBJECT_TYPES) {
      expect(new Set(USUAL_PROPERTIES[type]).size).toBe(USUAL_PROPERTIES[type].length);
    }
  });
});
