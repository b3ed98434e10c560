import { expect, it } from "vitest";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { readYears } from "@/lib/domain/analysis/measures/year-windows";
import type { CaseRecords, ClaimValue } from "@/lib/domain/model/case-records";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { caseOf, type SmallLink, usd } from "../../small-case";

// Contract: a year holds for certain only what begins and ends in it, and may hold every term that touches it.
// Must reject: a multi-year sum in one year for certain, an even spread, a loop of two years inside one of them.

const groundOfRecords = (records: CaseRecords) => {
  const result = freeze({ records, number: 1, layout: { width: 1, height: 1, nodes: [] }, corrections: [] });
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return groundOf(result.value);
};
const atLeast = (min: string): ClaimValue => ({
  type: "money",
  currency: "USD",
  qualifier: "at_least",
  value: null,
  min,
  max: null,
});
const buy = (
  link: string,
  payer: string,
  payee: string,
  amount: ClaimValue,
  start?: string,
  end?: string,
): SmallLink => ({
  link,
  kind: "purchase_services",
  payer,
  payee,
  stage: "signed",
  amount,
  ...(start ? { start } : {}),
  ...(end ? { end } : {}),
});

it("counts 10 of 2025 for certain, and 30 of 2025 to 2027 in each of its years from nothing to the whole", () => {
  const ground = groundOfRecords(
    caseOf([
      buy("l-one-year", "a", "b", usd("10"), "2025-02", "2025-11"),
      buy("l-many-years", "b", "a", usd("30"), "2025-06-01", "2027-06-01"),
      buy("l-later", "b", "a", usd("7"), "2026", "2026"),
    ]),
  );
  expect(readYears(ground, "COMMITTED")).toEqual({
    lens: "COMMITTED",
    truncated: false,
    reason: null,
    currency: "USD",
    leftOut: [],
    years: [
      { year: 2025, low: "10", high: "40", circulating: "20" },
      { year: 2026, low: "7", high: "37", circulating: "0" },
    ],
    withoutSchedule: ["l-many-years"],
  });
});

it("counts a floor with its floor, and a sum without a term in every year", () => {
  const ground = groundOfRecords(
    caseOf([buy("l-floor", "a", "b", atLeast("100")), buy("l-dated", "a", "b", usd("1"), "2024-05-02", "2024-05-02")]),
  );
  expect(readYears(ground, "COMMITTED").years).toEqual([{ year: 2024, low: "1", high: "101", circulating: "0" }]);
});

it("takes what was paid in full as paid by the day of the case", () => {
  const records = caseOf([
    {
      link: "l-paid",
      kind: "equity_investment",
      payer: "a",
      payee: "b",
      stage: "completed",
      amount: usd("5"),
      start: "2026-01-15",
    },
  ]);
  const ground = groundOfRecords({ ...records, header: { ...records.header, asOf: "2026-07-31" } });
  expect(readYears(ground, "PAID")).toMatchObject({
    years: [{ year: 2026, low: "5", high: "5" }],
    withoutSchedule: [],
  });
});

it("has no years where no link says when it begins", () => {
  expect(readYears(groundOfRecords(caseOf([buy("l-x", "a", "b", usd("1"))])), "COMMITTED").years).toEqual([]);
});
