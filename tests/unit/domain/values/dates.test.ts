// Contract: one judge of the dates of records, and of dates that belong together, for form, importer and command line.
// Must reject: a day that does not exist, a mistyped year, an end that certainly lies before its beginning.
import { expect, test } from "vitest";
import { judgeDeal, judgeLink } from "@/lib/domain/deals/judge-deal";
import { DEAL_DATES, isKeptDate, isKeptDay, judgeDates, LINK_DATES } from "@/lib/domain/values/dates";
import { readClaimValue } from "@/lib/interchange/sheets/claim-value";
import { aDeal, aLink } from "../../../builders/case-builders";

test.each(["1800", "2025", "2025-H2", "2025-Q3", "2025-10", "2025-10-07", "2024-02-29", "2199-12-31"])(
  "%s is a date",
  (text) => {
    expect(isKeptDate(text)).toBe(true);
    expect(isKeptDay(text)).toBe(text.length === 10);
  },
);

test.each([
  "",
  "0202-10-07",
  "1799",
  "2200",
  "9999",
  "2025-13",
  "2025-02-30",
  "2025-00-01",
  "2025-Q5",
  "25-10-07",
  "7 October 2025",
  "2025-10-07 ",
  "2025-1-7",
])("%j is none, in a form, a sheet or a value", (text) => {
  expect(isKeptDate(text)).toBe(false);
  expect(isKeptDay(text)).toBe(false);
  expect(judgeLink(aLink({ start: text }))).toEqual([{ field: "start", reason: "not_a_partial_date" }]);
  expect(judgeDeal(aDeal({ announced: text }))).toEqual([{ field: "announced", reason: "not_a_partial_date" }]);
  if (text === "") return;
  const cells = { property: "date", value: text, value_min: "", value_max: "", qualifier: "exact", unit: "" };
  expect(readClaimValue(cells)).toMatchObject({ ok: false, reason: [{ reason: "not_a_partial_date" }] });
});

test.each([
  ["2026-01", "2025-01"],
  ["2025-10-07", "2025-10-06"],
  ["2025-H2", "2025-Q2"],
  ["2026", "2025-12-31"],
])("what begins in %s does not end in %s", (start, end) => {
  expect(judgeDates({ start, end }, ["start", "end"], LINK_DATES)).toEqual([
    { field: "end", reason: "ends_before_start" },
  ]);
  expect(judgeLink(aLink({ start, end }))).toEqual([{ field: "end", reason: "ends_before_start" }]);
  expect(judgeDeal(aDeal({ effective: start, signed: start, ended: end }))).toEqual([
    { field: "ended", reason: "ends_before_start" },
  ]);
});

test.each([
  ["2025-10-07", "2025-10-07"],
  ["2025-Q3", "2025"],
  ["2025", "2025-01"],
  ["2025-01", null],
  [null, "2025-01"],
])("what may be in order is let be: %s to %s", (start, end) => {
  expect(judgeLink(aLink({ start, end }))).toEqual([]);
  expect(judgeDates({ signed: start, effective: null, ended: end }, ["signed"], DEAL_DATES)).toEqual([]);
});

test("a deal may be told of after it has ended", () => {
  expect(judgeDeal(aDeal({ announced: "2026-02", ended: "2025-12" }))).toEqual([]);
});
