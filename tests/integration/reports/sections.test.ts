// Contract: a report has the sections that were chosen and that its case has data for, and names the document under test
// by the word of the case; sources are written in the chosen style.
// Must reject: a heading with nothing below it, a section that nobody chose, a report without the register that its
// footnotes lead to.
import { describe, expect, test } from "vitest";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { type ReportChoice, wholeReport } from "@/lib/domain/reports/report-choice";
import { renderReport } from "@/lib/publication/report/render-report";
import { aFullTransferCase } from "@/tests/builders/full-transfer-case";
import { freezeRecords } from "@/tests/builders/shipped-case";
import { aTransferCase } from "@/tests/builders/transfer-case";
import { readPdf } from "@/tests/fixtures/read-pdf";

async function readReport(records: CaseRecords, choice: ReportChoice = wholeReport("en")) {
  const { pdf } = renderReport({ document: freezeRecords(records), sha256: "0".repeat(64), choice });
  return readPdf(pdf);
}

describe("the sections of a report", () => {
  test("are absent without data, and there where the case has some", async () => {
    const bare = await readReport(aTransferCase(["en"]));
    const full = await readReport(aFullTransferCase(["en"], { hasWords: true }));
    const isSometimes = (title: string) => /^\d+ (statement|vehicle)s? /.test(title);
    expect(bare.bookmarks).toEqual(expect.arrayContaining(["In short", "Register of claims", "Sources"]));
    expect(bare.bookmarks.filter(isSometimes)).toEqual([]);
    expect(full.bookmarks.filter(isSometimes)).toHaveLength(2);
    const text = full.pages.flat().join(" ");
    expect(text).toContain("What the annual speech said, and what the sources say");
    expect(text).toContain("Only told: drawn nowhere, counted nowhere");
  }, 120_000);

  test("are those that were chosen, and the register stays", async () => {
    const records = aFullTransferCase(["en"], { hasWords: true });
    const none = await readReport(records, { ...wholeReport("en"), sections: [] });
    expect(none.bookmarks).toEqual(["In short", "Register of claims", "Sources"]);
    const said = await readReport(records, { ...wholeReport("en"), sections: ["said"] });
    expect(said.bookmarks).toEqual([
      "In short",
      expect.stringMatching(/^2 statements checked/),
      "Register of claims",
      "Sources",
    ]);
  }, 120_000);

  test("have sources in the chosen style", async () => {
    const records = aFullTransferCase(["en"], { hasWords: true });
    const styled = async (style: ReportChoice["style"]) =>
      (await readReport(records, { ...wholeReport("en"), sections: [], style })).pages.flat().join(" ");
    expect(await styled("gbt7714")).toContain("[EB/OL]");
    expect(await styled("chicago")).not.toContain("[EB/OL]");
    expect(await styled("apa")).toMatch(/\(\d+ [A-Z][a-z]+ \d{4}\)\./);
  }, 120_000);
});
