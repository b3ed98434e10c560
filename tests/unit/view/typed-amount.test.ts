// Contract: what the product prints of an amount reads back as the same amount, in both languages; what a form reads is
// shown back with every digit, and takes the currency that was named with it.
// Must reject: an amount that is printed in one way and read in another, and a sum of money in place of a share.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CURRENCIES, digitsOfCurrency } from "@/lib/domain/model/currency-codes";
import { fromUnits } from "@/lib/domain/model/decimals";
import { readDay } from "@/lib/domain/read-day";
import { plainAmount, readTyped, wholeAmountText } from "@/lib/view/claims/typed-amount";
import { formatMoney, formatPartialDate, formatWholeAmount } from "@/lib/view/format";

/** Amounts that are printed without being rounded: at most four digits, of any size that is kept. */
const shortAmounts = (code: string) =>
  fc
    .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 13 }), fc.boolean())
    .map(([digits, zeros, isNegative]) =>
      fromUnits(BigInt(isNegative ? -digits : digits) * 10n ** BigInt(zeros), digitsOfCurrency(code) ?? 0),
    );
const wholeAmounts = (code: string) =>
  fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }).map((units) => fromUnits(units, digitsOfCurrency(code) ?? 0));
const inCurrency = (amounts: (code: string) => fc.Arbitrary<string>) =>
  fc.constantFrom(...CURRENCIES).chain((code) => amounts(code).map((amount) => [code, amount] as const));

function expectReadBack(text: string, amount: string, unit: string) {
  const reading = readTyped(text, unit);
  // Where a coin is as small as a thousandth, or thousands of trillions are printed, a comma may be either mark.
  const isEither = digitsOfCurrency(unit) === 3 || amount.replace("-", "").length > 15;
  if (reading.is === "asked" && isEither) {
    expect(reading.readings, text).toContainEqual({ amount, unit });
  } else expect(reading, text).toEqual({ is: "read", amount, unit });
}

describe("what is printed", () => {
  test.each(["en", "zh"] as const)("of an amount reads back in %s, in every currency", (locale) => {
    fc.assert(
      fc.property(inCurrency(shortAmounts), ([code, amount]) => {
        expectReadBack(formatMoney(amount, code, locale), amount, code);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(["en", "zh"] as const)("with every digit reads back in %s, in every currency", (locale) => {
    fc.assert(
      fc.property(inCurrency(wholeAmounts), ([code, amount]) => {
        expectReadBack(formatWholeAmount(amount, code, locale), amount, code);
      }),
      { numRuns: 3000 },
    );
  });

  test.each(["en", "zh"] as const)("of a date reads back in %s", (locale) => {
    const years = fc.integer({ min: 1800, max: 2199 });
    const rests = fc.constantFrom(
      "",
      "-H1",
      "-H2",
      "-Q1",
      "-Q2",
      "-Q3",
      "-Q4",
      "-01",
      "-12",
      "-02-28",
      "-05-05",
      "-12-31",
    );
    fc.assert(
      fc.property(years, rests, (year, rest) => {
        const date = `${year}${rest}`;
        expect(readDay(formatPartialDate(date, locale))).toEqual({ kind: "value", date });
      }),
    );
  });
});

test.each([
  ["$5bn", "USD", "$5,000,000,000", "5,000,000,000美元"],
  ["€1,5 Mrd", "USD", "€1,500,000,000", "1,500,000,000欧元"],
  ["1.125 KWD", "USD", "1.125 KWD", "1.125科威特第纳尔"],
  ["(5bn)", "USD", "−$5,000,000,000", "−5,000,000,000美元"],
  ["7.5 %", "percent", "7.5%", "7.5%"],
  ["12500", "chips", "12,500", "12,500"],
  ["$1.25bn", "USD_per_month", "$1,250,000,000", "1,250,000,000美元"],
])("%s typed where %s is expected is shown back as %s", (text, unit, en, zh) => {
  const reading = readTyped(text, unit);
  if (reading.is !== "read") throw new Error(`${text} is ${reading.is}`);
  expect([wholeAmountText(reading, "en"), wholeAmountText(reading, "zh")]).toEqual([en, zh]);
});

test("a currency that is named takes the place of the one of the form, in a rate too", () => {
  expect(readTyped("€5bn", "USD")).toEqual({ is: "read", amount: "5000000000", unit: "EUR" });
  expect(readTyped("€5m", "USD_per_month")).toEqual({ is: "read", amount: "5000000", unit: "EUR_per_month" });
});

test("money is no share and no count", () => {
  expect([readTyped("$5", "percent").is, readTyped("$5", "chips").is]).toEqual(["unread", "unread"]);
});

test("what is asked or not understood is sent as it was typed, for the server to refuse", () => {
  expect([plainAmount("1,5bn", "USD"), plainAmount("some", "USD"), plainAmount(" $5bn ", "USD")]).toEqual([
    "1,5bn",
    "some",
    "5000000000",
  ]);
});
