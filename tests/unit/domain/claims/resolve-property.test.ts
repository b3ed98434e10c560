import { describe, expect, it } from "vitest";
import { statedAmount } from "@/lib/domain/claims/claim-amount";
import { resolveProperty } from "@/lib/domain/claims/resolve-property";
import type { Claim } from "@/lib/domain/model/case-records";
import type { Reliability } from "@/lib/domain/model/vocabulary";
import { inEnglish } from "../../../builders/words";
import { claimOn, code, upTo, usd } from "../small-case";

const letters = new Map<string, Reliability>([
  ["s-release", "B"],
  ["s-digest", "D"],
]);
const citing = (source: string): Pick<Claim, "citations"> => ({
  citations: [
    {
      source,
      fragment: null,
      locator: inEnglish("page 1"),
      stance: "supports",
      origin: "press",
      anchor: "not_captured",
    },
  ],
});
const amount = (slug: string, value: string, changes: Partial<Claim> = {}) =>
  claimOn("l-debt", "amount", usd(value), { slug, ...changes });
const resolve = (...claims: Claim[]) => resolveProperty(claims, "2026-07-31", letters);
const slugs = (...claims: Claim[]) => resolve(...claims).claims.map((claim) => claim.slug);

// Contract: rank decides, then grade, then recency; what remains open is shown as an interval.
// Must reject: the average of two claims, or a claim that nobody accepted.
describe("resolving a property", () => {
  it("shows two claims that exclude each other as an interval and a conflict, not as 12.35 (H05)", () => {
    const { claims, conflict } = resolve(amount("c-step-2", "12.5"), amount("c-step-5", "12.2"));
    const sum = statedAmount(claims);
    expect(conflict).toBe(true);
    expect(sum).toMatchObject({ state: "stated", parts: { whole: { low: 1220n, high: 1250n } } });
  });

  it("lets the claim that an editor preferred decide alone, and still shows the conflict (H05: headline 12.5)", () => {
    const { claims, conflict } = resolve(amount("c-step-2", "12.5", { rank: "preferred" }), amount("c-step-5", "12.2"));
    expect(claims.map((claim) => claim.slug)).toEqual(["c-step-2"]);
    expect(conflict).toBe(true);
  });

  it("counts no draft, proposed, disputed, retracted or deprecated claim", () => {
    expect(
      slugs(
        amount("c-draft", "1", { status: "draft" }),
        amount("c-proposed", "2", { status: "proposed" }),
        amount("c-disputed", "3", { status: "disputed" }),
        amount("c-retracted", "4", { status: "retracted" }),
        amount("c-deprecated", "5", { rank: "deprecated" }),
        amount("c-accepted", "6"),
      ),
    ).toEqual(["c-accepted"]);
  });

  it("ranks by grade, then by recency", () => {
    expect(
      slugs(
        amount("c-digest", "1", { ...citing("s-digest"), asOf: "2026-03" }),
        amount("c-unsure", "1", { credibility: 3, asOf: "2026-03" }),
        amount("c-earlier", "1", { asOf: "2026-Q1" }),
        amount("c-later", "1", { asOf: "2026" }),
      ),
    ).toEqual(["c-later", "c-earlier", "c-unsure", "c-digest"]);
  });

  it("replaces a claim from the next as-of day on", () => {
    const claims = [amount("c-august", "7", { asOf: "2025-08" }), amount("c-january", "6.3", { asOf: "2026-01-26" })];
    expect(resolve(...claims)).toMatchObject({ claims: [{ slug: "c-january" }], conflict: false });
    expect(resolveProperty(claims, "2025-12-31", letters).claims.map((claim) => claim.slug)).toEqual(["c-august"]);
    expect(resolveProperty(claims, "2025-07-31", letters).claims).toEqual([]);
  });

  it("keeps both where partial dates overlap and the order is unknown", () => {
    expect(slugs(amount("c-year", "7", { asOf: "2025" }), amount("c-day", "7", { asOf: "2025-10-07" }))).toHaveLength(
      2,
    );
  });

  it("is not replaced by a later claim that is only proposed or disputed", () => {
    const rumour = { asOf: "2026-06", status: "disputed" } as const;
    expect(slugs(amount("c-old", "7", { asOf: "2025" }), amount("c-rumour", "9", rumour))).toEqual(["c-old"]);
  });

  it("sees no conflict between a ceiling and a sum under it, and one between two stages", () => {
    const ceiling = claimOn("l-debt", "amount", upTo("12.5"), { slug: "c-ceiling" });
    const stage = (slug: string, stageCode: string) => claimOn("l-debt", "stage", code(stageCode), { slug });
    expect(resolve(ceiling, amount("c-sum", "12.2")).conflict).toBe(false);
    expect(resolve(stage("c-signed", "signed"), stage("c-drawn", "drawn")).conflict).toBe(true);
  });

  it("keeps undisclosed apart from nothing said", () => {
    const undisclosed = claimOn("l-debt", "amount", { type: "undisclosed" }, { slug: "c-undisclosed" });
    expect(statedAmount([undisclosed])).toEqual({ state: "undisclosed" });
    expect(statedAmount([])).toEqual({ state: "none" });
  });
});
