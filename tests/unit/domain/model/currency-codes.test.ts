// Contract: a currency is a code of ISO 4217 that one can pay in, with the digits of its smallest unit.
// It must reject codes of nothing, and a dinar that is cut to two digits.
import { expect, test } from "vitest";
import { CURRENCIES, digitsOfCurrency, isCurrency } from "@/lib/domain/model/currency-codes";
import { toDecimal, toMinorUnits } from "@/lib/domain/model/money";

test.each(["LYD", "IQD", "TND", "KWD", "BHD", "OMR", "JOD"])("%s has three digits behind the point", (code) => {
  expect(digitsOfCurrency(code)).toBe(3);
  expect(toMinorUnits("1.234", code)).toBe(1234n);
  expect(toDecimal(1234n, code)).toBe("1.234");
});

test.each(["JPY", "KRW", "CLP", "ISK", "VND", "XAF", "XOF", "XPF", "PYG", "UGX", "RWF"])(
  "%s has no fraction",
  (code) => {
    expect(digitsOfCurrency(code)).toBe(0);
    expect(() => toMinorUnits("1.5", code)).toThrow(RangeError);
  },
);

test.each(["USD", "EUR", "GBP", "CNY", "INR", "AED", "XCG", "ZWG"])("%s has two", (code) => {
  expect(digitsOfCurrency(code)).toBe(2);
});

test.each(["ZZZ", "XXX", "XTS", "XAU", "XDR", "usd", "US", "", "constructor"])("%j is no currency", (code) => {
  expect([isCurrency(code), digitsOfCurrency(code)]).toEqual([false, null]);
});

test("each code is three capitals and stands once", () => {
  expect(CURRENCIES.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
  expect(CURRENCIES.length).toBeGreaterThan(150);
});
