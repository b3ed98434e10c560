// Contract: days and lengths are read as texts write them; what needs another day to be known is asked.
// Must reject: a maturity read as the day of the deal, a day without its year read as one of this year, "two years ago" as a length.
import { describe, expect, test } from "vitest";
import { tellDays } from "./tell";

describe("days and lengths in English", () => {
  test.each([
    ["On 3 November 2026 it agreed", "2026-11-03"],
    ["On November 3, 2026, it agreed", "2026-11-03"],
    ["dated as of Nov. 3, 2026", "2026-11-03"],
    ["on the 3rd day of November, 2026", "2026-11-03"],
    ["2026-11-03", "2026-11-03"],
    ["in the third quarter of 2026", "2026-Q3"],
    ["in Q1 2027", "2027-Q1"],
    ["in November 2026", "2026-11"],
    ["in 2025", "2025"],
    ["on 3/11/2026", "?"],
    ["on 11/3/26", "?"],
    ["last Tuesday", "?"],
    ["announced today", "?"],
    ["on 3 November", "?"],
    ["earlier this month", "?"],
    ["notes due 2031", "bound 2031"],
    ["by the end of 2027", "bound 2027"],
    ["until 31 December 2030", "bound 2030-12-31"],
    ["matures on March 3, 2031", "bound 2031-03-03"],
    ["no later than 1 May 2027", "bound 2027-05-01"],
    ["over five years", "5 years"],
    ["a five-year lease", "5 years"],
    ["for an initial term of fifteen (15) years", "15 years"],
    ["a 36-month facility", "36 months"],
    ["for a period of 18 months", "18 months"],
    ["two years ago", ""],
    ["over the past three years", ""],
    ["31 November 2026", "?"],
  ])("%s", (text, told) => {
    expect(tellDays(text)).toBe(told);
  });
});

describe("days and lengths in Chinese", () => {
  test.each([
    ["2026年11月3日宣布", "2026-11-03"],
    ["2026 年 11 月 3 日", "2026-11-03"],
    ["2026年11月", "2026-11"],
    ["2026年第三季度", "2026-Q3"],
    ["2026年上半年", "2026-H1"],
    ["2026年签订", "2026"],
    ["11月3日晚间公告", "?"],
    ["近日签署", "?"],
    ["昨日宣布", "?"],
    ["截至2026年9月30日", "bound 2026-09-30"],
    ["2031年3月3日到期", "bound 2031-03-03"],
    ["2027年底", "bound 2027"],
    ["为期五年", "5 years"],
    ["租期15年", "15 years"],
    ["期限为36个月", "36 months"],
    ["五年内", "5 years"],
    ["十年期贷款", "10 years"],
    ["过去五年内", ""],
  ])("%s", (text, told) => {
    expect(tellDays(text)).toBe(told);
  });
});
