// Contract: a server whose database is away says so, so that a balancer sends nobody there.
// It must reject: 200 while no query can be answered.
import { expect, test } from "vitest";
import { GET } from "@/app/api/health/route";
import { closeDb } from "@/lib/server/db";
import { testDatabase } from "../../setup/test-database";

const { url } = await testDatabase();

test("health follows the database", async () => {
  const status = async () => (await GET()).status;
  // The first connection of a process takes its time where many run.
  await expect.poll(status, { timeout: 30_000 }).toBe(200);
  await closeDb();
  // Port 1 is nobody's: the connection is refused at once.
  process.env.DATABASE_URL = "postgresql://nobody:nothing@127.0.0.1:1/none";
  const away = await GET();
  expect(away.status).toBe(503);
  expect(await away.json()).toEqual({ status: "not ready", app: "ready", database: "away" });
  await closeDb();
  process.env.DATABASE_URL = url;
  await expect.poll(status, { timeout: 30_000 }).toBe(200);
});
