// Contract: a report has the sections that its case has data for, and names the document under test by the word of the case.
// Must reject: a heading with nothing below it, a report that speaks of the document of another case.
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { renderReport } from "@/lib/publication/report/render-report";
import { aFullTransferCase } from "@/tests/builders/full-transfer-case";
import { freezeRecords } from "@/tests/builders/shipped-case";
import { aTransferCase } from "@/tests/builders/transfer-case";

const SOMETIMES = ["Unsupported claims", "What the annual speech said, and what the sources say"];

/** The headings of a typeset report, as its outline names them. */
function headingsOf(records: CaseRecords): readonly string[] {
  const { pdf } = renderReport({
    document: freezeRecords(records),
    sha256: "0".repeat(64),
    locale: "en",
    networkSvg: null,
  });
  const file = Buffer.from(pdf);
  const text = file.toString("latin1");
  const parts = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
    const start = index + mark.length;
    try {
      return inflateSync(file.subarray(start, text.indexOf("endstream", start))).toString("latin1");
    } catch {
      return "";
    }
  });
  return [text, ...parts].flatMap((part) =>
    [...part.matchAll(/\/Title\s*\(([^)]*)\)/g)].map(([, title = ""]) => title),
  );
}

test("sections without data are absent from a report, and there where the case has some", () => {
  const bare = headingsOf(aTransferCase(["en"]));
  const full = headingsOf(aFullTransferCase(["en"], { hasWords: true }));
  expect(bare).toEqual(expect.arrayContaining(["The figures", "Claims and citations", "Sources"]));
  expect(bare.filter((title) => SOMETIMES.includes(title) || / said, and what /.test(title))).toEqual([]);
  expect(full.filter((title) => SOMETIMES.includes(title))).toEqual(SOMETIMES);
}, 60_000);
