// Contract: two names from right to left beside a sign or in a sentence stand in the order in which they are read, on
// every view of the desk and every public page, broad and narrow; copied text is what was typed.
// Must reject: a loop whose names run the wrong way, a name that moves the sum beside it, a label that is cut off.
import type { BrowserContext, Page } from "@playwright/test";
import { listMisplaced } from "../fixtures/beside-names";
import { fillHostileCase, PASSWORD } from "../fixtures/hostile-case";
import { listHostileViews } from "../fixtures/hostile-views";
import { acceptStates, publishByTwo } from "../fixtures/publish-by-two";
import { listTextFields } from "../fixtures/text-fields";
import { expect, test } from "../setup/e2e";

const address = process.env.ROUNDTRIP_BASE_URL ?? "";
const PUBLIC_VIEWS = ["", "/loops", "/measures", "/vehicles", "/what-could-go-wrong", "/rules"];

async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function signIn(context: BrowserContext, email: string): Promise<void> {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  const form = { email, password: PASSWORD, csrfToken, json: "true", callbackUrl: `${address}/desk` };
  await context.request.post("/api/auth/callback/credentials", { form });
}

/** Opens a page, unfolds what is folded, and lists what stands wrong. */
async function openView(
  page: Page,
  path: string,
): Promise<{ readonly faults: readonly string[]; readonly names: number }> {
  await page.goto(path);
  await expect(page.locator("h1").first(), path).toBeVisible();
  await expect(page.locator("[aria-busy='true']"), path).toHaveCount(0, { timeout: 60_000 });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("main details")) fold.setAttribute("open", "");
  });
  const { faults, names } = await listMisplaced(page);
  return { faults: faults.map((fault) => `${path}: ${fault}`), names };
}

test("names from right to left stand in the order in which they are read", async ({ asAdmin, browser }) => {
  test.setTimeout(480_000);
  const caseSlug = `from-right-${Date.now()}`;
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 800 } });
  let count = 0;
  const { records } = await fillHostileCase({
    address,
    caseSlug,
    fields: await listTextFields(),
    author: { cookie: await cookieOf(asAdmin.context()) },
    signIn: async (email) => {
      await signIn(context, email);
      return { cookie: await cookieOf(context) };
    },
    rounds: 1,
    words: ({ place }) => {
      if (place.endsWith("url")) return "";
      count += 1;
      const word = count % 2 === 0 ? "חברה" : "شركة";
      return [`${word} ${count}`, `Ash ${word} ${count}`, `${word} ${count} (Ash)`][count % 3] ?? word;
    },
  });
  const [first] = records;
  if (!first) throw new Error("nothing was written");

  const page = await context.newPage();
  const faults: string[] = [];
  let seen = 0;
  const look = async (path: string) => {
    const found = await openView(page, path);
    faults.push(...found.faults);
    seen += found.names;
  };
  const desk = `/desk/${caseSlug}`;
  for (const { path } of listHostileViews(caseSlug, first)) await look(path);

  // What opens in a page: the panels of the network and the palette.
  await look(`${desk}/network`);
  const panel = page.getByRole("complementary", { name: "Details" });
  for (const column of [1, 3]) {
    await page.locator(`.web-table tbody tr:first-child td:nth-child(${column}) button`).click();
    await expect(panel).toContainText(/חברה|شركة/u);
    for (const part of await panel.locator("summary").all()) await part.click();
    await expect(panel.getByText(/^Loading/)).toHaveCount(0);
    faults.push(...(await listMisplaced(page)).faults.map((fault) => `network, panel ${column}: ${fault}`));
  }
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Go to anything" }).fill("חברה");
  await expect(page.getByRole("option", { name: /חברה \d/ }).first()).toBeVisible();
  faults.push(...(await listMisplaced(page)).faults.map((fault) => `palette: ${fault}`));

  for (const request of [asAdmin.context().request, context.request]) await acceptStates(request, caseSlug, address);
  await publishByTwo(asAdmin.context().request, context.request, caseSlug, address);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of PUBLIC_VIEWS) {
      await look(`/${caseSlug}${view}`);
      await look(`/zh/${caseSlug}${view}`);
    }
  }
  expect(faults).toEqual([]);
  expect(seen, "names that were looked at").toBeGreaterThan(300);

  // A way round, as somebody would copy it: the names as they were typed, and nothing between them but the arrow.
  await page.goto(`/${caseSlug}/loops`);
  const copied = await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    const range = document.createRange();
    const heading = [...document.querySelectorAll("main a")].find(({ textContent }) => textContent?.includes("→"));
    if (!heading) throw new Error("no way round");
    range.selectNodeContents(heading);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return String(getSelection());
  });
  expect(copied).toMatch(/^[^\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/u);
  expect(copied).toContain("→");
  await context.close();
});
