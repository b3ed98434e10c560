// Contract: a stack is read of an illustration as it is told; what cannot be counted is no stack, and stops nothing.
// Must reject: a sum that its currency has no coins for, a part of a bet, more bets than an illustration has.
import { expect, test } from "vitest";
import { readToldStack } from "@/lib/domain/analysis/stacking/read-told-stack";
import type { AnalogyStep } from "@/lib/domain/model/case-records";
import { NO_WORDS } from "@/lib/domain/model/case-words";

const both = (text: string) => ({ en: text, zh: text });
const telling = { as: "stack", price: 1, loan: 2, passedOn: [3], bets: 4, bet: 5 } as const;
const words = {
  ...NO_WORDS,
  illustrations: [{ key: "barn", name: both("the barn"), asset: both("barn"), reads: telling }],
};

const stepsOf = (amounts: readonly (string | null)[], unit = "USD") =>
  amounts.map(
    (amount, place): AnalogyStep => ({
      slug: `s${place + 1}`,
      analogy: "barn",
      step: place + 1,
      actor: both("somebody"),
      action: both("does"),
      amount,
      unit,
      fromTestedDocument: false,
      note: null,
    }),
  );

test("is read with every bet counted out", () => {
  const stack = readToldStack(words, stepsOf(["100", "80", null, "3", "10"]));
  expect(stack?.instruments.map(({ kind }) => kind)).toEqual(["root", "pass_through", ...Array(3).fill("synthetic")]);
});

test.each([
  ["half a yen", ["0.5", "80", null, "3", "10"], "JPY"],
  ["a thousandth of a dollar", ["100", "1.234", null, "3", "10"], "USD"],
  ["half a bet", ["100", "80", null, "2.5", "10"], "USD"],
  ["a million million bets", ["100", "80", null, "999999999999", "10"], "USD"],
])("with %s there is none", (_, amounts, unit) => {
  expect(readToldStack(words, stepsOf(amounts, unit))).toBeNull();
});
