// Contract: a sentence that is checked is quoted in a few words and found by fewer; an amount of an illustration has a unit.
// Must reject: a document copied under the name of a paraphrase, a bare number, a currency that is none.
import { expect, test } from "vitest";
import { judgeStatement, judgeStepAmount } from "@/lib/domain/tested/judge-tested";

const words = (count: number) => Array.from({ length: count }, (_, place) => `word${place}`).join(" ");
const told = (problems: readonly { readonly field: string; readonly reason: string }[]) =>
  problems.map(({ field, reason }) => `${field}: ${reason}`);

test("a paraphrase has at most twenty words, the place that it is found by eight, or sixteen signs in Chinese", () => {
  const at = (paraphrase: number, anchor: number, signs: number) =>
    told(
      judgeStatement({
        paraphrase: { en: words(paraphrase), zh: null },
        anchor: { en: words(anchor), zh: "钱".repeat(signs) },
      }),
    );
  expect(at(20, 8, 16)).toEqual([]);
  expect(at(21, 9, 17)).toEqual([
    "paraphrase.en: too_many_words",
    "anchor.en: too_many_words",
    "anchor.zh: too_many_words",
  ]);
});

test("an amount of an illustration has a unit, and where that is a currency it is one with its digits", () => {
  expect(judgeStepAmount({ amount: "6", unit: "claims" })).toEqual([]);
  expect(judgeStepAmount({ amount: null, unit: null })).toEqual([]);
  expect(told(judgeStepAmount({ amount: "6", unit: null }))).toEqual(["unit: unit_missing"]);
  expect(told(judgeStepAmount({ amount: "6", unit: "ZZZ" }))).toContain("unit: currency_unknown");
  expect(judgeStepAmount({ amount: "1.005", unit: "USD" })).not.toEqual([]);
  expect(judgeStepAmount({ amount: "-1", unit: "USD" })).not.toEqual([]);
});
