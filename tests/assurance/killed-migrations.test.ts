// Contract: whatever moment a migration is cut off at, the next start finds out by itself whether it was there, and ends
// with the same database as a clean one.
// Must reject: a history that says "begun" for good, a migration applied twice, one that is taken for applied and is not,
// a lock of a process that is gone.
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { readCatalogue } from "../../scripts/lib/database-catalogue.mjs";
import { listMigrations, migrate } from "../../scripts/lib/migrate.mjs";
import { databaseAt, withClient } from "../../scripts/lib/postgres.mjs";
import { prepareTemplate, startTestPostgres } from "../../scripts/lib/test-database.mjs";

const IS_FULL = Number(process.env.ROUNDTRIP_KILLS ?? 0) > 5;
const MIGRATE = fileURLToPath(new URL("../../scripts/lib/migrate.mjs", import.meta.url));
const SECOND_MS = 1000;

const postgres = await startTestPostgres();
const names = listMigrations();
const opened: string[] = [];

afterAll(async () => {
  for (const name of opened) await ask(postgres.url, `drop database if exists ${name} with (force)`);
  await postgres.stop();
});

test(
  "a migration that an earlier release left half recorded is settled by the catalogue",
  async () => {
    const url = await emptyDatabase();
    const first = IS_FULL ? 1 : names.length - 2;
    await migrate(url, names.slice(0, first));
    for (let count = first; count <= names.length; count += 1) {
      const [last, next] = [names[count - 1], names[count]];
      // The script was committed, and the note that it ended was not written any more.
      await ask(
        url,
        `update _prisma_migrations set finished_at = null, applied_steps_count = 0
         where migration_name = $1 and rolled_back_at is null`,
        [last],
      );
      if (next !== undefined) {
        // The note that it begins was committed, and its script was rolled back.
        await ask(
          url,
          `insert into _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
           values ($1, 'cut off', $2, now(), 0)`,
          [randomUUID(), next],
        );
      }
      expect(await migrate(url, names.slice(0, count + 1)), last).toEqual({
        applied: next === undefined ? [] : [next],
      });
    }
    await expectClean(url);
  },
  (IS_FULL ? 240 : 60) * SECOND_MS,
);

/** Where the process that migrates is held, to be killed there: functions that the history's table calls. */
const MOMENTS = {
  "before its script": "before insert",
  "after its script and before the note that it ended": "after update",
};

test.each(Object.entries(MOMENTS))(
  "a process that is killed %s leaves nothing behind, and its lock ends with it",
  async (_moment, when) => {
    const url = await emptyDatabase();
    const first = IS_FULL ? 1 : names.length - 1;
    await migrate(url, names.slice(0, first));
    for (let count = first; count < names.length; count += 1) {
      await hold(url, when);
      const child = spawn(process.execPath, ["--input-type=module", "-e", MIGRATE_ONE], {
        env: { ...process.env, MIGRATE, URL: url, COUNT: String(count + 1) },
        stdio: "ignore",
      });
      await untilHeld(url, child);
      child.kill("SIGKILL");
      await once(child, "exit");
      const began = performance.now();
      // The trigger is of the test, and may go only when the session that sleeps in it is gone.
      await letGo(url);
      expect(await migrate(url, names.slice(0, count + 1)), names[count]).toEqual({ applied: [names[count]] });
      expect(performance.now() - began).toBeLessThan(10 * SECOND_MS);
    }
    await expectClean(url);
  },
  (IS_FULL ? 240 : 60) * SECOND_MS,
);

const MIGRATE_ONE = `const { listMigrations, migrate } = await import(process.env.MIGRATE);
  await migrate(process.env.URL, listMigrations().slice(0, Number(process.env.COUNT)));`;

async function emptyDatabase(): Promise<string> {
  const name = `test_${Date.now()}_${randomUUID().replaceAll("-", "")}`;
  await ask(postgres.url, `create database ${name} template template0`);
  opened.push(name);
  return databaseAt(postgres.url, name);
}

function ask(url: string, statement: string, values: readonly unknown[] = []) {
  return withClient(url, (client) => client.query(statement, [...values]));
}

async function hold(url: string, when: string): Promise<void> {
  await ask(
    url,
    "create function hold_here() returns trigger language plpgsql as 'begin perform pg_sleep(600); return new; end'",
  );
  await ask(url, `create trigger hold_here ${when} on _prisma_migrations for each row execute function hold_here()`);
}

async function letGo(url: string): Promise<void> {
  await ask(url, "drop trigger hold_here on _prisma_migrations");
  await ask(url, "drop function hold_here()");
}

async function untilHeld(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    const { rowCount } = await ask(
      url,
      "select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'",
    );
    if (rowCount === 1) return;
    if (child.exitCode !== null) throw new Error("the process that migrates ended before it could be killed");
    await sleep(20);
  }
}

/** Nothing is left to do, every entry of the history has an end, and the catalogue is that of a clean installation. */
async function expectClean(url: string): Promise<void> {
  expect(await migrate(url)).toEqual({ applied: [] });
  const { rows } = await ask(
    url,
    `select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null
     order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(names);
  const open = "select 1 from _prisma_migrations where finished_at is null and rolled_back_at is null";
  expect((await ask(url, open)).rowCount).toBe(0);
  const clean = databaseAt(postgres.url, await prepareTemplate(postgres.url));
  expect(await withClient(url, readCatalogue)).toEqual(await withClient(clean, readCatalogue));
}
