// Contract: small sheets of every kind of value end as they should, and what is refused is named by row and in words.
// Must reject: a link that ends before it begins, without both days; a mistyped year, without how a date is written.
import { expect, test } from "vitest";
import { parseCaseSheets } from "@/lib/interchange/sheets/parse-case-sheets";
import { aHeader } from "../../builders/case-builders";
import { ringSheets } from "../../builders/ring-sheets";

type Changes = Parameters<typeof ringSheets>[0];

function refusals(changes: Changes): readonly string[] {
  const parsed = parseCaseSheets(ringSheets(changes), aHeader());
  if (parsed.ok) return [];
  return parsed.reason.map(({ sheet, row, column, message }) => `${sheet} ${row} ${column}: ${message.en}`);
}

test("a link that ends before it begins is refused with its row and both days", () => {
  expect(refusals({ links: (sheet) => sheet.replace("2025-01,,,record", "2027-01,2026-01,,record") })).toEqual([
    "links 2 end: it ends before it begins: start 2027-01, end 2026-01",
  ]);
});

test("a deal that ends before it was signed or took effect is refused with both days", () => {
  const ended = (sheet: string) => sheet.replace("2025-01-10,,,,signed", "2025-01-10,2025-02,2025-03,2025-01,signed");
  expect(refusals({ deals: ended })).toEqual([
    "deals 2 ended: it ends before it begins: effective 2025-03, ended 2025-01",
  ]);
});

test.each([
  ["links 2 start", { links: (sheet: string) => sheet.replace("2025-01,,,record", "0202-10-07,,,record") }],
  ["deals 2 announced", { deals: (sheet: string) => sheet.replace("2025-01-10", "9999-01-01") }],
  ["claims 2 as_of", { claims: (sheet: string) => sheet.replace("2025-03-01", "0202-10-07") }],
])("a mistyped year at %s is refused, and how a date is written is said", (place, changes) => {
  expect(refusals(changes)).toEqual([
    `${place}: a date is written 2025, 2025-H2, 2025-Q3, 2025-10 or 2025-10-07, of a year from 1800 to 2199`,
  ]);
});

test.each([
  ["100.50,,,exact,JPY", "an amount has no more decimals than its currency has coins for: JPY 0"],
  ["-5000000000,,,exact,USD", "this cannot be less than zero"],
  [`${"9".repeat(22)},,,exact,USD`, "the number is larger or finer than any that is kept: 999,999,999,999,999,999"],
  [`${"9".repeat(36)},,,exact,USD`, "the number is larger or finer than any that is kept: 999,999,999,999,999,999"],
])("an amount of %s is refused with its row", (cells, sentence) => {
  const claims = (sheet: string) => sheet.replace("5000000000,,,exact,USD", cells);
  expect(refusals({ claims })).toEqual([`claims 2 value: ${sentence}`]);
});

test("a ring is taken, and each of its claims arrives as proposed", () => {
  const parsed = parseCaseSheets(ringSheets(), aHeader());
  if (!parsed.ok) throw new Error("refused");
  expect(parsed.value.claims.map(({ status }) => status)).toEqual(["proposed", "proposed", "proposed"]);
});

test("several currencies in one web, names of any script and a company held whole are taken", () => {
  const currencies = (sheet: string) =>
    sheet
      .replace("4000000000,,,exact,USD", "600000000000,,,exact,JPY")
      .replace("3000000000,,,exact,USD", "9000000,,,exact,KWD");
  const names = (sheet: string) =>
    sheet
      .replace("Alder Inc.", "شركة النور")
      .replace("Birch Ltd", "חברת אור")
      .replace("Cedar AG", `Κέδρος ${"α".repeat(160)}`);
  expect(refusals({ claims: currencies, parties: names })).toEqual([]);
  const held = (sheet: string) =>
    `${sheet}l4,d1,stake,alder,birch,equity,,,,2025-01,,,record\nl5,d1,stake,cedar,birch,equity,,,,2025-01,,,record\n`;
  const shares = (sheet: string) =>
    `${sheet}c4,link,l4,share_percent,100,,,exact,percent,2025-03-01,normal,proposed,,2,,,\nc5,link,l5,share_percent,7,,,exact,percent,2025-03-01,normal,proposed,,2,,,\n`;
  const cited = (sheet: string) => `${sheet}c4,s1,A short quote,,supports,press\nc5,s1,A short quote,,supports,press\n`;
  expect(refusals({ links: held, claims: shares, citations: cited })).toEqual([]);
});
