import { describe, expect, it } from "vitest";
import { moneyInterval } from "@/lib/domain/amounts/money-interval";
import { joinTerms, type LinkTerm } from "@/lib/domain/deals/link-term";
import { amountWithTerm, joinedTermWords, joinedTermYears, termWords, termYears } from "@/lib/view/deals/term-words";

// Contract: one function says the years of a sum; where none are stated it says so, and never prints the sum alone.

const lengths = [
  { unit: "months", qualifier: "exact", value: "36", min: null, max: null },
  { unit: "days", qualifier: "exact", value: "180", min: null, max: null },
] as const;
const term = (first: string | null, last: string | null, own: LinkTerm["lengths"] = []): LinkTerm => ({
  first,
  last,
  lengths: own,
});

describe("the years of a sum in words", () => {
  it.each([
    [term("2027", "2032"), "2027 to 2032", "2027年至2032年"],
    [term("2025-03-07", "2030-10"), "7 March 2025 to October 2030", "2025年3月7日至2030年10月"],
    [term("2025-10-21", "2025-10-21"), "21 October 2025", "2025年10月21日"],
    [term("2023", null), "from 2023, no term stated", "2023年起，未写明期限"],
    [term(null, "2030"), "until 2030", "至2030年"],
    [term(null, null), "no term stated", "未写明期限"],
    [term("2026-05", null, lengths), "from May 2026, over 36 months or 180 days", "2026年5月起，为期36个月或180天"],
  ])("says %o", (one, english, chinese) => {
    expect(termWords(one, "en")).toBe(english);
    expect(termWords(one, "zh")).toBe(chinese);
  });

  it("names whole years in a picture, and still says where none is stated", () => {
    expect(termYears(term("2025-03-07", "2030-10"), "en")).toBe("2025–2030");
    expect(termYears(term("2025-01-01", "2025-12-31"), "zh")).toBe("2025年");
    expect(termYears(term("2023-05", null), "en")).toBe("from 2023, no term stated");
  });

  it("stands beside an amount, and not where it settles at once", () => {
    const amount = moneyInterval("USD", "5", "5");
    expect(amountWithTerm(amount, term(null, null), "en")).toBe("$5 (no term stated)");
    expect(amountWithTerm(amount, term("2027", "2032"), "zh")).toBe("5美元（2027年至2032年）");
    expect(amountWithTerm(amount, null, "en")).toBe("$5");
    expect(amountWithTerm(null, term(null, null), "en")).toBe("not stated");
  });
});

describe("the years of several sums", () => {
  const joined = joinTerms([term("2025", "2032"), term("2023", null), term(null, null)]);

  it("span what is named and count what is not", () => {
    expect(joinedTermWords(joined, "en")).toBe("2023 to 2032, 2 of 3 with no term stated");
    expect(joinedTermWords(joined, "zh")).toBe("2023年至2032年，3笔中有2笔未写明期限");
    expect(joinedTermYears(joined, "en")).toBe("2023–2032, 2 of 3 no term stated");
  });

  it("begin in a year where nothing says when they end, and never end in it", () => {
    const open = joinTerms([term("2026-02", null), term("2025-03", null), term(null, null)]);
    expect(joinedTermWords(open, "en")).toBe("from 2025, no term stated for any");
    expect(joinedTermWords(open, "zh")).toBe("2025年起，均未写明期限");
    expect(joinedTermYears(open, "en")).toBe("from 2025, no term stated");
    const long = joinTerms([term("2026-05", null, lengths), term("2027", null)]);
    expect(joinedTermWords(long, "en")).toBe("from 2026, over 36 months or 180 days, 1 of 2 with no term stated");
    expect(joinedTermYears(long, "en")).toBe("from 2026, 1 of 2 no term stated");
    expect(joinedTermWords(joinTerms([term("2026-05", null, lengths)]), "en")).toBe(
      "from 2026, over 36 months or 180 days",
    );
    expect(joinedTermYears(joinTerms([term("2026-05", null, lengths)]), "zh")).toBe("2026年起，为期36个月或180天");
  });

  it("say of one sum what it says alone", () => {
    expect(joinedTermWords(joinTerms([term("2023", null)]), "en")).toBe("from 2023, no term stated");
    expect(joinedTermWords(joinTerms([term(null, null)]), "zh")).toBe("未写明期限");
    expect(joinedTermWords(joinTerms([term(null, null, lengths)]), "en")).toBe("over 36 months or 180 days");
    expect(joinedTermWords(null, "en")).toBeNull();
  });
});
