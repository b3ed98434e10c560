// Contract: names that are one to the eye are one name, whatever letters they are stored in; names that only look alike
// are not judged here. It must reject twins that slip through by normal form, invisible mark, space, width or capital.
import { expect, test } from "vitest";
import { faultOfName, findSameNames, keyOfName } from "@/lib/domain/parties/namesakes";

test.each([
  ["composed and decomposed letters", "Caf\u00e9", "Cafe\u0301"],
  ["a mark without width", "Alder", "Al\u200bder"],
  ["a joiner behind the name", "Alder", "Alder\u200d"],
  ["a soft hyphen", "Alder", "Al\u00adder"],
  ["a byte order mark", "Alder", "\ufeffAlder"],
  ["a variation selector", "\u795e", "\u795e\ufe00"],
  ["a Hangul filler", "Alder", "Alder\u3164"],
  ["a no-break space", "Alder Inc", "Alder\u00a0Inc"],
  ["a narrow no-break space", "Alder Inc", "Alder\u202fInc"],
  ["a wide space", "\u4e2d \u56fd", "\u4e2d\u3000\u56fd"],
  ["two spaces, and one at the end", "Alder Inc", "Alder  Inc "],
  ["capitals", "ALDER", "alder"],
  ["Greek small letters", "\u039f\u03a3", "\u03bf\u03c2"],
  ["full width", "ABC1", "\uff21\uff22\uff23\uff11"],
  ["half width kana", "\u30ab\u30ca", "\uff76\uff85"],
  ["a no-break hyphen", "Coca-Cola", "Coca\u2011Cola"],
  ["a curved apostrophe", "Moe's", "Moe\u2019s"],
  ["a composition compat", "\u212b", "\u00c5"],
])("one name: %s", (_, one, other) => {
  expect(keyOfName(other)).toBe(keyOfName(one));
  expect(findSameNames([[one, 0] as const, ["between", 1] as const, [other, 2] as const])).toEqual([
    { name: other, place: 2, firstName: one, firstPlace: 0 },
  ]);
});

test.each([
  ["an accent", "Ørsted", "Orsted"],
  ["an accent that decomposes", "Résumé", "Resume"],
  ["a letter of another script", "Alder", "\u0410lder"],
  ["a sharp s", "Straße", "Strasse"],
  ["simplified and traditional", "台积电", "台積電"],
  ["a legal form", "Alder", "Alder Inc."],
  ["a space that is not there", "Al der", "Alder"],
])("two names: %s", (_, one, other) => {
  expect(findSameNames([[one, 0] as const, [other, 1] as const])).toEqual([]);
});

test("of three of one name both later ones point to the first", () => {
  const same = findSameNames([["a", "/0"] as const, ["A", "/1"] as const, ["\uff41", "/2"] as const]);
  expect(same.map(({ place, firstPlace }) => [place, firstPlace])).toEqual([
    ["/1", "/0"],
    ["/2", "/0"],
  ]);
});

test.each([
  ["\u200b", "blank"],
  ["\u2800 ", "blank"],
  ["Al\nder", "unprintable"],
  ["Alder\u202e", "unprintable"],
  ["Alder\u200f", "unprintable"],
  ["Al\ud800der", "broken"],
  ["می\u200cخواهم", null],
  ["شركة ألدر", null],
  ["👩\u200d💻", null],
])("%j as a name: %s", (name, fault) => {
  expect(faultOfName(name)).toBe(fault);
});
