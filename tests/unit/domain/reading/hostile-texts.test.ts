// Contract: whatever is pasted, reading ends, never throws, grows with the length of the text, and names only places of the text.
// Must reject: a pattern that takes the square of a run, a span beyond the text, a choice that no type allows.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TextReading } from "@/lib/domain/reading/read-text";
import type { Span } from "@/lib/domain/reading/spans";
import { reading } from "./tell";

const SEED = 20261103;
const PIECES = [
  "NVIDIA",
  "Apollo Global Management",
  "Oracle",
  "Alder Systems Inc.",
  "Sample Compute N.V.",
  "英伟达",
  "桦木科技有限公司",
  '(the "Company")',
  "（以下简称“桦木”）",
  "will invest",
  "agreed to buy",
  "borrowed",
  "leases",
  "guaranteed by",
  "向",
  "投资",
  "采购",
  "由",
  "提供担保",
  "出租给",
  "$5bn",
  "up to US$1.2 billion",
  "120亿美元",
  "不超过3亿元",
  "$20 a share",
  "10%",
  "每月1.1亿美元",
  "between $1bn and $2bn",
  "¥500",
  "on 3 November 2026",
  "2026年11月3日",
  "last Tuesday",
  "over five years",
  "subject to closing",
  "尚需批准",
  "of it",
  "其中",
  " ",
  ", ",
  ". ",
  "; ",
  "\n",
  "\n\n",
  "，",
  "。",
  "；",
  "(",
  ")",
  '"',
  "and",
  "the",
  "of",
  "in",
  "from",
  "to",
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(" ")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);

function spansOf({ title, mentions, amounts, days, links, left }: TextReading): Span[] {
  const cells = links.flatMap(({ payer, payee, kind, amount, stage, day }) =>
    [payer, payee, kind, amount, stage, day].flatMap((cell) =>
      cell.is === "left" || cell.span === null ? [] : [cell.span],
    ),
  );
  return [
    ...(title ? [title] : []),
    ...[...mentions, ...amounts, ...days, ...left].map(({ span }) => span),
    ...links.flatMap(({ quote, printed, length, price, firm, share, inside }) => [
      quote,
      ...(printed ? [printed] : []),
      ...[length, price, firm, share, inside].flatMap((one) => (one ? [one.span] : [])),
    ]),
    ...cells,
  ];
}

test(`any text is read without an error, and all spans lie in it (seed ${SEED})`, () => {
  fc.assert(
    fc.property(texts, (text) => {
      const told = reading(text, "release", "2026-11-04");
      for (const { start, end } of spansOf(told)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      const keys = new Set(told.parties.map(({ key }) => key));
      for (const { payer, payee } of told.links) {
        for (const end of [payer, payee]) {
          if (end.is === "read") expect(keys).toContain(end.value);
          if (end.is === "asked") for (const choice of end.choices) expect(keys).toContain(choice);
        }
      }
      for (const [place, { inside }] of told.links.entries()) if (inside) expect(inside.link).toBeLessThan(place);
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test(`the same text is read the same way (seed ${SEED})`, () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(reading(text)).toEqual(reading(text));
    }),
    { seed: SEED, numRuns: 60 },
  );
});

describe("work is bounded", () => {
  const LENGTH = 60_000;
  test.each([
    ["digits", "1".repeat(LENGTH)],
    ["points between digits", "1.".repeat(LENGTH / 2)],
    ["Chinese numerals", "十".repeat(LENGTH)],
    ["capitals", "Aa ".repeat(LENGTH / 3)],
    ["one long word", "A".repeat(LENGTH)],
    ["brackets", "(".repeat(LENGTH)],
    ["brackets with quotation marks", '("'.repeat(LENGTH / 2)],
    ["legal forms", "有限公司".repeat(LENGTH / 4)],
    ["names", "NVIDIA ".repeat(LENGTH / 7)],
    ["verbs", "will invest ".repeat(LENGTH / 12)],
    ["amounts", "$5bn and ".repeat(LENGTH / 9)],
    ["days", "3 May 2026 ".repeat(LENGTH / 11)],
    ["blanks", " ".repeat(LENGTH)],
    ["line ends", "\n".repeat(LENGTH)],
    ["joined names", "NVIDIA and ".repeat(LENGTH / 11)],
    ["commas", "，".repeat(LENGTH)],
    ["Chinese verbs", "英伟达投资".repeat(LENGTH / 5)],
    ["up to", "up to ".repeat(LENGTH / 6)],
    ["sentences", "NVIDIA will invest $5bn in Oracle. ".repeat(LENGTH / 35)],
    ["subject to", "subject to ".repeat(LENGTH / 11)],
  ])("%s", (_, text) => {
    const begun = performance.now();
    reading(text);
    // Ordinary texts of this length take some 100 ms on a free machine; what takes the square of a run takes minutes.
    expect(performance.now() - begun).toBeLessThan(25_000);
  });
});
