import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/domain/model/vocabulary";
import { type DocumentIndex, indexDocument } from "@/lib/view/snapshots/document-index";
import { keepByDocument } from "@/lib/view/snapshots/keep-by-document";
import { freezeSmallCase } from "./small-document";

// Contract: what is said of one thing in a document is said once per language. Must reject: words of another document.

describe("what is said of a document", () => {
  it("is made once per language and thing, and anew for another document", () => {
    const keep = keepByDocument<string, string>();
    const frozen = freezeSmallCase();
    let made = 0;
    const say = (index: DocumentIndex, locale: Locale, of: string) => {
      return keep(index, locale, of, () => `${of} ${++made}`);
    };
    const index = indexDocument(frozen);
    expect([say(index, "en", "a"), say(index, "en", "a"), say(index, "zh", "a"), say(index, "en", "b")]).toEqual([
      "a 1",
      "a 1",
      "a 2",
      "b 3",
    ]);
    expect(say(indexDocument(frozen), "en", "a")).toBe("a 1");
    expect(say(indexDocument(structuredClone(frozen)), "en", "a")).toBe("a 4");
  });
});
