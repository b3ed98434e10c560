// Contract: a page is found by part of its name and by its name with one letter wrong.
// Must reject: a short word that is found by any other, a name that two letters keep apart.
import { expect, test } from "vitest";
import { mayMean } from "@/lib/view/desk/match-words";

test("part of a name is enough, whatever its case, in any script", () => {
  expect(mayMean("Case settings", "SETT")).toBe(true);
  expect(mayMean("关系网", "关系")).toBe(true);
  expect(mayMean("Parties", "")).toBe(true);
});

test("one letter left out, added, wrong or in its neighbour's place is forgiven", () => {
  for (const words of ["partis", "partiess", "porties", "patries"]) {
    expect([words, mayMean("Parties", words)]).toEqual([words, true]);
  }
});

test("two letters are not, and neither is one of a short word", () => {
  expect(mayMean("Parties", "prties x")).toBe(false);
  expect(mayMean("Parties", "pertien")).toBe(false);
  expect(mayMean("What if", "iff")).toBe(false);
});
