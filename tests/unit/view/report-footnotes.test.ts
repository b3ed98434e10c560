import { describe, expect, it } from "vitest";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { claimsNote, numberClaims } from "@/lib/view/report/claim-numbers";
import { buildReportBlocks } from "@/lib/view/report/report-blocks";
import { reportMessages } from "@/lib/view/report/report-messages";
import { freezeShippedCase } from "../../builders/shipped-case";

// Contract: every figure, link of a loop, told link and verdict of a report names by number the claims that it rests on.
// Must reject: a sentence of the report without a footnote, a number that no claim of the report has.

const document = freezeShippedCase();

describe("the footnotes of a report", () => {
  it("name claims by number, runs as ranges, and say where there is none", () => {
    const numbers = numberClaims(["a", "b", "c", "d", "e"]);
    const words = reportMessages("en", NO_WORDS);
    expect(claimsNote(["e", "b", "a", "c", "a"], numbers, words)).toBe("Rests on claims 1–3, 5 of this report.");
    expect(claimsNote(["d"], numbers, words)).toBe("Rests on claim 4 of this report.");
    expect(claimsNote(["unknown"], numbers, words)).toBe(words.noClaim);
  });

  it.each(["en", "zh"] as const)("stand at every figure, link, told link and verdict (%s)", (locale) => {
    const blocks = buildReportBlocks(document, locale);
    const printed = blocks.claimGroups.flatMap(({ claims }) => claims);
    expect(printed.map(({ number }) => number)).toEqual(printed.map((_, at) => at + 1));
    expect(printed).toHaveLength(document.claims.length);
    for (const { loops } of blocks.loopGroups) {
      for (const loop of loops) expect(loop.footnotes).toHaveLength(loop.links.length);
    }
    const notes = [
      ...blocks.figures.map(({ footnote }) => footnote),
      ...blocks.loopGroups.flatMap(({ loops }) => loops.flatMap(({ footnotes }) => footnotes)),
      ...blocks.told.map(({ footnote }) => footnote),
      ...blocks.discrepancies.map(({ footnote }) => footnote),
    ];
    for (const note of notes) {
      const numbers = (note.match(/\d+/g) ?? []).map(Number);
      expect(numbers.length > 0 || note === reportMessages(locale, NO_WORDS).noClaim, note).toBe(true);
      expect(numbers.every((number) => number >= 1 && number <= printed.length)).toBe(true);
    }
  });
});
