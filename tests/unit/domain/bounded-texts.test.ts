// Contract: a text of people is read in work that grows no faster than its length, whatever it is made of.
// Must reject: a reading whose work grows with the square of the length.
// How it is held: the work of the longer text is compared with that of a text half as long, many times over; a square
// takes four times as long, and three is the bound, taken at the best of several tries.
import { expect, test } from "vitest";
import { safeReturnPath } from "@/lib/domain/access/return-path";
import { isBoundedMarkup } from "@/lib/domain/annotations/markdown-bounds";
import { isolate, isolateEachLine } from "@/lib/domain/bidi";
import { anchorFragment } from "@/lib/domain/citations/anchor-fragment";
import { foldName } from "@/lib/domain/parties/name-likeness";
import { readAmount } from "@/lib/domain/read-amount";
import { readDay } from "@/lib/domain/read-day";
import { isWebAddress } from "@/lib/domain/values/identifiers";
import { judgeNumber, toPlainDecimal } from "@/lib/domain/values/numbers";
import { isBounded } from "@/lib/wire/body-bounds";

const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const PLAIN = { isShare: false, mayBeNegative: false };

/** Each with a size at which it takes a measurable moment where it is slow, and well under a second where it is not. */
const KINDS: readonly (readonly [title: string, size: number, read: (length: number) => unknown])[] = [
  ["zeros before a last digit", 20_000, (length) => toPlainDecimal(`1.${fill("0", length)}1`)],
  ["runs of zeros and ones", 20_000, (length) => judgeNumber(`1.${fill("0000000001", length)}`, PLAIN, "USD")],
  ["a number of nothing but nines", 100_000, (length) => judgeNumber(fill("9", length), PLAIN, null)],
  ["a day of blanks", 100_000, (length) => readDay(`1${fill(" ", length)}2026`)],
  ["a day of ligatures", 100_000, (length) => readDay(fill("ﷺ", length))],
  ["a day of letters", 100_000, (length) => readDay(fill("a", length))],
  ["a day of combining marks", 100_000, (length) => readDay(`a${fill("\u0323\u0301", length)}`)],
  ["an amount of separators", 100_000, (length) => readAmount(fill("1,", length), { currency: "USD" })],
  ["an amount of Chinese numerals", 100_000, (length) => readAmount(fill("十万", length), { currency: "CNY" })],
  ["an address of dots", 100_000, (length) => isWebAddress(`http://${fill("a.", length)}`)],
  ["an address of escapes", 100_000, (length) => isWebAddress(`http://a.example/${fill("%25", length)}\u0000`)],
  ["a way back of segments", 100_000, (length) => safeReturnPath(`/desk${fill("/a", length)}!`, "/desk")],
  ["a way back of dots", 2_000, (length) => safeReturnPath(`/desk${fill("/...", length)}!`, "/desk")],
  ["isolates in one another", 20_000, (length) => isolate(`${fill("\u2068", length)}א${fill("\u2069", length)}`)],
  ["isolates side by side", 20_000, (length) => isolate(fill("\u2068א\u2069", length))],
  ["turns to the right", 50_000, (length) => isolate(fill("\u202eא", length))],
  [
    "a fragment that nearly stands everywhere",
    400_000,
    (length) => anchorFragment(fill("a", length), `b${fill("a", 399)}`),
  ],
  [
    "a fragment whose middle is missing",
    400_000,
    (length) => anchorFragment(fill("ab", length), `${fill("ab", 398)}aa`),
  ],
  ["a name of accents, one each", 20_000, (length) => foldName(fill("a\u0301", length))],
  ["stars that never pair", 100_000, (length) => isBoundedMarkup(`${fill("*a ", length)}`)],
  ["one long line of rule signs", 100_000, (length) => isBoundedMarkup(`${fill("* ", length)}x`)],
  ["blanks before a sign", 100_000, (length) => isBoundedMarkup(`${fill(" ", length)}>`)],
  ["a rule with a wide gap", 100_000, (length) => isBoundedMarkup(`*${fill(" ", length)}x`)],
  ["line ends of three kinds", 100_000, (length) => isBoundedMarkup(fill("\r\n\r", length))],
  ["a body of lists", 100_000, (length) => isBounded(Array.from({ length }, () => []))],
];

test.each(KINDS)("%s", (_, size, read) => {
  const timeOf = (length: number) => {
    const begin = process.cpuUsage();
    for (let round = 0; round < 3; round += 1) read(length);
    const { user, system } = process.cpuUsage(begin);
    // A moment more on both sides, so that what takes no time at all has no ratio by chance.
    return user + system + 20_000;
  };
  read(size);
  const ratios = Array.from({ length: 4 }, () => timeOf(size) / timeOf(size / 2));
  expect(Math.min(...ratios)).toBeLessThan(3);
});

test("isolates that a text holds are taken apart where they lie too deep, and kept where they are ours", () => {
  const nested = (depth: number) => `${"\u2068".repeat(depth)}א${"\u2069".repeat(depth)}`;
  expect(isolate(nested(8))).toBe(nested(8));
  expect(isolate(nested(9))).toBe("\u2068א\u2069");
  expect(isolateEachLine([isolate(nested(2_000))])).toEqual(["\u2068א\u2069"]);
});
