// Contract: `npm run dev` serves, fills the example case once, shows a changed component in an open page without a restart
// or a reload, and leaves nothing behind: not after Ctrl-C, and no server after its supervisor was killed.
// Must reject: a development server that ends by itself, an old page, a process or a database that outlives Ctrl-C.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { clearUp, isAnswering, readPostmaster, signalGroup, startScript, untilGone } from "./npm-script";
import { listFamily } from "./running-processes";
import { copyCheckout } from "./scratch-checkout";

const COMPONENT = "components/desk/sign-in-form.tsx";
const START_MS = 240_000;
const PATIENCE_MS = 60_000;

const checkout = copyCheckout();
const pids: number[] = [];
const startDev = async () => {
  const dev = await startScript(checkout, ["run", "dev"], START_MS);
  pids.push(dev.pid);
  return dev;
};

afterAll(() => clearUp(checkout, pids));

test(
  "a changed component shows in the open page, and Ctrl-C ends everything",
  async () => {
    const dev = await startDev();
    const { ROUNDTRIP_CHROMIUM, ROUNDTRIP_CHROMIUM_FLAGS } = await findBrowser();
    const browser = await chromium.launch({
      executablePath: ROUNDTRIP_CHROMIUM,
      args: JSON.parse(ROUNDTRIP_CHROMIUM_FLAGS),
    });
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(`${dev.address}/desk/sign-in`);
      // On until somebody leaves the page; and the button is off until the page's script listens.
      await page.locator("form button[type=submit]:enabled").waitFor();
      await page.evaluate("window.isTheSamePage = true");
      const shown = await changeUntilShown(page);
      expect(await page.evaluate("window.isTheSamePage")).toBe(true);
      expect(await (await fetch(`${dev.address}/desk/sign-in`)).text()).toContain(shown);
      expect((await fetch(`${dev.address}/harbour-transfers`)).status, "the example").toBe(200);
      expect((await fetch(`${dev.address}/l10n/en/kit`)).status, "the parts in all their states").toBe(200);
    } finally {
      await browser.close();
    }

    const running = [...listFamily(dev.pid), readPostmaster(checkout) ?? 0];
    expect(running.length).toBeGreaterThan(3);
    // A terminal sends the signal to every process of the group.
    signalGroup(dev.pid, "SIGINT");
    await dev.ended;
    expect(await untilGone(running)).toEqual([]);
    expect(await isAnswering(dev.address)).toBe(false);
  },
  START_MS + 3 * PATIENCE_MS,
);

test(
  "when the supervisor is killed, its servers end too",
  async () => {
    const dev = await startDev();
    expect(dev.said(), "the example is filled once").toMatch(/fill the example case .* was there\n/);
    const supervisor = readSupervisor();
    // The database stays, for the next start to find: what it was told is on the disk either way.
    const database = new Set(listFamily(readPostmaster(checkout) ?? 0));
    const servers = listFamily(supervisor).filter((pid) => !database.has(pid));
    expect(servers.length).toBeGreaterThan(1);
    process.kill(supervisor, "SIGKILL");
    expect(await untilGone(servers)).toEqual([]);
    expect(await isAnswering(dev.address)).toBe(false);
  },
  START_MS + PATIENCE_MS,
);

/**
 * Changes the component, as often as needed, until the open page shows the change that was made last. A change that falls
 * into the first build of a page becomes part of that build, and the page is not told of it.
 */
async function changeUntilShown(page: Page): Promise<string> {
  const original = readFileSync(path.join(checkout.folder, COMPONENT), "utf8");
  const deadline = Date.now() + PATIENCE_MS;
  for (let change = 1; ; change += 1) {
    const className = `changed-${change}`;
    changeComponent(original, className);
    const isLast = Date.now() > deadline;
    try {
      await page.locator(`form.${className}`).waitFor({ timeout: PATIENCE_MS / 6 });
      return className;
    } catch (error) {
      if (isLast) throw error;
    }
  }
}

function changeComponent(before: string, className: string): void {
  const file = path.join(checkout.folder, COMPONENT);
  const after = before.replace('<form className="', `<form className="${className} `);
  expect(after, `${COMPONENT} has no form to change`).not.toBe(before);
  writeFileSync(file, after);
}

/** The process that started the database and the server; it is the only one that uses the copy's database. */
function readSupervisor(): number {
  const [name, ...more] = readdirSync(path.join(checkout.folder, ".data", "postgres.users"));
  if (name === undefined || more.length > 0) throw new Error("not one process uses the database of the copy");
  return Number(name);
}
