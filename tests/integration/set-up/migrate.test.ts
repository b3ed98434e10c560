// Contract: the migration folders alone bring an empty database to the schema.
// It must reject a schema that no migration has caught up with, and a database that somebody changed by hand.
import { expect, test, vi } from "vitest";
import { db } from "@/lib/server/db";
import { lastTextOf, migrate } from "../../../scripts/lib/migrate.mjs";
import { withClient } from "../../../scripts/lib/postgres.mjs";
import { testDatabase } from "../../setup/test-database";

const { url } = await testDatabase();

test("a migrated database has nothing left to apply and no drift", async () => {
  expect(await migrate(url)).toEqual({ applied: [] });
});

test("the history is Prisma's ordinary table, every migration finished", async () => {
  const rows = await db().$queryRaw<{ name: string; finished: boolean }[]>`
    select migration_name as name, finished_at is not null as finished from _prisma_migrations order by 1`;
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(rows.filter((row) => !row.finished)).toEqual([]);
});

test("a function of the database is handed out as it stands, to be changed in a migration", async () => {
  const bodiesOf = (name: string) =>
    db().$queryRaw<{ text: string }[]>`SELECT pg_get_functiondef(oid) AS "text" FROM pg_proc WHERE proname = ${name}`;
  for (const name of ["property_types", "is_share_property", "is_reviewed", "keep_last_state"]) {
    const before = await bodiesOf(name);
    expect([name, before.length]).toEqual([name, 1]);
    await withClient(url, (client) => client.query(lastTextOf(name)));
    expect(await bodiesOf(name)).toEqual(before);
  }
  expect(() => lastTextOf("no_such_function")).toThrow(/no_such_function/);
});

test("a column that the schema knows and the database lacks is drift", async () => {
  await withClient(url, (client) => client.query(`alter table "Member" drop column "name"`));
  await expect(migrate(url)).rejects.toThrow(/ADD COLUMN\s+"name"/);
});

test("a module that is loaded a second time goes on with the engine that is there", async () => {
  const fresh = await testDatabase();
  for (let time = 0; time < 3; time += 1) {
    vi.resetModules();
    const again = (await import("../../../scripts/lib/migrate.mjs")) as { migrate: typeof migrate };
    expect(await again.migrate(fresh.url)).toEqual({ applied: [] });
  }
});
