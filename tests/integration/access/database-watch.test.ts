// Contract: doors and pages of an app server learn within two seconds that the database is killed, stopped or has no
// connection left, answer 503 at once from then on, and work again a moment after it is back.
// Must reject: a door that waits with a stopped database; a database called away because this process was busy, or because
// one connection was lost; one called back because the watch itself has a connection.
import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";
import { GET as getHealth } from "@/app/api/health/route";
import { whileReachable } from "@/lib/server/away";
import { closeDb, db } from "@/lib/server/db";
import { databaseWatch, setDatabaseWatch } from "@/lib/server/health/watch/loaders";
import { watchDatabase } from "@/lib/server/health/watch/workflows";
import { proxy } from "@/proxy";
import { withClient } from "../../../scripts/lib/postgres.mjs";
import { aDatabaseRelay } from "../../setup/database-relay";
import { testDatabase } from "../../setup/test-database";

const { url } = await testDatabase();

afterEach(async () => {
  setDatabaseWatch(null);
  await closeDb();
  process.env.DATABASE_URL = url;
});

/** An app server's ways to a database, and its watch of it. */
async function aServerOn(address: string): Promise<void> {
  process.env.DATABASE_URL = address;
  await closeDb();
  setDatabaseWatch(watchDatabase(address));
  await expect.poll(() => databaseWatch()?.answers()).toBe(true);
}

/** What a door that asks the database answers, and after how long. */
async function askDoor() {
  const began = performance.now();
  const door = whileReachable(async () => Response.json(await db().$queryRaw`select 1 as one`));
  const answer = await door(new Request("http://localhost/api/desk/some/claims", { method: "POST" }));
  return { status: answer.status, retry: answer.headers.get("retry-after"), ms: performance.now() - began };
}

const doorStatus = async () => (await askDoor()).status;

test.each(["stop", "cut"] as const)("doors and pages while the database is away (%s), and after", async (how) => {
  const relay = await aDatabaseRelay(url);
  await aServerOn(relay.url);
  expect(await doorStatus()).toBe(200);
  relay[how]();
  const first = await askDoor();
  expect([first.status, first.retry]).toEqual([503, "2"]);
  expect(first.ms).toBeLessThan(2_000);
  // From now on nobody waits.
  expect((await askDoor()).ms).toBeLessThan(100);
  const health = await getHealth();
  expect([health.status, await health.json()]).toEqual([503, { status: "not ready", app: "ready", database: "away" }]);
  for (const [place, words] of [
    ["/desk/harbour", "The database is away"],
    ["/zh/desk", "数据库暂时没有响应"],
  ] as const) {
    const page = await proxy(new NextRequest(`http://localhost${place}`));
    expect([page.status, page.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await page.text()).toContain(words);
  }
  relay.restore();
  await expect.poll(doorStatus, { timeout: 5_000, interval: 50 }).toBe(200);
  expect((await getHealth()).status).toBe(200);
  expect((await proxy(new NextRequest("http://localhost/desk"))).status).toBe(200);
});

test("a page finds out by itself that the database has just been stopped", async () => {
  const relay = await aDatabaseRelay(url);
  await aServerOn(relay.url);
  relay.stop();
  const began = performance.now();
  expect((await proxy(new NextRequest("http://localhost/desk"))).status).toBe(503);
  expect(performance.now() - began).toBeLessThan(2_000);
  relay.restore();
});

test("a process that is busy, also as it starts, calls nobody away", async () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  process.env.DATABASE_URL = url;
  setDatabaseWatch(watchDatabase(url));
  for (let turn = 0; turn < 4; turn += 1) {
    const until = performance.now() + 1_500;
    while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(databaseWatch()?.isAway()).toBe(false);
  }
  expect(await databaseWatch()?.answers()).toBe(true);
  expect(written.mock.calls).toEqual([]);
});

test("one connection that is lost says nothing about the database", async () => {
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  await aServerOn(url);
  for (let turn = 0; turn < 3; turn += 1) {
    await withClient(url, (client) =>
      client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'roundtrip-watch'"),
    );
    for (let look = 0; look < 5; look += 1) {
      expect(await databaseWatch()?.answers()).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
  expect(written.mock.calls).toEqual([]);
});

test("without a connection to be had the server is not ready, although its watch has one", async () => {
  const account = `poor_${process.pid}`;
  const limit = (count: number) =>
    withClient(url, (client) => client.query(`alter role ${account} connection limit ${count}`));
  await withClient(url, (client) => client.query(`create role ${account} login password 'x' connection limit 1`));
  const poor = new URL(url);
  poor.username = account;
  poor.password = "x";
  try {
    await aServerOn(poor.href);
    const refused = await askDoor();
    expect([refused.status, refused.retry]).toEqual([503, "2"]);
    await expect.poll(() => databaseWatch()?.isAway(), { timeout: 2_000 }).toBe(true);
    for (let look = 0; look < 10; look += 1) {
      expect((await getHealth()).status).toBe(503);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await limit(10);
    await expect.poll(doorStatus, { timeout: 5_000, interval: 50 }).toBe(200);
  } finally {
    setDatabaseWatch(null);
    await closeDb();
    await expect
      .poll(() => withClient(url, (client) => client.query(`drop role ${account}`)).then(() => true), {
        timeout: 5_000,
      })
      .toBe(true);
  }
});
