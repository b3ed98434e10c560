// Contract: mentions are what the tree says they are, and no text keeps the parser busy or exhausts it.
// Must reject: a mention inside code, a nest that takes a minute to read.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isBoundedMarkup } from "@/lib/domain/annotations/markdown-bounds";
import { plainText } from "@/lib/interchange/markdown/plain-text";
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

const fill = (unit: string, length = 10_000) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

test.each([
  ["quotes", fill("> ")],
  ["quotes without spaces", fill(">")],
  ["lists", `${fill("- ", 9_998)}ab`],
  ["numbers", fill("1. ")],
  ["quotes and lists in turn", fill("- > ")],
  [
    "lists that each begin one level deeper",
    Array.from({ length: 140 }, (_, at) => `${fill("- ", 2 * at)}a`).join("\n"),
  ],
  ["stars around a letter", `${fill("*", 4999)}a${fill("*", 4999)}`],
  ["stars and underscores", fill("*a_ ")],
  ["emphasis that never closes", fill("**a_b*")],
  ["strokes", fill("~~a")],
  ["opening brackets", fill("[")],
  ["closing brackets", fill("]")],
  ["links within links", fill("[a](")],
  ["pictures within pictures", fill("![![")],
  ["notes and their places", fill("[^a]: b\n\n")],
  ["backticks", fill("`a ")],
  ["lines of quotes that the next lines join", fill("> a\n\n")],
  ["a quote that thousands of lines join", `> a\n${fill("b\n")}`],
  ["headings by their underline", fill("a\n=\n")],
  ["table cells", fill("|a")],
  ["table rows", `|a|b|\n|-|-|\n${fill("|\n")}`],
  ["unfinished tags", fill("<a ")],
  ["entities", fill("&#1;")],
  ["addresses", fill("a@b.")],
  ["escapes", fill("\\")],
  ["empty list items", fill("*\n")],
  ["fences", fill("```\n")],
])("ten thousand characters of %s are refused before they are read", (_title, text) => {
  expect(mentionedIn(`hm\n\n${text}`)).toBe("too-nested");
  expect(plainText(text).slice(0, 5)).toBe(text.replace(/\s+/g, " ").trim().slice(0, 5));
});

test.each([
  ["a long text", fill("Plain words, and (some) signs: a_b, 5 * 3, [sic] & more — every sentence of it.\n\n", 8_000)],
  ["a table of sixty rows", `|a|b|c|d|\n|-|-|-|-|\n${"|1|2|3|4|\n".repeat(60)}`],
  ["a hundred mentions", `[@Ann](user:${ANN}) `.repeat(100)],
  ["rules across the page", `above\n\n${"*".repeat(200)}\n\nbelow\n\n${"- ".repeat(100)}\n`],
  ["quotes within quotes, as mails have them", "> > > > a\n".repeat(150)],
  ["a list of three hundred", "- item\n".repeat(300)],
])("%s is read", (_title, text) => {
  expect(Array.isArray(mentionedIn(text))).toBe(true);
});

test("every other text is read, whatever it tries", () => {
  const texts = listHostileStrings(300).filter(isBoundedMarkup);
  expect(texts.length).toBeGreaterThan(250);
  for (const text of texts) expect(Array.isArray(mentionedIn(text))).toBe(true);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => readMarkdown(text).ok),
    { numRuns: 300 },
  );
});
