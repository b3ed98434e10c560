// Contract: what one way of writing a value refuses, all refuse: the form with its route's schema and its workflow, a sheet,
// the command line, and plain SQL. The table holds more than 150 values.
// Must reject: a value that comes in by one door and not by another.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findProperty, valueTypeOf } from "@/lib/domain/model/properties";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { createClaim } from "@/lib/server/claims/editing/workflows";
import { addDeal } from "@/lib/server/deals/editing/workflows";
import { addLink } from "@/lib/server/deals/links/editing/workflows";
import { addParty } from "@/lib/server/parties/editing/workflows";
import { newClaim } from "@/lib/wire/claims";
import { newDeal } from "@/lib/wire/deals";
import { newLink } from "@/lib/wire/links";
import { newParty } from "@/lib/wire/parties";
import { aNewClaim } from "@/tests/builders/claim-forms";
import { ringSheets, writeSheets } from "@/tests/builders/ring-sheets";
import { COUNTRIES, DATES, LEIS, MONEY, NAMES, TEXTS, type Verdict } from "@/tests/fixtures/value-table";
import { testDatabase } from "@/tests/setup/test-database";
import { runCommand } from "../commands/run-command";
import { aDeskRoom } from "../review/desk-room";

const { url } = await testDatabase();
const room = await aDeskRoom("verdicts");
const client = new pg.Client(url);
const place = mkdtempSync(path.join(tmpdir(), "roundtrip-verdicts-"));

beforeAll(() => client.connect());
afterAll(async () => {
  rmSync(place, { recursive: true, force: true });
  await client.end();
  await closeAttempts();
});

const verdict = (isTaken: boolean): Verdict => (isTaken ? "taken" : "refused");

/** Runs a statement and undoes it; false where a rule of values refuses it. */
async function isTakenBySql(sql: string, values: readonly unknown[]): Promise<boolean> {
  await client.query("BEGIN");
  try {
    await client.query(sql, [...values]);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "23514") return false;
    throw error;
  } finally {
    await client.query("ROLLBACK");
  }
}

const cell = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What the command line says of each row that a sheet has beyond those of the ring. */
async function importRows(sheet: string, rows: readonly string[], further: Readonly<Record<string, string>> = {}) {
  const added = { [sheet]: (text: string) => text + rows.map((row) => `${row}\n`).join("") };
  const grown = Object.fromEntries(
    Object.entries(further).map(([name, more]) => [name, (text: string) => text + more]),
  );
  const sheets = ringSheets({ ...added, ...grown });
  const before = (ringSheets()[sheet] ?? "").trim().split("\n").length;
  const folder = writeSheets(path.join(place, randomUUID()), sheets);
  const slug = `v-${randomUUID().slice(0, 8)}`;
  const ran = await runCommand(["import", folder, "--case", slug, "--dry-run", "--admin", "admin@verdicts.example"]);
  const named = new Set([...ran.err.matchAll(new RegExp(`^${sheet}, row (\\d+)`, "gm"))].map(([, row]) => Number(row)));
  const elsewhere = ran.err.split("\n").filter((line) => line !== "" && !line.startsWith(`${sheet}, row `));
  return { code: ran.code, elsewhere, verdicts: rows.map((_, at) => verdict(!named.has(before + at + 1))) };
}

/** The table of one kind beside what one door says of it: only rows that differ are told. */
function differing<Row extends readonly [...unknown[], Verdict]>(rows: readonly Row[], said: readonly Verdict[]) {
  return rows.flatMap((row, at) => (row.at(-1) === said[at] ? [] : [{ row, said: said[at] }]));
}

test("the table is large and holds both verdicts of each kind", () => {
  const texts = TEXTS.flatMap(([text, ...both]) => both.map((one) => [text, one] as const));
  expect(MONEY.length + DATES.length + NAMES.length + TEXTS.length).toBeGreaterThanOrEqual(150);
  for (const rows of [MONEY, DATES, NAMES, texts, COUNTRIES, LEIS])
    expect(new Set(rows.map((row) => row.at(-1))).size).toBe(2);
});

describe("numbers of claims", () => {
  test("in a form", async () => {
    const said: Verdict[] = [];
    for (const [property, value, unit] of MONEY) {
      const form = newClaim.safeParse(aNewClaim({ property, value, unit, propose: false }));
      const saved = form.success ? await createClaim(room.reporter, form.data) : null;
      said.push(verdict(saved?.ok === true));
    }
    expect(differing(MONEY, said)).toEqual([]);
  });

  test("in a sheet, by the command line", async () => {
    const rows = MONEY.map(
      ([property, value, unit], at) => `v${at},link,l1,${property},${value},,,exact,${unit},2025,normal,proposed,,2,,,`,
    );
    const citations = MONEY.map((_, at) => `v${at},s1,A short quote,,supports,press\n`).join("");
    const { code, elsewhere, verdicts } = await importRows("claims", rows, { citations });
    expect([code, elsewhere]).toEqual([1, []]);
    expect(differing(MONEY, verdicts)).toEqual([]);
    const taken = rows.filter((_, at) => MONEY[at]?.[3] === "taken");
    const cited = citations.split("\n").filter((_, at) => MONEY[at]?.[3] === "taken");
    expect((await importRows("claims", taken, { citations: `${cited.join("\n")}\n` })).code).toBe(0);
  });

  test("in plain SQL", async () => {
    const sql = `INSERT INTO "Claim" ("id", "caseId", "slug", "linkId", "property", "valueType", "qualifier", "value", "unit", "status")
      SELECT gen_random_uuid(), "caseId", 'v', "id", $1, $2::"ValueType", 'exact', $3::numeric, $4, 'draft' FROM "Link" WHERE "slug" = 'l-there'`;
    const said: Verdict[] = [];
    for (const [property, value, unit] of MONEY) {
      const known = findProperty(property);
      const type = (known && valueTypeOf(known, unit)) ?? known?.types[0] ?? "money";
      said.push(verdict(await isTakenBySql(sql, [property, type, value, type === "percent" ? null : unit])));
    }
    // A percentage keeps no unit: a wrong one beside it is no value of the table but of its column.
    expect(differing(MONEY, said)).toEqual([]);
  });
});

describe("dates", () => {
  test("in a form", async () => {
    const said: Verdict[] = [];
    for (const [at, [announced]] of DATES.entries()) {
      const title = { en: `Deal of day ${at}`, zh: null };
      const none = { signed: null, effective: null, ended: null, supersededBy: null, partOf: null, note: null };
      const form = newDeal.safeParse({ title, announced, ...none, stage: "signed", links: [] });
      const saved = form.success ? await addDeal(room.reporter, form.data) : null;
      said.push(verdict(saved?.ok === true));
    }
    expect(differing(DATES, said)).toEqual([]);
  });

  test("in a sheet, by the command line", async () => {
    const rows = DATES.map(([date], at) => `v${at},Deal of day ${at},,${date},,,,signed,,,`);
    const { code, elsewhere, verdicts } = await importRows("deals", rows);
    expect([code, elsewhere]).toEqual([1, []]);
    expect(differing(DATES, verdicts)).toEqual([]);
    expect(
      (
        await importRows(
          "deals",
          rows.filter((_, at) => DATES[at]?.[1] === "taken"),
        )
      ).code,
    ).toBe(0);
  });

  test("in plain SQL", async () => {
    const said: Verdict[] = [];
    for (const [date] of DATES) said.push(verdict(await isTakenBySql(`UPDATE "Deal" SET "announced" = $1`, [date])));
    expect(differing(DATES, said)).toEqual([]);
  });
});

describe("names", () => {
  test("in a form", async () => {
    const said: Verdict[] = [];
    for (const [en] of NAMES) {
      const none = {
        jurisdiction: null,
        sponsor: null,
        lei: null,
        cik: null,
        ticker: null,
        wikidata: null,
        note: null,
      };
      const party = { name: { en, zh: null }, kind: "company", ...none, aliases: [], differsFrom: [] };
      const form = newParty.safeParse(party);
      const saved = form.success ? await addParty(room.reporter, form.data) : null;
      said.push(verdict(saved?.ok === true));
    }
    expect(differing(NAMES, said)).toEqual([]);
  });

  test("in a sheet, by the command line", async () => {
    const rows = NAMES.map(([name], at) => `v${at},${cell(name)},,company,,,,,,,,`);
    const { code, elsewhere, verdicts } = await importRows("parties", rows);
    expect([code, elsewhere]).toEqual([1, []]);
    expect(differing(NAMES, verdicts)).toEqual([]);
    expect(
      (
        await importRows(
          "parties",
          rows.filter((_, at) => NAMES[at]?.[1] === "taken"),
        )
      ).code,
    ).toBe(0);
  });

  test("in plain SQL", async () => {
    const said: Verdict[] = [];
    for (const [name] of NAMES) said.push(verdict(await isTakenBySql(`UPDATE "Party" SET "nameEn" = $1`, [name])));
    expect(differing(NAMES, said)).toEqual([]);
  });
});

/** What the door of forms says of a party with these fields. */
async function addSome(fields: object): Promise<Verdict> {
  const none = { jurisdiction: null, sponsor: null, lei: null, cik: null, ticker: null, wikidata: null, note: null };
  const name = { en: `Party ${randomUUID()}`, zh: null };
  const form = newParty.safeParse({ name, kind: "company", ...none, aliases: [], differsFrom: [], ...fields });
  if (!form.success) return "refused";
  const known = await client.query<{ slug: string }>(`SELECT "slug" FROM "Party"`);
  const differsFrom = known.rows.map(({ slug }) => slug);
  const saved = await addParty(room.reporter, { ...form.data, differsFrom });
  return verdict(saved.ok);
}

describe("texts of several lines", () => {
  const rows = TEXTS.map(([text, , lines]) => [text, lines] as const);

  test("in a form", async () => {
    const said: Verdict[] = [];
    for (const [note] of rows) said.push(await addSome({ note }));
    expect(differing(rows, said)).toEqual([]);
  });

  test("in a sheet, by the command line", async () => {
    const cells = rows.map(([note], at) => `v${at},Party of text ${at},,company,,,,,,,,${cell(note)}`);
    const { code, elsewhere, verdicts } = await importRows("parties", cells);
    expect([code, elsewhere]).toEqual([1, []]);
    expect(differing(rows, verdicts)).toEqual([]);
    const taken = cells.filter((_, at) => rows[at]?.[1] === "taken");
    expect((await importRows("parties", taken)).code).toBe(0);
  });

  test("in plain SQL", async () => {
    const said: Verdict[] = [];
    for (const [note] of rows) said.push(verdict(await isTakenBySql(`UPDATE "Party" SET "note" = $1`, [note])));
    expect(differing(rows, said)).toEqual([]);
  });
});

describe("texts of one line", () => {
  const rows = TEXTS.map(([text, line]) => [text, line] as const);

  test("in a form", async () => {
    const said: Verdict[] = [];
    const { rows: ends } = await client.query<{ deal: string; payer: string; payee: string }>(
      `SELECT d."slug" AS deal, p."slug" AS payer, q."slug" AS payee FROM "Link" l JOIN "Deal" d ON d."id" = l."dealId"
       JOIN "Party" p ON p."id" = l."payerId" JOIN "Party" q ON q."id" = l."payeeId" WHERE l."slug" = 'l-there'`,
    );
    const none = { tranche: null, interest: null, start: null, end: null, note: null };
    for (const [collateral] of rows) {
      const form = newLink.safeParse({ ...ends[0], kind: "loan", layer: "record", ...none, collateral });
      said.push(verdict(form.success && (await addLink(room.reporter, form.data)).ok));
    }
    expect(differing(rows, said)).toEqual([]);
  });

  test("in a sheet, by the command line", async () => {
    const cells = rows.map(([text], at) => `v${at},d1,loan,alder,birch,cash,${cell(text)},,,,,,record`);
    const { code, elsewhere, verdicts } = await importRows("links", cells);
    expect([code, elsewhere]).toEqual([1, []]);
    expect(differing(rows, verdicts)).toEqual([]);
  });

  test("in plain SQL", async () => {
    const said: Verdict[] = [];
    for (const [text] of rows) said.push(verdict(await isTakenBySql(`UPDATE "Link" SET "collateral" = $1`, [text])));
    expect(differing(rows, said)).toEqual([]);
  });
});

describe.each([
  ["jurisdiction", COUNTRIES, (code: string) => `company,${code},,,,,,`],
  ["lei", LEIS, (code: string) => `company,,,${code},,,,`],
] as const)("codes: %s", (field, rows, cells) => {
  test("in a form", async () => {
    const said: Verdict[] = [];
    for (const [code] of rows) said.push(await addSome({ [field]: code }));
    expect(differing(rows, said)).toEqual([]);
  });

  test("in a sheet, by the command line", async () => {
    const { code, elsewhere, verdicts } = await importRows(
      "parties",
      rows.map(([one], at) => `v${at},Party of code ${at},,${cells(one)},`),
    );
    expect([code, elsewhere]).toEqual([1, []]);
    expect(differing(rows, verdicts)).toEqual([]);
  });

  test("in plain SQL", async () => {
    const said: Verdict[] = [];
    for (const [code] of rows) said.push(verdict(await isTakenBySql(`UPDATE "Party" SET "${field}" = $1`, [code])));
    expect(differing(rows, said)).toEqual([]);
  });
});
