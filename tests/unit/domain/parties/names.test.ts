// Contract: a party is found by what people type, and a second record of one is noticed before it is made.
// Must reject: a legal form that makes two companies alike, and a misspelling that finds nobody.
import { describe, expect, it } from "vitest";
import { makeSlug } from "@/lib/domain/make-slug";
import { findDuplicates } from "@/lib/domain/parties/find-duplicates";
import { bareName, foldName, likenessOf } from "@/lib/domain/parties/name-likeness";
import { keyOfName } from "@/lib/domain/parties/namesakes";
import { rankParties } from "@/lib/domain/parties/rank-parties";
import { aParty } from "@/tests/builders/case-builders";

describe("names are compared", () => {
  it.each([
    ["ＡＬＤＥＲ  Énergie, S.A.", "alder energie s a"],
    ["阿尔德（北京）", "阿尔德 北京"],
  ])("%s as %s", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it.each([
    ["Alder Holdings, Inc.", "alder"],
    ["阿尔德科技股份有限公司", "阿尔德科技"],
    ["The Group", "the group"],
  ])("%s without its legal form as %s", (name, bare) => {
    expect(bareName(name)).toBe(bare);
  });

  it("as one where they are one to the eye, with any character in them", () => {
    const apart: string[] = [];
    for (let code = 0x20; code < 0x20000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const name = `kl${String.fromCodePoint(code)}mn`;
      const key = keyOfName(name);
      if (key !== name && foldName(key) !== foldName(name)) apart.push(`${code.toString(16)} ${name}`);
    }
    expect(apart).toEqual([]);
    expect(likenessOf("Ελλάς", "ΕΛΛΆΣ")).toBe(1);
  });

  it("the same without legal forms and gaps, unlike with another word", () => {
    expect(likenessOf("Alder Inc.", "ALDER Corporation")).toBe(1);
    expect(likenessOf("Alder Works", "AlderWorks")).toBe(0.98);
    expect(likenessOf("Alder", "Birch")).toBe(0);
    // "  a", " al", "ald", "lde", "der", "er " and "  a", " al", "ald", "ldr", "der"... : 4 of 8 runs are shared.
    expect(likenessOf("alder", "alde")).toBeCloseTo(4 / 7);
  });
});

describe("parties are put in order", () => {
  const parties = [
    { slug: "alder", names: ["Alder", "阿尔德"], readings: ["aerde", "aed"] },
    { slug: "alder-capital", names: ["Alder Capital"], readings: [] },
    { slug: "white-alder", names: ["White Alder"], readings: [] },
    { slug: "birch", names: ["Birch", "桦木"], readings: ["huamu", "hm"] },
  ];
  const order = (typed: string) => rankParties(typed, parties).map(({ slug }) => slug);

  it("the same name first, then names that begin with it, then words inside", () => {
    expect(order("alder").slice(0, 3)).toEqual(["alder", "alder-capital", "white-alder"]);
  });
  it("by Chinese characters, by pinyin and by its initials", () => {
    expect(order("桦木")[0]).toBe("birch");
    expect(order("huamu")[0]).toBe("birch");
    expect(order("hm")[0]).toBe("birch");
    expect(rankParties("aerde", parties)[0]).toMatchObject({ slug: "alder", name: "Alder" });
  });
  it("a misspelt name before all others", () => {
    expect(order("brich")[0]).toBe("birch");
  });
  it("nobody for nothing typed", () => {
    expect(order(" - ")).toEqual([]);
  });
});

describe("a second record of a party is noticed", () => {
  const alder = aParty({ slug: "alder", name: { en: "Alder Inc.", zh: "阿尔德" }, aliases: ["Aldr"], lei: "LEI" });
  const birch = aParty({ slug: "birch", name: { en: "Birch Bank", zh: null } });
  const fresh = (over: Partial<typeof alder>) => aParty({ slug: "new", name: { en: "Unlike", zh: null }, ...over });

  it("by its identifier before its name", () => {
    expect(findDuplicates(fresh({ name: { en: "Birch bank", zh: null }, lei: "LEI" }), [alder, birch])).toEqual([
      { slug: "alder", likeness: "same-identifier", met: "LEI" },
      { slug: "birch", likeness: "same-name", met: "Birch Bank" },
    ]);
  });
  it("by a name in either script, by an alias, and by a misspelling", () => {
    expect(findDuplicates(fresh({ name: { en: "X", zh: "阿尔德有限公司" } }), [alder])[0]?.likeness).toBe("same-name");
    expect(findDuplicates(fresh({ name: { en: "Aldr", zh: null } }), [alder])[0]?.met).toBe("Aldr");
    expect(findDuplicates(fresh({ name: { en: "Aldder", zh: null } }), [alder])[0]?.likeness).toBe("similar-name");
  });
  it("not by a shared ticker, and not for an unlike name", () => {
    expect(findDuplicates(fresh({ ticker: "ALD" }), [{ ...alder, ticker: "ALD" }, birch])).toEqual([]);
  });
});

describe("a slug is made of words", () => {
  const free = () => false;
  it.each([
    ["Alder & Söhne", "", "alder-and-sohne"],
    ["阿尔德", "aerde", "aerde"],
    ["阿尔德", "", "record"],
  ])("%s with %s gives %s", (words, fallback, slug) => {
    expect(makeSlug(words, fallback, free)).toBe(slug);
  });
  it("with the next free number behind a taken one", () => {
    const taken = new Set(["alder", "alder-2"]);
    expect(makeSlug("Alder", "", (slug) => taken.has(slug))).toBe("alder-3");
  });
});
