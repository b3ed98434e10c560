// Contract: an import is judged with what the case holds already, as the desk judges one record after the other.
// Must reject: two imports that close a circle together, money in two wholes, an id or a place that is taken; each with
// its row, and never with a message of the database.
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { editDeal } from "@/lib/server/deals/editing/workflows";
import { addPart, removePart } from "@/lib/server/deals/links/containment/workflows";
import { loadLink } from "@/lib/server/deals/links/loaders";
import { loadDeal } from "@/lib/server/deals/loaders";
import { importCase } from "@/lib/server/imports/workflows";
import { loadParty } from "@/lib/server/parties/loaders";
import { mergeParty } from "@/lib/server/parties/merging/workflows";
import { findCaseBySlug } from "@/lib/server/records/repository";
import { type Admin, anAdmin } from "@/tests/builders/actors";
import { findBrokenRevision } from "@/tests/builders/broken-revision";
import { aHeader } from "../../builders/case-builders";
import { ringSheets } from "../../builders/ring-sheets";
import { testDatabase } from "../../setup/test-database";

await testDatabase();

const PARTS = "part_type,part,whole_type,whole,relation,note\n";
const STATEMENTS =
  "id,order,section_en,section_zh,paragraph,speaker_statement_en,statement_zh,anchor_en,anchor_zh,kind,topic,about,claims,verdict,explanation_en,explanation_zh\n";
const ANALOGIES = "id,analogy,step,actor,action_en,action_zh,amount,unit,from_tested_document,note\n";
const DISCREPANCIES =
  "id,tested_statement,language,tested_value,sourced_value,claim_ids,explanation,origin_of_error,verdict\n";
const statement = (id: string, order: number) =>
  `${STATEMENTS}${id},${order},Opening,,1,It goes round,,it goes,,mechanism,circular_web,,,opinion,A judgement,\n`;

async function bring(slug: string, files: Readonly<Record<string, string>>): Promise<readonly string[] | "taken"> {
  const header = aHeader({ slug });
  const imported = await importCase(null, { mode: "proposed", header, files, admin: "chief@desk.example" });
  if (imported.ok) return "taken";
  if (imported.reason.code !== "sheets-wrong") throw new Error(`refused as ${imported.reason.code}`);
  return imported.reason.errors.map(({ sheet, row, column, reason }) => `${sheet} ${row} ${column} ${reason}`);
}

async function chiefOf(slug: string): Promise<Admin> {
  const chief = await db().member.findUniqueOrThrow({ where: { email: "chief@desk.example" } });
  return anAdmin(chief.id, slug);
}

test("two imports that close a circle of links together are refused as at the desk", async () => {
  expect(await bring("circle", ringSheets())).toBe("taken");
  const there = `${PARTS}link,l1,link,l2,slice_of_pool,\nlink,l2,link,l3,tranche_of,\n`;
  expect(await bring("circle", { link_parts: there })).toBe("taken");
  const back = `${PARTS}link,l3,link,l1,part_of_sum,\n`;
  expect(await bring("circle", { link_parts: back })).toEqual(["link_parts 2 whole cycle"]);
  const row = { wholeType: "link", whole: "l1", relation: "part_of_sum", note: null } as const;
  expect(await addPart(await chiefOf("circle"), "l3", row)).toMatchObject({
    reason: { code: "invalid", problems: [{ field: "whole", reason: "circle" }] },
  });
  // Alone the second is fine.
  expect(await bring("no-circle", { ...ringSheets(), link_parts: back })).toBe("taken");
});

test("umbrellas of deals and rows of what lies in what are one containment", async () => {
  const within = (sheet: string) =>
    sheet.replace("d2,Second deal,,2025-02-10,,,,signed,,", "d2,Second,,,,,,signed,,d1");
  expect(await bring("umbrella", ringSheets({ deals: within }))).toBe("taken");
  const back = `${PARTS}deal,d1,deal,d2,inside_umbrella,\n`;
  expect(await bring("umbrella", { link_parts: back })).toEqual(["link_parts 2 whole cycle"]);
  expect(await bring("umbrella-at-once", { ...ringSheets({ deals: within }), link_parts: back })).toEqual([
    "link_parts 2 whole cycle",
  ]);
  // The other way round, at the desk: the row stands, the umbrella would close the circle.
  expect(await bring("umbrella-desk", { ...ringSheets(), link_parts: back })).toBe("taken");
  const actor = await chiefOf("umbrella-desk");
  const loaded = await loadDeal(actor, "d2");
  if (!loaded.ok) throw new Error("no deal d2");
  const { slug: _slug, ...said } = loaded.value.deal;
  const edit = { ...said, partOf: "d1", version: loaded.value.version, why: null };
  expect(await editDeal(actor, "d2", edit)).toMatchObject({
    reason: { code: "invalid", problems: [{ field: "partOf", reason: "circle" }] },
  });
});

test("money lies in one whole, is stated once, and no deal lies in a link", async () => {
  expect(await bring("wholes", { ...ringSheets(), link_parts: `${PARTS}link,l1,link,l2,slice_of_pool,\n` })).toBe(
    "taken",
  );
  const wrong = `${PARTS}link,l1,link,l2,slice_of_pool,again\nlink,l1,link,l3,slice_of_pool,\ndeal,d1,link,l3,part_of_sum,\n`;
  expect(await bring("wholes", { link_parts: wrong })).toEqual([
    "link_parts 2 part row_twice",
    "link_parts 3 whole second_whole",
    "link_parts 4 relation relation_wrong",
  ]);
});

test("what was taken back at the desk comes back by a sheet", async () => {
  const parts = { link_parts: `${PARTS}link,l1,link,l2,slice_of_pool,first\n` };
  expect(await bring("back", { ...ringSheets(), ...parts })).toBe("taken");
  const actor = await chiefOf("back");
  const loaded = await loadLink(actor, "l1");
  const held = loaded.ok ? loaded.value.parts[0] : undefined;
  if (held === undefined) throw new Error("the link lies in nothing");
  expect((await removePart(actor, "l1", { part: held.id, version: 1, reason: "wrong pool" })).ok).toBe(true);
  expect(await bring("back", { link_parts: `${PARTS}link,l1,link,l2,slice_of_pool,second\n` })).toBe("taken");
  const found = await findCaseBySlug(db(), "back");
  const rows = await db().linkPart.findMany({ where: { caseId: found?.id ?? "" } });
  expect(rows).toMatchObject([{ note: "second", withdrawnAt: null, version: 3 }]);
});

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, readonly string[]]>([
  [
    "a statement",
    { statements: statement("st-1", 1) },
    { statements: statement("st-1", 2) },
    ["statements 2 id id_twice"],
  ],
  [
    "its place",
    { statements: statement("st-1", 1) },
    { statements: statement("st-2", 1) },
    ["statements 2 order row_twice"],
  ],
  [
    "a step of an analogy",
    { analogies: `${ANALOGIES}an-1,house,1,john,buys a house,,,,true,\n` },
    { analogies: `${ANALOGIES}an-1,house,2,john,sells it,,,,true,\n` },
    ["analogies 2 id id_twice"],
  ],
  [
    "a discrepancy",
    { discrepancies: `${DISCREPANCIES}x-1,It goes round,both,,,,said so,none,right\n` },
    { discrepancies: `${DISCREPANCIES}x-1,It goes on,both,,,,said so,none,right\n` },
    ["discrepancies 2 id id_twice"],
  ],
])("the id of %s is taken for good", async (name, first, second, refused) => {
  const slug = `ids-${name.replaceAll(" ", "-")}`;
  expect(await bring(slug, { ...ringSheets(), ...first })).toBe("taken");
  expect(await bring(slug, second)).toEqual(refused);
});

test("a party that is shown as another keeps its id and its names", async () => {
  expect(await bring("merged", ringSheets())).toBe("taken");
  const actor = await chiefOf("merged");
  const [birch, alder] = [await loadParty(actor, "birch"), await loadParty(actor, "alder")];
  if (!birch.ok || !alder.ok) throw new Error("a party is missing");
  const merge = { into: "alder", version: birch.value.version, intoVersion: alder.value.version, why: "one company" };
  expect((await mergeParty(actor, "birch", merge)).ok).toBe(true);
  const { parties } = ringSheets({
    parties: (sheet) =>
      sheet
        .split("\n")
        .filter((line) => !/^(?:alder|cedar)/.test(line))
        .join("\n"),
  });
  expect(await bring("merged", { parties: parties ?? "" })).toEqual(["parties 2 id id_twice"]);
  const renamed = (parties ?? "").replace("birch,Birch Ltd", "birch-2,Birch Ltd");
  expect(await bring("merged", { parties: renamed })).toEqual(["parties 2 name_en alias_taken"]);
  const found = await findCaseBySlug(db(), "merged");
  expect(await findBrokenRevision(db(), found?.id ?? "")).toBeNull();
});
