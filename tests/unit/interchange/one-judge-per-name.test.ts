// Contract: what is one name to the eye is one name in the sheets, and what is no name is none in the sheets, in the form
// and in `analyze`. Must reject: a twin that differs by a mark nobody sees, and two limits of length for one thing.
import { describe, expect, test } from "vitest";
import { findDuplicates } from "@/lib/domain/parties/find-duplicates";
import { faultOfName } from "@/lib/domain/parties/namesakes";
import { LONGEST } from "@/lib/domain/values/texts";
import { parseCaseSheets } from "@/lib/interchange/sheets/parse-case-sheets";
import { newParty } from "@/lib/wire/parties";
import { aCase, aHeader, aParty } from "@/tests/builders/case-builders";
import { writeCaseSheets } from "@/tests/builders/write-case-sheets";

const LONGEST_NAME = LONGEST.party.name;
const alder = (over: Parameters<typeof aParty>[0]) => aParty({ slug: "alder", ...over });
const birch = (over: Parameters<typeof aParty>[0]) => aParty({ slug: "birch", ...over });
const inEnglish = (en: string) => ({ name: { en, zh: null } });

/** Row, column and reason of everything that the sheets of a case with these two parties are refused for. */
function findings(...parties: readonly [ReturnType<typeof aParty>, ReturnType<typeof aParty>]) {
  const parsed = parseCaseSheets(writeCaseSheets(aCase({ parties }), []), aHeader());
  return parsed.ok ? [] : parsed.reason.map(({ row, column, reason }) => `${row} ${column} ${reason}`);
}

describe("one name in the sheets", () => {
  test.each([
    ["an invisible mark", "Alder", "Alder\u200d"],
    ["capitals", "Alder Inc", "ALDER INC"],
    ["capitals that keep their dot", "Deniz Holding", "DENİZ HOLDİNG"],
    ["capitals of letters without one", "Kadıköy", "KADIKÖY"],
    ["a no-break space", "Alder Inc", "Alder\u00a0Inc"],
    ["full width", "Alder 1", "Ａｌｄｅｒ　１"],
    ["composed letters", "Caf\u00e9", "Cafe\u0301"],
  ])("two parties that differ by %s are refused in both rows", (_, one, other) => {
    expect(findings(alder(inEnglish(one)), birch(inEnglish(other)))).toEqual([
      "2 name_en alias_taken",
      "3 name_en alias_taken",
    ]);
  });

  test("two English names with one Chinese name are refused in both rows", () => {
    const shared = (en: string) => ({ name: { en, zh: "桤木" } });
    expect(findings(alder(shared("Alder")), birch(shared("Birch")))).toEqual([
      "2 name_zh alias_taken",
      "3 name_zh alias_taken",
    ]);
  });

  test("an alias that is the party's own name, or stands twice, is refused in its row", () => {
    const own = alder({ ...inEnglish("Alder Inc"), aliases: ["Alder\u00a0Inc"] });
    expect(findings(own, birch({}))).toEqual(["2 aliases name_repeated"]);
    expect(findings(alder({ ...inEnglish("Alder"), aliases: ["AI", "AI\u200d"] }), birch({}))).toEqual([
      "2 aliases name_repeated",
    ]);
  });

  test("a spelling of the party's own name in other capitals is an alias: texts are found by it", () => {
    expect(findings(alder({ ...inEnglish("AlderWorks"), aliases: ["Alderworks", "ALDERWORKS"] }), birch({}))).toEqual(
      [],
    );
  });

  test.each([
    ["a stroke", "Ørsted A/S", "Orsted A/S"],
    ["a ligature", "Straße AG", "Strasse AG"],
    ["traditional characters", "台积电", "台積電"],
    ["a letter of another script", "Alder Inc.", "\u0410lder Inc."],
  ])("two parties that differ by %s are taken: that is for a person to decide", (_, one, other) => {
    expect(findings(alder(inEnglish(one)), birch(inEnglish(other)))).toEqual([]);
  });
});

describe("no name anywhere", () => {
  const form = (en: string) => {
    const { slug: _, ...said } = aParty({ slug: "alder", ...inEnglish(en) });
    return newParty.safeParse({ ...said, differsFrom: [] }).success;
  };

  test.each([
    ["a sign of direction", "Alder\u202e", "control_character"],
    ["a mark of direction", "Alder\u200f", "control_character"],
    ["a line break", "Al\nder", "control_character"],
    ["a control character", "Al\u0007der", "control_character"],
    ["one invisible mark", "\u200d", "name_blank"],
    ["half a character", "Al\ud800der", "broken_text"],
  ])("%s", (_, name, reason) => {
    expect(findings(alder(inEnglish(name)), birch({}))).toContain(`2 name_en ${reason}`);
    expect(form(name)).toBe(false);
    expect(faultOfName(name)).not.toBeNull();
  });

  test.each([
    ["a name in Arabic", "شركة ألدر"],
    ["a joiner that a script needs", "می\u200cخواهم"],
    ["a name of 170 letters", "a".repeat(170)],
    ["the longest name", "a".repeat(LONGEST_NAME)],
  ])("but %s is one", (_, name) => {
    expect(findings(alder(inEnglish(name)), birch({}))).toEqual([]);
    expect(form(name)).toBe(true);
    expect(faultOfName(name)).toBeNull();
  });

  test.each([LONGEST_NAME + 1, 1000])("a name of %d letters is refused with one limit, in sheet and form", (length) => {
    expect(findings(alder(inEnglish("a".repeat(length))), birch({}))).toEqual(["2 name_en name_too_long"]);
    expect(findings(alder({ aliases: ["a".repeat(length)] }), birch({}))).toEqual(["2 aliases name_too_long"]);
    expect(form("a".repeat(length))).toBe(false);
  });

  test("the limit that the sheets name is the limit", () => {
    const parsed = parseCaseSheets(
      writeCaseSheets(aCase({ parties: [alder(inEnglish("a".repeat(999))), birch({})] }), []),
      aHeader(),
    );
    expect(!parsed.ok && parsed.reason[0]?.message.en).toContain(String(LONGEST_NAME));
  });
});

describe("likely the same", () => {
  const SIMPLIFIED: Readonly<Record<string, string>> = { 積: "积", 電: "电" };
  const respell = (name: string) => name.replace(/[積電]/g, (letter) => SIMPLIFIED[letter] ?? letter);

  test.each([
    ["a stroke", "Ørsted A/S", "Orsted"],
    ["a stroke in Polish", "Łódź Power", "Lodz Power"],
    ["a ligature", "Straße AG", "Strasse AG"],
    ["a Cyrillic А", "Alder Inc.", "\u0410lder Inc."],
    ["a Greek Ο", "Orion", "\u039frion"],
    ["an invisible mark inside", "Alder", "Al\u200bder"],
    ["traditional characters", "台积电", "台積電"],
  ])("is offered: %s", (_, one, other) => {
    const found = findDuplicates(alder(inEnglish(other)), [birch(inEnglish(one))], respell);
    expect(found.map(({ slug, met }) => [slug, met])).toEqual([["birch", one]]);
  });

  test("a name in another script that does not read as Latin stays what it is", () => {
    expect(findDuplicates(alder(inEnglish("Ольха")), [birch(inEnglish("Olxa"))])).toEqual([]);
  });
});
