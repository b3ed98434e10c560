// Contract: whatever shape a lost, full or unreachable database takes in the driver and in Prisma, a route answers 503 with
// words in both languages and a time to come back; a mistake of ours stays a mistake.
// Must reject: an empty 500, a bug that hides behind 503.
import { afterEach, expect, test } from "vitest";
import { whileReachable } from "@/lib/server/away";
import { closeDb, db } from "@/lib/server/db";
import { inTransaction } from "@/lib/server/transaction";
import { withClient } from "../../../scripts/lib/postgres.mjs";
import { testDatabase } from "../../setup/test-database";

const { url } = await testDatabase();
const request = new Request("http://localhost/api/desk/some/claims", { method: "POST" });

afterEach(async () => {
  await closeDb();
  process.env.DATABASE_URL = url;
});

/** What a route answers that does this. */
async function answerOf(work: () => Promise<unknown>) {
  const answer = await whileReachable(async () => Response.json(await work()))(request);
  return { status: answer.status, retryAfter: answer.headers.get("retry-after"), told: await answer.json() };
}

const AWAY = {
  status: 503,
  retryAfter: "2",
  told: {
    status: 503,
    code: "database-away",
    message: { en: expect.stringContaining("Nothing was saved"), zh: expect.stringContaining("尚未保存") },
  },
};

const askSomething = () => db().$queryRaw`select 1 as one`;

test("nobody listens at the address of the database", async () => {
  const nowhere = new URL(url);
  nowhere.port = "1";
  process.env.DATABASE_URL = nowhere.href;
  await closeDb();
  expect(await answerOf(() => db().member.findMany())).toEqual(AWAY);
  expect(await answerOf(() => inTransaction((tx) => tx.member.count()))).toEqual(AWAY);
});

test("the session is ended by the server, between two statements and in the middle of one", async () => {
  await askSomething();
  const end = () =>
    withClient(url, (client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      ),
    );
  const inTheMiddle = answerOf(() => db().$queryRaw`select pg_sleep(20)::text as slept`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await end();
  expect(await inTheMiddle).toEqual(AWAY);
  const within = answerOf(() =>
    inTransaction(async (tx) => {
      await tx.$queryRaw`select 1 as one`;
      await end();
      await tx.$queryRaw`select 1 as one`;
    }),
  );
  expect(await within).toEqual(AWAY);
  expect((await answerOf(askSomething)).status).toBe(200);
});

test("there is no connection left for the account", async () => {
  const account = `poor_${process.pid}`;
  await withClient(url, (client) => client.query(`create role ${account} login password 'x' connection limit 0`));
  const poor = new URL(url);
  poor.username = account;
  poor.password = "x";
  process.env.DATABASE_URL = poor.href;
  await closeDb();
  try {
    expect(await answerOf(askSomething)).toEqual(AWAY);
  } finally {
    await withClient(url, (client) => client.query(`drop role ${account}`));
  }
});

test("the disk is full, and the database cannot be written to", async () => {
  const raise = (code: string) => () =>
    db().$executeRawUnsafe(`do $$ begin raise exception 'no room' using errcode = '${code}'; end $$`);
  expect(await answerOf(raise("53100"))).toMatchObject({ status: 503, retryAfter: "2", told: { code: "disk-full" } });
  expect(await answerOf(raise("25006"))).toEqual(AWAY);
});

test("a mistake of ours is not put down to the database", async () => {
  await expect(answerOf(() => Promise.reject(new Error("of ours")))).rejects.toThrow("of ours");
  await expect(answerOf(() => db().$queryRaw`select no_such_column`)).rejects.toThrow(/no_such_column/);
});
