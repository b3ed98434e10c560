// Contract: a term and an indicator that are called alike in other letters are offered as likely the same, as parties are;
// a record is addressed by what can be read of its name, sources too; a sheet brings one name once.
// Must reject: a second term in traditional characters, a look-alike of another script, an address that is a number.
import { expect, test } from "vitest";
import { createSource } from "@/lib/server/claims/citations/workflows";
import { addTerm, editTerm } from "@/lib/server/glossary/editing/workflows";
import { importCase } from "@/lib/server/imports/workflows";
import { addIndicator, editIndicator } from "@/lib/server/indicators/editing/workflows";
import { addParty, editParty } from "@/lib/server/parties/editing/workflows";
import { newTerm } from "@/lib/wire/glossary";
import { newIndicator } from "@/lib/wire/indicators";
import { aHeader } from "@/tests/builders/case-builders";
import { ringSheets } from "@/tests/builders/ring-sheets";
import { testDatabase } from "@/tests/setup/test-database";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();
const room = await aDeskRoom("names");

const term = (en: string, zh: string) =>
  addTerm(
    room.reporter,
    newTerm.parse({
      term: { en, zh },
      definition: { en: "What it means.", zh: "含义。" },
      testedProblem: null,
      seeAlso: [],
      differsFrom: [],
    }),
  );
const indicator = (en: string, zh: string) =>
  addIndicator(room.reporter, newIndicator.parse({ name: { en, zh }, unit: "USD", note: null, differsFrom: [] }));

test.each([
  ["traditional characters", ["Round tripping", "循环交易与债务"], ["Money that goes round", "循環交易與債務"]],
  ["a letter of another script", ["Aval credit", "票据保证"], ["\u0410val credit", "汇票担保人"]],
  ["a stroke", ["Ørsted clause", "厄斯特条款"], ["Orsted clause", "另一名称条款"]],
  ["an invisible mark", ["Backstop", "兜底安排"], ["Back\u00adstop", "不同的中文名"]],
] as const)("a term with %s is offered as the same", async (_, [en, zh], [otherEn, otherZh]) => {
  expect(await term(en, zh)).toMatchObject({ ok: true });
  expect(await term(otherEn, otherZh)).toMatchObject({ ok: false, reason: { code: "duplicates" } });
});

test("so is an indicator", async () => {
  expect(await indicator("Chip rent", "芯片租金与电价")).toMatchObject({ ok: true });
  expect(await indicator("Something else", "芯片租金與電價")).toMatchObject({ reason: { code: "duplicates" } });
});

test.each([
  ["財新傳媒", "芯片融资", /^[a-z]+(?:-[a-z]+)*$/],
  ["Коммерсантъ", null, /^kommersant/],
  ["صحيفة", null, /^[a-z]+/],
])("a source of %s is addressed by its letters", async (publisher, title, address) => {
  const blank = { author: null, published: null, url: null, readIn: null, wordsOf: null, note: null };
  const source = { kind: "article", publisher, title, language: "zh", reliability: "B", ...blank } as const;
  const saved = await createSource(room.reporter, { source });
  expect(saved.ok && saved.value.slug).toMatch(address);
  expect(saved.ok && saved.value.slug).not.toMatch(/^source/);
});

test("a sheet brings each term and indicator under a name of its own", async () => {
  const glossary = `id,term_en,term_zh,definition_en,definition_zh,tested_definition_problem,see_also
t1,Backstop,兜底,What it means.,含义。,,
t2,BACK\u00adSTOP,担保,What it means.,含义。,,
`;
  const indicators = "id,name_en,name_zh,unit,note\ni1,Debt,债务,USD,\ni2,Debt\u00a0,负债,USD,\ni3,Rent,租金,ZZZ,\n";
  const imported = await importCase(null, {
    mode: "proposed",
    header: aHeader({ slug: "names-in-sheets" }),
    files: ringSheets({ glossary, indicators }),
    admin: "admin@names.example",
    dryRun: true,
  });
  const errors = !imported.ok && imported.reason.code === "sheets-wrong" ? imported.reason.errors : [];
  expect(errors.map(({ sheet, row, column, reason }) => `${sheet} ${row} ${column} ${reason}`)).toEqual([
    "indicators 3 name_en name_taken",
    "indicators 4 unit currency_unknown",
    "glossary 3 term_en name_taken",
  ]);
});

test("a term and an indicator have a name of their own in forms as in sheets, whoever says that they differ", async () => {
  const said = { definition: { en: "What it means.", zh: "含义。" }, testedProblem: null, seeAlso: [] };
  const one = await addTerm(room.reporter, { ...said, term: { en: "Pledge", zh: "质押" }, differsFrom: [] });
  const other = await addTerm(room.reporter, { ...said, term: { en: "Collar", zh: "领口" }, differsFrom: [] });
  if (!one.ok || !other.ok) throw new Error("the terms were refused");
  const term = { en: "PLEDGE\u00a0", zh: "另一个词语" };
  const taken = { ok: false, reason: { code: "invalid", problems: [{ field: "term.en", reason: "name_taken" }] } };
  expect(await addTerm(room.reporter, { ...said, term, differsFrom: [one.value.slug] })).toEqual(taken);
  expect(await editTerm(room.reporter, other.value.slug, { ...said, term, version: 1, why: null })).toEqual(taken);

  const gauge = { unit: "USD", note: null };
  const first = await addIndicator(room.reporter, { ...gauge, name: { en: "Power price", zh: null }, differsFrom: [] });
  const second = await addIndicator(room.reporter, { ...gauge, name: { en: "Tonnage", zh: null }, differsFrom: [] });
  if (!first.ok || !second.ok) throw new Error("the indicators were refused");
  const name = { en: "power price", zh: null };
  expect(
    await editIndicator(room.reporter, second.value.slug, { ...gauge, name, version: 1, why: null }),
  ).toMatchObject({ reason: { code: "invalid", problems: [{ field: "name.en", reason: "name_taken" }] } });
  expect(
    await editIndicator(room.reporter, first.value.slug, { ...gauge, name, version: 1, why: null }),
    "its own name in other letters is its own",
  ).toMatchObject({ ok: true });
});

test("a party that is renamed to another one's name is offered it, as a new party is and as a sheet asks", async () => {
  const blank = { jurisdiction: null, sponsor: null, lei: null, cik: null, ticker: null, wikidata: null, note: null };
  const said = { ...blank, kind: "company", aliases: [] } as const;
  const name = { en: "ASH\u00a0", zh: null };
  const edit = { ...said, aliases: [], name, why: null };
  expect(await addParty(room.reporter, { ...said, aliases: [], name, differsFrom: [] })).toMatchObject({
    reason: { code: "duplicates", duplicates: [{ slug: "ash" }] },
  });
  expect(await editParty(room.reporter, "beech", { ...edit, version: 1 })).toMatchObject({
    reason: { code: "duplicates", duplicates: [{ slug: "ash", likeness: "same-name" }] },
  });
  expect(await editParty(room.reporter, "beech", { ...edit, version: 1, differsFrom: ["ash"] })).toMatchObject({
    ok: true,
  });
  expect(
    await editParty(room.reporter, "beech", { ...edit, version: 2, kind: "fund" }),
    "what was told apart is not asked again",
  ).toMatchObject({ ok: true });
});
