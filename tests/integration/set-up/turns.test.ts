// Contract: who waits to write to a case holds no connection, hears within the patience that others are writing, and
// keeps nobody else from reading or writing.
// Must reject: a waiting writer that uses up a connection, a wait without end, a turn given to two, a door without words.
import pg from "pg";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { WRITE_LIMITS } from "@/lib/server/auth/write-limits";
import { closeDb, db, setDatabaseLimits, writer } from "@/lib/server/db";
import { defineRoute } from "@/lib/server/route";
import { inCaseTransaction, inTransaction } from "@/lib/server/transaction";
import { Busy } from "@/lib/server/turns";
import { testDatabase } from "../../setup/test-database";
import { aNewsroom, signedIn } from "../auth/small-newsroom";

const { url } = await testDatabase();
const PATIENCE_MS = 1_000;

beforeEach(async () => {
  setDatabaseLimits({ patienceMs: PATIENCE_MS, writers: 2, readers: 2, statementMs: 3_000, transactionMs: 5_000 });
  await closeDb();
  // Connections that are there already: on a busy machine making one takes as long as the patience.
  await Promise.all([db(), writer(), writer()].map((client) => client.$queryRaw`SELECT pg_sleep(0.1)::text`));
});
afterEach(closeDb);
afterAll(closeAttempts);

function aPromise<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** A write that has begun, and goes on until it is told to end. */
async function aLongWrite(caseId: string) {
  const begun = aPromise<void>();
  const end = aPromise<void>();
  const done = inCaseTransaction(caseId, async () => {
    begun.resolve(undefined);
    await end.promise;
  });
  await begun.promise;
  return {
    end: async () => {
      end.resolve(undefined);
      await done;
    },
  };
}

test("twelve who wait for one case are told that it is busy; readers and other cases go on", async () => {
  const long = await aLongWrite("one");
  const waiting = Array.from({ length: 12 }, () => inCaseTransaction("one", async () => "written"));
  const settled = Promise.allSettled(waiting);
  expect(await inCaseTransaction("another", async () => "written")).toBe("written");
  expect(await db().$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  for (const outcome of await settled) {
    expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(Busy) });
  }
  await long.end();
  expect(await inCaseTransaction("one", async () => "written")).toBe("written");
});

test("turns come in the order of asking, to one at a time, and pass on from a write that failed", async () => {
  setDatabaseLimits({ patienceMs: 20_000 });
  const order: number[] = [];
  let inside = 0;
  const writes = Array.from({ length: 6 }, (_, number) =>
    inCaseTransaction("in-order", async (tx) => {
      inside += 1;
      expect(inside).toBe(1);
      await tx.$queryRaw`SELECT 1`;
      order.push(number);
      inside -= 1;
      if (number === 2) throw new Error("changed its mind");
    }),
  );
  const outcomes = await Promise.allSettled(writes);
  expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  expect(outcomes.map(({ status }) => status === "fulfilled")).toEqual([true, true, false, true, true, true]);
});

test("a writer of another process is waited for no longer", async () => {
  const other = new pg.Client(url);
  await other.connect();
  await other.query("SELECT pg_advisory_lock(hashtextextended('revision:far', 0))");
  await expect(inCaseTransaction("far", async () => "written")).rejects.toBeInstanceOf(Busy);
  await other.query("SELECT pg_advisory_unlock_all()");
  expect(await inCaseTransaction("far", async () => "written")).toBe("written");
  await other.end();
});

test("a row that another holds, and connections that are all taken, end as busy too", async () => {
  await db().rateLimit.create({ data: { key: "held", points: 0 } });
  const other = new pg.Client(url);
  await other.connect();
  await other.query("BEGIN; SELECT * FROM rate_limit FOR UPDATE");
  const update = inTransaction((tx) => tx.rateLimit.update({ where: { key: "held" }, data: { points: 1 } }));
  await expect(update).rejects.toBeInstanceOf(Busy);
  await other.end();
  const [one, two] = [await aLongWrite("first"), await aLongWrite("second")];
  await expect(inTransaction(async () => "written")).rejects.toBeInstanceOf(Busy);
  await one.end();
  await two.end();
});

test("no statement runs, and no transaction rests, without end", async () => {
  await expect(db().$queryRaw`SELECT pg_sleep(20)::text`).rejects.toThrow("statement timeout");
  const [set] = await inTransaction(
    (tx) => tx.$queryRaw<{ idle: string }[]>`SELECT current_setting('idle_in_transaction_session_timeout') AS idle`,
  );
  expect(set?.idle).toBe("5s");
});

const room = await aNewsroom("turns", ["reporter"]);
const { cookie } = await signedIn("reporter@turns.example");

function send(run: () => Promise<{ readonly ok: true; readonly value: null }>): Promise<Response> {
  const site = "http://desk.example";
  const handler = defineRoute({ action: "read-desk", body: z.strictObject({}) }, run);
  const headers = { origin: site, host: "desk.example", cookie: `roundtrip.session=${cookie}` };
  const request = new Request(site, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: "{}",
  });
  return handler(request, { params: Promise.resolve({ case: room.slug }) });
}

test("the door says in both languages that the case is busy, and when to come back", async () => {
  const response = await send(async () => {
    throw new Busy();
  });
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(await response.json()).toEqual({
    status: 503,
    code: "case-busy",
    message: { en: expect.stringContaining("Nothing was saved"), zh: expect.stringContaining("尚未保存") },
  });
});

test("whoever sends more at once than a browser can is told so, and is free again afterwards", async () => {
  const end = aPromise<{ readonly ok: true; readonly value: null }>();
  const refused: Response[] = [];
  const sent = Array.from({ length: WRITE_LIMITS.atOnce + 3 }, async () => {
    const response = await send(() => end.promise);
    if (response.status !== 204) refused.push(response);
    return response;
  });
  await vi.waitFor(() => expect(refused).toHaveLength(3), { timeout: 20_000 });
  expect(refused.map(({ status, headers }) => [status, headers.get("retry-after")])).toEqual([
    [429, "1"],
    [429, "1"],
    [429, "1"],
  ]);
  end.resolve({ ok: true, value: null });
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 204)).toHaveLength(WRITE_LIMITS.atOnce);
  expect((await send(async () => ({ ok: true, value: null }))).status).toBe(204);
});
