// Contract: a record is offered as the same before it is made twice; an indicator's unit holds its figures; a term leads
// on to terms that there are; every property is usually stated of something.
// Must reject: a letter on A100 offered for one on A800, a new unit under accepted figures, a term that leads to itself.
import { describe, expect, it } from "vitest";
import { judgeTerm } from "@/lib/domain/glossary/judge-term";
import { judgeIndicator, judgeIndicatorEdit } from "@/lib/domain/indicators/judge-indicator";
import { PROPERTIES, USUAL_PROPERTIES } from "@/lib/domain/model/properties";
import { SUBJECT_TYPES } from "@/lib/domain/model/vocabulary";
import { findNamesakes } from "@/lib/domain/parties/namesakes";
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
    expect(judgeIndicator({ ...indicator, unit }, ["en"])).toEqual([]);
  });

  it.each([["dollars per hour"], ["%"], ["123"]])("cannot be counted in “%s”", (unit) => {
    expect(judgeIndicator({ ...indicator, unit }, ["en"])).toEqual([{ field: "unit", reason: "unit_wrong" }]);
  });

  it("is named in the main language of its case, and in the other where there is a name", () => {
    expect(judgeIndicator(indicator, ["en", "zh"])).toEqual([]);
    expect(judgeIndicator(indicator, ["zh"])).toEqual([{ field: "name", reason: "required" }]);
    expect(judgeIndicator({ ...indicator, name: { en: null, zh: "租金" } }, ["zh"])).toEqual([]);
  });

  it("keeps its unit once a figure was accepted or disputed", () => {
    const changed = { ...indicator, unit: "USD" };
    expect(judgeIndicatorEdit(indicator, changed, ["en"], ["draft", "proposed", "retracted"])).toEqual([]);
    for (const status of ["accepted", "disputed"] as const) {
      expect(judgeIndicatorEdit(indicator, changed, ["en"], [status])).toEqual([{ field: "unit", reason: "in_force" }]);
      expect(judgeIndicatorEdit(indicator, { ...indicator, note: inEnglish("n") }, ["en"], [status])).toEqual([]);
    }
  });
});

describe("a term", () => {
  const known = new Set(["loop", "vehicle"]);
  const term = {
    slug: "loop",
    term: { en: "loop", zh: null },
    definition: { en: "It closes.", zh: null },
    seeAlso: [],
  };

  it("is said in every language of its case, and asked for in no other", () => {
    expect(judgeTerm(term, ["en"], known)).toEqual([]);
    expect(judgeTerm(term, ["en", "zh"], known)).toEqual([
      { field: "term.zh", reason: "required" },
      { field: "definition.zh", reason: "required" },
    ]);
    expect(judgeTerm({ ...term, term: { en: null, zh: "回路" } }, ["zh"], known)).toEqual([
      { field: "definition.zh", reason: "required" },
    ]);
  });

  it("leads on to other terms of the case", () => {
    expect(judgeTerm({ ...term, seeAlso: ["vehicle"] }, ["en"], known)).toEqual([]);
    expect(judgeTerm({ ...term, seeAlso: ["vehicle", "loop", "ring"] }, ["en"], known)).toEqual([
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
