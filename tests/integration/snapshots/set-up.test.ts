// Contract: set-up publishes what ships with the product and nothing else, whatever address it has.
// Must reject: a newsroom's own case at the shipped address published by nobody, or sign-ins made for it.
import { expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { createCase, saveCaseRecords } from "@/lib/server/records/repository";
import { inTransaction } from "@/lib/server/transaction";
import { openRenderer } from "@/scripts/cli/renderer";
import { setUp } from "@/scripts/cli/set-up";
import { acceptEverything } from "../../builders/accept-states";
import { aCase, aClaim, aDeal, aHeader, aLink, aParty } from "../../builders/case-builders";
import { publishApproved } from "../../builders/publish-approved";
import { testDatabase } from "../../setup/test-database";

await testDatabase();
const SHIPPED_ADDRESS = "ai-circular";

/** A case that could be published as it stands: one link, one accepted claim, everything accepted. */
async function aReadyCase(slug: string): Promise<void> {
  const records = aCase({
    header: aHeader({ slug }),
    parties: [aParty({ slug: "ash" }), aParty({ slug: "beech" })],
    deals: [aDeal({ slug: "d" })],
    links: [aLink({ slug: "l", deal: "d", payer: "ash", payee: "beech" })],
    claims: [aClaim({ slug: "c", subject: "l" })],
  });
  const caseId = await inTransaction(async (tx) => {
    const made = await createCase(tx, records.header, null);
    await saveCaseRecords(tx, { caseId: made, importRunId: null, records, editedById: null, accepted: true });
    return made;
  });
  await acceptEverything(caseId);
}

test("a newsroom's own case at the shipped address is left alone", async () => {
  await aReadyCase(SHIPPED_ADDRESS);
  const before = await db().member.count();
  const { code, say } = await setUp();
  expect({ code, ...JSON.parse(say) }).toEqual({
    code: 0,
    imported: false,
    published: null,
    latest: null,
    signIns: null,
  });
  expect(await db().snapshot.count()).toBe(0);
  expect(await db().member.count()).toBe(before);
  expect(
    await publishApproved(SHIPPED_ADDRESS, await openRenderer()),
    "it could have been published by two, so nothing else held it back",
  ).toMatchObject({ ok: true, value: { number: 1 } });
});
