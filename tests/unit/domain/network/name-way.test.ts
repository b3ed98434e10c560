import { describe, expect, it } from "vitest";
import { nameWay } from "@/lib/domain/network/name-way";

// Contract: names joined in one line keep their own direction to themselves.
// Must reject: a name that turns the arrow or the name after it, a Chinese line with a hole in it.

describe("a way from party to party", () => {
  it("is written in both languages, with the only name of whoever has one", () => {
    expect(
      nameWay([
        { en: "Ash", zh: "白蜡" },
        { en: "Beech", zh: null },
      ]),
    ).toEqual({ en: "Ash → Beech", zh: "白蜡 → Beech" });
  });

  it("leaves out what would turn the rest of the line", () => {
    expect(
      nameWay([
        { en: "A\u202Esh", zh: null },
        { en: "Bee\u2067ch\u2069", zh: null },
      ]).en,
    ).toBe("Ash → Beech");
  });

  it("sets a name from right to left apart", () => {
    expect(
      nameWay([
        { en: "שלום", zh: null },
        { en: "Beech", zh: null },
      ]).en,
    ).toBe("\u200E\u2068שלום\u2069 → Beech");
  });
});
