// Contract: an amount is read as people write it, the whole text or none of it; what two people would read differently is
// asked, with its readings.
// Must reject: a guess where a comma may be either mark, a text of which the rest is dropped, a currency of nothing.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAmount } from "@/lib/domain/read-amount";

const inDollars = (text: string) => readAmount(text, { currency: "USD" });

test.each([
  ["$5bn", "5000000000", "USD"],
  ["US$1.5 billion", "1500000000", "USD"],
  ["5.2bn USD", "5200000000", "USD"],
  ["€1,5 Mrd", "1500000000", "EUR"],
  ["1,5 Mrd. €", "1500000000", "EUR"],
  ["2 Mio EUR", "2000000", "EUR"],
  ["1.234.567,89", "1234567.89", "USD"],
  ["1,234,567.89", "1234567.89", "USD"],
  ["1'234'567.89 CHF", "1234567.89", "CHF"],
  ["1 234 567,89 €", "1234567.89", "EUR"],
  ["1\u00a0234\u202f567", "1234567", "USD"],
  ["$1,500", "1500", "USD"],
  ["1,500", "1500", "USD"],
  ["1.505", "1505", "USD"],
  ["十五亿美元", "1500000000", "USD"],
  ["3.25億", "325000000", "USD"],
  ["2.8万亿日元", "2800000000000", "JPY"],
  ["三点五万亿", "3500000000000", "USD"],
  ["12亿3456万元人民币", "1234560000", "CNY"],
  ["3千5百万美元", "35000000", "USD"],
  ["两百零五万", "2050000", "USD"],
  ["壹仟伍佰萬港元", "15000000", "HKD"],
  ["(5bn)", "-5000000000", "USD"],
  ["($38.5bn)", "-38500000000", "USD"],
  ["-5bn", "-5000000000", "USD"],
  ["\u22125bn", "-5000000000", "USD"],
  ["$-5bn", "-5000000000", "USD"],
  ["负五亿美元", "-500000000", "USD"],
  ["₹5 lakh crore", "5000000000000", "INR"],
  ["₹5,00,000", "500000", "INR"],
  ["Rs 3 crore", "30000000", "INR"],
  ["２５億円", "2500000000", "JPY"],
  ["＄５ｂｎ", "5000000000", "USD"],
  ["500m", "500000000", "USD"],
  ["500 million dollars", "500000000", "USD"],
  ["1.2tn KRW", "1200000000000", "KRW"],
  ["HK$7.8bn", "7800000000", "HKD"],
  ["1.125 KWD", "1.125", "KWD"],
  ["0,5 Mrd €", "500000000", "EUR"],
  ["0,5bn", "500000000", "USD"],
  ["6.325bn", "6325000000", "USD"],
  ["1.500 Mrd", "1500000000000", "USD"],
  ["0", "0", "USD"],
  ["5", "5", "USD"],
])("%s is %s %s", (text, amount, currency) => {
  expect(inDollars(text)).toEqual({ kind: "value", amount, currency });
});

test.each([
  ["a comma before one digit", "1,5bn", "USD", ["1500000000 USD", "15000000000 USD"]],
  ["a comma before thousands of billions", "1,500bn", "USD", ["1500000000000 USD", "1500000000 USD"]],
  ["a point before three digits", "1.500", "USD", ["1500 USD", "1.5 USD"]],
  ["a comma where a coin is that small", "1,500", "KWD", ["1500 KWD", "1.5 KWD"]],
  ["a comma in a count", "1,500", null, ["1500 null", "1.5 null"]],
  ["a yen or a yuan", "¥1,500", "USD", ["1500 JPY", "1500 CNY"]],
  ["kroner of the north", "500m kr", null, ["500000000 SEK", "500000000 NOK", "500000000 DKK", "500000000 ISK"]],
])("%s is asked about: %s where %s is expected", (_, text, currency, readings) => {
  const read = readAmount(text, { currency });
  expect(read.kind === "question" && read.readings.map((one) => `${one.amount} ${one.currency}`)).toEqual(readings);
});

test.each([
  ["¥1,500", "JPY", "1500"],
  ["¥5亿", "CNY", "500000000"],
  ["€5bn", "USD", "5000000000"],
])("%s is no question where %s is expected", (text, currency, amount) => {
  expect(readAmount(text, { currency })).toMatchObject({ kind: "value", amount });
});

test("a dollar is asked about where the case is in no American ones", () => {
  const [canada, euro] = ["CAD", "EUR"].map((currency) => readAmount("$5bn", { currency }));
  expect(canada?.kind === "question" && canada.readings.slice(0, 2).map((one) => one.currency)).toEqual(["CAD", "USD"]);
  expect(euro?.kind === "question" && euro.readings[0]?.currency).toBe("USD");
});

test.each([
  ["", "no-amount"],
  ["about $5bn", "no-amount"],
  ["$5bn a year", "no-amount"],
  ["$5bn-$25bn", "no-amount"],
  ["5bn or so", "no-amount"],
  ["1,23,4", "no-amount"],
  ["1,2345,678", "no-amount"],
  ["1.234,567.89", "no-amount"],
  ["5²", "no-amount"],
  ["½bn", "no-amount"],
  ["1e9", "no-amount"],
  ["5 5", "no-amount"],
  ["$5bn EUR", "no-amount"],
  ["billion", "no-amount"],
  ["亿", "no-amount"],
  ["5亿3亿", "no-amount"],
  ["9".repeat(81), "no-amount"],
  ["5bn ZZZ", "currency-unknown"],
  ["XXX 5", "currency-unknown"],
])("%j is refused: %s", (text, reason) => {
  expect(inDollars(text)).toEqual({ kind: "refusal", reason });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."0123456789.,' -()$€¥%",
    "bn",
    "Mrd",
    "亿",
    "万",
    "十",
    "USD",
    "5",
    "million",
    "元",
  );

  test("is read, asked about or refused, and never throws; what is read is a plain number", () => {
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom("USD", "JPY", "KWD", "CNY", null), (text, currency) => {
        const read = readAmount(text, { currency });
        const meant = read.kind === "question" ? read.readings : read.kind === "value" ? [read] : [];
        expect(meant.filter(({ amount }) => !/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(amount))).toEqual([]);
        expect(read.kind !== "question" || read.readings.length > 1).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("keeps every digit: plain figures with a word of scale move the point and nothing else", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        fc.constantFrom(["bn", 9], ["m", 6], ["万亿", 12]),
        (whole, scale) => {
          const [word, power] = scale as [string, number];
          expect(inDollars(`${whole}${word}`)).toMatchObject({ kind: "value", amount: `${whole}${"0".repeat(power)}` });
        },
      ),
    );
  });
});
