// Contract: a migrated database holds exactly the constraints, indexes, triggers and functions of the checked-in list.
// Must reject: a rule that a later migration drops or weakens; Prisma's own drift check sees neither.
import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/tests/setup/test-database";
import { readCatalogue } from "../../../scripts/lib/database-catalogue.mjs";

let client: pg.Client;

beforeAll(async () => {
  const { url } = await testDatabase();
  client = new pg.Client(url);
  await client.connect();
});

afterAll(() => client.end());

it("equals the list that `npm run db:catalogue` wrote", async () => {
  const listed: unknown = JSON.parse(readFileSync("tests/fixtures/database-catalogue.json", "utf8"));
  expect(await readCatalogue(client)).toEqual(listed);
});

it("has every table in the one schema that a backup copies", async () => {
  const { rows } = await client.query(
    `SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('public', 'pg_catalog', 'information_schema')`,
  );
  expect(rows).toEqual([]);
});

it("shows a trigger that was switched off and a check that was dropped", async () => {
  const before = await readCatalogue(client);
  await client.query(`
    ALTER TABLE "Blob" DISABLE TRIGGER blob_never_altered;
    ALTER TABLE "Claim" DROP CONSTRAINT claim_one_preferred`);
  const after = await readCatalogue(client);
  expect(after.triggers['"Blob".blob_never_altered']).not.toBe(before.triggers['"Blob".blob_never_altered']);
  expect(Object.keys(before.constraints).length - Object.keys(after.constraints).length).toBe(1);
});
