import { expect, it } from "vitest";
import {
  isNamed,
  keepLanguages,
  languageFor,
  missingIn,
  readCaseLanguages,
  textIn,
  toCaseLanguages,
} from "@/lib/domain/model/case-languages";

/*
 * Contract: a case has one language or two, the main one first. A wrong implementation asks for a title in a language
 * that the case does not have, shows an empty name, or lets a case be in no language.
 */

it.each([
  [["en"], ["en"]],
  [["zh"], ["zh"]],
  [
    ["en", "zh"],
    ["en", "zh"],
  ],
  [["zh", "en"], null],
  [["en", "en"], null],
  [[], null],
  [["fr"], null],
])("the languages %j are read as %j", (words, languages) => {
  expect(readCaseLanguages(words)).toEqual(languages);
});

it("no case is opened in languages that the database cannot hold", () => {
  expect(() => toCaseLanguages(["fr"])).toThrow(RangeError);
});

it("a reader of the other language is shown the one that there is", () => {
  expect(languageFor(["en"], "zh")).toBe("en");
  expect(languageFor(["zh"], "en")).toBe("zh");
  expect(languageFor(["en", "zh"], "zh")).toBe("zh");
});

it("a text that is missing in one language is shown in the other, from either side", () => {
  expect(textIn({ en: "Alder", zh: null }, "zh")).toBe("Alder");
  expect(textIn({ en: null, zh: "桤木" }, "en")).toBe("桤木");
  expect(textIn({ en: "Alder", zh: "桤木" }, "zh")).toBe("桤木");
});

it("a name must be there in the main language alone, a text in all of them; blank is missing", () => {
  expect(isNamed({ en: "Alder", zh: null }, ["en", "zh"])).toBe(true);
  expect(isNamed({ en: null, zh: "桤木" }, ["en", "zh"])).toBe(false);
  expect(isNamed({ en: " ", zh: null }, ["en"])).toBe(false);
  expect(missingIn({ en: "Title", zh: "  " }, ["en", "zh"])).toEqual(["zh"]);
  expect(missingIn({ en: "Title", zh: null }, ["en"])).toEqual([]);
});

it("a case of one language keeps no text in the other", () => {
  expect(keepLanguages({ en: " Title ", zh: "标题" }, ["en"])).toEqual({ en: "Title", zh: null });
  expect(keepLanguages({ en: "Title", zh: "标题" }, ["en", "zh"])).toEqual({ en: "Title", zh: "标题" });
});
