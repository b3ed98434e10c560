// Contract: a connection of the product is given one statement after another, in the order in which they were asked, also
// where several relations of a record are read within a transaction; a statement that fails stops none behind it.
// Must reject: a second statement on a connection that has not answered the first.
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { inTransaction } from "@/lib/server/transaction";
import { testDatabase } from "../../setup/test-database";
import { aDeskRoom } from "../review/desk-room";

await testDatabase();
const room = await aDeskRoom("lane");

test("relations that are read side by side in a transaction ask one after another", async () => {
  const warnings: string[] = [];
  const hear = ({ message }: Error) => warnings.push(message);
  process.on("warning", hear);
  const found = await inTransaction((tx) =>
    tx.case.findUniqueOrThrow({
      where: { id: room.caseId },
      include: { parties: true, deals: { include: { links: true, claims: true } }, sources: true, memberships: true },
    }),
  );
  await new Promise(setImmediate);
  process.off("warning", hear);
  expect([found.parties.length, found.deals[0]?.links.length, found.sources.length]).toEqual([2, 2, 1]);
  expect(warnings.filter((message) => /already executing/.test(message))).toEqual([]);
});

test("what is asked at once is answered in its order, and a refusal refuses itself alone", async () => {
  const answers = await Promise.allSettled([
    db().$queryRaw`SELECT 1 AS one`,
    db().$queryRaw`SELECT 1 / 0`,
    db().$queryRaw`SELECT 2 AS two`,
  ]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
