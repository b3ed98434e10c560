// Contract: an admin says whether one person checks a case or two; once a version by two is out there is no way back.
// Must reject: a case of two that becomes one under its readers, and anybody but an admin who decides it.
import { expect, test } from "vitest";
import { decideCheckedBy } from "@/lib/domain/acceptance/decide-checked-by";

const refused = (reason: string) => ({ ok: false, reason });

test("an admin may ask for two people at any time, and for one until a version by two is out", () => {
  expect(decideCheckedBy("admin", "one", "two", false)).toEqual({ ok: true, value: null });
  expect(decideCheckedBy("admin", "one", "two", true)).toEqual({ ok: true, value: null });
  expect(decideCheckedBy("admin", "two", "one", false)).toEqual({ ok: true, value: null });
  expect(decideCheckedBy("admin", "two", "one", true)).toEqual(refused("published-by-two"));
});

test("nobody else decides it, and what is so already is not decided again", () => {
  for (const role of ["editor", "reporter", null] as const) {
    expect(decideCheckedBy(role, "two", "one", false)).toEqual(refused("forbidden"));
  }
  expect(decideCheckedBy("admin", "two", "two", false)).toEqual(refused("unchanged"));
});
