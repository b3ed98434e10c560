import { describe, expect, it } from "vitest";
import { describeFigure } from "@/lib/view/figures/figure-sentence";
import { methodAnchor, methodSections } from "@/lib/view/figures/method-sections";
import { siteMessages } from "@/lib/view/messages/site";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { freezeShippedCase } from "../../../builders/shipped-case";

const document = freezeShippedCase();
const index = indexDocument(document);
const told = (id: string, locale: "en" | "zh") => {
  const figure = document.figures.find((one) => one.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  return describeFigure(figure, index, locale);
};

// Contract: every figure reads as a sentence in both languages, with what it rests on.
// Must reject: a scenario without "if", a code in place of words, a sum of many years as a share of one year.
describe.each(["en", "zh"] as const)("the sentences of figures in %s", (locale) => {
  it("exist for every figure, with its day, and leave no code or gap in the text", () => {
    for (const figure of document.figures) {
      const text = describeFigure(figure, index, locale);
      expect(text.sentence, figure.id).not.toContain(figure.id);
      expect(text.sentence, figure.id).not.toMatch(/undefined|null|NaN/);
      expect(text.basis).toMatch(locale === "zh" ? /截至2026年7月1日/ : /as of 1 July 2026/);
      for (const code of figure.missing) expect(text.missing, figure.id).not.toContain(code);
    }
  });

  it("say if in every scenario, apart from the illustration, which is named as one", () => {
    for (const figure of document.figures.filter((one) => one.kind === "scenario")) {
      const { sentence } = describeFigure(figure, index, locale);
      const isTold = figure.assumptions.includes("illustration:house_2008");
      if (isTold) expect(sentence).toMatch(locale === "zh" ? /视频的举例/ : /illustration/);
      else expect(sentence, figure.id).toMatch(locale === "zh" ? /如果/ : /\b[Ii]f\b/);
    }
  });

  it("point at a section of the method page", () => {
    const sections = new Set(
      [...siteMessages(locale).sections, ...methodSections(locale)].map((section) => section.id),
    );
    for (const figure of document.figures) expect(sections, figure.id).toContain(methodAnchor(figure.method));
  });
});

describe("a figure in words", () => {
  it("names denominator, lens and interval of what goes round", () => {
    expect(told("circulating-stated/COMMITTED", "en").sentence).toBe(
      "Adding every step, up to $82bn of the about $1.121tn – $1.187tn in stated sums could be the same money passed on ($56bn with every range at its least), counting payments made and signed contracts; the same money counts once for each hand.",
    );
    expect(told("circulating-stated/COMMITTED", "zh").sentence).toBe(
      "算已付和已签约，在注明金额的约1.121万亿–1.187万亿美元里，逐笔累计，至多820亿美元可能是同一笔钱在几家之间转手（区间全取低值时为560亿美元）；同一块钱每转一手计一次。",
    );
  });

  it("sets a sum of many years beside the revenue of one year and does not divide", () => {
    expect(told("round-trip-stated/REPORTED/nvidia", "en").scale).toBe(
      "This sum runs over several years; for scale, the revenue of NVIDIA in FY2026 was $215.9bn.",
    );
  });

  it("names the missing sum instead of a number", () => {
    const text = told("levy", "en");
    expect(text.value).toBeNull();
    expect(text.missing).toContain(
      "the full sum of this link: NVIDIA must pay the United States Government a tariff (25%)",
    );
  });
});
