// Contract: a day is read as people write it, whole or not at all; what can be meant in two ways is asked.
// It must reject a guess, a year that is a slip, and a text of which only the beginning was read.
import { expect, test } from "vitest";
import { readDay } from "@/lib/domain/read-day";

test.each([
  ["2026", "2026"],
  ["2026-11", "2026-11"],
  ["2026-11-03", "2026-11-03"],
  ["2026-H2", "2026-H2"],
  ["2026-q3", "2026-Q3"],
  ["3 November 2026", "2026-11-03"],
  ["3 Nov 2026", "2026-11-03"],
  ["3 nov. 2026", "2026-11-03"],
  ["3rd of November 2026", "2026-11-03"],
  ["November 3, 2026", "2026-11-03"],
  ["Nov 3 2026", "2026-11-03"],
  ["Sept. 1, 2026", "2026-09-01"],
  ["Nov 2026", "2026-11"],
  ["November, 2026", "2026-11"],
  ["May 2026", "2026-05"],
  ["Q3 2026", "2026-Q3"],
  ["third quarter of 2026", "2026-Q3"],
  ["First half of 2026", "2026-H1"],
  ["2026 Q3", "2026-Q3"],
  ["2026Q3", "2026-Q3"],
  ["H1 2026", "2026-H1"],
  ["2026年", "2026"],
  ["2026年11月", "2026-11"],
  ["2026年11月3日", "2026-11-03"],
  ["2026 年 11 月 3 号", "2026-11-03"],
  ["２０２６年１１月３日", "2026-11-03"],
  ["2026年第三季度", "2026-Q3"],
  ["2026年下半年", "2026-H2"],
  ["3.11.2026", "2026-11-03"],
  ["2026/11/3", "2026-11-03"],
  ["31/10/2026", "2026-10-31"],
  ["10/31/2026", "2026-10-31"],
  ["5/5/2026", "2026-05-05"],
  ["  3  November  2026 ", "2026-11-03"],
  ["29 February 2024", "2024-02-29"],
])("%s is %s", (text, date) => {
  expect(readDay(text)).toEqual({ kind: "value", date });
});

test("of 3/11/2026 both readings are asked about", () => {
  expect(readDay("3/11/2026")).toEqual({ kind: "question", readings: ["2026-11-03", "2026-03-11"] });
});

test.each([
  ["", "no-date"],
  ["yesterday", "no-date"],
  ["3 November", "no-date"],
  ["3 November 26", "no-date"],
  ["3 November 2026 or so", "no-date"],
  ["Novembre 2026", "no-date"],
  ["2026-11-03T10:00", "no-date"],
  ["202611", "no-date"],
  ["2026-13", "no-such-day"],
  ["29 February 2026", "no-such-day"],
  ["2026年13月", "no-such-day"],
  ["H3 2026", "no-such-day"],
  ["0202-10-07", "year-out-of-span"],
  ["3 November 9999", "year-out-of-span"],
  ["1799", "year-out-of-span"],
])("%j is refused: %s", (text, reason) => {
  expect(readDay(text)).toEqual({ kind: "refusal", reason });
});
