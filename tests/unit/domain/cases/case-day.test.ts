import { expect, it } from "vitest";
import { liesAfter, newestDay } from "@/lib/domain/cases/case-day";
import type { Claim } from "@/lib/domain/model/case-records";
import { projectNetwork } from "@/lib/domain/network/project-network";
import { aCase, aClaim } from "@/tests/builders/case-builders";

/*
 * Contract: an accepted claim that begins after the day of its case counts nowhere, and is said to; the day that a case
 * follows is the earliest on which all of them count. A wrong implementation drops an accepted amount without a word, or
 * follows to a day on which one of them still does not count.
 */

const accepted: Pick<Claim, "status" | "rank"> = { status: "accepted", rank: "normal" };

it.each([
  ["on the day", "2026-01-31", false],
  ["the day after", "2026-02-01", true],
  ["in a month that has begun", "2026-01", false],
  ["in a year that has begun", "2026", false],
  ["in a quarter to come", "2026-Q2", true],
  ["on no day", null, false],
] as const)("a claim dated %s of a case as of 31 January 2026", (_, asOf, after) => {
  expect(liesAfter({ ...accepted, asOf }, "2026-01-31")).toBe(after);
});

it.each([
  ["proposed", "normal"],
  ["draft", "normal"],
  ["disputed", "normal"],
  ["retracted", "normal"],
  ["accepted", "deprecated"],
] as const)("a %s claim of rank %s counts at no day, and moves none", (status, rank) => {
  const claim = { status, rank, asOf: "2031" };
  expect(liesAfter(claim, "2026-01-31")).toBe(false);
  expect(newestDay([claim])).toBeNull();
});

it("the newest day is the earliest on which every accepted claim counts", () => {
  const dates = ["2025", "2026-03", "2026-02-27", null, "2026-Q1"];
  const claims = dates.map((asOf) => ({ ...accepted, asOf }));
  const day = newestDay(claims);
  expect(day).toBe("2026-03-01");
  expect(claims.some((claim) => liesAfter(claim, "2026-03-01"))).toBe(false);
  expect(claims.some((claim) => liesAfter(claim, "2026-02-28"))).toBe(true);
});

it("what lies after the day is in no network, and in it from the day on", () => {
  const records = aCase({ claims: [aClaim({ asOf: "2026-02-01" })] });
  const [before] = projectNetwork(records, "2026-01-31").links;
  const [from] = projectNetwork(records, newestDay(records.claims) ?? "0000-01-01").links;
  expect([before?.amount, from?.amount === null]).toEqual([null, false]);
});
