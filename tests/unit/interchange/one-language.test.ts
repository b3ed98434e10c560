// Contract: the sheets of a case are in its languages: one in Chinese alone needs no English column, one in English alone no
// Chinese, and what must be there must be there in the language that everybody of the case reads.
// Must reject: a name that only the other language has, a text in a language that the case lacks instead of its own, and an
// English column demanded of a case that has no English.
import { expect, test } from "vitest";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import type { CaseHeader } from "@/lib/domain/model/case-records";
import { sortBySlug } from "@/lib/domain/model/ids";
import { parseCaseSheets, type SheetFiles } from "@/lib/interchange/sheets/parse-case-sheets";
import { aClaim } from "@/tests/builders/case-builders";
import { aTransferCase } from "@/tests/builders/transfer-case";
import { writeCaseSheets } from "@/tests/builders/write-case-sheets";

/** Sheets without the columns of a name. */
function without(files: SheetFiles, isGone: (column: string) => boolean): SheetFiles {
  const cut = (content: string) => {
    const lines = content.trimEnd().split("\r\n");
    const kept = (lines[0] ?? "").split(",").map((column) => !isGone(column));
    return lines
      .map((line) =>
        line
          .split(",")
          .filter((_, at) => kept[at])
          .join(","),
      )
      .join("\r\n");
  };
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, cut(content)]));
}

function sheetsOf(languages: CaseLanguages) {
  const records = aTransferCase(languages);
  const header: CaseHeader = { ...records.header, shipped: true };
  const { parties, deals, links } = records;
  return {
    records,
    read: { parties: sortBySlug(parties), deals: sortBySlug(deals), links: sortBySlug(links) },
    header,
    files: writeCaseSheets(records, []),
  };
}

const ENGLISH = new Set([
  "name_en",
  "title_en",
  "note",
  "collateral",
  "tranche",
  "interest",
  "reason",
  "locator",
  "title",
]);

test("a case in Chinese alone is written and read back without one English column", () => {
  const { read: expected, header, files } = sheetsOf(["zh"]);
  // A title of a source is the source's own, in its own language.
  const { sources, ...texts } = files;
  const cut = { ...without(texts, (column) => ENGLISH.has(column)), sources: sources ?? "" };
  const read = parseCaseSheets(cut, header);
  expect(read.ok ? read.value : read.reason).toMatchObject(expected);
});

test("a case in English alone is read without one Chinese column", () => {
  const { read: expected, header, files } = sheetsOf(["en"]);
  const read = parseCaseSheets(
    without(files, (column) => column.endsWith("_zh")),
    header,
  );
  expect(read.ok ? read.value : read.reason).toMatchObject(expected);
});

test("words that a claim states are stated in Chinese alone, and read back so", () => {
  const { records, header } = sheetsOf(["zh"]);
  const claim = aClaim({
    slug: "c-terms",
    subject: "l-fee",
    property: "payment_split",
    value: { type: "text", text: { en: null, zh: "三年内分期支付" } },
  });
  const cited = { ...claim, citations: records.claims[0]?.citations ?? [] };
  const files = writeCaseSheets({ ...records, claims: [...records.claims, cited] }, []);
  const read = parseCaseSheets(files, header);
  const found = read.ok ? read.value.claims.find(({ slug }) => slug === "c-terms")?.value : read.reason;
  expect(found).toEqual(claim.value);
});

/** The parties sheet with one more row, and what is wrong with it. */
function refusals(languages: CaseLanguages, nameEn: string, nameZh: string, note = "", noteZh = ""): string[] {
  const { header, files } = sheetsOf(languages);
  const row = `extra,${nameEn},${nameZh},company,,,,,,,,${note},${noteZh}`;
  const read = parseCaseSheets({ ...files, parties: `${files.parties?.trimEnd()}\r\n${row}\r\n` }, header);
  return read.ok ? [] : read.reason.map(({ column, reason }) => `${column} ${reason}`);
}

test.each<[string, CaseLanguages, string[], string[]]>([
  ["a Chinese name in a case of both needs the English one", ["en", "zh"], ["", "某公司"], ["name_en required"]],
  ["an English name in a case in Chinese alone is no name", ["zh"], ["Some Company", ""], ["name_zh required"]],
  ["a case in Chinese alone calls a company as it is called", ["zh"], ["", "OpenAI"], []],
  ["in a case of both a Chinese name is in Chinese", ["en", "zh"], ["Other", "OpenAI"], ["name_zh no_chinese"]],
  [
    "a note in English alone is not read by readers of Chinese",
    ["zh"],
    ["", "某公司", "A note"],
    ["note not_in_chinese"],
  ],
  [
    "a note in Chinese alone is not read by readers of English",
    ["en", "zh"],
    ["Other", "", "", "说明"],
    ["note_zh no_english"],
  ],
  ["a note in Chinese alone is a note where the case has no English", ["zh"], ["", "某公司", "", "说明"], []],
])("%s", (_, languages, cells, expected) => {
  const [nameEn = "", nameZh = "", note = "", noteZh = ""] = cells;
  expect(refusals(languages, nameEn, nameZh, note, noteZh)).toEqual(expected);
});
