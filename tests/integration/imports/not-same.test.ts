// Contract: that two parties of one name are not the same can be said in a sheet as at the desk, and taken back at both.
// Must reject: a pair of one name that nobody told apart, a row on a party that there is not, a pair told twice.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { db } from "@/lib/server/db";
import { importCase } from "@/lib/server/imports/workflows";
import { loadParty } from "@/lib/server/parties/loaders";
import { tellApart } from "@/lib/server/parties/merging/workflows";
import { getCaseRecords } from "@/lib/server/records/repository";
import { anAdmin } from "@/tests/builders/actors";
import { aHeader } from "@/tests/builders/case-builders";
import { ringSheets, writeSheets } from "@/tests/builders/ring-sheets";
import { writeCaseSheets } from "@/tests/builders/write-case-sheets";
import { testDatabase } from "@/tests/setup/test-database";
import { runCommand } from "../commands/run-command";

await testDatabase();
const place = mkdtempSync(path.join(tmpdir(), "roundtrip-not-same-"));
afterAll(async () => {
  rmSync(place, { recursive: true, force: true });
  await closeAttempts();
});

const TWIN = (sheet: string) => `${sheet}twin,ALDER\u00a0INC.,,company,FR,,,,,,,\n`;
const HEAD = "party,other,apart,why\n";

async function bring(slug: string, files: Readonly<Record<string, string>>) {
  const imported = await importCase(null, {
    mode: "proposed",
    header: aHeader({ slug }),
    files,
    admin: "chief@apart.example",
  });
  if (imported.ok) return "taken";
  return imported.reason.code === "sheets-wrong"
    ? imported.reason.errors.map(({ sheet, row, column, reason }) => `${sheet} ${row} ${column} ${reason}`)
    : [imported.reason.code];
}

test("a twin is refused in both rows until a row tells the two apart", async () => {
  expect(await bring("twins", ringSheets({ parties: TWIN }))).toEqual([
    "parties 2 name_en alias_taken",
    "parties 5 name_en alias_taken",
  ]);
  expect(await bring("twins", ringSheets({ parties: TWIN, not_same: `${HEAD}twin,alder,no,\n` }))).toHaveLength(2);
  const apart = `${HEAD}twin,alder,yes,one is French\n`;
  expect(await bring("twins", ringSheets({ parties: TWIN, not_same: apart }))).toBe("taken");
  expect(await db().notSame.findMany({})).toMatchObject([{ why: "one is French", notedById: null, withdrawnAt: null }]);
});

test("what was told apart goes into sheets and comes out of them in another case", async () => {
  const slug = { select: { slug: true } } as const;
  const listed = async (of: string) => {
    const rows = await db().notSame.findMany({
      where: { one: { case: { slug: of } }, withdrawnAt: null },
      include: { one: slug, other: slug },
    });
    return rows.map(({ one, other, why }) => ({ party: one.slug, other: other.slug, apart: true, why }));
  };
  const records = await getCaseRecords(db(), "twins", { statuses: ["proposed"] });
  const before = await listed("twins");
  expect(before).toHaveLength(1);
  expect(await bring("twins-again", writeCaseSheets(records, before))).toBe("taken");
  expect(new Set((await listed("twins-again")).flatMap(({ party, other }) => [party, other]))).toEqual(
    new Set(["alder", "twin"]),
  );
});

test("it is taken back at the desk, said again in a sheet, and taken back in a sheet", async () => {
  const chief = await db().member.findUniqueOrThrow({ where: { email: "chief@apart.example" } });
  const actor = await anAdmin(chief.id, "twins");
  const told = async () => {
    const party = await loadParty(actor, "twin");
    return party.ok && party.value.toldApart;
  };
  expect(await told()).toEqual(["alder"]);
  expect(await tellApart(actor, "twin", { other: "alder", apart: false, why: null })).toMatchObject({ ok: true });
  expect(await told()).toEqual([]);
  expect(await bring("twins", { not_same: `${HEAD}alder,twin,yes,\n` })).toBe("taken");
  expect(await told()).toEqual(["alder"]);
  expect(await bring("twins", { not_same: `${HEAD}alder,twin,no,looked again\n` })).toBe("taken");
  expect(await told()).toEqual([]);
  const history = await db().revision.findMany({
    where: { recordSlug: "twin", caseId: actor.caseId },
    orderBy: { seq: "asc" },
  });
  expect(history.map(({ action }) => action)).toEqual([
    "imported",
    "told-apart",
    "looked-at-again",
    "told-apart",
    "looked-at-again",
  ]);
});

test("a row names two parties that there are, once", async () => {
  const rows = `${HEAD}alder,nobody,yes,\nalder,alder,yes,\nalder,birch,perhaps,\nbirch,alder,yes,\n`;
  expect(await bring("twins-wrong", ringSheets({ not_same: rows }))).toEqual([
    "not_same 2 other reference_missing",
    "not_same 3 other same_party",
    "not_same 4 apart not_in_list",
    "not_same 5 other row_twice",
  ]);
});

test("the command line takes the pair as the desk does, and shows an invisible mark by its code point", async () => {
  const marked = (sheet: string) => `${sheet}twin,Alder\u200d Inc.,,company,FR,,,,,,,\n`;
  const refused = writeSheets(path.join(place, "refused"), ringSheets({ parties: marked }));
  const ran = await runCommand(["import", refused, "--case", "by-hand"]);
  expect(ran).toMatchObject({ code: 1 });
  expect(ran.err).toContain("Alder[U+200D] Inc.");
  expect(ran.err).not.toContain("\u200d");
  const taken = writeSheets(
    path.join(place, "taken"),
    ringSheets({ parties: marked, not_same: `${HEAD}alder,twin,yes,\n` }),
  );
  expect(await runCommand(["import", taken, "--case", "by-hand"])).toMatchObject({ code: 0 });
});
