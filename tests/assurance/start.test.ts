// Contract: `npm start` does what the README says of it: set up in one go, sign-ins shown once, every address of its table
// answers, a second start reuses everything, a part that ends is started again, and Ctrl-C ends server and database.
// Must reject: a sign-in that opens nothing, an address that the README promises and nobody serves, a secret shown twice,
// readers without a page while the app server is away.
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { request } from "playwright-core";
import { afterAll, expect, test, vi } from "vitest";
import { clearUp, isAnswering, readPostmaster, signalGroup, startScript, untilGone } from "./npm-script";
import { listFamily, readCommand } from "./running-processes";
import { copyCheckout } from "./scratch-checkout";

const START_MS = 300_000;
const checkout = copyCheckout({ isBuilt: true });
const pids: number[] = [];

afterAll(() => clearUp(checkout, pids));

async function start() {
  const product = await startScript(checkout, ["start"], START_MS);
  pids.push(product.pid);
  return product;
}

async function stop({ pid, ended, address }: Awaited<ReturnType<typeof start>>) {
  const running = [...listFamily(pid), readPostmaster(checkout) ?? 0];
  signalGroup(pid, "SIGINT");
  await ended;
  expect(await untilGone(running)).toEqual([]);
  expect(await isAnswering(address)).toBe(false);
}

/** What stands in the README's table of addresses. */
function listPromised(): readonly string[] {
  const readme = readFileSync(path.join(checkout.folder, "README.md"), "utf8");
  const table = /\| what \| where \|\n([\s\S]*?)\n\n/.exec(readme)?.[1] ?? "";
  return [...table.matchAll(/`(\/[^`]*)`/g)].map(([, address = ""]) => address);
}

/** Kills the one part of a running product whose command line or title is like this. */
async function killPart(pid: number, title: RegExp): Promise<void> {
  const found = listFamily(pid).filter((one) => title.test(readCommand(one)));
  expect(found).toHaveLength(1);
  for (const one of found) process.kill(one, "SIGKILL");
  expect(await untilGone(found)).toEqual([]);
}

async function untilWell(address: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error(`${address} does not come back`);
    await sleep(50);
  }
}

test(
  "one command sets up, serves what is promised, and a second start finds it all there",
  async () => {
    const first = await start();
    const promised = listPromised();
    expect(promised.length).toBeGreaterThan(5);
    for (const place of promised) expect((await fetch(first.address + place)).status, place).toBe(200);
    expect((await fetch(`${first.address}/harbour-transfers`)).status, "the example of npm run dev").toBe(404);
    const signIns = [...first.said().matchAll(/^ {4}(admin|editor|reporter) +(\S+@\S+) +(\S.*)$/gm)];
    expect(signIns.map(([, role]) => role).toSorted()).toEqual(["admin", "editor", "reporter"]);
    for (const [, , email = "", password = ""] of signIns) {
      const browser = await request.newContext({ baseURL: first.address });
      const { csrfToken } = await (await browser.get("/api/auth/csrf")).json();
      const form = { email, password: password.trim(), csrfToken, json: "true", callbackUrl: `${first.address}/desk` };
      await browser.post("/api/auth/callback/credentials", { form });
      expect(await (await browser.get("/desk/ai-circular")).text(), email).toContain(email.split("@")[0] ?? email);
      await browser.dispose();
    }
    await stop(first);

    const second = await start();
    expect(second.said()).not.toMatch(/sign-ins/);
    expect(second.said()).toMatch(/build the app .*unchanged/);
    expect((await fetch(`${second.address}/ai-circular/v/1`)).status).toBe(200);

    await killPart(second.pid, /^next-server/);
    expect((await fetch(`${second.address}/ai-circular/v/1`)).status).toBe(200);
    const away = await fetch(`${second.address}/api/desk/ai-circular/loops`);
    expect([away.status, away.headers.has("retry-after")]).toEqual([503, true]);
    await untilWell(`${second.address}/api/health`);
    await killPart(second.pid, /build\/front\/front\.mjs/);
    await untilWell(`${second.address}/api/health`);
    // The front answers a moment before it is looked at and said to be back.
    await vi.waitFor(() => expect(second.said()).toMatch(/the app server is back[\s\S]*the front is back/), 10_000);
    await stop(second);
  },
  2 * START_MS,
);
