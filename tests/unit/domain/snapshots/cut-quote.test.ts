// Contract: readers see of a quote at most so many words round the figure, as one piece of it; a short quote stays as it is.
// Must reject: a figure that is cut off or cut through, words that stand nowhere in the quote, more than was allowed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutQuote } from "@/lib/domain/snapshots/cut-quote";
import { readShippedRecords } from "../../../builders/shipped-case";

const LONG =
  "Over the ten years that follow the closing of the transaction the buyer will pay about $8bn of it for chips alone";

describe("the part of a quote that readers see", () => {
  it.each([
    ["a short quote whole", "will pay about $8bn", "about $8bn", 10, "will pay about $8bn"],
    ["as many words before the figure as behind it", LONG, "about $8bn", 6, "will pay about $8bn of it"],
    ["more before it where nothing is left behind it", LONG, "chips alone", 6, "$8bn of it for chips alone"],
    ["words round the first number where the printed ones stand elsewhere", LONG, "8 billion", 3, "about $8bn of"],
    ["the beginning where there is no number", "subject to the closing of the transaction", null, 3, "subject to the"],
    ["the beginning of a value that is longer than that", LONG, "the closing of the transaction", 3, "the closing of"],
    [
      "four Chinese characters for a word",
      "双方约定在协议生效之后的五年之内由买方支付约八十亿美元用于采购芯片",
      "约八十亿美元",
      2,
      "付约八十亿美元用",
    ],
  ])("keeps %s", (_title, quote, printed, words, kept) => {
    expect(cutQuote(quote, printed, words)).toBe(kept);
  });

  it("is a piece of the quote within the limit, whatever the text, and cutting it again changes nothing", () => {
    const word = fc.constantFrom("pay", "$8bn", "五", "年", "，", "12,000.50", "the", "(", "亿美元");
    const text = fc.array(fc.tuple(word, fc.constantFrom(" ", "", " ")), { minLength: 1, maxLength: 60 }).map(
      (pairs) =>
        pairs
          .map((pair) => pair.join(""))
          .join("")
          .trim() || "pay",
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 5, max: 25 }), (quote, words) => {
        const kept = cutQuote(quote, null, words);
        expect(quote.includes(kept)).toBe(true);
        expect(kept.split(/\s+/).length).toBeLessThanOrEqual(words);
        expect(kept.match(/[\u4e00-\u9fff]/gu)?.length ?? 0).toBeLessThanOrEqual(4 * words);
        expect(cutQuote(kept, null, words)).toBe(kept);
        expect(kept).not.toBe("");
      }),
    );
  });

  it("is the whole quote for every citation of the shipped case, at its ten words", () => {
    const cited = readShippedRecords().claims.flatMap(({ wording, citations }) =>
      citations.flatMap(({ fragment }) => (fragment === null ? [] : [[fragment, wording] as const])),
    );
    expect(cited.length).toBeGreaterThan(300);
    for (const [fragment, wording] of cited) expect(cutQuote(fragment, wording, 10)).toBe(fragment);
  });
});
