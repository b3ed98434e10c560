import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { countRecords, findBrokenRevision, findCaseBySlug } from "@/lib/server/cases/repository";
import { db } from "@/lib/server/db";
import { importShippedCase } from "@/lib/server/imports/workflows";
import { testDatabase } from "../../setup/test-database";

// Contract: an import is all or nothing, is recorded, and the same files a second time change nothing.
// Must reject: rows left behind by a refused import, a second run that writes, accepted claims out of an ordinary import.

await testDatabase();
const SEED = fileURLToPath(new URL("../../../prisma/seed/ai-circular", import.meta.url));

test("the shipped case comes in whole, and a second run changes nothing", async () => {
  const first = await importShippedCase(SEED);
  expect(first).toMatchObject({ ok: true, value: { unchanged: false } });
  const stored = await findCaseBySlug(db(), "ai-circular");
  if (stored === null) throw new Error("the case was not created");
  const counts = await countRecords(db(), stored.id);
  expect(counts).toEqual({
    parties: 66,
    deals: 60,
    links: 100,
    linkParts: 35,
    // 258 rows of claims and 102 of financials; 447 citations and one for each of the financials
    claims: 360,
    citations: 549,
    sources: 249,
    rules: 11,
    rulePlaces: 93,
    indicators: 12,
    discrepancies: 46,
    glossary: 48,
    statements: 221,
    analogies: 51,
  });
  const revisions = await db().revision.count();
  const second = await importShippedCase(SEED);
  expect(second).toMatchObject({ ok: true, value: { unchanged: true, counts: { parties: 0, claims: 0 } } });
  expect(await countRecords(db(), stored.id)).toEqual(counts);
  expect(await db().revision.count()).toBe(revisions);
  expect(await findBrokenRevision(db(), stored.id)).toBeNull();
});
