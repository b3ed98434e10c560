// Contract: mentions are what the tree says they are, and no text keeps the parser busy or exhausts it.
// Must reject: a mention inside code, a nest that takes a minute to read.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readMarkdown } from "@/lib/interchange/markdown/read-markdown";
import { listHostileStrings } from "../../fixtures/hostile-strings";

const ANN = "00000000-0000-4000-8000-000000000001";
const BOB = "00000000-0000-4000-8000-000000000002";
const mentionedIn = (text: string) => {
  const read = readMarkdown(text);
  return read.ok ? read.value.mentioned : read.reason;
};

test.each([
  ["plain", `[@Ann](user:${ANN}) and [@Bob](user:${BOB})`, [ANN, BOB]],
  ["in a list, twice", `- **[@Ann](user:${ANN})**\n- [@Ann](user:${ANN})`, [ANN]],
  ["in code", `\`[@Ann](user:${ANN})\``, []],
  ["in a code block", `    [@Ann](user:${ANN})`, []],
  ["escaped", `\\[@Ann](user:${ANN})`, []],
  ["of no id", "[@Ann](user:ann)", []],
  ["with something behind the id", `[@Ann](user:${ANN}x)`, []],
])("a mention %s", (_title, text, mentioned) => {
  expect(mentionedIn(text)).toEqual(mentioned);
});

test.each([
  ["quotes", "> ".repeat(4000)],
  ["quotes without spaces", ">".repeat(9000)],
  ["lists", "- ".repeat(4000)],
  ["numbers", "1. ".repeat(3000)],
])("a text of nested %s is refused before it is read", (_title, text) => {
  const before = performance.now();
  expect(mentionedIn(`hm\n\n${text}x`)).toBe("too-nested");
  expect(performance.now() - before).toBeLessThan(500);
});

test("every other text is read, whatever it tries", () => {
  for (const text of listHostileStrings(300)) expect(Array.isArray(mentionedIn(text))).toBe(true);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => readMarkdown(text).ok),
    { numRuns: 300 },
  );
});
