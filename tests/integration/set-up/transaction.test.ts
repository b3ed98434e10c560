// Contract: transactions that meet end as if they had come one after the other.
// It must reject a lost update: ten concurrent increments that leave less than ten.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { inCaseTransaction, inTransaction, isConflict } from "@/lib/server/transaction";
import { testDatabase } from "../../setup/test-database";

await testDatabase();

test("concurrent read-then-write transactions lose nothing", async () => {
  await db().rateLimit.create({ data: { key: "counter", points: 0 } });
  const increments = Array.from({ length: 5 }, () =>
    inTransaction(async (tx) => {
      const { points } = await tx.rateLimit.findUniqueOrThrow({ where: { key: "counter" } });
      await tx.rateLimit.update({ where: { key: "counter" }, data: { points: points + 1 } });
    }),
  );
  await Promise.all(increments);
  expect(await db().rateLimit.findUnique({ where: { key: "counter" } })).toMatchObject({ points: 5 });
});

test("an error rolls everything back and reaches the caller unchanged", async () => {
  const failure = new Error("no");
  const attempt = inTransaction(async (tx) => {
    await tx.rateLimit.create({ data: { key: "gone" } });
    throw failure;
  });
  await expect(attempt).rejects.toBe(failure);
  expect(await db().rateLimit.findUnique({ where: { key: "gone" } })).toBeNull();
});

test("a refusal takes back what was written before it was found, and is answered as it is", async () => {
  const refusal = { ok: false, reason: "no" } as const;
  const write = async (tx: Parameters<Parameters<typeof inTransaction>[0]>[0], key: string) => {
    await tx.rateLimit.create({ data: { key } });
    return refusal;
  };
  expect(await inTransaction((tx) => write(tx, "refused"))).toBe(refusal);
  expect(await inCaseTransaction(randomUUID(), (tx) => write(tx, "refused-in-turn"))).toBe(refusal);
  expect(await db().rateLimit.count({ where: { key: { startsWith: "refused" } } })).toBe(0);
});

test("what is only rehearsed is taken back too, and its outcome is told", async () => {
  const outcome = await inTransaction(
    async (tx) => (await tx.rateLimit.create({ data: { key: "rehearsed" } })).key,
    () => false,
  );
  expect(outcome).toBe("rehearsed");
  expect(await db().rateLimit.count({ where: { key: "rehearsed" } })).toBe(0);
});

test.each([
  ["Prisma's own code", { code: "P2034" }],
  ["the adapter's error at commit", { name: "DriverAdapterError", cause: { kind: "TransactionWriteConflict" } }],
  [
    "a raw query's error with the adapter's inside",
    { code: "P2010", meta: { driverAdapterError: { cause: { kind: "TransactionWriteConflict" } } } },
  ],
])("a conflict is recognised as %s", (_, error) => {
  expect(isConflict(error)).toBe(true);
});

test("a broken rule is no conflict", () => {
  expect(isConflict({ code: "P2002", meta: { target: ["slug"] } })).toBe(false);
});
