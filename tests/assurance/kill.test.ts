// Contract: killing the app server or Postgres in the middle of writes loses nothing that was acknowledged and leaves
// nothing half done.
// Must reject: a lost write, a claim without its citation, a revision without its write or a write without its revision.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { saveMember } from "@/lib/server/accounts/members/repository";
import { findHistoryFaults } from "@/lib/server/audit/loaders";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { closeDb, db } from "@/lib/server/db";
import { saveSmallWeb } from "../builders/claim-forms";
import { aNewsroom, signedIn } from "../integration/auth/small-newsroom";
import { drawFrom } from "./draw";
import { startKillableProduct, type Victim } from "./killable-product";
import { findLosses, readStoredWrites } from "./stored-writes";
import { Writer } from "./writer";

const KILLS = Number(process.env.ROUNDTRIP_KILLS ?? 5);
const SEED = Number(process.env.ROUNDTRIP_SEED ?? Math.floor(Math.random() * 2 ** 31));
const WRITERS = 4;

const product = await startKillableProduct();
afterAll(product.close);
const draw = drawFrom(SEED);
const { caseId, writers } = await seatWriters();

test.each<Victim>(["the app server", "the database"])(
  `loses and halves nothing when %s is killed amid writes (${KILLS} times, seed ${SEED})`,
  async (victim) => {
    const before = countAcknowledged();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await killAmidWrites(victim);
      const round = `kill ${kill} of ${victim}, seed ${SEED}`;
      expect(product.hasEnded(), `the app server must outlive a database that comes back; ${round}`).toBe(false);
      for (const writer of writers) expect(await writer.sendAgain(), `sent again after ${round}`).toEqual([]);
      const stored = await readStoredWrites(product.databaseUrl, caseId);
      const acknowledged = writers.flatMap((writer) => writer.acknowledged);
      expect(findLosses(stored, acknowledged), round).toEqual([]);
      expect(await findHistoryFaults({ id: caseId, slug: "kill" }), round).toEqual([]);
      await closeDb();
    }
    const written = countAcknowledged() - before;
    console.log(`${victim}: ${KILLS} kills, ${written} acknowledged writes, none lost; seed ${SEED}`);
    expect(written).toBeGreaterThan(KILLS * WRITERS);
  },
  60_000 + KILLS * 15_000,
);

/** Lets everybody write, kills at a random moment, waits until each has noticed, and starts the victim again. */
async function killAmidWrites(victim: Victim): Promise<void> {
  const former = countAcknowledged();
  let killed = false;
  const writing = writers.map(async (writer) => {
    const failed = await writer.writeUntilFailing();
    if (!killed) throw new Error(`a write failed before anything was killed: ${failed}`);
  });
  const watched = Promise.all(writing);
  const killing = (async () => {
    while (countAcknowledged() < former + WRITERS * 2) await sleep(5);
    await sleep(draw() * 400);
    killed = true;
    await product.kill(victim);
  })();
  await Promise.all([watched, killing]);
  await product.restart(victim);
  // The app server finds out on its own that its database is back; until then it refuses, and whoever wrote a form anew
  // has nothing left to send that would wait for it.
  await expect.poll(async () => (await fetch(`${product.address}/api/health`)).status, { timeout: 10_000 }).toBe(200);
}

function countAcknowledged(): number {
  return writers.reduce((total, { acknowledged }) => total + acknowledged.length, 0);
}

async function seatWriters() {
  const room = await aNewsroom("kill", ["editor"]);
  await saveSmallWeb(room.caseId);
  const { passwordHash } = await db().member.findUniqueOrThrow({ where: { id: room.memberOf("editor") } });
  const seated: Writer[] = [];
  for (let number = 1; number <= WRITERS; number += 1) {
    const email = `writer-${number}@kill.example`;
    const name = `writer ${number}`;
    await saveMember(db(), { email, name, passwordHash, caseId: room.caseId, role: "reporter" });
    const { cookie } = await signedIn(email);
    seated.push(new Writer(name, { address: product.address, caseSlug: "kill", cookie, draw }));
  }
  await closeAttempts();
  await closeDb();
  return { caseId: room.caseId, writers: seated };
}
