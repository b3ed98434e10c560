import { describe, expect, it } from "vitest";
import {
  comparePartialDates,
  dayAfter,
  dayOfMoment,
  firstDayOf,
  hasBegunOn,
  isOverOn,
  isPartialDate,
  lastDayOf,
} from "@/lib/domain/model/calendar";
import { isKeptDay } from "@/lib/domain/values/dates";

// Contract: a partial date is a span of days, and an order is claimed only where the spans are apart.
// Must reject: a half year read as a day, or 2025 taken for 1 January 2025.
describe("calendar", () => {
  it.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2025-H1", "2025-01-01", "2025-06-30"],
    ["2025-H2", "2025-07-01", "2025-12-31"],
    ["2025-Q3", "2025-07-01", "2025-09-30"],
    ["2025-02", "2025-02-01", "2025-02-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2025-10-07", "2025-10-07", "2025-10-07"],
  ])("%s begins on %s and ends on %s", (date, first, last) => {
    expect(firstDayOf(date)).toBe(first);
    expect(lastDayOf(date)).toBe(last);
  });

  it("knows no month 13, no 30 February, no fifth quarter and no third half", () => {
    for (const text of ["2025-13", "2025-02-30", "2025-00", "2025-Q5", "2025-H3", "25", "2025-1", "2025-10-7", ""]) {
      expect(isPartialDate(text)).toBe(false);
    }
    expect(() => firstDayOf("soon")).toThrow(RangeError);
  });

  it("orders only spans that are apart", () => {
    expect(comparePartialDates("2025-08", "2025-09-01")).toBe(-1);
    expect(comparePartialDates("2026", "2025-H2")).toBe(1);
    expect(comparePartialDates("2025", "2025-10-07")).toBe(0);
  });

  it("is over the day after its last day and has begun on its first", () => {
    expect(isOverOn("2025", "2025-12-31")).toBe(false);
    expect(isOverOn("2025", "2026-01-01")).toBe(true);
    expect(hasBegunOn("2025-Q3", "2025-06-30")).toBe(false);
    expect(hasBegunOn("2025-Q3", "2025-07-01")).toBe(true);
  });

  it.each([
    ["2025-01-31", "2025-02-01"],
    ["2024-02-28", "2024-02-29"],
    ["2100-02-28", "2100-03-01"],
    ["2025-12-31", "2026-01-01"],
    ["0999-12-31", "1000-01-01"],
  ] as const)("the day after %s is %s", (day, next) => {
    expect(dayAfter(day)).toBe(next);
  });

  it("has a moment's day in UTC, wherever the machine stands", () => {
    expect(dayOfMoment(new Date("2026-01-31T23:59:59Z"))).toBe("2026-01-31");
    expect(dayOfMoment(new Date("2026-02-01T00:00:00Z"))).toBe("2026-02-01");
  });

  it("takes a text for a day only where it was read as one", () => {
    const text: string = "2025-10-07";
    // @ts-expect-error -- nobody has looked whether this is a day
    expect(hasBegunOn("2025", text)).toBe(true);
    expect(isKeptDay(text) && hasBegunOn("2025", text)).toBe(true);
    expect(["2025-02-30", "2025-10", "1066-10-14"].filter(isKeptDay)).toEqual([]);
  });
});
