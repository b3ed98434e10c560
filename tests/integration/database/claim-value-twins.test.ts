// Contract: of any value of a claim, form, sheet and plain SQL say the same: what one refuses, all refuse, and what is let in
// has one type.
// Must reject: a currency, property or sign that one of them knows and another does not, and a number that is cut on its way.
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CURRENCIES, digitsOfCurrency } from "@/lib/domain/model/currency-codes";
import { findProperty, PROPERTIES } from "@/lib/domain/model/properties";
import { QUALIFIERS, STAGES } from "@/lib/domain/model/vocabulary";
import { readClaimValue, type ValueCells } from "@/lib/interchange/sheets/claim-value";
import { testDatabase } from "@/tests/setup/test-database";
import { ID, SMALL_CASE_SQL } from "./small-case";

const NUMBER_TYPES = ["money", "percent", "count", "rate"] as const;

let client: pg.Client;

beforeAll(async () => {
  const { url } = await testDatabase();
  client = new pg.Client(url);
  await client.connect();
  await client.query(SMALL_CASE_SQL);
});

afterAll(() => client.end());

/** The types under which plain SQL lets the value of these cells in. */
async function typesLetIn(cells: ValueCells): Promise<readonly string[]> {
  const types = findProperty(cells.property)?.types ?? NUMBER_TYPES;
  const letIn: string[] = [];
  for (const type of new Set([...types, ...NUMBER_TYPES])) {
    if (type !== "percent" || cells.unit === "percent") if (await isLetIn(cells, type)) letIn.push(type);
  }
  return letIn;
}

async function isLetIn(cells: ValueCells, type: string): Promise<boolean> {
  const isNumber = NUMBER_TYPES.some((one) => one === type);
  const number = (cell: string) => (isNumber && cell !== "" ? cell : null);
  await client.query("BEGIN");
  try {
    await client.query(
      `INSERT INTO "Claim" ("id", "caseId", "slug", "linkId", "property", "valueType", "qualifier", "value", "valueMin",
         "valueMax", "unit", "text", "codes", "status")
       VALUES (gen_random_uuid(), $1, 'twin', $2, $3, $4::"ValueType", $5::"Qualifier", $6::numeric, $7::numeric,
         $8::numeric, $9, $10, $11, 'draft')`,
      [
        ID.small,
        ID.loan,
        cells.property,
        type,
        cells.qualifier,
        number(cells.value),
        number(cells.value_min),
        number(cells.value_max),
        type === "percent" || cells.unit === "" ? null : cells.unit,
        type === "code" || isNumber || cells.value === "" ? null : cells.value,
        type === "code" && cells.value !== "" ? cells.value.split("|") : [],
      ],
    );
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "23514") return false;
    throw error;
  } finally {
    await client.query("ROLLBACK");
  }
}

const NOTHING = { value: "", value_min: "", value_max: "" };
const properties = fc.constantFrom(...Object.keys(PROPERTIES), "no_such_property");
const currencies = fc.oneof(
  fc.constantFrom(...CURRENCIES),
  fc.constantFrom("ZZZ", "XXX", "XAU", "XDR", "XTS"),
  fc.stringMatching(/^[A-Z]{3}$/),
);
const units = fc.oneof(
  currencies,
  currencies.chain((code) => fc.constantFrom(`${code}_per_month`, `${code}_per_year`, `${code}_per_week`)),
  fc.constantFrom("", "percent", "percent_per_year", "percent_per_hour", "GW", "chips", "1st", "H100_GPUs", "usd"),
);
/** Digits of every length around the limits, before the point and behind it. */
const decimals = fc.oneof(
  fc.stringMatching(/^-?(?:0|[1-9]\d{0,3})(?:\.\d{1,3})?$/),
  fc.stringMatching(/^-?[1-9]\d{14,20}$/),
  fc.stringMatching(/^0\.\d{4,9}$/),
  fc.constantFrom(
    "100",
    "100.000001",
    "101",
    "0100.500",
    "-0",
    "-0.0",
    "9".repeat(18),
    "9".repeat(19),
    "1.000",
    "1.0000",
  ),
);

const spellings = fc.record({
  property: properties,
  unit: units,
  qualifier: fc.constantFrom(...QUALIFIERS),
  value: fc.oneof(fc.constant(""), decimals),
  value_min: fc.oneof(fc.constant(""), fc.constant(""), decimals),
  value_max: fc.oneof(fc.constant(""), fc.constant(""), decimals),
});

/** Mostly what fits: a property with its own unit and one number. */
const fitting = fc
  .record({ property: properties, currency: fc.constantFrom(...CURRENCIES), number: decimals })
  .map(({ property, currency, number }) => {
    const [type] = findProperty(property)?.types ?? [];
    const unit = { money: currency, percent: "percent", rate: `${currency}_per_month`, count: "chips" };
    return { ...NOTHING, property, qualifier: "exact", value: number, unit: unit[type as keyof typeof unit] ?? "" };
  });

async function compare(cells: ValueCells) {
  const read = readClaimValue(cells);
  const types = findProperty(cells.property)?.types ?? [];
  // Words and codes have tables of their own.
  fc.pre(types.some((type) => NUMBER_TYPES.some((one) => one === type)) || types.length === 0);
  const expected = read.ok && read.value.type !== "undisclosed" ? [read.value.type] : [];
  if (read.ok && read.value.type === "undisclosed") return;
  expect(await typesLetIn(cells), JSON.stringify(cells)).toEqual(expected);
}

describe("a number of a claim", () => {
  it("is refused by plain SQL where a form refuses it, and only there", async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fitting, spellings), compare), { numRuns: 1500 });
  });

  it("is kept with every digit that was written", async () => {
    await client.query(`UPDATE "Claim" SET "property" = 'value', "unit" = 'percent_per_year', "valueType" = 'rate',
      "value" = 0.000001 WHERE "slug" = 'proposed'`);
    const { rows } = await client.query(`SELECT "value"::text FROM "Claim" WHERE "slug" = 'proposed'`);
    expect(rows).toEqual([{ value: "0.000001" }]);
  });
});

describe("the tables of currencies and properties", () => {
  it("give every code the digits that the product gives it", async () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const codes = letters.flatMap((one) => letters.flatMap((two) => letters.map((three) => one + two + three)));
    const { rows } = await client.query<{ code: string; digits: number | null }>(
      `SELECT code, currency_digits(code) AS digits FROM unnest($1::text[]) AS code`,
      [codes],
    );
    expect(rows.filter(({ code, digits }) => digits !== digitsOfCurrency(code))).toEqual([]);
    expect(rows).toHaveLength(17_576);
  });

  it("give every property its types, its sign and its size", async () => {
    const { rows } = await client.query(
      `SELECT key, property_types(key) AS types, is_share_property(key) AS "isShare", may_be_negative(key) AS "mayBeNegative"
       FROM unnest($1::text[]) AS key`,
      [Object.keys(PROPERTIES)],
    );
    const ours = Object.keys(PROPERTIES).map((key) => {
      const { types, isShare = false, mayBeNegative = false } = findProperty(key) ?? { types: [] };
      return { key, types: [...types], isShare, mayBeNegative };
    });
    expect(rows).toEqual(ours);
  });
});

const CODE_CELLS: readonly (readonly [property: string, value: string])[] = [
  ...STAGES.map((stage) => ["stage", stage] as const),
  ["stage", "announced|signed"],
  ["stage", "agreed"],
  ["jurisdiction", "US"],
  ["jurisdiction", "US|GB"],
  ["jurisdiction", "us"],
  ["jurisdiction", "USA"],
  ["parent", "alpha"],
  ["parent", "alpha|beta-2"],
  ["parent", "Alpha Inc."],
  ["date", "2025-10-07"],
  ["date", "2025-02-30"],
  ["date", "0202-10-07"],
  ["date", "9999"],
  ["date", "1799"],
  ["exists", "yes"],
  ["exists", "maybe"],
  ["enforcement", "not enforced"],
  ["enforcement", "x".repeat(4000)],
  ["enforcement", "x".repeat(4001)],
];

describe("a word of a claim", () => {
  it.each(CODE_CELLS)("%s %s", async (property, value) => {
    const cells = { ...NOTHING, property, value, qualifier: "exact", unit: "" };
    const [type = ""] = findProperty(property)?.types ?? [];
    expect(await isLetIn(cells, type)).toBe(readClaimValue(cells).ok);
  });
});
