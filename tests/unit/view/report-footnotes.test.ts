import { describe, expect, it } from "vitest";
import { NO_WORDS } from "@/lib/domain/model/case-words";
import { LOCALES } from "@/lib/domain/model/vocabulary";
import { buildReportBlocks, type ReportBlocks } from "@/lib/view/report/report-blocks";
import { reportMessages } from "@/lib/view/report/report-messages";
import { numberClaims, openNotes } from "@/lib/view/report/report-notes";
import type { ReportLine } from "@/lib/view/report/report-parts";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { aFullTransferCase } from "../../builders/full-transfer-case";
import { freezeRecords, freezeShippedCase } from "../../builders/shipped-case";
import { listNotedLines } from "../../fixtures/report-lines";

// Contract: every sentence, figure, loop and verdict of a report has a footnote, which names claims of the register by
// number or says why it names none; both languages have the same footnotes.
// Must reject: a sentence of the report without a footnote, a number that no claim of the register has, a footnote that
// one language has and the other has not.

const CASES = [
  ["the shipped case", freezeShippedCase()],
  ["a made-up case", freezeRecords(aFullTransferCase(["en", "zh"], { hasWords: true }))],
] as const;

describe("a footnote", () => {
  it("names claims by number, runs as ranges, and says where there is none", () => {
    const numbers = numberClaims(["a", "b", "c", "d", "e"]);
    const words = reportMessages("en", NO_WORDS);
    const notes = openNotes(indexDocument(CASES[0][1]), numbers, words, "en");
    expect(notes.rest("x", ["e", "b", "a", "c", "a"])).toMatchObject({ note: 1, again: false });
    expect(notes.rest("y", ["c", "a", "b", "e"])).toMatchObject({ note: 1, again: true });
    expect(notes.rest("z", ["d"])).toMatchObject({ note: 2, again: false });
    expect(notes.rest("n", ["unknown"])).toMatchObject({ note: 3, again: false });
    notes.startChapter();
    expect(notes.rest("z", ["d"])).toMatchObject({ note: 4, again: false });
    expect(notes.list().map(({ head, numbers: named }) => [head, named])).toEqual([
      ["Claims", "1–3, 5"],
      ["Claim", "4"],
      [words.without.count, ""],
      ["Claim", "4"],
    ]);
  });
});

describe.each(CASES)("the footnotes of the report of %s", (_, document) => {
  const both = LOCALES.map((locale) => buildReportBlocks(document, locale));

  it.each(both.map((blocks) => [blocks.locale, blocks] as const))(
    "stand at all that it says (%s)",
    (_locale, blocks) => {
      const lines = linesOf(blocks);
      expect(lines.length).toBeGreaterThan(40);
      const bare = lines.filter((line) => line.every(({ note, text }) => note === null && text.trim() !== "–"));
      expect(bare.map((line) => line.map(({ text }) => text).join(" "))).toEqual([]);
      const printed = blocks.register.flatMap(({ claims }) => claims);
      expect(printed.map(({ number }) => number)).toEqual(printed.map((__, at) => at + 1));
      expect(printed).toHaveLength(document.claims.length);
      for (const { claims, head } of blocks.notes) {
        expect(claims.length > 0 || Object.values<string>(blocks.words.without).includes(head), head).toBe(true);
        expect(claims.every((number) => number >= 1 && number <= printed.length)).toBe(true);
      }
      const used = lines.flatMap((line) => line.flatMap(({ note }) => note ?? []));
      expect([...new Set(used)].sort((one, other) => one - other)).toEqual(blocks.notes.map(({ number }) => number));
    },
  );

  it("are the same in both languages, word for word at the same places", () => {
    const [english, chinese] = both.map(({ notes }) => notes.map(({ claims }) => claims));
    expect(chinese).toEqual(english);
  });

  it("lead to every citation of the document, each of which the register has once", () => {
    const cited = document.claims.flatMap(({ slug, citations }) =>
      citations.map(({ source, fragment, stance }) => JSON.stringify([slug, source, fragment ?? "", stance])),
    );
    for (const { register } of both) {
      const citations = register.flatMap(({ claims }) => claims.flatMap((claim) => claim.citations));
      const keys = citations.map(({ key: [claim, source, fragment, , stance] }) =>
        JSON.stringify([claim, source, fragment, stance]),
      );
      expect(keys.sort()).toEqual([...cited].sort());
      expect(new Set(citations.map(({ label }) => label)).size).toBe(cited.length);
    }
  });
});

/** Every line that must have a footnote: of the first page, of the chapters, of the loops in rows. */
function linesOf({ front, chapters, loopRows }: ReportBlocks): readonly ReportLine[] {
  return [
    ...front.headline,
    front.deck,
    ...(front.bar?.keys.map(({ sum }) => sum) ?? []),
    ...(front.hubs === null ? [] : [front.hubs.caption]),
    ...front.rests.map(({ words }) => words),
    ...front.answers.flatMap(({ answer }) => answer.map((sentence) => [sentence])),
    ...chapters.flatMap(({ id, title, parts }) => [
      ...(id === "method" ? [] : [title]),
      ...parts.flatMap(listNotedLines),
    ]),
    ...loopRows.map(({ way }) => way),
  ];
}
