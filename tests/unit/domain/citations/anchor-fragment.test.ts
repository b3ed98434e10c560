// Contract: a fragment is found where it stands word for word, and nowhere else.
// Must reject: a quote with another number, and one that is missed because of a line break.
import { describe, expect, test } from "vitest";
import { anchorFragment, normaliseText } from "@/lib/domain/citations/anchor-fragment";
import { plainAmount } from "@/lib/view/claims/typed-amount";

describe("a fragment", () => {
  const text = normaliseText("The firm  said\u00a0that\r\nit lent ten dollars.  \n\nIt  lent 二十 元。");

  test.each([
    ["over a line break", "that it lent", 14],
    ["with two blanks where the text has one", "lent  ten dollars", 22],
    ["in Chinese", "二十 元", 49],
  ])("is found %s", (_how, fragment, start) => {
    expect(anchorFragment(text, fragment)?.start).toBe(start);
  });

  test.each(["lent twenty dollars", "Lent ten", "", "   "])("is not found: %j", (fragment) => {
    expect(anchorFragment(text, fragment)).toBeNull();
  });

  test("keeps what stands around it", () => {
    expect(anchorFragment("one two three", "two")).toEqual({ start: 4, prefix: "one ", suffix: " three" });
  });
});

describe("marks piled on a letter", () => {
  const pile = (count: number) => `a${"\u0301\u0323".repeat(count / 2)}`;

  test("are kept, thirty of them in the order of the standard and no joiner among them", () => {
    expect(normaliseText(pile(30))).toBe(pile(30).normalize("NFC"));
  });

  test("are broken up beyond any writing, so that a megabyte of them is read at once", () => {
    const longest = Math.max(
      ...normaliseText(pile(340_000))
        .split(/\P{M}|\u034f/u)
        .map(({ length }) => length),
    );
    expect(longest).toBe(30);
    expect(normaliseText(normaliseText(pile(100)))).toBe(normaliseText(pile(100)));
  });
});

describe("a number in shorthand", () => {
  test.each([
    ["6.6bn", "6600000000"],
    ["6.6 billion", "6600000000"],
    ["66亿", "6600000000"],
    ["1.5万亿", "1500000000000"],
    ["500m", "500000000"],
    ["1,234.50", "1234.5"],
    ["-3k", "-3000"],
    ["0.0005k", "0.5"],
    ["12", "12"],
    ["ten", "ten"],
    ["6.6 parsecs", "6.6 parsecs"],
    ["1.2.3", "1.2.3"],
  ])("%s reads as %s", (text, digits) => {
    expect(plainAmount(text, "USD")).toBe(digits);
  });
});
