import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sum } from "@/lib/domain/analysis/circularity/web";
import { buildCaseWeb } from "@/lib/domain/analysis/measures/case-web";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { measureCase } from "@/lib/domain/analysis/measures/measure-case";
import { readContainment } from "@/lib/domain/analysis/umbrella/containment";
import { sumLinks } from "@/lib/domain/analysis/umbrella/sum-links";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { wholeFigure } from "@/lib/domain/model/figure-lists";
import { toMinorUnits } from "@/lib/domain/model/money";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { LENSES, STAGES } from "@/lib/domain/model/vocabulary";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { caseOf, type SmallLink, upTo, usd } from "../../small-case";

const frozen = (records: CaseRecords): SnapshotDocument => {
  const result = freeze({ records, number: 1, layout: { width: 1, height: 1, nodes: [] }, corrections: [] });
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
};
const figuresOf = (records: CaseRecords) => {
  const figures = new Map(measureCase(groundOf(frozen(records))).map((figure) => [figure.id, figure]));
  return (id: string) => {
    const figure = figures.get(id);
    if (!figure) throw new Error(`no figure ${id}`);
    return wholeFigure(figure);
  };
};
const money = (text: string | null) => (text === null ? null : toMinorUnits(text, "USD"));
const buy = (link: string, payer: string, payee: string, amount?: SmallLink["amount"]): SmallLink => ({
  link,
  kind: "purchase_goods",
  payer,
  payee,
  stage: "signed",
  ...(amount ? { amount } : {}),
});

// Contract: the web holds every sum once, and adds up to what the umbrella rules give.
// Must reject: a pool paid again by its investors, an umbrella beside its parts, slices of a round inside each other.
describe("the web of a case", () => {
  it("lets the pool pay what its named slices leave", () => {
    const records = caseOf(
      [
        { link: "l-pool", kind: "equity_investment", payer: "pool", payee: "v", stage: "signed", amount: usd("7.5") },
        { link: "l-slice", kind: "equity_investment", payer: "n", payee: "v", stage: "signed", amount: usd("2") },
      ],
      {
        linkParts: [
          {
            partType: "link",
            part: "l-slice",
            wholeType: "link",
            whole: "l-pool",
            relation: "slice_of_pool",
            note: null,
          },
        ],
      },
    );
    const flows = buildCaseWeb(groundOf(frozen(records)), "COMMITTED").at("high").flows;
    expect(flows.map((flow) => [flow.id, flow.amountMinor])).toEqual([
      ["l-pool", 550n],
      ["l-slice", 200n],
    ]);
  });

  it("sets a slice that has a deal of its own beside the other slices of its round", () => {
    // By hand: 15 + 30 firm and 35 on conditions make 45 committed and 80 announced, not 45.
    const links: readonly SmallLink[] = [
      {
        link: "l-one",
        kind: "equity_investment",
        payer: "a",
        payee: "o",
        stage: "signed",
        amount: usd("15"),
        deal: "d",
      },
      {
        link: "l-two",
        kind: "equity_investment",
        payer: "n",
        payee: "o",
        stage: "signed",
        amount: usd("30"),
        deal: "d",
      },
      { link: "l-if", kind: "equity_investment", payer: "a", payee: "o", stage: "conditional", amount: usd("35") },
    ];
    const figure = figuresOf(
      caseOf(links, {
        deals: { "d-l-if": { partOf: "d" } },
        linkParts: [
          { partType: "link", part: "l-if", wholeType: "deal", whole: "d", relation: "slice_of_round", note: null },
        ],
      }),
    );
    expect(figure("moved-stated/COMMITTED")).toMatchObject({ low: "45", high: "45" });
    expect(figure("moved-stated/ANNOUNCED")).toMatchObject({ low: "80", high: "80" });
  });

  it("pays the first part of an umbrella once: 100 with a signed 10 is 10 and 100, never 110", () => {
    const figure = figuresOf(
      caseOf(
        [
          { link: "l-all", kind: "equity_investment", payer: "a", payee: "b", stage: "announced", amount: usd("100") },
          { link: "l-first", kind: "equity_investment", payer: "a", payee: "b", stage: "signed", amount: usd("10") },
        ],
        { deals: { "d-l-first": { partOf: "d-l-all" } } },
      ),
    );
    expect(figure("moved-stated/COMMITTED").point).toBe("10");
    expect(figure("moved-stated/ANNOUNCED").point).toBe("100");
  });

  it("adds up to the last unit to the total of the umbrella rules, on random cases with slices and inner deals", () => {
    const link = fc.record({
      payer: fc.constantFrom("a", "b", "c"),
      payee: fc.constantFrom("d", "e", "a"),
      kind: fc.constantFrom("equity_investment" as const, "purchase_goods" as const),
      stage: fc.constantFrom(...STAGES.filter((stage) => ["reported", "announced", "signed"].includes(stage))),
      amount: fc.integer({ min: 1, max: 1000 }),
      deal: fc.constantFrom("d-1", "d-2", "d-3"),
      inside: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(link, { minLength: 1, maxLength: 8 }), fc.boolean(), (drawn, isNested) => {
        const used = drawn.filter((one) => one.payer !== one.payee);
        if (used.length === 0) return;
        const links = used.map((one, place): SmallLink => {
          return { ...one, link: `l-${place}`, amount: usd(String(one.amount)) };
        });
        const records = caseOf(links, {
          deals: isNested && links.some((one) => one.deal === "d-2") ? { "d-2": { partOf: "d-1" } } : {},
          linkParts: used.flatMap((one, place) =>
            one.inside && place % 2 === 1
              ? [
                  {
                    partType: "link" as const,
                    part: `l-${place}`,
                    wholeType: "link" as const,
                    whole: `l-${place - 1}`,
                    relation: "slice_of_pool" as const,
                    note: null,
                  },
                ]
              : [],
          ),
        });
        const document = frozen(records);
        const containment = readContainment(document.linkParts, document.deals);
        for (const lens of LENSES) {
          const web = buildCaseWeb(groundOf(document), lens).at("high");
          const [total] = sumLinks(document.network.links, containment, lens).totals;
          expect(sum(web.flows.map((flow) => flow.amountMinor))).toBe(money(total?.low ?? "0"));
        }
      }),
      { numRuns: 300, verbose: 1 },
    );
  });
});

// Contract: what a figure does not know stays open and is named.
// Must reject: a point without books, an unknown sum taken as zero in an upper bound, a loop where there is none.
describe("the round trip of a party", () => {
  it("has no point and no lower end above nothing while the books of others are unknown, and names them", () => {
    const figure = figuresOf(caseOf([buy("l-there", "a", "b", usd("30")), buy("l-back", "b", "a", upTo("20"))]));
    expect(figure("round-trip/COMMITTED/a")).toMatchObject({
      low: "0",
      high: "20",
      point: null,
      missing: ["books:b"],
    });
    expect(figure("round-trip-share/COMMITTED/a")).toMatchObject({ low: "0", high: "100", unit: "percent" });
  });

  it("is bounded by the stated sums on the way even where another sum is unknown", () => {
    const figure = figuresOf(caseOf([buy("l-there", "a", "b", usd("30")), buy("l-back", "b", "a")]));
    expect(figure("round-trip/COMMITTED/a").high).toBe("30");
    expect(figure("round-trip-share/COMMITTED/a")).toMatchObject({ high: null, missing: ["amount:l-back"] });
  });

  it("has no upper end where no sum on a whole way is stated, and names the links", () => {
    const figure = figuresOf(
      caseOf([buy("l-there", "a", "b"), buy("l-back", "b", "a"), buy("l-c", "a", "c", usd("1"))]),
    );
    expect(figure("round-trip/COMMITTED/a").high).toBeNull();
    expect(figure("round-trip/COMMITTED/a").missing).toEqual(["books:b", "amount:l-back", "amount:l-there"]);
  });

  it("is exactly nothing for a party that pays and receives on no loop", () => {
    const figure = figuresOf(caseOf([buy("l-one", "a", "b", usd("5")), buy("l-two", "b", "c")]));
    expect(figure("round-trip/COMMITTED/b")).toMatchObject({ low: "0", high: "0", point: "0", missing: [] });
  });

  it("says under closure what all money of the vehicle means: 2 of 20 put in comes back as 2", () => {
    const figure = figuresOf(
      caseOf([
        buy("l-own", "n", "v", usd("2")),
        buy("l-rest", "r", "v", usd("18")),
        buy("l-chips", "v", "n", usd("20")),
      ]),
    );
    expect(figure("round-trip-if/COMMITTED/n")).toMatchObject({ kind: "scenario", low: "2", point: "2", high: "2" });
    expect(figure("round-trip-share/COMMITTED/n").high).toBe("10");
    expect(figure("throughput/COMMITTED").point).toBe("10");
  });
});

describe("money going round", () => {
  const records = caseOf([
    buy("l-1", "n", "o", usd("10")),
    buy("l-2", "n", "c", usd("2")),
    buy("l-3", "o", "r", usd("24")),
    buy("l-4", "o", "c", usd("12")),
    buy("l-5", "r", "n", usd("20")),
    buy("l-6", "c", "n", usd("9")),
  ]);

  it("is 34 in the web of four companies, 4 of it two-way, and its lines add up to it", () => {
    const figure = figuresOf(records);
    const circulating = figure("circulating-stated/COMMITTED");
    expect(circulating).toMatchObject({ low: "34", high: "34", point: "34" });
    expect(figure("two-way-stated/COMMITTED").point).toBe("4");
    expect(figure("circulating-even/COMMITTED").point).toBe("34");
    const goesRound = circulating.inputs.filter(({ label }) => label.startsWith("high-case:"));
    expect(sum(goesRound.map((line) => money(line.high) ?? 0n))).toBe(money("34"));
    const weights = figure("throughput/COMMITTED").inputs.filter((line) => line.label.startsWith("weight:"));
    expect(weights.map((line) => [line.label, line.low])).toEqual([
      ["weight:cash.c.n", "2"],
      ["weight:cash.c.n.o", "3.33"],
      ["weight:cash.n.o.r", "6.67"],
    ]);
  });

  it("stays open where a loop has no sum at all, and a link that leads nowhere does not open it", () => {
    const open = figuresOf(caseOf([buy("l-1", "a", "b"), buy("l-2", "b", "a"), buy("l-3", "c", "d", usd("5"))]));
    expect(open("circulating/COMMITTED")).toMatchObject({
      low: "0",
      high: null,
      missing: ["amount:l-1", "amount:l-2"],
    });
    const shut = figuresOf(caseOf([buy("l-1", "a", "b", usd("5")), buy("l-2", "b", "a"), buy("l-3", "b", "c")]));
    expect(shut("circulating/COMMITTED")).toMatchObject({ low: "0", high: "10", missing: [] });
  });
});
