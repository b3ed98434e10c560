// Contract: `npm start` does what the README says of it: set up in one go, sign-ins shown once, every address of its table
// answers, a second start reuses everything, and Ctrl-C ends server and database.
// Must reject: a sign-in that opens nothing, an address that the README promises and nobody serves, a secret shown twice.
import { readFileSync } from "node:fs";
import path from "node:path";
import { request } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { clearUp, isAnswering, readPostmaster, signalGroup, startScript, untilGone } from "./npm-script";
import { listFamily } from "./running-processes";
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

test(
  "one command sets up, serves what is promised, and a second start finds it all there",
  async () => {
    const first = await start();
    const promised = listPromised();
    expect(promised.length).toBeGreaterThan(5);
    for (const place of promised) expect((await fetch(first.address + place)).status, place).toBe(200);
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
    await stop(second);
  },
  2 * START_MS,
);
