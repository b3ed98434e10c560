// Contract: a choice of a report is the same however it was put together, and a version is offered in what it has.
// Must reject: two files for one choice, both languages of a version that has one.
import { expect, test } from "vitest";
import {
  isSameChoice,
  listReportLanguages,
  orderSections,
  REPORT_SECTIONS,
  wholeReport,
} from "@/lib/domain/reports/report-choice";

test("sections stand in the order of the report, each once, and nothing else among them", () => {
  expect(orderSections(["method", "loops", "method", "front"])).toEqual(["loops", "method"]);
  expect(orderSections([...REPORT_SECTIONS].reverse())).toEqual(REPORT_SECTIONS);
  expect(orderSections([])).toEqual([]);
});

test("choices are one where language, style and sections are", () => {
  const whole = wholeReport("en");
  expect(isSameChoice(whole, { ...whole, sections: [...REPORT_SECTIONS].reverse() })).toBe(true);
  expect(isSameChoice(whole, wholeReport("both"))).toBe(false);
  expect(isSameChoice(whole, { ...whole, style: "apa" })).toBe(false);
  expect(isSameChoice(whole, { ...whole, sections: ["loops"] })).toBe(false);
});

test("a version is offered in its languages, and side by side where it has both", () => {
  expect(listReportLanguages(["en", "zh"])).toEqual(["en", "zh", "both"]);
  expect(listReportLanguages(["zh"])).toEqual(["zh"]);
});
