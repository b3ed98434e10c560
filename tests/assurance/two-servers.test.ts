// Contract: two app servers on one replicated database are one desk: a session, a change and a refused address of one
// hold at the other; when a server and then the primary are killed, and the standby is promoted, the day goes on and
// everything that was acknowledged is there.
// Must reject: a screen that learns of nothing done at the other server, attempts counted per process, an acknowledged
// write that only the dead primary had.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveMember } from "@/lib/server/accounts/members/repository";
import { findHistoryFaults } from "@/lib/server/audit/loaders";
import { ATTEMPT_LIMITS, closeAttempts } from "@/lib/server/auth/attempts";
import { closeDb, db } from "@/lib/server/db";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { bin, planBuilds } from "../../scripts/lib/builds.mjs";
import { migrate } from "../../scripts/lib/migrate.mjs";
import { databaseAt, ensureDatabase, startPostgres, withClient } from "../../scripts/lib/postgres.mjs";
import { runNode } from "../../scripts/lib/processes.mjs";
import { findNextPort, productEnv, type ServedApp, serve, setUpCase } from "../../scripts/lib/product.mjs";
import { saveSmallWeb } from "../builders/claim-forms";
import { aNewsroom, signedIn } from "../integration/auth/small-newsroom";
import { drawFrom } from "./draw";
import { openForwarder, startStandby } from "./standby";
import { findLosses, readStoredWrites } from "./stored-writes";
import { Writer } from "./writer";

const IS_FULL = Number(process.env.ROUNDTRIP_KILLS ?? 5) >= 50;
const SEED = Number(process.env.ROUNDTRIP_SEED ?? Math.floor(Math.random() * 2 ** 31));
const HOST = "127.0.0.1";
const PASSWORD = "only-for-tests";
const SECRETS = {
  NEXTAUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  ROUNDTRIP_SEAL_KEY: "sealed-for-tests-sealed-for-tests-sealed",
};

describe.runIf(IS_FULL)(`two app servers and a standby (seed ${SEED})`, () => {
  const place = mkdtempSync(path.join(tmpdir(), "roundtrip-two-"));
  const folders = [`${place}-primary`, `${place}-standby`] as const;
  const closers: (() => unknown)[] = [];
  const servers: ServedApp[] = [];
  let primary: Awaited<ReturnType<typeof startPostgres>>;
  let standby: Awaited<ReturnType<typeof startPostgres>>;
  let forwarder: Awaited<ReturnType<typeof openForwarder>>;
  let signIns: string;
  let caseId: string;
  let writers: readonly Writer[];

  beforeAll(async () => {
    for (const { make } of planBuilds(["island", "worker", "app"])) await make();
    primary = await startPostgres({ folder: folders[0], password: PASSWORD });
    closers.push(() => primary.stop());
    // A name as people give it, for one whole day.
    const name = "Newsroom Desk";
    await ensureDatabase(primary, name);
    forwarder = await openForwarder(primary.port);
    closers.push(() => forwarder.close());
    const address = new URL(databaseAt(primary.url("postgres"), encodeURIComponent(name)));
    address.port = String(forwarder.port);
    const databaseUrl = address.href;
    await migrate(databaseUrl);
    const { NEXTAUTH_URL: _elsewhere, ...inherited } = process.env;
    const settings = { ...inherited, ...SECRETS, ROUNDTRIP_ANCHORS: path.join(place, "anchors") };
    Object.assign(process.env, settings, { DATABASE_URL: databaseUrl });
    const { signIns: made } = await setUpCase(productEnv(settings, databaseUrl, `http://${HOST}:1`));
    signIns = JSON.stringify(made);
    standby = await startStandby(primary, { from: folders[0], to: folders[1] }, PASSWORD);
    closers.push(() => standby.stop());
    for (const word of ["one", "other"]) {
      const port = await findNextPort(3300, HOST);
      // Each machine has its own copy of what is published.
      const own = { ...settings, ROUNDTRIP_PUBLISHED: path.join(place, `published-${word}`) };
      const env = productEnv(own, databaseUrl, `http://${HOST}:${port}`);
      const server = await serve({ port, host: HOST, env, silent: true });
      servers.push(server);
      closers.push(() => server.stop());
    }
    ({ caseId, writers } = await seatWriters(servers.map((server) => server.address)));
  }, 1_800_000);

  afterAll(async () => {
    await closeDb();
    for (const close of closers.reverse()) await Promise.resolve(close()).catch(() => undefined);
    rmSync(place, { recursive: true, force: true });
    for (const folder of folders) {
      for (const rest of ["", ".users", ".lock", ".log"]) rmSync(`${folder}${rest}`, { recursive: true, force: true });
    }
  });

  test("the whole day goes through with one person at each", () => playWholeDay(addressOf(0), addressOf(1)), 300_000);

  test("wrong passwords at one and at the other are counted together", async () => {
    const statuses: string[] = [];
    for (let attempt = 0; attempt <= ATTEMPT_LIMITS.account; attempt += 1) {
      statuses.push(await tryPassword(addressOf(attempt % 2), "writer-1@two.example", `wrong ${attempt}`));
    }
    expect(statuses.at(-1), statuses.join(" ")).not.toBe(statuses[0]);
    expect(new Set(statuses.slice(0, ATTEMPT_LIMITS.account))).toEqual(new Set([statuses[0]]));
  });

  test("a killed server loses nothing, and its people go on at the other", async () => {
    const [first, second] = writers;
    if (!first || !second) throw new Error("nobody writes");
    const [failing] = await Promise.all([
      first.writeUntilFailing(),
      (async () => {
        await second.writeTimes(5);
        process.kill(servers[0]?.pid ?? 0, "SIGKILL");
        await second.writeTimes(10);
      })(),
    ]);
    expect(failing).toMatch(/no answer|^50\d/);
    first.moveTo(addressOf(1));
    expect(await first.sendAgain()).toEqual([]);
    await Promise.all([first.writeTimes(5), second.writeTimes(5)]);
    await expectNothingLost();
  }, 120_000);

  test("a killed primary loses nothing, and the promoted standby goes on", async () => {
    const writing = Promise.all(writers.map((writer) => writer.writeUntilFailing()));
    await sleep(1_500);
    process.kill(primary.pid, "SIGKILL");
    const killed = performance.now();
    await writing;
    await withClient(standby.url("postgres"), (client) => client.query("SELECT pg_promote(true, 30)"));
    forwarder.pointTo(standby.port);
    await untilReady(addressOf(1));
    console.log(`from the kill of the primary to a server that is ready: ${Math.round(performance.now() - killed)} ms`);
    await closeDb();
    for (const writer of writers) expect(await writer.sendAgain()).toEqual([]);
    await Promise.all(writers.map((writer) => writer.writeTimes(5)));
    await expectNothingLost();
  }, 120_000);

  test("and a whole day goes through again", () => playWholeDay(addressOf(1), addressOf(1), { second: true }), 300_000);

  const addressOf = (number: number) => servers[number]?.address ?? "";

  async function expectNothingLost(): Promise<void> {
    const acknowledged = writers.flatMap((writer) => writer.acknowledged);
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(findLosses(await readStoredWrites(process.env.DATABASE_URL ?? "", caseId), acknowledged)).toEqual([]);
    expect(await findHistoryFaults({ id: caseId, slug: "two" })).toEqual([]);
  }

  async function playWholeDay(first: string, second: string, day = { second: false }): Promise<void> {
    await runNode(
      [
        bin("@playwright/test/cli.js"),
        "test",
        "--config",
        "tests/playwright.config.ts",
        "--reporter",
        "line",
        "whole-day",
      ],
      {
        env: {
          ...process.env,
          ...(await findBrowser()),
          NO_COLOR: "1",
          ROUNDTRIP_BASE_URL: first,
          ROUNDTRIP_SECOND_URL: second,
          ROUNDTRIP_SECOND_DAY: day.second ? "yes" : "no",
          ROUNDTRIP_SIGN_INS: signIns,
        },
      },
    );
  }
});

async function seatWriters(addresses: readonly string[]) {
  const room = await aNewsroom("two", ["editor"]);
  await saveSmallWeb(room.caseId);
  const { passwordHash } = await db().member.findUniqueOrThrow({ where: { id: room.memberOf("editor") } });
  const draw = drawFrom(SEED);
  const writers: Writer[] = [];
  for (const [index, address] of addresses.entries()) {
    const email = `writer-${index + 1}@two.example`;
    const name = `writer ${index + 1}`;
    await saveMember(db(), { email, name, passwordHash, caseId: room.caseId, role: "reporter" });
    const { cookie } = await signedIn(email);
    writers.push(new Writer(name, { address, caseSlug: "two", cookie, draw }));
  }
  await closeAttempts();
  await closeDb();
  return { caseId: room.caseId, writers };
}

/** What a server answers to a sign-in, in the word of its own address. */
async function tryPassword(address: string, email: string, password: string): Promise<string> {
  const given = await fetch(`${address}/api/auth/csrf`);
  const cookie = given.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const { csrfToken } = await given.json();
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams({ csrfToken, email, password, json: "true", callbackUrl: `${address}/desk` }),
    redirect: "manual",
  });
  const { url } = await answer.json().catch(() => ({ url: null }));
  return `${answer.status} ${new URL(url ?? answer.headers.get("location") ?? address).searchParams.get("error")}`;
}

async function untilReady(address: string): Promise<void> {
  for (let turn = 0; turn < 600; turn += 1) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`${address} is not ready`);
}
