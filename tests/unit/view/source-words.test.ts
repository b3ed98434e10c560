import { describe, expect, test } from "vitest";
import { readWordsOf } from "@/lib/domain/sources/words-of";
import { sourceName, sourceNameAtDesk } from "@/lib/view/sources/source-words";
import { aSource } from "../../builders/case-builders";
import { readShippedRecords } from "../../builders/shipped-case";

// Contract: each form of whose words a source carries has its words in both languages; a mere copy is never named.
// Must reject: a copier named as the publisher, a digest that reads as the words of the filing.

describe("whose words a source carries", () => {
  test.each([
    [{ publisher: "Reuters", readIn: "original" }, "Reuters", "Reuters"],
    [{ publisher: "Reuters", readIn: null }, "Reuters", "Reuters"],
    [{ publisher: "CNA", readIn: "agency", wordsOf: "Reuters" }, "Reuters, read at CNA", "Reuters（载于CNA）"],
    [
      { publisher: "archive.is", readIn: "archive", wordsOf: "Financial Times" },
      "Financial Times, read in a web archive",
      "Financial Times（读自网页存档）",
    ],
    [
      { publisher: "Justia", readIn: "portal", kind: "filing", wordsOf: "SEC filing of CoreWeave" },
      "SEC filing of CoreWeave, read at Justia",
      "CoreWeave向美国证监会提交的文件（载于Justia）",
    ],
    [
      { publisher: "Epicos", readIn: "portal", kind: "release", wordsOf: "Oracle" },
      "own announcement of Oracle, read at Epicos",
      "Oracle自己的公告（载于Epicos）",
    ],
    [{ publisher: "Copier", readIn: "copy", wordsOf: "CNBC" }, "CNBC, read in a copy", "CNBC（读自转载副本）"],
    [
      { publisher: "Copier", readIn: "copy", wordsOf: "machine digest of release of Cipher Mining" },
      "machine digest of release of Cipher Mining, read in a copy",
      "Cipher Mining的新闻稿的机器摘要（读自转载副本）",
    ],
    [
      { publisher: "Copier", readIn: "copy", wordsOf: "digest of Reuters, Bloomberg and Stock Titan" },
      "digest of Reuters, Bloomberg and Stock Titan, read in a copy",
      "Reuters、Bloomberg与Stock Titan的摘要（读自转载副本）",
    ],
    [
      { publisher: "Copier", readIn: "copy", wordsOf: "publisher not shown" },
      "publisher not shown, read in a copy",
      "名称未显示的发布者（读自转载副本）",
    ],
  ] as const)("%o", (source, en, zh) => {
    expect(sourceName(aSource({ kind: "article", ...source }), "en")).toBe(en);
    expect(sourceName(aSource({ kind: "article", ...source }), "zh")).toBe(zh);
  });

  test("of a copy tells members of the newsroom on whose page it stood", () => {
    const copy = aSource({ publisher: "Copier", readIn: "copy", wordsOf: "CNBC" });
    expect(sourceNameAtDesk(copy, "en")).toBe("CNBC, read in a copy at Copier");
    expect(sourceNameAtDesk(copy, "zh")).toBe("CNBC（读自Copier的转载副本）");
  });

  test("leaves no form of the shipped case unread", () => {
    const forms = readShippedRecords().sources.flatMap(({ wordsOf }) => (wordsOf === null ? [] : [wordsOf]));
    expect(forms.length).toBeGreaterThan(100);
    for (const form of forms) {
      const { whose, nameless } = readWordsOf(form);
      if (nameless === null) expect(whose).not.toMatch(/ of |not shown$/);
    }
  });
});
