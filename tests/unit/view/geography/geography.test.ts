import { beforeAll, describe, expect, it } from "vitest";
import { capRemaining } from "@/lib/domain/analysis/routes/check-supply";
import {
  type CaseRoutes,
  findCaseRoutes,
  listLicences,
  UNNAMED_MAKER,
} from "@/lib/domain/analysis/routes/read-case-routes";
import {
  type CaseRule,
  listPlacesOnDay,
  listTellingDays,
  readCapPeriod,
  readCaseRules,
} from "@/lib/domain/analysis/routes/read-case-rules";
import type { Day } from "@/lib/domain/model/case-records";
import type { SnapshotDocument } from "@/lib/domain/model/snapshot-document";
import { daySentence, listsOnDay } from "@/lib/view/geography/day-lists";
import { lookClass, lookFill, looksOnDay } from "@/lib/view/geography/place-looks";
import { layOutTimeline } from "@/lib/view/geography/rule-timeline";
import { dayNumber, dayOfNumber, readRulesGround, writeRulesGround } from "@/lib/view/geography/rules-ground";
import { layOutWorldMap, shortenPath } from "@/lib/view/geography/world-map";
import { freezeShippedCase } from "../../../builders/shipped-case";
import { inEnglish } from "../../../builders/words";

// Contract: a rule binds from the day it must be obeyed and while it is enforced; what is told never counts as a rule;
// a way is documented only where every step has a claim.
// Must reject: the three tiers as law in October 2025, a named customer of a told sale, a cap with deliveries made up.

let document: SnapshotDocument;
let rules: readonly CaseRule[];
let found: CaseRoutes;

beforeAll(() => {
  document = freezeShippedCase();
  rules = readCaseRules(document);
  found = findCaseRoutes(document, rules);
});

const placeOn = (place: string, day: Day) => listPlacesOnDay(rules, day).find((one) => one.place === place);

describe("the tiers of 2025", () => {
  it("are listed and not yet to be obeyed on the day they were published", () => {
    expect(placeOn("NL", "2025-01-15")).toMatchObject({
      tier: 1,
      binding: { isBinding: false, reason: "compliance_day_not_reached" },
    });
    expect(placeOn("NL", "2025-01-12")).toBeUndefined();
  });

  it("are not enforced from 13 May 2025 on, also on the day they were due and on the day of the video", () => {
    expect(placeOn("IL", "2025-05-12")?.binding?.reason).toBe("compliance_day_not_reached");
    for (const day of ["2025-05-13", "2025-05-15", "2025-10-21", "2026-07-31"] as const) {
      expect(placeOn("IL", day), day).toMatchObject({ tier: 2, binding: { isBinding: false, reason: "not_enforced" } });
    }
  });

  it("leave older rules on China standing, and add later ones on their day", () => {
    expect(placeOn("CN", "2025-10-21")?.controls).toEqual([
      "us-a100-h100-2022",
      "us-a800-h800-2023",
      "us-h20-licence-2025",
    ]);
    expect(placeOn("CN", "2023-11-16")?.controls).toEqual(["us-a100-h100-2022"]);
    expect(placeOn("CN", "2026-01-15")?.controls).toContain("us-h200-case-by-case-2026");
  });

  it("are never read from what the video told", () => {
    expect(rules.find(({ rule }) => rule === "told-three-tiers-2025")?.sort).toBe("told");
    expect(placeOn("BR", "2025-10-21")).toBeUndefined();
  });

  it("are told by days: effect, shelving, compliance, video, end of the figures", () => {
    expect(listTellingDays(rules, "2026-07-31")).toEqual([
      "2025-01-13",
      "2025-05-13",
      "2025-05-15",
      "2025-10-21",
      "2026-07-31",
    ]);
  });
});

describe("guidance, levies, drafts and reports", () => {
  it("are no controls", () => {
    const sorts = Object.fromEntries(rules.map(({ rule, sort }) => [rule, sort]));
    expect(sorts).toMatchObject({
      "us-iaas-guidance-2025": "guidance",
      "us-232-chip-tariff-2026": "levy",
      "us-remote-access-act-2026": "proposed",
      "cn-customs-h200-2026": "reported",
    });
    expect(placeOn("US", "2026-07-31")).toMatchObject({ controls: [], others: ["us-232-chip-tariff-2026"] });
  });
});

describe("routes", () => {
  it("find the rental in Indonesia as a structural possibility, its supply of chips without a claim", () => {
    const route = found.routes.find(({ customer }) => customer === "inf-tech");
    expect(route?.path).toMatchObject({
      finding: "structural_possibility",
      parties: [UNNAMED_MAKER, "indosat", "inf-tech"],
      directSupply: "licence",
      unsourcedHops: ["supply:indosat"],
    });
    expect(route?.guidance).toEqual(["us-iaas-guidance-2025"]);
    expect(found.documentedCustomers).toEqual(["inf-tech"]);
  });

  it("name no customer of Nebius, and no diversion", () => {
    expect(found.withoutDocumentedCustomer).toEqual(["nebius"]);
    const route = found.routes.find(({ path }) => path.parties.includes("nebius"));
    expect(route).toMatchObject({ customerPlace: null, rules: [], path: { unsourcedHops: ["l-told-nebius-tier3"] } });
    expect(found.routes.filter(({ path }) => path.finding !== "structural_possibility")).toEqual([]);
  });
});

describe("caps", () => {
  it("leave nothing to all where no delivery is on record", () => {
    expect(capRemaining(49_901, [{ low: 0, high: null }])).toEqual({ low: 0, high: 49_901 });
    expect(readCapPeriod(inEnglish("H100 equivalents, 2025 to 2027"))).toEqual({
      since: "2025-01-01",
      until: "2028-01-01",
    });
  });

  it("stand beside licences, which are permission and not delivery", () => {
    expect(listLicences(document, "AE").map(({ licensee, units }) => [licensee, units])).toEqual([
      ["g42", { low: 0, high: 35_000, unit: "chips" }],
      ["uae", { low: 0, high: 500_000, unit: "chips" }],
    ]);
  });
});

describe("the maps", () => {
  it("hatch what is on paper only, and outline what another rule binds", () => {
    const look = looksOnDay(rules, "2025-10-21").find(({ place }) => place === "CN");
    expect(look).toEqual({ place: "CN", tier: 3, isPaper: true, isControlled: true });
    expect(look && [lookClass(look), lookFill(look)]).toEqual(["place tier-3 is-controlled is-paper", "url(#hatch-3)"]);
  });

  it("draw every place that the rules name, Singapore as a dot", () => {
    const map = layOutWorldMap([...new Set(rules.flatMap(({ places }) => places))]);
    expect(map.unseen).toEqual([]);
    expect(map.dots.map(({ place }) => place).sort()).toEqual(["HK", "MO", "MT", "SG"]);
    expect(map.shapes.filter(({ path }) => path === "")).toEqual([]);
  });

  it("write a ring in whole relative steps, each point once", () => {
    expect(shortenPath("M1,1L4,1L4,1L4,5Z")).toBe("M1 1l3 0 0 4z");
    expect(shortenPath("M1,1L2,1Z")).toBe("");
  });

  it("list what they show in both languages", () => {
    const lists = listsOnDay(rules, "2025-01-15", "zh");
    expect(lists.tiers.map(({ tier, names }) => [tier, names.length])).toEqual([
      [1, 18],
      [2, 11],
      [3, 10],
    ]);
    expect(lists.tiers[0]?.names).toContain("荷兰");
    expect(daySentence(rules, "2025-10-21", "21 October 2025", "en")).toBe(
      "21 October 2025. The rule that sorts places: on paper, not enforced. Places under another binding rule: China, Hong Kong SAR China, Russia, Macao SAR China.",
    );
  });
});

describe("the day control", () => {
  it("shows the same as the baked maps from what the page carries", () => {
    const read = readRulesGround(writeRulesGround(rules));
    for (const day of ["2022-09-01", "2025-01-15", "2025-10-21", "2026-07-31"] as const) {
      expect(read && looksOnDay(read, day)).toEqual(looksOnDay(rules, day));
    }
    expect(readRulesGround("{}")).toBeNull();
    expect(dayOfNumber(dayNumber("2025-05-13"))).toBe("2025-05-13");
  });
});

describe("the timeline", () => {
  it("has no thick bar for a rule that was shelved before it had to be obeyed", () => {
    const { rows } = layOutTimeline(rules, "2026-07-31", []);
    const row = rows.find(({ rule }) => rule === "us-ai-diffusion-2025");
    expect(row?.thick).toBeNull();
    expect(row?.paper).not.toBeNull();
  });
});
