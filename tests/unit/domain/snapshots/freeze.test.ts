import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseRecords, Claim } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { inEnglish } from "../../../builders/words";
import { caseOf, claimOn, type SmallLink, upTo, usd } from "../small-case";

const layout = { width: 10, height: 10, nodes: [] };
const smallLinks: readonly SmallLink[] = [
  { link: "l-there", kind: "equity_investment", payer: "a", payee: "b", stage: "signed", amount: usd("30") },
  { link: "l-back", kind: "purchase_goods", payer: "b", payee: "a", stage: "reported", amount: upTo("20") },
  { link: "l-hold", kind: "stake", payer: "a", payee: "c", stage: "completed" },
  { link: "l-buy", kind: "purchase_services", payer: "a", payee: "c", stage: "signed" },
];
const records = caseOf(smallLinks);
const frozen = (given: CaseRecords): SnapshotDocument => {
  const result = freeze({ records: given, number: 1, layout, corrections: [] });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`);
  return result.value;
};
const figure = (document: SnapshotDocument, id: string) => document.figures.find((one) => one.id === id);

// Contract: the document is a function of the accepted records alone, and every drawn link has an accepted claim.
// Must reject: a private claim in public, a link that nothing stands behind, an order that depends on the database.
describe("freezing", () => {
  it("is refused while drawn links lack an accepted claim, and names every one of them", () => {
    const claims = records.claims.filter((claim) => !["l-there", "l-hold"].includes(claim.subject));
    expect(freeze({ records: { ...records, claims }, number: 1, layout, corrections: [] })).toEqual({
      ok: false,
      reason: [
        { link: "l-hold", reason: "no-accepted-claim" },
        { link: "l-there", reason: "no-accepted-claim" },
      ],
    });
  });

  it("takes a proposed or a deprecated claim for none, and shows a link of disputed claims as disputed", () => {
    const give = (changes: Partial<Claim>): CaseRecords => ({
      ...records,
      claims: records.claims.map((claim) => (claim.subject === "l-back" ? { ...claim, ...changes } : claim)),
    });
    expect(freeze({ records: give({ status: "proposed" }), number: 1, layout, corrections: [] }).ok).toBe(false);
    expect(freeze({ records: give({ rank: "deprecated" }), number: 1, layout, corrections: [] }).ok).toBe(false);
    const link = frozen(give({ status: "disputed" })).network.links.find((one) => one.link === "l-back");
    expect(link).toMatchObject({ disputed: true, drawn: true, lens: null });
  });

  it("holds of a long quote the words round the figure alone, as many as the case says, and of two like it one", () => {
    const long =
      "In the ten years that follow the closing the buyer will pay thirty dollars for what it gets from there";
    const cited = (fragment: string) => ({
      ...claimOn("l-there", "amount", usd("30"), { slug: "cited" }).citations[0],
      fragment,
    });
    const claims = records.claims.map((claim) =>
      claim.subject === "l-there" && claim.property === "amount"
        ? {
            ...claim,
            wording: "thirty dollars",
            citations: [cited(long), cited(`${long} and from here`)] as Claim["citations"],
          }
        : claim,
    );
    const { header, ...lists } = frozen({ ...records, claims, header: { ...records.header, quoteWords: 5 } });
    expect(header).not.toHaveProperty("quoteWords");
    const shown = lists.claims
      .filter(({ wording }) => wording === "thirty dollars")
      .flatMap(({ citations }) => citations);
    expect(shown.map(({ fragment }) => fragment)).toEqual(["pay thirty dollars for what"]);
    expect(JSON.stringify(lists)).not.toContain("ten years");
  });

  it("asks nothing of links that are told or have ended", () => {
    const told = caseOf(smallLinks, { links: { "l-back": { layer: "told" } } });
    const claims = told.claims.filter((claim) => claim.subject !== "l-back");
    expect(freeze({ records: { ...told, claims }, number: 1, layout, corrections: [] }).ok).toBe(true);
  });

  it("carries no draft, proposed or retracted claim, no source they alone cite and no word of them", () => {
    const privately = (["draft", "proposed", "retracted"] as const).map((status) =>
      claimOn("l-there", "amount", usd("99"), {
        slug: `c-${status}`,
        status,
        citations: [
          {
            source: "s-secret",
            fragment: null,
            locator: inEnglish("1"),
            stance: "supports",
            origin: "press",
            anchor: "exact",
          },
        ],
      }),
    );
    const [source] = records.sources;
    const claims = records.claims.map((claim) =>
      claim.slug === "c-amount-l-there" ? { ...claim, conflictsWith: ["c-draft"] } : claim,
    );
    const document = frozen({
      ...records,
      claims: [...claims, ...privately],
      sources: source ? [source, { ...source, slug: "s-secret" }] : [],
    });
    expect(JSON.stringify(document)).not.toMatch(/c-draft|c-proposed|c-retracted|s-secret|"99"/);
  });

  it("gives the same text whatever the order of the records", () => {
    const text = JSON.stringify(frozen(records));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...records.claims], { minLength: records.claims.length }),
        fc.shuffledSubarray([...records.links], { minLength: records.links.length }),
        fc.shuffledSubarray([...records.parties], { minLength: records.parties.length }),
        (claims, links, parties) => {
          expect(JSON.stringify(frozen({ ...records, claims, links, parties }))).toBe(text);
        },
      ),
    );
  });

  it("tells loops per lens, cash apart from mixed, with the smallest cash hop", () => {
    const loops = frozen(records).loopSets.map((set) => [set.lens, set.kind, set.loops.map((loop) => loop.id)]);
    expect(loops).toEqual([
      ["PAID", "cash", []],
      ["PAID", "mixed", []],
      ["COMMITTED", "cash", []],
      ["COMMITTED", "mixed", ["mixed.a.c"]],
      ["ANNOUNCED", "cash", []],
      ["ANNOUNCED", "mixed", ["mixed.a.c"]],
      ["REPORTED", "cash", ["cash.a.b"]],
      ["REPORTED", "mixed", ["mixed.a.c"]],
    ]);
    const [loop] = frozen(records).loopSets.find((set) => set.lens === "REPORTED" && set.kind === "cash")?.loops ?? [];
    // min([30, 30], [0, 20]) = [0, 20]
    expect(loop).toMatchObject({
      hopsWithAmount: 2,
      bottleneck: { low: "0", high: "20" },
      weakest: { reliability: "B" },
    });
  });

  it("keeps euro out of the dollar total and says so", () => {
    const euro = { type: "money", currency: "EUR", qualifier: "exact", value: "7", min: null, max: null } as const;
    const document = frozen(caseOf([...smallLinks, { ...smallLinks[0], link: "l-euro", amount: euro } as SmallLink]));
    expect(figure(document, "gross-cash-stated/COMMITTED/USD")).toMatchObject({
      point: "30",
      assumptions: ["currency-left-out:EUR"],
    });
    expect(figure(document, "gross-cash-stated/COMMITTED/EUR")).toMatchObject({ point: "7" });
  });

  it("computes the gross of each lens, open above where a sum is not stated", () => {
    const document = frozen(records);
    expect(figure(document, "gross-cash/PAID/USD")).toMatchObject({ low: "0", high: null });
    expect(figure(document, "gross-cash/COMMITTED/USD")).toMatchObject({
      low: "30",
      high: null,
      missing: ["amount:l-buy"],
    });
    expect(figure(document, "gross-cash-stated/COMMITTED/USD")).toMatchObject({ low: "30", high: "30", point: "30" });
    expect(figure(document, "gross-cash-stated/REPORTED/USD")).toMatchObject({ low: "30", high: "50", point: null });
    expect(figure(document, "legs-with-amount/REPORTED")).toMatchObject({ point: "2" });
    expect(figure(document, "legs-without-amount/REPORTED")).toMatchObject({ point: "1" });
    expect(figure(document, "loops/REPORTED/cash")).toMatchObject({ point: "1", parties: ["a", "b"] });
    expect(figure(document, "loops/REPORTED/cash")?.assumptions).toEqual(["max-length:6"]);
    expect(figure(document, "links-told")).toMatchObject({ point: "0" });
  });
});
