// Contract: any address of a list gives a list; the strict schema behind the interface refuses what it does not know.
// It must reject: a crash or an empty page because of one mistyped filter.
import { expect, test } from "vitest";
import { claimListQuery, readListQuery } from "@/lib/wire/desk/list-query";

test("an empty address is the plain first page", () => {
  expect(readListQuery(claimListQuery, {})).toEqual({ q: "", page: 1, sort: "slug" });
});

test("a wrong choice falls back by itself and leaves the others", () => {
  const query = readListQuery(claimListQuery, { q: " oracle ", status: "nonsense", page: "-3", sort: "day" });
  expect(query).toEqual({ q: "oracle", page: 1, sort: "day" });
});

test("an empty choice of a form is no filter, and the first of several values counts", () => {
  const query = readListQuery(claimListQuery, { status: "", evidence: ["verified", "reported"] });
  expect(query).toEqual({ q: "", page: 1, sort: "slug", status: undefined, evidence: "verified" });
});

test("operators of a query language are text or nothing", () => {
  expect(claimListQuery.safeParse({ status: { not: "draft" } }).success).toBe(false);
  expect(claimListQuery.safeParse({ q: { contains: "" } }).success).toBe(false);
});
