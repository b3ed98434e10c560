import { describe, expect, it } from "vitest";
import { LENSES } from "@/lib/domain/model/vocabulary";
import { statesAmount } from "@/lib/view/claims/figure-in-quote";
import { listFigureParts } from "@/lib/view/pictures/case-bars";
import { quotesOfPart } from "@/lib/view/pictures/part-quotes";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { freezeShippedCase } from "../../../builders/shipped-case";

// Contract: every printed sum of the case opens into parts that make it, largest first, and the first quote of a part
// states its figure or the page says that it does not. Must reject: parts that add up to something else, money that
// counts twice, a quote that is shown as proof of a figure it does not hold.

const index = indexDocument(freezeShippedCase());
const add = (amounts: readonly (string | null)[]) =>
  amounts.reduce((sum, amount) => sum + BigInt((amount ?? "0").replace(/\..*$/, "")), 0n);

describe("the parts of a sum", () => {
  it.each(LENSES)("make the sum that is printed, largest first (%s)", (lens) => {
    const found = listFigureParts(index, lens);
    const { parts = [], sum } = found ?? {};
    expect(parts.length).toBeGreaterThan(10);
    expect(add(parts.map(({ low }) => low))).toBe(BigInt(sum?.sum.low ?? "0"));
    // Where a part is open to above, so is the sum.
    expect(parts.some(({ high }) => high === null)).toBe(sum?.sum.high === null);
    if (sum?.sum.high !== null) expect(add(parts.map(({ high }) => high))).toBe(BigInt(sum?.sum.high ?? "0"));
    const sizes = parts.map(({ low, high }) => Number(high ?? low));
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  });

  it("show a quote first that states the figure, wherever one does", () => {
    const paid = listFigureParts(index, "PAID");
    const read = (paid?.parts ?? []).map((part) => ({
      part,
      ...quotesOfPart(index, part, part.claims, paid?.sum.sum.currency ?? ""),
    }));
    for (const { part, quotes, isStated } of read) {
      const states = quotes.map(({ fragment }) => statesAmount(fragment ?? "", [part.low, part.high], "USD"));
      expect([part.link, isStated]).toEqual([part.link, states.includes(true)]);
      expect([part.link, states[0] ?? false]).toEqual([part.link, isStated]);
    }
    expect(read.filter(({ isStated }) => isStated).length).toBeGreaterThan(8);
  });
});

describe("an amount in a quote", () => {
  it.each([
    ["NVIDIA intends to invest up to $100 billion in OpenAI", "100000000000", true],
    ["a total of $14.2bn through 2031", "14200000000", true],
    ["投资三百亿美元", "30000000000", true],
    ["总额约3000亿美元", "300000000000", true],
    ["10 gigawatts over 4 years", "10000000000", false],
    ["up to $100 billion", "10000000000", false],
  ])("%s", (quote, amount, expected) => {
    expect(statesAmount(quote, [amount], "USD")).toBe(expected);
  });
});
