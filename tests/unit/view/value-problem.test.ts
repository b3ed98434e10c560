// Contract: whatever refuses a value, a form says how it is written, in both languages, in one sentence.
// Must reject: a word of the program in place of a sentence, and one door that is silent where another speaks.
import { describe, expect, test } from "vitest";
import { VALUE_REFUSALS } from "@/lib/domain/values/refusals";
import { problemText as recordProblem } from "@/lib/view/messages/records";
import { valueProblem } from "@/lib/view/messages/value-problem";
import { dealProblemText as webProblem } from "@/lib/view/messages/web";
import { claimRank, newClaim } from "@/lib/wire/claims";
import { newParty } from "@/lib/wire/parties";
import { newInquiry, newTask } from "@/lib/wire/tasks";
import { listValueProblems, toldReason } from "@/lib/wire/value-problems";
import { withdrawalCommand } from "@/lib/wire/withdrawals";

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

  const claim = {
    property: "amount",
    qualifier: "between",
    unit: "USD",
    value: "",
    valueZh: null,
    min: "1",
    max: "2",
    wording: null,
    asOf: null,
    period: null,
    credibility: null,
    note: null,
    citations: [],
    contradicts: [],
    propose: false,
    key: "00000000-0000-4000-8000-000000000001",
    subjectType: "link",
    subject: "l1",
  };
  const reason = { en: "because", zh: null };

  test.each([
    [newClaim, { ...claim, min: "9".repeat(41) }, "min", "text_too_long 40"],
    [newClaim, { ...claim, max: "9".repeat(41) }, "max", "text_too_long 40"],
    [newClaim, { ...claim, unit: "x".repeat(41) }, "unit", "text_too_long 40"],
    [newClaim, { ...claim, asOf: "2".repeat(61) }, "asOf", "not_a_partial_date"],
    [newClaim, { ...claim, period: { start: null, end: "0202-01-01", label: null } }, "period.end", "not_a_day"],
    [newClaim, { ...claim, wording: `a${"\u0301".repeat(340_000)}` }, "wording", "text_too_long 1000"],
    [
      claimRank,
      { version: 1, rank: "normal", reason: { ...reason, en: "x".repeat(4001) } },
      "reason.en",
      "text_too_long 4000",
    ],
    [claimRank, { version: 1, rank: "normal", reason: "" }, "reason", "text_missing"],
    [claimRank, { version: 1, rank: "normal", reason: "a\u202eb" }, "reason", "invisible_character [U+202E]"],
    [
      withdrawalCommand,
      { act: "withdraw", records: [{ type: "party", slug: "a", version: 1 }], reason: "x".repeat(2001) },
      "reason",
      "text_too_long 2000",
    ],
    [
      withdrawalCommand,
      { act: "withdraw", records: [{ type: "party", slug: "a", version: 1 }], reason: " " },
      "reason",
      "text_missing",
    ],
    [newTask, { kind: "todo", text: "\u0085", subject: null, assignee: null, due: null }, "text", "text_blank"],
    [newTask, { kind: "todo", text: "read it", subject: null, assignee: null, due: "2026-1-1" }, "due", "not_a_day"],
    [
      newInquiry,
      {
        party: "a",
        question: "so?",
        sentTo: "a\nb",
        askedOn: "2026-01-01",
        deadline: { local: "2026-01-02T18:00", zone: "UTC" },
      },
      "sentTo",
      "control_character [U+000A]",
    ],
    [
      newInquiry,
      { party: "a", question: "so?", sentTo: null, askedOn: "2026-01-01", deadline: { local: "soon", zone: "UTC" } },
      "deadline.local",
      "not_a_moment",
    ],
  ] as const)("names the field of a text or a day, with the limit or the sign (%#)", (schema, body, field, told) => {
    const parsed = schema.safeParse(body);
    const problems = parsed.success ? [] : listValueProblems(parsed.error);
    expect(problems.map((problem) => [problem.field, toldReason(problem)])).toEqual([[field, told]]);
    expect(valueProblem(told, "en")).toMatch(/^[A-Z].+\.$/);
    expect(valueProblem(told, "zh")).toMatch(/。$/);
  });

  test("explains nothing where its shape is wrong, a wrong value beside it or not", () => {
    expect(problemsOf({ kind: "firm" })).toEqual([]);
    expect(problemsOf({ kind: "firm", lei: "1" })).toEqual([]);
    expect(problemsOf({ unknown: true, lei: "1" })).toEqual([]);
  });
});
