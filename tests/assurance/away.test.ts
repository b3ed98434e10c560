// Contract: with its database killed, stopped (SIGSTOP) or out of connections the product goes on handing out what is
// published, answers writes, pages of the desk and questions of health with 503 and a time to come back within two
// seconds, has all that it acknowledged afterwards, and works again within five seconds without a person.
// Must reject: a write that waits with the database, an acknowledged write that is gone, a reader who gets no page.
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { findHistoryFaults } from "@/lib/server/audit/loaders";
import { closeAttempts } from "@/lib/server/auth/attempts";
import { closeDb, PROGRAM_LIMITS, setDatabaseLimits } from "@/lib/server/db";
import { savedClaim } from "@/lib/wire/claims";
import { aNewClaim, saveSmallWeb } from "../builders/claim-forms";
import { aVersionOf } from "../builders/published-files";
import { aNewsroom, signedIn } from "../integration/auth/small-newsroom";
import { sendRequest } from "../served/desk-request";
import { type EndFault, kill, Outsider, stop } from "./database-faults";
import { startKillableProduct } from "./killable-product";
import { findLosses, readStoredWrites } from "./stored-writes";
import type { Acknowledged } from "./writer";

const ROUNDS = Number(process.env.ROUNDTRIP_KILLS ?? 0) > 5 ? 20 : 3;
const ANSWER_MS = 2_000;
const RECOVERY_MS = 5_000;
const AWAY_MS = 2_000;
/** To be noticed, started, recovered and connected to: each is as late as the machine is busy. */
const STEPS_BACK = 4;

const product = await startKillableProduct({ isKeptUp: true });
afterAll(product.close);
const outsider = new Outsider(product.databaseUrl);
afterAll(() => outsider.leave());

// Whoever checks waits for as long as it takes.
setDatabaseLimits(PROGRAM_LIMITS);
const CASE = "away";
const PAGE = `<!DOCTYPE html><p>${"what was published ".repeat(200)}</p>`;
const { caseId } = await aNewsroom(CASE, ["editor"]);
await saveSmallWeb(caseId);
await aVersionOf("harbour", 1, [["en/index.html", "text/html; charset=utf-8", PAGE]]);
const { cookie } = await signedIn(`editor@${CASE}.example`);
await closeAttempts();
await closeDb();
const acknowledged: Acknowledged[] = [];
let count = 0;

interface Fault {
  readonly name: string;
  readonly begin: () => Promise<EndFault>;
  /** Whether it lasts until it is ended, so that nothing can be written meanwhile. */
  readonly lasts: boolean;
}

const FAULTS: readonly Fault[] = [
  { name: "is killed", begin: () => kill(product.postmaster()), lasts: false },
  { name: "is stopped", begin: () => stop(product.postmaster()), lasts: true },
  { name: "has no connection left", begin: () => outsider.starve(), lasts: true },
];

test.each(FAULTS)(
  `readers read, writers are told, and nothing acknowledged is lost while the database $name (${ROUNDS} times)`,
  async (fault) => {
    const slowest = { answer: 0, recovery: 0 };
    for (let round = 1; round <= ROUNDS; round += 1) {
      const { answer, recovery } = await liveThrough(fault, `round ${round}`);
      slowest.answer = Math.max(slowest.answer, answer);
      slowest.recovery = Math.max(slowest.recovery, recovery);
    }
    const told = `answers within ${Math.round(slowest.answer)} ms, back within ${Math.round(slowest.recovery)} ms`;
    console.log(`the database ${fault.name}, ${ROUNDS} times: ${told}`);
  },
  30_000 + ROUNDS * 20_000,
);

async function liveThrough(fault: Fault, round: string): Promise<{ answer: number; recovery: number }> {
  await expect.poll(async () => (await write()).status, { timeout: 20_000, message: round }).toBe(200);
  const reading = readOn();
  const begun = performance.now();
  const end = await fault.begin();
  const told = fault.lasts ? await askWhileAway(round) : await askUntilTold(round);
  if (fault.lasts) await sleep(Math.max(0, begun + AWAY_MS - performance.now()));
  await end();
  const over = fault.lasts ? performance.now() : begun;
  while ((await write()).status !== 200) {
    if (performance.now() - over > 4 * RECOVERY_MS) throw new Error(`${round}: it does not come back`);
    await sleep(25);
  }
  const recovery = performance.now() - over;
  await expect.poll(async () => (await ask("/api/health")).status, { timeout: 2_000, message: round }).toBe(200);
  const { read, others, rest } = await reading.end();

  expect(others, `${round}: what readers got beside the page`).toEqual([]);
  expect(read, round).toBeGreaterThan(10);
  // What a request takes that needs no database is the machine's time, not the product's.
  expect(told, round).toBeLessThan(ANSWER_MS + rest);
  expect(recovery, round).toBeLessThan(RECOVERY_MS + STEPS_BACK * rest);
  const stored = await readStoredWrites(product.databaseUrl, caseId);
  expect(findLosses(stored, acknowledged), round).toEqual([]);
  expect(await findHistoryFaults({ id: caseId, slug: CASE }), round).toEqual([]);
  expect(product.hasEnded(), `${round}: the app server outlives its database`).toBe(false);
  await closeDb();
  return { answer: told, recovery };
}

/** Nothing is written and no page of the desk is made; gives the longest that anybody waited to be told. */
async function askWhileAway(round: string): Promise<number> {
  const first = await Promise.all([write(), write(), write(), ask("/desk/away"), ask("/zh/desk"), ask("/api/health")]);
  const then = [await write(), await ask("/desk/away"), await ask("/api/health")];
  const answers = [...first, ...then];
  const told = answers.map(({ status, retry }) => `${status} ${retry}`);
  expect(told, round).toEqual(answers.map(() => "503 2"));
  expect((await ask("/api/health/alive")).status, round).toBe(200);
  return Math.max(...answers.map(({ ms }) => ms));
}

/** Writes until one is refused: those before it had a connection that outlived the server for a moment. */
async function askUntilTold(round: string): Promise<number> {
  let longest = 0;
  for (;;) {
    const { status, retry, ms } = await write();
    longest = Math.max(longest, ms);
    if (status === 200) continue;
    expect(`${status} ${retry}`, round).toBe("503 2");
    return longest;
  }
}

interface Told {
  readonly status: number;
  readonly retry: string | null;
  readonly ms: number;
}

async function ask(place: string): Promise<Told> {
  const began = performance.now();
  const headers = { cookie: `roundtrip.session=${cookie}` };
  const answer = await fetch(product.address + place, { headers, redirect: "manual" });
  await answer.arrayBuffer();
  return { status: answer.status, retry: answer.headers.get("retry-after"), ms: performance.now() - began };
}

/** Somebody adds a claim; what is acknowledged is kept in mind. */
async function write(): Promise<Told> {
  count += 1;
  const wording = `claim ${count}`;
  const began = performance.now();
  const row = { route: "api/desk/[case]/claims", method: "POST" } as const;
  const sending = { cookie, caseSlug: CASE };
  const { status, headers, text } = await sendRequest(product.address, row, { body: aNewClaim({ wording }) }, sending);
  const ms = performance.now() - began;
  if (status === 200) acknowledged.push({ ...savedClaim.parse(JSON.parse(text)), wording });
  return { status, retry: headers.get("retry-after"), ms };
}

/** A reader who loads the public page again and again, and beside them somebody who asks for a file of the app. */
function readOn() {
  let isOver = false;
  let read = 0;
  let rest = 0;
  const others: string[] = [];
  const reader = async () => {
    while (!isOver) {
      const answer = await fetch(`${product.address}/harbour`);
      if ((await answer.text()) === PAGE && answer.status === 200) read += 1;
      else others.push(`${answer.status}`);
      await sleep(10);
    }
  };
  const bystander = async () => {
    while (!isOver) {
      rest = Math.max(rest, (await ask("/icon.svg")).ms);
      await sleep(50);
    }
  };
  const running = Promise.all([reader(), bystander()]);
  return {
    end: async () => {
      isOver = true;
      await running;
      return { read, others, rest };
    },
  };
}
