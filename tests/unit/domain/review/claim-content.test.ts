// Contract: the printed content is the same for the same content and differs for every other.
// Must reject: an approval that would fit a claim with another value, quote or day.
import { describe, expect, test } from "vitest";
import type { Claim, Day } from "@/lib/domain/model/case-records";
import { contentOf, listChanges, printContent } from "@/lib/domain/review/claim-content";
import { listDemoted } from "@/lib/domain/review/decide-review";
import { inEnglish } from "../../../builders/words";

const CLAIM: Claim = {
  slug: "c",
  subjectType: "link",
  subject: "l",
  property: "amount",
  value: { type: "money", currency: "USD", qualifier: "exact", value: "10", min: null, max: null },
  wording: null,
  asOf: "2025",
  period: null,
  rank: "normal",
  reason: null,
  status: "proposed",
  evidence: null,
  basis: null,
  credibility: null,
  conflictsWith: [],
  note: null,
  citations: [
    { source: "a", fragment: "ten", locator: null, stance: "supports", origin: "press", anchor: "exact" },
    {
      source: "b",
      fragment: null,
      locator: inEnglish("p. 1"),
      stance: "context",
      origin: "press",
      anchor: "not_captured",
    },
  ],
};
const print = (changes: Partial<Claim>) => printContent(contentOf({ ...CLAIM, ...changes }));

describe("the printed content", () => {
  test("does not depend on the order of citations or of the fields of a value", () => {
    expect(print({ citations: [...CLAIM.citations].reverse() })).toBe(print({}));
    const value = { max: null, min: null, value: "10", qualifier: "exact", currency: "USD", type: "money" } as const;
    expect(print({ value })).toBe(print({}));
  });

  test("does not change with standing: rank, status, evidence, reason", () => {
    expect(print({ rank: "preferred", status: "accepted", evidence: "verified", reason: inEnglish("r") })).toBe(
      print({}),
    );
  });

  test.each<[string, Partial<Claim>]>([
    ["value", { value: { type: "money", currency: "USD", qualifier: "exact", value: "11", min: null, max: null } }],
    ["currency", { value: { type: "money", currency: "EUR", qualifier: "exact", value: "10", min: null, max: null } }],
    ["wording", { wording: "ten" }],
    ["day", { asOf: "2026" }],
    ["period", { period: { start: null, end: "2025-12-31", label: null } }],
    ["credibility", { credibility: 1 }],
    ["note", { note: inEnglish("n") }],
    ["Chinese of the note", { note: { en: "ten", zh: "十" } }],
    ["subject", { subject: "m" }],
    ["a citation less", { citations: CLAIM.citations.slice(1) }],
    ["stance", { citations: CLAIM.citations.map((citation) => ({ ...citation, stance: "contradicts" as const })) }],
  ])("changes with the %s", (_what, changes) => {
    expect(print(changes)).not.toBe(print({}));
  });
});

describe("the changes between two states", () => {
  test("name the fields that differ and no others, whatever the order of their keys", () => {
    expect(listChanges({ a: 1, b: { x: 1, y: 2 }, c: "gone" }, { b: { y: 2, x: 1 }, a: 2, d: "new" })).toEqual([
      { field: "a", before: 1, after: 2 },
      { field: "d", before: null, after: "new" },
      { field: "c", before: "gone", after: null },
    ]);
  });

  test("of a first state are all its fields", () => {
    expect(listChanges(null, { a: 1, b: null })).toEqual([{ field: "a", before: null, after: 1 }]);
  });
});

describe("a newly preferred claim", () => {
  const claim = (slug: string, validFrom: Day | null, validTo: Day | null) =>
    ({ slug, rank: "preferred", validFrom, validTo }) as const;

  test.each([
    ["takes the place of one that holds on the same days", claim("b", "2025-01-01", null), ["b"]],
    ["leaves one that ended on its first day", claim("b", "2024-01-01", "2025-06-01"), []],
    ["leaves one that begins on the day after its last", claim("b", "2026-01-01", null), []],
    ["takes the place of one whose days are unknown", claim("b", null, null), ["b"]],
    ["leaves itself", claim("a", "2025-06-01", "2026-01-01"), []],
  ])("%s", (_rule, other, demoted) => {
    expect(listDemoted(claim("a", "2025-06-01", "2026-01-01"), [other])).toEqual(demoted);
  });
});
