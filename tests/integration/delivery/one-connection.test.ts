// Contract: one connection is asked one thing after another, however many ask it at the same time.
// Must reject: a statement given to the driver before the last is answered, a wait that is longer than the asker's patience,
// a failure that is handed on to whoever asked next.
import { expect, test } from "vitest";
import { openConnection } from "@/lib/delivery/one-connection";
import { databaseUrl } from "@/lib/server/env";
import { testDatabase } from "../../setup/test-database";

await testDatabase();

// The driver warns once in a process: a second try would see nothing.
test("statements asked at once are answered in their order, and the driver warns of nothing", {
  retry: 0,
}, async () => {
  const warnings: string[] = [];
  const hear = (warning: Error) => warnings.push(warning.message);
  process.on("warning", hear);
  const connection = openConnection(databaseUrl());
  const answered: number[] = [];
  await Promise.all(
    Array.from({ length: 6 }, async (_, at) => {
      const [row] = await connection.ask<{ at: number }>("SELECT $1::int AS at, pg_sleep(0.02)", [at], 5_000);
      answered.push(row?.at ?? -1);
    }),
  );
  expect(answered).toEqual([0, 1, 2, 3, 4, 5]);
  // A warning is told a turn later.
  await new Promise(setImmediate);
  process.off("warning", hear);
  expect(warnings).toEqual([]);
  await connection.close();
});

test("whoever waits behind a slow statement waits no longer than they said, and the next is answered", async () => {
  const connection = openConnection(databaseUrl());
  const slow = connection.ask("SELECT pg_sleep(30)", [], 300);
  const behind = connection.ask("SELECT 1", [], 200);
  const patient = connection.ask<{ one: number }>("SELECT 1 AS one", [], 5_000);
  await expect(slow).rejects.toThrow();
  await expect(behind).rejects.toThrow("not answered in time");
  expect(await patient).toEqual([{ one: 1 }]);
  await connection.close();
});
