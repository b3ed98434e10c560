import { expect, it } from "vitest";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { liftDocument } from "@/lib/domain/snapshots/lift-document";
import { packDocument } from "@/lib/domain/snapshots/pack-document";
import { freezeShippedCase } from "@/tests/builders/shipped-case";

/*
 * Contract: published bytes never change, so a document from before cases had languages and words is read as one in both
 * languages and without words. A wrong implementation fails on it, or writes over what a document says.
 */

it("a document of before is in both languages and calls nothing by a word of its own", () => {
  const document = freezeShippedCase();
  const { languages: _languages, words: _words, ...header } = document.header;
  expect(liftDocument({ ...packDocument(document), header }).header).toEqual({
    ...header,
    languages: ["en", "zh"],
    words: NO_WORDS,
  });
});

it("what a document says of itself stands", () => {
  const document = freezeShippedCase();
  const header = { ...document.header, languages: ["zh"] as const };
  expect(liftDocument({ ...packDocument(document), header })).toEqual({ ...document, header });
});
