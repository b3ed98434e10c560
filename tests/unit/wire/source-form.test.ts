// Contract: whatever is wrong with a source that is written anew is told in one answer, each at its field.
// Must reject: a second round of errors, a fault that is told of no field, a source that another door would take.
import { expect, test } from "vitest";
import { judgeSource } from "@/lib/domain/sources/judge-source";
import { sourceForm } from "@/lib/wire/sources";
import { listValueProblems } from "@/lib/wire/value-problems";

const GOOD = {
  kind: "article",
  publisher: "Paper",
  title: "Story",
  author: null,
  published: "2025-01",
  url: "https://example.org/story",
  language: "en",
  reliability: "B",
  readIn: null,
  wordsOf: null,
  note: null,
  version: 1,
  why: null,
};

test("everything that is wrong is told at once", () => {
  const bad = {
    publisher: " ",
    title: "x".repeat(401),
    published: "yesterday",
    url: "javascript:alert(1)",
    language: "English",
  };
  const read = sourceForm.safeParse({ ...GOOD, ...bad, note: "n".repeat(2001), why: "w".repeat(2001) });
  if (read.success) throw new Error("it was taken");
  const fields = new Set(listValueProblems(read.error).map(({ field }) => field));
  expect([...fields].sort()).toEqual(["language", "note", "published", "publisher", "title", "url", "why"]);
});

test.each([
  ["publisher", ""],
  ["publisher", "Paper"],
  ["published", "2025-02-30"],
  ["published", "2025-Q3"],
  ["url", "ftp://example.org"],
  ["url", "https://example.org/a b"],
  ["url", "http://example.org"],
  ["language", "e"],
  ["language", "EN"],
  ["language", "zh"],
])("%s: %j is judged as in the core", (field, value) => {
  const said = { ...GOOD, [field]: value };
  const core = judgeSource(said);
  expect(sourceForm.safeParse(said).success).toBe(core.length === 0);
});
