// Contract: the payments of a web and the total in front of it are one answer at every end, whatever lies in what.
// Must reject: a slice cut to nothing because its pool is only a ceiling, a total above what its web pays, and a rest
// that is larger at the low end than at the high one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isUnbounded } from "@/lib/domain/amounts/upper-end";
import { sum } from "@/lib/domain/analysis/circularity/web";
import { readReceiverShares } from "@/lib/domain/analysis/exposure/read-dependence";
import { buildCaseWeb, type WebEnd } from "@/lib/domain/analysis/measures/case-web";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { sumLinks } from "@/lib/domain/analysis/umbrella/sum-links";
import { statedUnder, withoutUnknown } from "@/lib/domain/lens/link-under-lens";
import type { CaseRecords, ClaimValue, LinkPart } from "@/lib/domain/model/case-records";
import { toMinorUnits } from "@/lib/domain/model/money";
import { LENSES, type Lens, type PartRelation } from "@/lib/domain/model/vocabulary";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { caseOf, firmWithHeadline, type SmallLink, upTo, usd } from "../../small-case";

const atLeast = (min: string): ClaimValue => ({
  type: "money",
  currency: "USD",
  qualifier: "at_least",
  value: null,
  min,
  max: null,
});

const inside = (
  part: string,
  whole: string,
  relation: PartRelation,
  wholeType: "link" | "deal" = "link",
): LinkPart => ({
  partType: "link",
  part,
  wholeType,
  whole,
  relation,
  note: null,
});

function documentOf(records: CaseRecords) {
  const frozen = freeze({ records, number: 1, layout: { width: 1, height: 1, nodes: [] }, corrections: [] });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  return frozen.value;
}

/** What the web pays per link at an end, in dollars. */
function paid(records: CaseRecords, lens: Lens, end: WebEnd): Record<string, number> {
  const { flows } = buildCaseWeb(groundOf(documentOf(records)), lens).at(end);
  return Object.fromEntries(flows.map(({ id, amountMinor }) => [id, Number(amountMinor) / 100]));
}

function total(records: CaseRecords, lens: Lens) {
  const { network, linkParts, deals } = documentOf(records);
  return sumLinks(network.links, readContainment(linkParts, deals), lens).totals[0];
}

const round = (link: string, payer: string, amount: ClaimValue, stage: SmallLink["stage"] = "signed"): SmallLink => {
  return { link, kind: "equity_investment", payer, payee: "v", stage, amount, deal: "d" };
};

describe("parts and wholes that do not fit", () => {
  it("a first tranche larger than its letter of intent is paid in full, and the letter adds nothing", () => {
    const records = caseOf([round("l-intent", "a", usd("10"), "announced"), round("l-first", "a", usd("15"))], {
      linkParts: [inside("l-first", "l-intent", "tranche_of")],
    });
    expect(total(records, "ANNOUNCED")).toMatchObject({ low: "15", high: "15" });
    expect(paid(records, "ANNOUNCED", "high")).toEqual({ "l-intent": 0, "l-first": 15 });
  });

  it("slices that add up to more than their pool share it in proportion, with nothing left over", () => {
    const records = caseOf(
      [round("l-pool", "pool", usd("50")), round("l-one", "a", usd("60")), round("l-two", "b", usd("20"))],
      { linkParts: [inside("l-one", "l-pool", "slice_of_pool"), inside("l-two", "l-pool", "slice_of_pool")] },
    );
    expect(total(records, "COMMITTED")).toMatchObject({ low: "50", high: "50" });
    expect(paid(records, "COMMITTED", "high")).toEqual({ "l-pool": 0, "l-one": 37.5, "l-two": 12.5 });
  });

  it("two members of unknown slices have anything up to the pool, and the pool is paid once", () => {
    const member = (link: string, payer: string): SmallLink => {
      return { link, kind: "equity_investment", payer, payee: "v", stage: "signed", deal: "d" };
    };
    const records = caseOf([round("l-pool", "pool", usd("700")), member("l-one", "a"), member("l-two", "b")], {
      linkParts: [inside("l-one", "l-pool", "slice_of_pool"), inside("l-two", "l-pool", "slice_of_pool")],
    });
    expect(total(records, "COMMITTED")).toMatchObject({ low: "700", high: "700" });
    expect(paid(records, "COMMITTED", "least")).toEqual({ "l-pool": 700, "l-one": 0, "l-two": 0 });
    expect(paid(records, "COMMITTED", "open")).toEqual({ "l-pool": 0, "l-one": 350, "l-two": 350 });
  });

  it("a stated slice stands at the low end of a pool that is only a ceiling", () => {
    const records = caseOf([round("l-pool", "pool", upTo("10")), round("l-one", "a", usd("2"))], {
      linkParts: [inside("l-one", "l-pool", "slice_of_pool")],
    });
    expect(total(records, "COMMITTED")).toMatchObject({ low: "2", high: "10" });
    expect(paid(records, "COMMITTED", "low")).toEqual({ "l-pool": 0, "l-one": 2 });
    expect(paid(records, "COMMITTED", "high")).toEqual({ "l-pool": 8, "l-one": 2 });
  });

  it("a slice above the floor of its pool stands, since the pool may be more", () => {
    const records = caseOf([round("l-pool", "pool", atLeast("10")), round("l-one", "a", usd("15"))], {
      linkParts: [inside("l-one", "l-pool", "slice_of_pool")],
    });
    expect(total(records, "COMMITTED")).toMatchObject({ low: "15", high: null });
    expect(paid(records, "COMMITTED", "high")).toEqual({ "l-pool": 0, "l-one": 15 });
  });

  it("what a lens leaves out takes its most off the low end and its least off the high one", () => {
    const records = caseOf([round("l-all", "a", usd("100")), round("l-part", "b", upTo("10"), "reported")], {
      linkParts: [inside("l-part", "l-all", "tranche_of")],
    });
    expect(total(records, "COMMITTED")).toMatchObject({ low: "90", high: "100" });
    expect(paid(records, "COMMITTED", "low")).toEqual({ "l-all": 90 });
    expect(paid(records, "COMMITTED", "high")).toEqual({ "l-all": 100 });
  });

  it("a payer whose part somebody else may pay has an interval the right way round, and the whole is received once", () => {
    const records = caseOf([round("l-all", "a", usd("100")), round("l-part", "b", upTo("10"))], {
      linkParts: [inside("l-part", "l-all", "tranche_of")],
    });
    const [shares] = readReceiverShares(buildCaseWeb(groundOf(documentOf(records)), "COMMITTED"), 1);
    expect(shares).toMatchObject({ low: "100", high: "100" });
    expect(shares?.payers.map(({ payer, low, high }) => [payer, low, high])).toEqual([
      ["a", "90", "100"],
      ["b", "0", "10"],
    ]);
  });

  it("a stand-in brings its own parts with it, and what it stands in for is not paid", () => {
    const records = caseOf(
      [round("l-firm", "a", usd("12")), round("l-instead", "a", usd("15")), round("l-slice", "b", usd("4"))],
      {
        linkParts: [
          inside("l-instead", "d", "alternative_to", "deal"),
          inside("l-slice", "l-instead", "slice_of_pool"),
        ],
      },
    );
    expect(total(records, "COMMITTED")).toMatchObject({ low: "15", high: "15" });
    expect(paid(records, "COMMITTED", "high")).toEqual({ "l-firm": 0, "l-instead": 11, "l-slice": 4 });
  });
});

describe("the web of a random case", () => {
  const amounts = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: 1, max: 300 }).map((most) => upTo(String(most))),
    fc.integer({ min: 1, max: 300 }).map((least) => atLeast(String(least))),
    fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 })).map(([firm, more]) => {
      return firmWithHeadline(String(firm), String(firm + more));
    }),
    fc.integer({ min: 1, max: 300 }).map((sole) => usd(String(sole))),
  );
  const link = fc.record({
    payer: fc.constantFrom("a", "b", "c"),
    kind: fc.constantFrom("equity_investment" as const, "equity_investment" as const, "purchase_goods" as const),
    stage: fc.constantFrom("reported" as const, "announced" as const, "signed" as const, "completed" as const),
    amount: amounts,
    deal: fc.constantFrom("d-1", "d-2", "d-3"),
    relation: fc.constantFrom("slice_of_pool" as const, "tranche_of" as const, "alternative_to" as const, null),
    whole: fc.nat({ max: 7 }),
  });

  it("pays at each end what the umbrella rules give there", () => {
    fc.assert(
      fc.property(fc.array(link, { minLength: 1, maxLength: 8 }), fc.boolean(), (drawn, isNested) => {
        const links = drawn.map(({ amount, ...one }, place): SmallLink => {
          return { ...one, payee: "v", link: `l-${place}`, ...(amount === undefined ? {} : { amount }) };
        });
        const linkParts = drawn.flatMap(({ relation, whole, deal }, place) => {
          if (relation === null) return [];
          if (relation === "alternative_to") return [inside(`l-${place}`, deal, relation, "deal")];
          return whole < drawn.length && whole !== place ? [inside(`l-${place}`, `l-${whole}`, relation)] : [];
        });
        const isInner = isNested && links.some((one) => one.deal === "d-2");
        const nested = isInner ? { deals: { "d-2": { partOf: "d-1" } } } : {};
        const document = documentOf(caseOf(links, { ...nested, linkParts }));
        const containment = readContainment(document.linkParts, document.deals);
        const minor = (amount: string) => toMinorUnits(amount, "USD");
        for (const lens of LENSES) {
          const web = buildCaseWeb(groundOf(document), lens);
          const pays = (end: WebEnd) => sum(web.at(end).flows.map((flow) => flow.amountMinor));
          const all = sumLinks(document.network.links, containment, lens).totals[0];
          expect(pays("least")).toBe(minor(all?.low ?? "0"));
          expect(isUnbounded(pays("open")) ? null : pays("open")).toBe(
            all?.high === null ? null : minor(all?.high ?? "0"),
          );
          const stated = withoutUnknown(document.network.links, lens).filter(
            (one) => statedUnder(one, "REPORTED") !== null,
          );
          const known = sumLinks(stated, containment, lens).totals[0];
          expect(pays("low")).toBe(minor(known?.low ?? "0"));
          expect(pays("low")).toBeLessThanOrEqual(pays("high"));
          const hasFloors = drawn.some(({ amount }) => amount?.type === "money" && amount.qualifier === "at_least");
          if (!hasFloors) expect(pays("high")).toBe(minor(known?.high ?? "0"));
        }
      }),
      { numRuns: 200 },
    );
  });
});
