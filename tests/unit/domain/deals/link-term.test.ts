import { describe, expect, it } from "vitest";
import { indexClaims } from "@/lib/domain/claims/claim-index";
import { hasTerm, joinTerms, type LinkTerm, termOfLink } from "@/lib/domain/deals/link-term";
import type { Claim, Link } from "@/lib/domain/model/case-records";
import { aClaim, aLink } from "../../../builders/case-builders";

// Contract: a purchase, lease or share of revenue has a term, stated or not; what settles at once has none.
// Must reject: a beginning taken for a term, a length that is set aside, a span that leaves out an undated contract.

const DAY = "2026-07-01";

function termOf(over: Partial<Link>, claims: readonly Claim[] = []): LinkTerm | null {
  return termOfLink(indexClaims(claims, [], DAY), aLink({ slug: "l-a", ...over }));
}

const years = (value: string, over: Partial<Claim> = {}) =>
  aClaim({
    slug: `c-${value}`,
    subject: "l-a",
    property: "duration",
    value: { type: "count", unit: "years", qualifier: "exact", value, min: null, max: null },
    ...over,
  });

describe("the term of a link", () => {
  it("is there for what runs over time alone", () => {
    expect(termOf({ kind: "equity_investment", start: "2025", end: "2026" })).toBeNull();
    expect(termOf({ kind: "loan", end: "2030" })).toBeNull();
    for (const kind of ["purchase_goods", "purchase_services", "lease", "revenue_share"] as const) {
      expect(termOf({ kind, start: "2025", end: "2030" })).toEqual({ first: "2025", last: "2030", lengths: [] });
    }
  });

  it("is stated by a last day or a length, never by a beginning alone", () => {
    const stated = (term: LinkTerm | null) => term !== null && hasTerm(term);
    expect(stated(termOf({ start: "2025" }))).toBe(false);
    expect(stated(termOf({ end: "2030" }))).toBe(true);
    expect(stated(termOf({ start: "2025" }, [years("5")]))).toBe(true);
    expect(stated(termOf({}, [years("5", { rank: "deprecated" })]))).toBe(false);
  });

  it("keeps the lengths that contradict each other, and none where a last day is known", () => {
    expect(termOf({}, [years("5"), years("4")])?.lengths.map(({ value }) => value)).toEqual(["4", "5"]);
    expect(termOf({ end: "2030" }, [years("5")])?.lengths).toEqual([]);
  });
});

describe("several terms together", () => {
  const term = (first: string | null, last: string | null): LinkTerm => ({ first, last, lengths: [] });

  it("span the years that any of them names and count those without a term", () => {
    expect(joinTerms([term("2025-11-03", "2032"), term("2023", null), term(null, null)])).toEqual({
      earliest: "2023",
      latest: "2032",
      ends: true,
      lengths: [],
      sums: 3,
      open: 2,
    });
    expect(joinTerms([])).toBeNull();
  });
});
