import { describe, expect, it } from "vitest";
import { sum } from "@/lib/domain/analysis/circularity/web";
import { answerSystems } from "@/lib/domain/analysis/measures/case-systems";
import { groundOf } from "@/lib/domain/analysis/measures/figure-ground";
import { measureCase } from "@/lib/domain/analysis/measures/measure-case";
import { toMinorUnits } from "@/lib/domain/model/money";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { freezeShippedCase } from "../../../../builders/shipped-case";
import counted from "../../../../fixtures/measures-ai-circular.json" with { type: "json" };

const document = freezeShippedCase();
const figure = (id: string) => {
  const found = document.figures.find((one) => one.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};
const billions = (value: number) => `${value}000000000`;
const minor = (value: string | null) => (value === null ? null : toMinorUnits(value, "USD"));

// Contract: the page's figures are those that anyone computes again from the document, and each can be checked.
// Must reject: a figure without its claims, a gap filled in, a sum that its lines do not give.
describe("the measures of the shipped case", () => {
  it("are the same when measured again from the frozen document", () => {
    const again = measureCase(groundOf(document));
    expect(document.figures.slice(-again.length)).toEqual(again);
  });

  it("let 56 to 82 go round of what is committed, by hand: twice 15 and 13 of Amazon, at most 13 of Microsoft too", () => {
    expect(figure("circulating-stated/COMMITTED")).toMatchObject({ low: billions(56), high: billions(82) });
    expect(figure("circulating-stated/PAID")).toMatchObject({ low: "0", high: "0" });
  });

  it("let 127 to 203 go round of what is announced: twice 50, 13 and 0.5, at most twice 50, 33, 0.5, 13 and 5", () => {
    expect(figure("circulating-stated/ANNOUNCED")).toMatchObject({ low: billions(127), high: billions(203) });
  });

  it("add three times 30 by way of Oracle under the widest lens, and at most 110 more by way of Google and Anthropic", () => {
    // 127 + 3 · 30 = 217. At most 203 + 3 · 30, twice the 40 of Google, and 10 through five parties that take up 10 of a
    // two-way pair: + 5 · 10 − 2 · 10.
    expect(figure("circulating-stated/REPORTED")).toMatchObject({ low: billions(217), high: billions(403) });
  });

  it.each(LENSES)(
    "keep two-way ≤ circulating ≤ netting ≤ moved under %s, and the even share under the most",
    (lens) => {
      for (const end of ["low", "high"] as const) {
        const values = ["two-way", "circulating", "netting", "moved"].map(
          (name) => minor(figure(`${name}-stated/${lens}`)[end]) ?? 0n,
        );
        expect([...values].sort((one, other) => (one < other ? -1 : 1))).toEqual(values);
      }
      expect(
        (minor(figure(`circulating-even/${lens}`).point) ?? 0n) <=
          (minor(figure(`circulating-stated/${lens}`).high) ?? 0n),
      ).toBe(true);
    },
  );

  it.each(Object.entries(counted.measures))(
    "agree with a linear program of another language under %s",
    (lens, measured) => {
      const [low, high] = measured.circulating;
      expect(figure(`circulating-stated/${lens}`)).toMatchObject({ low: String(low), high: String(high) });
      const comingBack = Object.fromEntries(
        document.figures
          .filter(({ id, high: most }) => id.startsWith(`round-trip-stated/${lens}/`) && most !== "0")
          .map(({ id, high: most }) => [id.split("/")[2], Number(most)]),
      );
      expect(comingBack).toEqual(measured.comingBack);
    },
  );

  it.each(LENSES)("reconcile what circulates per pair with the figure to the last unit under %s", (lens) => {
    const { low, high, inputs } = figure(`circulating-stated/${lens}`);
    const linesOf = (name: string) => inputs.filter(({ label }) => label.startsWith(`${name}:`));
    expect(sum(linesOf("low-case").map((line) => minor(line.low) ?? 0n))).toBe(minor(low));
    expect(sum(linesOf("high-case").map((line) => minor(line.high) ?? 0n))).toBe(minor(high));
    for (const line of linesOf("pair")) expect(line.claims.length).toBeGreaterThan(0);
  });

  it("move as much in stated sums as the total of all links says, apart from floors", () => {
    for (const lens of LENSES) {
      expect(figure(`moved-stated/${lens}`).low).toBe(figure(`gross-cash-stated/${lens}/USD`).low);
    }
    expect(figure("moved-stated/COMMITTED").assumptions).toContain("floor:l-anthropic-aws");
  });

  it("order lower end, point and upper end, and give no point where books are missing", () => {
    for (const one of document.figures.filter(({ id }) => id.startsWith("round-trip"))) {
      const [low, high] = [Number(one.low ?? 0), one.high === null ? Number.POSITIVE_INFINITY : Number(one.high)];
      expect(low).toBeLessThanOrEqual(high);
      if (one.point !== null) expect(Number(one.point)).toBeGreaterThanOrEqual(low);
      if (one.point !== null) expect(Number(one.point)).toBeLessThanOrEqual(high);
      if (one.missing.some((code) => code.startsWith("books:"))) expect(one.point).toBeNull();
    }
  });

  it("leave NVIDIA's round trip open and name the sums that nobody published", () => {
    const trip = figure("round-trip/COMMITTED/nvidia");
    expect(trip).toMatchObject({ low: "0", high: null, point: null });
    expect(trip.missing).toEqual(expect.arrayContaining(["amount:l-nv-vci", "amount:l-vci-nv", "books:openai"]));
    expect(figure("round-trip-stated/REPORTED/nvidia").high).toBe(billions(40));
  });

  it("bring at most 6.3% of 6.3 billion back to NVIDIA through its stake in CoreWeave", () => {
    expect(figure("stake-back/nvidia/coreweave")).toMatchObject({ low: "0", high: "396900000" });
  });

  it("have at most a tenth of the vehicle's money come from its supplier, and debt whole up to a fall of 37.5%", () => {
    expect(figure("vendor-money/xai-colossus2-spv/nvidia")).toMatchObject({ low: "0", high: "10" });
    expect(figure("breakeven/xai-colossus2-spv")).toMatchObject({ kind: "scenario", point: "37.5" });
  });

  it("stack 8, 6 and 1 on the house, labelled as the illustration it is", () => {
    for (const [name, value] of [
      ["gross", "8"],
      ["independent", "6"],
      ["net", "1"],
    ] as const) {
      expect(figure(`stack-${name}/house_2008`)).toMatchObject({
        kind: "scenario",
        point: value,
        claims: [],
        assumptions: ["illustration:house_2008"],
      });
    }
  });

  it("give null and a named claim, or a number, and never neither", () => {
    for (const one of document.figures) {
      if (one.low !== null || one.high !== null || one.point !== null) continue;
      expect(one.missing.length > 0 || one.assumptions.includes("no-cash-step"), one.id).toBe(true);
    }
  });

  it("have figures with stable names, each once", () => {
    const ids = document.figures.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("place no order on a loop that its days forbid, and rank by lens first", () => {
    const loops = document.figures.filter(({ id }) => id.startsWith("loop/cash."));
    expect(loops).toHaveLength(33);
    const lenses = loops.map((one) => LENSES.indexOf(one.lens ?? "REPORTED"));
    expect([...lenses].sort((one, other) => one - other)).toEqual(lenses);
  });
});

describe("the seven systems of the video", () => {
  const systems = new Map(answerSystems(document).map((answer) => [answer.system.measures as string, answer]));

  it("each have figures, and a missing claim wherever one could not be computed", () => {
    expect(systems.size).toBe(7);
    for (const answer of systems.values()) {
      expect(answer.figures.length, answer.system.key).toBeGreaterThan(0);
      const open = answer.figures.map(figure).filter((one) => one.low === null && one.point === null);
      for (const one of open) expect(answer.missing).toEqual(expect.arrayContaining([...one.missing]));
    }
  });

  it("make the chain to Nebius a two-party loop at its end, not a triangle", () => {
    expect(systems.get("chain")?.figures).toEqual(["loop/cash.nebius.nvidia"]);
    expect(systems.get("chain")?.toldOnly).toContain("l-told-nebius-tier3");
  });

  it("let the share of the state close no loop", () => {
    expect(figure("round-trip/REPORTED/us-government")).toMatchObject({ high: "0", assumptions: ["on-no-loop"] });
    expect(systems.get("levy")?.discrepancies).toEqual(["x-lang-tariff", "x-us-15-scope"]);
  });

  it("set contradicted statements beside the system they are about, each once", () => {
    expect(systems.get("vehicle")?.discrepancies).toEqual(expect.arrayContaining(["x-spv-debt", "x-spv-sponsor"]));
    expect(systems.get("indicators")?.discrepancies).toContain("x-gpu-75");
    const all = [...systems.values()].flatMap((answer) => answer.discrepancies);
    expect(new Set(all).size).toBe(all.length);
  });
});
