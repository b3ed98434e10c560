import { describe, expect, it } from "vitest";
import { openBudget } from "@/lib/domain/analysis/budget";
import type { FigureGround } from "@/lib/domain/analysis/measures/figure-ground";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { findLoadBearing, strikeChoices } from "@/lib/domain/analysis/strike-out/find-load-bearing";
import { headlineFigures, strikeLoops, strikeOut } from "@/lib/domain/analysis/strike-out/strike-out";
import { strikeRecords } from "@/lib/domain/analysis/strike-out/strike-records";
import { indexStanding, strikeStanding } from "@/lib/domain/analysis/strike-out/strike-standing";
import type { ClaimValue, Slug } from "@/lib/domain/model/case-records";
import { freeze } from "@/lib/domain/snapshots/freeze";
import { makeCase } from "../../../../bench/case-generator";
import { aCase, aCitation, aClaim, aDeal, aLink, aParty, aSource } from "../../../../builders/case-builders";
import { freezeRecords, freezeShippedCase } from "../../../../builders/shipped-case";

// Contract: without a claim, a source or a company exactly those loops fall that cannot close on what is left, and
// headline figures are those of a case that never had it.
// Must reject: a link that lives on in its deal's stage, a source whose repetition elsewhere is forgotten, a company whose
// subsidiary still closes the loop, a change of the case itself.

/**
 * Alder pays Birch 100 (claimed twice: by the register and by a paper), Birch pays Alder 60 (register alone) and Cedar
 * 30, and Cedar pays Alder 20 through its daughter Dogwood. Loops: Alder Birch, and Alder Birch Cedar.
 */
function groundOfThree(): FigureGround {
  const usd = (value: string): ClaimValue => ({
    type: "money",
    currency: "USD",
    qualifier: "exact",
    value,
    min: null,
    max: null,
  });
  const pay = (slug: Slug, payer: Slug, payee: Slug) => aLink({ slug, deal: "done", payer, payee });
  const records = aCase({
    parties: [
      aParty({ slug: "alder" }),
      aParty({ slug: "birch" }),
      aParty({ slug: "cedar" }),
      aParty({ slug: "dogwood", sponsor: "cedar" }),
    ],
    deals: [aDeal({ slug: "done", stage: "signed" })],
    links: [
      pay("l-out", "alder", "birch"),
      pay("l-back", "birch", "alder"),
      pay("l-on", "birch", "cedar"),
      pay("l-daughter", "dogwood", "alder"),
    ],
    sources: [
      aSource({ slug: "s-register" }),
      aSource({ slug: "s-paper", reliability: "B" }),
      aSource({ slug: "s-seed" }),
    ],
    claims: [
      aClaim({
        slug: "c-out",
        subject: "l-out",
        value: usd("100"),
        citations: [aCitation({ source: "s-register" }), aCitation({ source: "s-paper", origin: "press" })],
      }),
      aClaim({
        slug: "c-back",
        subject: "l-back",
        value: usd("60"),
        citations: [aCitation({ source: "s-register" }), aCitation({ source: "s-seed", origin: "tested_document" })],
      }),
      aClaim({
        slug: "c-on",
        subject: "l-on",
        value: usd("30"),
        citations: [aCitation({ source: "s-paper", origin: "press" })],
      }),
      aClaim({
        slug: "c-daughter",
        subject: "l-daughter",
        value: usd("20"),
        citations: [aCitation({ source: "s-register" }), aCitation({ source: "s-paper", origin: "press" })],
      }),
    ],
  });
  const frozen = freeze({ records, number: 1, layout: { width: 1, height: 1, nodes: [] }, corrections: [] });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.reason));
  return groundOf(frozen.value);
}

const SMALL_WEB = { parties: 30, links: 150 };
const ground = groundOfThree();
const SHORT = "cash.alder.birch";
const LONG = "cash.alder.birch.cedar";
const fallenWithout = (type: "claim" | "source" | "party", ...slugs: readonly Slug[]) =>
  strikeLoops(
    ground,
    slugs.map((slug) => ({ type, slug })),
  ).fallen.map(({ id }) => id);

describe("taking something away", () => {
  it("leaves everything as it was where nothing is taken", () => {
    const { fallen, softened, resized, opened, figures, claims, links } = strikeOut(ground, []);
    expect([fallen, softened, resized, opened, figures, claims, links]).toEqual([[], [], [], [], [], [], []]);
  });

  it("fells the loops over a link that no other claim stands behind, though its deal is signed", () => {
    expect(fallenWithout("claim", "c-back")).toEqual([SHORT]);
    expect(fallenWithout("claim", "c-on")).toEqual([LONG]);
    expect(fallenWithout("claim", "c-out")).toEqual([SHORT, LONG]);
  });

  it("keeps a claim that another source still carries, and fells one left to the starting document", () => {
    expect(fallenWithout("source", "s-register")).toEqual([SHORT]);
    expect(fallenWithout("source", "s-paper")).toEqual([LONG]);
    expect(fallenWithout("source", "s-seed")).toEqual([]);
  });

  it("derives the evidence of a weakened claim again", () => {
    const { records } = strikeRecords(ground.records, ground.network, [{ type: "source", slug: "s-register" }]);
    expect(records.claims.find(({ slug }) => slug === "c-out")).toMatchObject({
      basis: "one_publisher",
      evidence: "reported",
    });
  });

  it("takes a company away with those it controls", () => {
    expect(ground.network.groups.map(({ party, head }) => [party, head])).toEqual([["dogwood", "cedar"]]);
    const { links } = strikeLoops(ground, [{ type: "party", slug: "cedar" }]);
    expect(links).toEqual(["l-daughter", "l-on"]);
    expect(fallenWithout("party", "cedar")).toEqual([LONG]);
    expect(fallenWithout("party", "alder")).toEqual([SHORT, LONG]);
  });

  it("gives the sums of what is left: 100 + 60 + 30 + 20 is 210, without the 60 it is 150", () => {
    const { figures } = strikeOut(ground, [{ type: "claim", slug: "c-back" }]);
    const moved = figures.find(({ before }) => before.id === "moved-stated/COMMITTED");
    expect([moved?.before.high, moved?.after?.high]).toEqual(["210", "150"]);
    // Alder Birch goes round with 60 and its third way with 20: two steps of 60 and three of 20, then three of 20.
    const circulating = figures.find(({ before }) => before.id === "circulating-stated/COMMITTED");
    expect([circulating?.before.high, circulating?.after?.high]).toEqual(["180", "60"]);
  });

  it("gives a party on no loop exactly nothing while it pays and receives, and no figure once it does not", () => {
    const { figures } = strikeOut(ground, [{ type: "claim", slug: "c-on" }]);
    const cedar = figures.find(({ before }) => before.id === "round-trip-stated/REPORTED/cedar");
    // Cedar receives nothing then. Before, 20 of the 30 it got could go on to Alder and come back.
    expect([cedar?.before.high, cedar?.after]).toEqual(["20", null]);
    // 60 straight back to Alder and 20 through Cedar can come round to Birch over the 100; without the 100 it only pays.
    const without = strikeOut(ground, [{ type: "claim", slug: "c-out" }]);
    const birch = without.figures.find(({ before }) => before.id === "round-trip-stated/REPORTED/birch");
    expect([birch?.before.high, birch?.after]).toEqual(["80", null]);
    const alder = without.figures.find(({ before }) => before.id === "round-trip-stated/REPORTED/alder");
    expect([alder?.before.high, alder?.after]).toEqual(["80", null]);
    const both = strikeOut(ground, [
      { type: "claim", slug: "c-back" },
      { type: "claim", slug: "c-daughter" },
    ]);
    const stillTrading = both.figures.find(({ before }) => before.id === "round-trip-stated/REPORTED/birch");
    expect(stillTrading?.after?.high).toBe("0");
  });

  it("starts from the very figures of the document", () => {
    const { figures, ...rest } = freezeShippedCase();
    const frozen = new Map(figures.map((figure) => [figure.id, figure]));
    const headlines = headlineFigures(groundOf({ figures, ...rest }));
    expect(new Set(headlines.map(({ id }) => id.split("/")[0]))).toEqual(
      new Set(["moved-stated", "circulating-stated", "throughput", "round-trip-stated", "stake-back"]),
    );
    for (const { inputs: _, shared: __, id, ...headline } of headlines) {
      const own = frozen.get(id) ?? frozen.get(id.replace("round-trip-stated/", "round-trip/"));
      expect({ ...own, id }, id).toMatchObject({ id, ...headline });
    }
  });

  it("fells by two together what neither carries alone", () => {
    expect(fallenWithout("source", "s-register", "s-paper")).toEqual([SHORT, LONG]);
  });

  it("gives the same loops asked step by step as searched for anew", () => {
    const grounds = [ground, groundOf(freezeShippedCase()), groundOf(freezeRecords(makeCase(SMALL_WEB, 3)))];
    for (const one of grounds) {
      const web = indexStanding(one);
      const every = one === ground ? 1 : 5;
      const choices = strikeChoices(one);
      const singles = choices.filter((_, place) => place % every === 0).map((choice) => [choice]);
      const pairs = singles.map(([choice], place) =>
        [choice, choices[place * 7 + 3]].flatMap((strike) => strike ?? []),
      );
      for (const strikes of [...singles, ...pairs]) {
        const { fallen, softened } = strikeLoops(one, strikes);
        expect(strikeStanding(web, strikes), JSON.stringify(strikes)).toEqual({ fallen, softened });
      }
    }
  }, 120_000);

  it("does not touch the case", () => {
    const before = JSON.stringify(ground);
    strikeOut(ground, [{ type: "party", slug: "birch" }]);
    expect(JSON.stringify(ground)).toBe(before);
  });
});

describe("what a case leans on", () => {
  it("offers companies as loops join them, and claims and sources of links on loops", () => {
    expect(strikeChoices(ground).map(({ type, slug }) => `${type} ${slug}`)).toEqual([
      "party alder",
      "party birch",
      "party cedar",
      "source s-paper",
      "source s-register",
      "claim c-back",
      "claim c-daughter",
      "claim c-on",
      "claim c-out",
    ]);
  });

  it("lists what carries a loop alone, the heaviest of each type first", () => {
    expect(findLoadBearing(ground).found.map(({ slug, fallen }) => [slug, fallen.length])).toEqual([
      ["alder", 2],
      ["birch", 2],
      ["cedar", 1],
      ["s-paper", 1],
      ["s-register", 1],
      ["c-out", 2],
      ["c-back", 1],
      ["c-daughter", 1],
      ["c-on", 1],
    ]);
  });

  it("says how many choices were tried where its budget ends, and a budget of what it takes changes nothing", () => {
    let spent = 0;
    const counting = { spend: (steps: number) => ((spent += steps), true), reason: null };
    const whole = findLoadBearing({ ...ground, openBudget: () => counting });
    expect([whole.tried, whole.choices, whole.cut]).toEqual([9, 9, null]);
    expect(findLoadBearing({ ...ground, openBudget: () => openBudget({ maxSteps: spent }) })).toEqual(whole);
    const cut = findLoadBearing({ ...ground, openBudget: () => openBudget({ maxSteps: Math.floor(spent / 2) }) });
    expect(cut.cut).toBe("steps");
    expect(cut.tried).toBeLessThan(9);
    expect(cut.found.every(({ slug }) => whole.found.some((one) => one.slug === slug))).toBe(true);
  });
});
