// Contract: a history prints the words of the closed lists in the reader's language, and what people wrote as written.
// Must reject: a raw code on a page, and a code read by the list of another field.
import { expect, test } from "vitest";
import { storedText } from "@/lib/view/history/stored-words";

test.each([
  [["kind"], "spv", "special-purpose vehicle", "特殊目的载体"],
  [["kind"], "residual_value_guarantee", "residual value guarantee", "残值担保"],
  [["stage"], "drawn", "partly paid", "部分到账"],
  [["role"], "editor", "editor", "编辑"],
  [["value", "qualifier"], "up_to", "up to", "最多"],
  [["citations", "2", "stance"], "contradicts", "contradicts", "反驳"],
  [["credibility"], 1, "1 · confirmed by others", "1 · 已获旁证"],
  [["jurisdiction"], "US", "United States", "美国"],
  [["value", "yes"], true, "yes", "是"],
] as const)("%o %o has words in both languages", (path, value, en, zh) => {
  expect(storedText(path, value, "en")).toBe(en);
  expect(storedText(path, value, "zh")).toBe(zh);
});

test("codes in a list are read one by one", () => {
  expect(storedText(["value", "codes"], ["signed", "US", "alder"], "zh")).toBe("已签约、美国、alder");
});

test("a name that happens to be a word of a list stays as it was written", () => {
  expect(storedText(["name", "en"], "loan", "zh")).toBe("loan");
  expect(storedText(["note"], "signed", "zh")).toBe("signed");
  expect(storedText(["toString"], "toString", "en")).toBe("toString");
});

test("nothing is a dash, and a record that cannot be opened is shown as stored", () => {
  expect(storedText(["note"], null, "en")).toBe("–");
  expect(storedText(["citations"], [{ a: 1 }], "en")).toBe('[{"a":1}]');
});
