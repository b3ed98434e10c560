// Contract: a deadline is set on the clock of a zone and is one moment everywhere, also where the clock is changed; it is
// told with its zone and the distance from UTC.
// Must reject: a time that is none, a zone that is none, an offset in place of a zone.
import { describe, expect, it } from "vitest";
import { deadlineAt, deadlineText, isZone, listZones, localTimeOf, momentOf } from "@/lib/view/zoned-time";

describe("the moment of a clock", () => {
  it.each([
    ["2026-01-12T18:00", "UTC", "2026-01-12T18:00:00.000Z"],
    ["2026-01-12T18:00", "Asia/Shanghai", "2026-01-12T10:00:00.000Z"],
    ["2026-07-01T00:15", "America/New_York", "2026-07-01T04:15:00.000Z"],
    ["2026-01-01T00:00", "Asia/Kolkata", "2025-12-31T18:30:00.000Z"],
    // The hour that comes twice in autumn is its first one; the one that spring leaves out is an hour later.
    ["2026-10-25T02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
  ])("%s in %s is %s", (local, zone, at) => {
    expect(momentOf(local, zone)?.toISOString()).toBe(at);
  });

  it.each([
    ["2026-02-29T18:00", "UTC"],
    ["2026-01-12T24:00", "UTC"],
    ["2026-01-12", "UTC"],
    ["2026-01-12T18:00", "Mars/Olympus"],
    ["2026-01-12T18:00", "+08:00"],
  ])("%s in %s is none", (local, zone) => {
    expect(momentOf(local, zone)).toBeNull();
    expect(deadlineAt(local, zone)).toBeNull();
  });

  it("comes back to what the clock showed, in every zone that can be chosen", () => {
    const zones = listZones();
    expect(zones.length).toBeGreaterThan(300);
    for (const zone of zones) {
      const at = momentOf("2026-05-05T12:34", zone);
      expect(at && localTimeOf(at, zone), zone).toBe("2026-05-05T12:34");
    }
  });
});

it("tells the zone and its distance from UTC, in both languages", () => {
  const at = (local: string, zone: string) => {
    const deadline = deadlineAt(local, zone);
    if (deadline === null) throw new Error("no such time");
    return deadline;
  };
  expect(deadlineText(at("2026-01-12T18:00", "Asia/Shanghai"), "en")).toBe(
    "12 January 2026, 18:00 (Asia/Shanghai, UTC+8)",
  );
  expect(deadlineText(at("2026-01-12T18:00", "Asia/Shanghai"), "zh")).toBe(
    "2026年1月12日18:00（Asia/Shanghai, UTC+8）",
  );
  expect(deadlineText(at("2026-01-12T09:05", "UTC"), "en")).toBe("12 January 2026, 09:05 (UTC)");
  expect(deadlineText(at("2026-07-01T09:05", "America/St_Johns"), "en")).toBe(
    "1 July 2026, 09:05 (America/St_Johns, UTC−2:30)",
  );
});

it("knows zones by their names", () => {
  expect(["UTC", "Europe/Berlin", "Etc/GMT-8", "+01:00", "nowhere", ""].map(isZone)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
