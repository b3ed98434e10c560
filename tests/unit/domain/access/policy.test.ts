// Contract: who may do what, as the newsroom agreed it.
// It must reject: a role that gained or lost a right without anybody saying so here.
import { expect, test } from "vitest";
import { ACTIONS, type Action, can, type Standing } from "@/lib/domain/access/policy";

const SENTENCES: readonly (readonly [Standing, "may" | "may not", Action])[] = [
  ["reporter", "may", "read-desk"],
  ["editor", "may", "read-desk"],
  ["admin", "may", "read-desk"],
  ["reader", "may not", "read-desk"],

  ["reporter", "may", "propose"],
  ["editor", "may", "propose"],
  ["admin", "may", "propose"],
  ["reader", "may not", "propose"],

  ["reporter", "may not", "review"],
  ["editor", "may", "review"],
  ["admin", "may", "review"],
  ["reader", "may not", "review"],

  ["reporter", "may not", "publish"],
  ["editor", "may", "publish"],
  ["admin", "may", "publish"],
  ["reader", "may not", "publish"],

  ["reporter", "may not", "set-case"],
  ["editor", "may", "set-case"],
  ["admin", "may", "set-case"],
  ["reader", "may not", "set-case"],

  ["reporter", "may not", "export-report"],
  ["editor", "may not", "export-report"],
  ["admin", "may", "export-report"],
  ["reader", "may not", "export-report"],

  ["reporter", "may not", "administer"],
  ["editor", "may not", "administer"],
  ["admin", "may", "administer"],
  ["reader", "may not", "administer"],

  ["reporter", "may", "read-published"],
  ["editor", "may", "read-published"],
  ["admin", "may", "read-published"],
  ["reader", "may", "read-published"],
];

test.each(SENTENCES)("a %s %s %s", (standing, verb, action) => {
  expect(can(standing, action)).toBe(verb === "may");
});

test("every action is decided for every standing", () => {
  const decided = new Set(SENTENCES.map(([standing, , action]) => `${standing} ${action}`));
  expect(decided.size).toBe(4 * ACTIONS.length);
});
