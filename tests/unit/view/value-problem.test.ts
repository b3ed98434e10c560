// Contract: whatever refuses a value, a form says how it is written, in both languages, in one sentence.
// Must reject: a word of the program in place of a sentence, and one door that is silent where another speaks.
import { describe, expect, test } from "vitest";
import { VALUE_REFUSALS } from "@/lib/domain/values/refusals";
import { problemText as recordProblem } from "@/lib/view/messages/records";
import { valueProblem } from "@/lib/view/messages/value-problem";
import { problemText as webProblem } from "@/lib/view/messages/web";
import { newParty } from "@/lib/wire/parties";
import { listValueProblems } from "@/lib/wire/value-problems";

test.each(Object.keys(VALUE_REFUSALS))("%s is said in both languages", (reason) => {
  expect(valueProblem(reason, "en")).toMatch(/^[A-Z].+\.$/);
  expect(valueProblem(reason, "zh")).toMatch(/\p{Script=Han}.*。$/u);
  for (const locale of ["en", "zh"] as const) {
    expect(recordProblem(reason, locale)).not.toBe(recordProblem("nothing-known", locale));
    expect(webProblem(reason, locale)).not.toBe(webProblem("nothing-known", locale));
  }
});

test("what is no refusal of a value is none", () => {
  expect(valueProblem("constructor", "en")).toBeUndefined();
  expect(valueProblem("reference_missing", "en")).toBeUndefined();
});

describe("a body that was refused", () => {
  const said = {
    name: { en: "Alder", zh: null },
    kind: "company",
    jurisdiction: null,
    sponsor: null,
    lei: null,
    cik: null,
    ticker: null,
    wikidata: null,
    aliases: [],
    note: null,
    differsFrom: [],
  };
  const problemsOf = (changes: object) => {
    const parsed = newParty.safeParse({ ...said, ...changes });
    return parsed.success ? null : listValueProblems(parsed.error);
  };

  test.each([
    [{ name: { en: "Al\u202eder", zh: null } }, { field: "name.en", reason: "control_character" }],
    [{ name: { en: "x".repeat(201), zh: null } }, { field: "name.en", reason: "name_too_long", detail: "200" }],
    [{ aliases: ["ok", "\u200d"] }, { field: "aliases.1", reason: "name_blank" }],
    [{ jurisdiction: "usa" }, { field: "jurisdiction", reason: "not_a_country" }],
    [{ lei: "1" }, { field: "lei", reason: "not_an_lei" }],
    [{ wikidata: "Q0" }, { field: "wikidata", reason: "not_a_wikidata_id" }],
    [{ note: "x".repeat(4001) }, { field: "note", reason: "text_too_long", detail: "4000" }],
    [{ note: { en: "x".repeat(4001), zh: null } }, { field: "note.en", reason: "text_too_long", detail: "4000" }],
  ])("names the field of a value: %j", (changes, problem) => {
    expect(problemsOf(changes)).toContainEqual(problem);
  });

  test("explains nothing where its shape is wrong, a wrong value beside it or not", () => {
    expect(problemsOf({ kind: "firm" })).toEqual([]);
    expect(problemsOf({ kind: "firm", lei: "1" })).toEqual([]);
    expect(problemsOf({ unknown: true, lei: "1" })).toEqual([]);
  });
});
