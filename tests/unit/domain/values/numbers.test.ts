// Contract: one judge of the numbers that claims state, by currency, size and sign, for form, sheet and arithmetic; and a
// number that was let in before it never stops a figure.
// Must reject: a yen with a fraction, an amount below zero, more digits than anything has, a share beyond the whole.
import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOfSum, statedAmount } from "@/lib/domain/claims/claim-amount";
import { minorDigitsOf, toMinorUnits } from "@/lib/domain/model/money";
import { findProperty } from "@/lib/domain/model/properties";
import { judgeNumber, toPlainDecimal } from "@/lib/domain/values/numbers";
import { readClaimValue } from "@/lib/interchange/sheets/claim-value";
import { aClaim } from "../../../builders/case-builders";

const NINES = (count: number) => "9".repeat(count);
const AMOUNT = findProperty("amount") ?? {};

const read = (property: string, value: string, unit: string) =>
  readClaimValue({ property, value, value_min: "", value_max: "", qualifier: "exact", unit });

test.each([
  ["amount", "5000000000", "USD", null],
  ["amount", "0", "USD", null],
  ["amount", "100.25", "USD", null],
  ["amount", "0100.500", "EUR", null],
  ["amount", "100.000", "JPY", null],
  ["amount", "1.125", "KWD", null],
  ["amount", NINES(18), "USD", null],
  ["net_income", "-38500000000", "USD", null],
  ["value", "-22", "percent", null],
  ["share_percent", "100", "percent", null],
  ["share_percent", "0.000001", "percent", null],
  ["units", "12500", "chips", null],
  ["amount", "100.50", "JPY", "too_fine_for_money"],
  ["amount", "1.001", "USD", "too_fine_for_money"],
  ["amount", "1.0001", "KWD", "too_fine_for_money"],
  ["amount", NINES(19), "USD", "too_many_digits"],
  ["amount", NINES(22), "USD", "too_many_digits"],
  ["amount", NINES(33), "USD", "too_many_digits"],
  ["amount", "-5000000000", "USD", "below_zero"],
  ["capex", "-1", "USD", "below_zero"],
  ["units", "-1", "chips", "below_zero"],
  ["amount", "1e9", "USD", "not_a_number"],
  ["amount", "5bn", "USD", "not_a_number"],
  ["amount", "1,5", "USD", "not_a_number"],
  ["amount", "+5", "USD", "not_a_number"],
  ["amount", "١٠٠", "USD", "not_a_number"],
  ["amount", "100 ", "USD", "not_a_number"],
  ["share_percent", "100.000001", "percent", "not_a_share"],
  ["share_percent", "-0.1", "percent", "not_a_share"],
  ["share_percent", "0.0000001", "percent", "too_many_digits"],
])("%s of %s %s: %s", (property, value, unit, reason) => {
  const judged = read(property, value, unit);
  if (reason === null) expect(judged.ok).toBe(true);
  else expect(judged).toMatchObject({ ok: false, reason: [{ column: "value", reason }] });
});

test.each([
  ["amount", "ZZZ", "currency_unknown"],
  ["amount", "XXX", "currency_unknown"],
  ["value", "ZZZ", "currency_unknown"],
  ["rate", "ZZZ_per_month", "currency_unknown"],
  ["amount", "chips", "unit_wrong"],
  ["units", "ZZZ", "unit_wrong"],
  ["share_percent", "USD", "unit_wrong"],
])("%s in %s: %s", (property, unit, reason) => {
  expect(read(property, "1", unit)).toMatchObject({ ok: false, reason: [{ column: "unit", reason }] });
});

test("each refusal of a number says what would do", () => {
  expect(judgeNumber(NINES(22), AMOUNT, "USD")?.detail).toBe("999,999,999,999,999,999");
  expect(judgeNumber("100.50", AMOUNT, "JPY")?.detail).toBe("JPY 0");
});

test("what is let in as money can be reckoned with, in every currency, and is spelt one way", () => {
  const digits = fc.stringMatching(/^\d{1,20}(?:\.\d{1,4})?$/);
  const currency = fc.constantFrom("USD", "JPY", "KWD", "EUR", "KRW", "CNY");
  fc.assert(
    fc.property(digits, currency, (text, code) => {
      const isLetIn = judgeNumber(text, AMOUNT, code) === null;
      const decimals = toPlainDecimal(text).split(".")[1]?.length ?? 0;
      const whole = toPlainDecimal(text).split(".")[0] ?? "";
      expect(isLetIn).toBe(decimals <= minorDigitsOf(code) && whole.length <= 18);
      if (isLetIn) expect(toMinorUnits(toPlainDecimal(text), code)).toBe(toMinorUnits(text, code));
    }),
  );
});

test.each([
  ["a yen with a fraction", "100.50", "JPY"],
  ["an amount below zero", "-5", "USD"],
  ["thirty-six digits", NINES(36), "USD"],
])("%s that was let in before says nothing, and the rest goes on", (_, value, currency) => {
  const money = { type: "money", currency, qualifier: "exact", value, min: null, max: null } as const;
  const bad = aClaim({ slug: "c-bad", value: money });
  expect(() => partsOfSum(money, currency)).not.toThrow();
  expect(statedAmount([bad])).toEqual({ state: "none" });
  expect(statedAmount([bad, aClaim()])).toMatchObject({ state: "stated", currency: "USD" });
});
