import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutBidiControls } from "@/lib/domain/bidi";
import { breakLines, halfWidths, shortenText } from "@/lib/view/text-lines";

// Contract: a text in a picture stays inside its lines, says that something is left out, and keeps its direction.
// Must reject: a long word that runs out of its box, an end cut without a sign, a line that turns what stands beside it.

describe("a text in lines", () => {
  it("breaks between words, Chinese anywhere, and drops no character", () => {
    expect(breakLines("Lenders of the Colossus 2 vehicle", 19)).toEqual(["Lenders of the", "Colossus 2 vehicle"]);
    expect(breakLines("美国商务部工业与安全局", 10)).toEqual(["美国商务部", "工业与安全", "局"]);
  });

  it("breaks a word that is longer than a line, a letter never from its signs", () => {
    expect(breakLines("Donaudampfschifffahrt AG", 10)).toEqual(["Donaudampf", "schifffahr", "t AG"]);
    expect(breakLines("e\u0301".repeat(4), 2)).toEqual(["e\u0301e\u0301", "e\u0301e\u0301"]);
  });

  it("ends the last line in … where there is more", () => {
    expect(breakLines("one two three four", 5, 2)).toEqual(["one", "two…"]);
    expect(breakLines("one three four", 5, 2)).toEqual(["one", "thre…"]);
    expect(shortenText("Alder Timber Holding", 12)).toBe("Alder Timbe…");
    expect(shortenText("Alder Timber", 12)).toBe("Alder Timber");
  });

  it("closes an isolate at the end of a line and opens it in its own direction on the next", () => {
    expect(breakLines("incl. \u2068שלום (Alon)\u2069 x", 12)).toEqual([
      "incl. \u2068שלום\u2069",
      "\u2068\u200F(Alon)\u2069 x",
    ]);
    expect(breakLines("\u2068Ash שלום\u2069", 5)).toEqual(["\u2068Ash\u2069", "\u2068שלום\u2069"]);
    expect(shortenText("\u2068שלום שלום\u2069", 8)).toBe("\u2068שלום ש…\u2069");
  });

  it("is never wider than asked for, and has all its letters where nothing is cut", () => {
    const word = fc.stringMatching(/^[a-zא-ת国\u2068\u2069]{1,14}$/u);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.integer({ min: 2, max: 12 }), (words, most) => {
        const text = words.join(" ");
        const lines = breakLines(text, most);
        expect(lines.filter((line) => halfWidths(line) > most)).toEqual([]);
        expect(withoutBidiControls(lines.join("")).replaceAll(" ", "")).toBe(
          withoutBidiControls(text).replaceAll(" ", ""),
        );
        expect(halfWidths(shortenText(text, most))).toBeLessThanOrEqual(most);
        expect(halfWidths(breakLines(text, most, 2).at(-1) ?? "")).toBeLessThanOrEqual(most);
      }),
    );
  });
});
