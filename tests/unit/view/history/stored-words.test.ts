// Contract: a history prints the words of the closed lists in the reader's language, and what people wrote as written.
// Must reject: a raw code on a page, and a code read by the list of another field.
import { expect, test } from "vitest";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { type NameBook, storedText } from "@/lib/view/history/stored-words";

const name = (en: string, property: string | null = null) => ({ name: { en, zh: null }, property });
const BOOK: NameBook = {
  words: NO_WORDS,
  people: { "00000000-0000-4000-8000-000000000001": "Ada" },
  called: {
    "party l-ash": name("Ash plc"),
    "link l-ash": name("Ash plc → Beech"),
    "source s-filing": name("Register, Filing"),
    "claim c-1": name("Ash plc → Beech", "amount"),
  },
};

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
  expect(storedText(path, value, "en", BOOK)).toBe(en);
  expect(storedText(path, value, "zh", BOOK)).toBe(zh);
});

test("codes in a list are read one by one", () => {
  expect(storedText(["value", "codes"], ["signed", "US", "alder"], "zh", BOOK)).toBe("已签约、美国、alder");
});

test("a name that happens to be a word of a list stays as it was written", () => {
  expect(storedText(["name", "en"], "loan", "zh", BOOK)).toBe("loan");
  expect(storedText(["note"], "signed", "zh", BOOK)).toBe("signed");
  expect(storedText(["toString"], "toString", "en", BOOK)).toBe("toString");
});

test("nothing is a dash, and a record that cannot be opened is shown as stored", () => {
  expect(storedText(["note"], null, "en", BOOK)).toBe("–");
  expect(storedText(["citations"], [{ a: 1 }], "en", BOOK)).toBe('[{"a":1}]');
});

test.each([
  [["payer"], "l-ash", "Ash plc"],
  [["subject", "slug"], "l-ash", "Ash plc"],
  [["part"], "l-ash", "Ash plc → Beech"],
  [["citations", "1", "source"], "s-filing", "Register, Filing"],
  [["conflictsWith"], ["c-1"], "Ash plc → Beech: amount"],
  [["value", "codes"], ["l-ash", "signed"], "Ash plc, signed"],
  [["assignee"], "00000000-0000-4000-8000-000000000001", "Ada"],
  [["payee"], "withdrawn-one", "(no name any more)"],
] as const)("%o names a record, and says what it is called", (path, value, words) => {
  expect(storedText(path, value, "en", BOOK)).toBe(words);
});

test("a document's own comparison keeps the names that the document has", () => {
  expect(storedText(["payer"], "l-ash", "en", null)).toBe("l-ash");
});
