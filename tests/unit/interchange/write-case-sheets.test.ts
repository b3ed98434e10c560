import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCaseSheets, readToldApart } from "@/lib/interchange/sheets/parse-case-sheets";
import { guardCell, unguardCell } from "@/lib/interchange/sheets/read-sheet";
import { writeCaseSheets } from "@/tests/builders/write-case-sheets";
import { aCase, aHeader, aParty } from "../../builders/case-builders";
import { readSeedHeader, readSeedSheets } from "../../builders/seed-sheets";
import { inEnglish } from "../../builders/words";

// Contract: what is written is read back as it was, and no written text runs as a formula.
// Must reject: a lost cell, a quotation mark that ends a cell early, "=1+1" written as it is.

const SEED = Number(process.env.PROPERTY_SEED ?? 20251124);

test("the shipped case is written and read back unchanged", () => {
  const header = readSeedHeader({ shipped: true });
  const read = parseCaseSheets(readSeedSheets(), header);
  if (!read.ok) throw new Error("the shipped case was refused");
  expect(parseCaseSheets(writeCaseSheets(read.value, []), header)).toEqual(read);
});

test("parties of one name that were told apart are written and read back so, with the reason", () => {
  const twins = [
    aParty({ slug: "alder", name: inEnglish("Alder") }),
    aParty({ slug: "alder-fr", name: inEnglish("ALDER") }),
    aParty({ slug: "birch" }),
  ];
  const written = aCase({ header: aHeader({ shipped: true }), parties: twins });
  const told = [{ party: "alder", other: "alder-fr", apart: true, why: "one is French\n=and older" }];
  const files = writeCaseSheets(written, told);
  expect(parseCaseSheets(files, written.header)).toEqual({ ok: true, value: written });
  expect(readToldApart(files, written.header.languages)).toEqual(told);
  expect(parseCaseSheets(writeCaseSheets(written, []), written.header).ok).toBe(false);
});

test(`any printable note is written and read back unchanged (seed ${SEED})`, () => {
  const note = fc
    .string({ unit: fc.constantFrom(..."=+-@'\",;|\\ \naZ09价（）—é😀＝"), minLength: 1, maxLength: 30 })
    .map((text) => text.trim())
    .filter((text) => text !== "");
  fc.assert(
    fc.property(note, (text) => {
      const written = aCase({
        header: aHeader({ shipped: true }),
        parties: [
          aParty({ slug: "alder", note: inEnglish(text) }),
          aParty({ slug: "birch", name: { en: text.replaceAll("\n", " "), zh: null } }),
        ],
      });
      const read = parseCaseSheets(writeCaseSheets(written, []), written.header);
      expect(read).toEqual({ ok: true, value: written });
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("a text that a spreadsheet would run gets an apostrophe, a number does not", () => {
  expect(["=1+1", "+a", "-a", "@a", "＝a", "'=a", "-22", "a=b"].map(guardCell)).toEqual([
    "'=1+1",
    "'+a",
    "'-a",
    "'@a",
    "'＝a",
    "''=a",
    "-22",
    "a=b",
  ]);
  expect(["'=1+1", "''=a", "'tis"].map(unguardCell)).toEqual(["=1+1", "'=a", "'tis"]);
});

test("sheets in one language, without columns of provenance, are read as if every such cell were empty", () => {
  const written = writeCaseSheets(aCase({ header: aHeader({ shipped: true }) }), []);
  const optional = /_zh$|^(read_in|words_of|copy_shown|statement_ids|place_en)$/;
  const former = Object.fromEntries(
    Object.entries(written).map(([name, text]) => {
      const [header = [], ...rows] = text
        .trimEnd()
        .split("\r\n")
        .map((line) => line.split(","));
      const kept = header.flatMap((column, place) => (optional.test(column) ? [] : [place]));
      return [name, [header, ...rows].map((row) => kept.map((place) => row[place]).join(",")).join("\r\n")];
    }),
  );
  // The glossary defines each term in both languages, and this case has none.
  delete former["glossary"];
  expect(former["deals"]?.split("\r\n")[0]).not.toContain("title_zh");
  expect(parseCaseSheets(former, aHeader({ shipped: true }))).toEqual({
    ok: true,
    value: aCase({ header: aHeader({ shipped: true }) }),
  });
});
