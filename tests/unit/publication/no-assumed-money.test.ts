import { beforeAll, describe, expect, it } from "vitest";
import { ownFigureSentence } from "@/lib/view/dependence/own-figures";
import { describeFigure } from "@/lib/view/figures/figure-sentence";
import { formatPercent } from "@/lib/view/format";
import { headlineMeasures, systemViews } from "@/lib/view/measures/headline-measures";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { renderPages } from "../../builders/rendered-pages";
import { freezeShippedCase } from "../../builders/shipped-case";

// Contract: readers see shares of stated money only, with what is unknown beside them and a company's own figure first.
// Must reject: a share whose divisor holds money that nobody stated, and the share of journeys that end where they began.

const document = freezeShippedCase();
const index = indexDocument(document);
const pages = new Map<string, string>();
/** Figures that hold money nobody stated, or that are for experts: in the document, on no page. */
const hidden = document.figures.filter(
  ({ id, assumptions }) => assumptions.includes("closure-assumed") || id.startsWith("throughput/"),
);

beforeAll(() => {
  for (const locale of ["en", "zh"] as const) {
    for (const [name, html] of renderPages(document, locale)) {
      // The page of the method explains every measure, and the home page has no case.
      if (name !== "home" && name !== "method") pages.set(`${locale}/${name}`, html);
    }
  }
}, 60_000);

describe("shares over assumed money", () => {
  it("stay in the document, where analyze finds them", () => {
    expect(new Set(hidden.map(({ id }) => id.split("/")[0]))).toEqual(
      new Set(["dependence", "round-trip-if", "throughput"]),
    );
  });

  it("are on no page for readers, neither as figure nor as words nor as number", () => {
    for (const [path, html] of pages) {
      const text = html.replace(/<[^>]+>/g, " ");
      for (const figure of hidden) {
        expect(html).not.toContain(`data-figure="${figure.id}"`);
        expect(text).not.toContain(describeFigure(figure, index, path.startsWith("zh") ? "zh" : "en").sentence);
      }
      expect(text).not.toMatch(/all the money there is|journeys|世上的钱|世上只有|回到了?起点/);
      // Two decimals are what a computed share has and a printed source has not.
      for (const { point, unit } of hidden) {
        if (unit !== "percent" || point === null || !/\.\d\d/.test(point)) continue;
        expect(text.includes(formatPercent(point, "en")), `${path} prints ${point}%`).toBe(false);
      }
    }
  });

  it("are among no measures that a page asks for", () => {
    const shown = [
      ...headlineMeasures(index).flatMap(({ figures }) => figures),
      ...systemViews(index).flatMap(({ groups, loops }) => [...groups.flatMap(({ figures }) => figures), ...loops]),
    ];
    expect(shown.filter(({ id }) => hidden.some((one) => one.id === id))).toEqual([]);
  });
});

describe("whose money comes in", () => {
  const shares = headlineMeasures(index).find(({ measure }) => measure === "M5")?.figures ?? [];

  it("is told over stated inflow, with the number of links beside it that state no sum", () => {
    expect(shares.length).toBeGreaterThan(1);
    for (const share of shares) {
      const [receiver = "", payer = ""] = share.parties;
      const links = document.network.links.filter(({ receiver: to, amounts }) => to === receiver && amounts.COMMITTED);
      const unknown = links.filter(({ amount, flowClass }) => amount === null && flowClass === "cash").length;
      const { sentence } = describeFigure(share, index, "en");
      expect(sentence, payer).toContain("of the sums stated as coming to");
      expect(sentence.includes("is not stated"), share.id).toBe(unknown > 0);
      expect(share.missing.filter((code) => code.startsWith("amount:")).length).toBeGreaterThanOrEqual(unknown);
    }
  });

  it("begins with the company's own figure where the case has one, and says of which whole it is", () => {
    const said = ownFigureSentence(index, "microsoft", "en") ?? "";
    expect(said).toContain("Microsoft itself puts one customer at about 45%");
    expect(said).toContain("backlog, not of revenue");
    const table = pages.get("en/measures") ?? "";
    const row = /<tr data-measure="M5">.*?<\/tr>/s.exec(table)?.[0] ?? "";
    expect(row.indexOf("itself puts one customer")).toBeGreaterThan(0);
    expect(row.indexOf("itself puts one customer")).toBeLessThan(row.indexOf("of the sums stated as coming to"));
    const page = pages.get("en/what-could-go-wrong") ?? "";
    expect(page.indexOf('id="customers"')).toBeLessThan(page.indexOf('id="inflow"'));
  });
});
