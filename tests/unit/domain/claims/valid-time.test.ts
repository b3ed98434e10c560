// Contract: a claim holds from its as-of day to the next as-of day of the same subject and property.
// Must reject: an interval that a claim on another property or a reporting period cuts short, and one without length.
import { describe, expect, it } from "vitest";
import { computeValidTimes } from "@/lib/domain/claims/valid-time";
import type { Claim } from "@/lib/domain/model/case-records";
import { inEnglish } from "../../../builders/words";

function claim(slug: string, changes: Partial<Claim>): Claim {
  return {
    slug,
    subjectType: "link",
    subject: "l-loan",
    property: "amount",
    value: { type: "undisclosed" },
    wording: null,
    asOf: null,
    period: null,
    rank: "normal",
    reason: null,
    status: "accepted",
    evidence: "reported",
    basis: null,
    credibility: null,
    conflictsWith: [],
    note: null,
    citations: [],
    ...changes,
  };
}

describe("valid time of a claim", () => {
  it("begins on the first day of a partial date and ends on the next as-of day", () => {
    const times = computeValidTimes([
      claim("later", { asOf: "2026-02-27" }),
      claim("first", { asOf: "2025-Q3" }),
      claim("middle", { asOf: "2025-10" }),
    ]);
    expect(times.get("first")).toEqual({ validFrom: "2025-07-01", validTo: "2025-10-01" });
    expect(times.get("middle")).toEqual({ validFrom: "2025-10-01", validTo: "2026-02-27" });
    expect(times.get("later")).toEqual({ validFrom: "2026-02-27", validTo: null });
  });

  it("is the same for two claims of one as-of day", () => {
    const times = computeValidTimes([claim("one", { asOf: "2025-10-01" }), claim("other", { asOf: "2025-10" })]);
    expect(times.get("one")).toEqual({ validFrom: "2025-10-01", validTo: null });
    expect(times.get("other")).toEqual({ validFrom: "2025-10-01", validTo: null });
  });

  it("does not end with a claim on another property or another subject", () => {
    const times = computeValidTimes([
      claim("amount", { asOf: "2025" }),
      claim("stage", { asOf: "2026", property: "stage" }),
      claim("elsewhere", { asOf: "2026", subject: "l-bond" }),
    ]);
    expect(times.get("amount")?.validTo).toBeNull();
  });

  it("is unknown without an as-of date", () => {
    expect(computeValidTimes([claim("c", {})]).get("c")).toEqual({ validFrom: null, validTo: null });
  });

  it("is the reporting period, last day included, and does not end with the next year's", () => {
    const times = computeValidTimes([
      claim("fy24", { period: { start: "2024-01-29", end: "2024-02-28", label: null } }),
      claim("fy25", { period: { start: "2025-01-01", end: "2025-12-31", label: inEnglish("FY2025") } }),
      claim("leap", { period: { start: null, end: "2024-02-29", label: null } }),
      claim("feb", { period: { start: null, end: "2025-02-28", label: null } }),
    ]);
    expect(times.get("fy24")).toEqual({ validFrom: "2024-01-29", validTo: "2024-02-29" });
    expect(times.get("fy25")).toEqual({ validFrom: "2025-01-01", validTo: "2026-01-01" });
    expect(times.get("leap")).toEqual({ validFrom: "2024-02-29", validTo: "2024-03-01" });
    expect(times.get("feb")).toEqual({ validFrom: "2025-02-28", validTo: "2025-03-01" });
  });
});
