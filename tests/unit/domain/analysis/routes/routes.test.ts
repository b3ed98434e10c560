// Contract: a rule binds on a day as known on a day; a route is told only with all its conditions.
// Must reject: calling a possibility a finding, and a rescinded rule that still counts.

import { describe, expect, test } from "vitest";
import { openBudget } from "@/lib/domain/analysis/budget";
import { findArbitragePaths, type RouteHop, type RouteQuestion } from "@/lib/domain/analysis/routes/arbitrage-paths";
import { capRemaining, checkSupply } from "@/lib/domain/analysis/routes/check-supply";
import { contradictedTiers, type RuleVersion, ruleBindingOn, tierOn } from "@/lib/domain/analysis/routes/rule-version";
import type { Day } from "@/lib/domain/model/case-records";
import { readVector } from "@/tests/fixtures/read-vector";

const published: RuleVersion = {
  rule: "diffusion",
  valid: { since: "2025-01-13", until: null },
  recorded: { since: "2025-01-15", until: "2025-05-13" },
  complianceDay: "2025-05-15",
  state: "published",
  terms: [],
  tiers: { GB: 1, JP: 1, CA: 1, AU: 1, FR: 1, IL: 2, PL: 2, CH: 2, CN: 3 },
};
const rescinded: RuleVersion = {
  ...published,
  valid: { since: "2025-01-13", until: "2025-05-13" },
  recorded: { since: "2025-05-13", until: null },
  state: "rescinded",
};

describe("rules by day and by what was known", () => {
  test("G01: the three-tier cap was expected to bind, and never did", () => {
    const { input, expected } = readVector<{ queries: [Day, Day][] }, { binding: boolean[]; reason: string[] }>("G01");
    const words: Record<string, string> = {
      compliance_day_not_reached: "published, compliance date not reached",
      as_then_expected: "as then expected",
      rescinded: "rescinded",
    };
    const answers = input.queries.map(([day, known]) => ruleBindingOn([published, rescinded], day, known));
    expect(answers.map((answer) => answer.isBinding)).toEqual(expected.binding);
    expect(answers.map((answer) => words[answer.reason])).toEqual(expected.reason);
  });

  test("a rule nobody knew of, a proposal, and a day outside its span do not bind", () => {
    expect(ruleBindingOn([published], "2025-06-01", "2025-01-01").reason).toBe("unknown_then");
    const proposal: RuleVersion = { ...published, state: "proposed" };
    expect(ruleBindingOn([proposal], "2025-06-01", "2025-02-01").reason).toBe("proposed_only");
    expect(ruleBindingOn([published], "2024-06-01", "2025-02-01").reason).toBe("not_valid");
  });

  test("G02: the video's first tier is contradicted for Israel and for Poland, a member of the EU", () => {
    const { expected } = readVector<unknown, { contradicted: string[] }>("G02");
    const names: Record<string, string> = { IL: "Israel (tier 2)", PL: "Poland, an EU member (tier 2)" };
    const told = { FR: 1, GB: 1, CA: 1, AU: 1, IL: 1, JP: 1, PL: 1 } as const;
    expect(contradictedTiers(told, published).map(({ jurisdiction }) => names[jurisdiction])).toEqual(
      expected.contradicted,
    );
  });

  test("a tier comes with the answer whether it bound on that day", () => {
    expect(tierOn([published, rescinded], "CN", "2025-10-21", "2025-10-21")).toEqual({
      tier: 3,
      binding: { isBinding: false, reason: "rescinded" },
    });
    expect(tierOn([published], "XX", "2025-06-01", "2025-03-01").tier).toBeNull();
  });
});

const EXPORT_RULE: RuleVersion = {
  rule: "licence-for-china",
  valid: { since: "2023-10-17", until: null },
  recorded: { since: "2023-10-17", until: null },
  complianceDay: null,
  state: "effective",
  terms: [
    {
      itemClasses: ["gpu"],
      origins: ["US"],
      destinations: ["CN"],
      destinationBy: "headquarters",
      activities: ["sale", "transfer"],
      effect: { kind: "licence" },
    },
  ],
  tiers: { CN: 3 },
};

const PLACES = {
  NVDA: { location: "US", headquarters: "US" },
  CLOUD: { location: "FI", headquarters: "NL" },
  BUYER: { location: "SG", headquarters: "CN" },
  OTHER: { location: "SG", headquarters: "SG" },
};

function aHop(hop: Partial<RouteHop> & Pick<RouteHop, "id" | "supplier" | "customer" | "kind">): RouteHop {
  return { itemClass: "gpu", units: { low: 100, high: 100 }, day: "2025-03-01", claims: ["c1"], ...hop };
}

const GOODS = aHop({ id: "goods", supplier: "NVDA", customer: "CLOUD", kind: "goods" });
const SERVICE = aHop({ id: "service", supplier: "CLOUD", customer: "BUYER", kind: "service", day: "2025-04-01" });

function aQuestion(change: Partial<RouteQuestion>): RouteQuestion {
  return {
    rules: [EXPORT_RULE],
    known: "2025-06-01",
    shipments: [],
    places: PLACES,
    hops: [GOODS, SERVICE],
    origins: ["NVDA"],
    endHeadquarters: ["CN"],
    ...change,
  };
}

describe("routes", () => {
  test("all four conditions make an arbitrage path", () => {
    const search = findArbitragePaths(aQuestion({}));
    expect(search.paths).toEqual([
      {
        finding: "arbitrage",
        parties: ["NVDA", "CLOUD", "BUYER"],
        hops: ["goods", "service"],
        directSupply: "licence",
        forbiddenHops: [],
        unsourcedHops: [],
      },
    ]);
    expect(search.documentedCustomers).toEqual(["BUYER"]);
  });

  test("a search that its budget ends says so, and one of what it takes changes nothing", () => {
    let spent = 0;
    const counting = { spend: (steps: number) => ((spent += steps), true), reason: null };
    const whole = findArbitragePaths(aQuestion({}), counting);
    expect([whole.isTruncated, whole.reason]).toEqual([false, null]);
    expect(findArbitragePaths(aQuestion({}), openBudget({ maxSteps: spent }))).toEqual(whole);
    for (const maxSteps of [0, 1, spent - 1]) {
      const cut = findArbitragePaths(aQuestion({}), openBudget({ maxSteps }));
      expect([cut.isTruncated, cut.reason]).toEqual([true, "steps"]);
    }
  });

  test("without a claim on a hop it is a structural possibility and no customer is documented", () => {
    const search = findArbitragePaths(aQuestion({ hops: [GOODS, { ...SERVICE, claims: [] }] }));
    expect(search.paths[0]).toMatchObject({ finding: "structural_possibility", unsourcedHops: ["service"] });
    expect(search.documentedCustomers).toEqual([]);
  });

  test("with a forbidden hop it is a possible diversion, and untold while a hop has no claim", () => {
    const remoteRule: RuleVersion = {
      ...EXPORT_RULE,
      rule: "remote-access",
      terms: [{ ...(EXPORT_RULE.terms[0] as RuleVersion["terms"][number]), activities: ["remote_access"] }],
    };
    const rules = [EXPORT_RULE, remoteRule];
    expect(findArbitragePaths(aQuestion({ rules })).paths[0]).toMatchObject({
      finding: "possible_diversion",
      forbiddenHops: ["service"],
    });
    expect(findArbitragePaths(aQuestion({ rules, hops: [GOODS, { ...SERVICE, claims: [] }] })).paths).toEqual([]);
  });

  test("is none where direct supply was allowed, or the last hop is goods, or the days run backwards", () => {
    expect(findArbitragePaths(aQuestion({ rules: [] })).paths).toEqual([]);
    expect(findArbitragePaths(aQuestion({ hops: [GOODS, { ...SERVICE, kind: "goods" }] })).paths).toEqual([]);
    expect(findArbitragePaths(aQuestion({ hops: [GOODS, { ...SERVICE, day: "2025-02-01" }] })).paths).toEqual([]);
  });

  test("does not look beyond four hops", () => {
    const names = ["NVDA", "A", "B", "C", "D", "BUYER"];
    const hops = names.slice(1).map((customer, place) =>
      aHop({
        id: `h${place}`,
        supplier: names[place] as string,
        customer,
        kind: customer === "BUYER" ? "service" : "goods",
      }),
    );
    const places = { ...PLACES, ...Object.fromEntries(["A", "B", "C", "D"].map((name) => [name, PLACES.OTHER])) };
    expect(findArbitragePaths(aQuestion({ hops, places })).paths).toEqual([]);
  });

  test("a cap counts what was shipped inside its period, and is exceeded only where that is certain", () => {
    const capped: RuleVersion = {
      ...EXPORT_RULE,
      terms: [
        {
          itemClasses: ["gpu"],
          origins: ["US"],
          destinations: ["SG"],
          destinationBy: "location",
          activities: ["sale"],
          effect: {
            kind: "cap",
            units: 150,
            per: "jurisdiction",
            period: { since: "2025-01-01", until: "2026-01-01" },
          },
        },
      ],
    };
    const supply = {
      itemClass: "gpu",
      origin: "US",
      receiver: "OTHER",
      receiverPlace: PLACES.OTHER,
      activity: "sale",
      units: { low: 100, high: 100 },
      day: "2025-05-01",
    } as const;
    const shipped = (low: number, day: Day = "2025-02-01") => [{ receiver: "BUYER", day, units: { low, high: null } }];
    const context = { rules: [capped], known: "2025-06-01", places: PLACES } as const;
    expect(checkSupply(supply, { ...context, shipments: shipped(60) })).toBe("beyond_cap");
    expect(checkSupply(supply, { ...context, shipments: shipped(40) })).toBe("allowed");
    expect(checkSupply(supply, { ...context, shipments: shipped(60, "2024-02-01") })).toBe("allowed");
  });

  test("what is left of a cap is an interval", () => {
    expect(capRemaining(50_000, [{ low: 10_000, high: 20_000 }])).toEqual({ low: 30_000, high: 40_000 });
    expect(capRemaining(50_000, [{ low: 10_000, high: null }])).toEqual({ low: 0, high: 40_000 });
  });
});
