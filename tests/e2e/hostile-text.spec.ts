// Contract: what people write is shown as what it is, wherever it is shown: through every field that keeps words, in
// every view of the desk, in what is exported and in what is published, nothing of it runs, covers, turns or breaks a
// page.
// Must reject: a text that runs, loads from elsewhere, or is reported by the content policy; a field or a page that
// nobody tried it with.
import type { BrowserContext, Page } from "@playwright/test";
import Papa from "papaparse";
import { fillHostileCase, PASSWORD } from "../fixtures/hostile-case";
import { listKept } from "../fixtures/hostile-fields";
import { listFaults, watchPage } from "../fixtures/hostile-page";
import { HOSTILE_KINDS } from "../fixtures/hostile-strings";
import { listHostileViews } from "../fixtures/hostile-views";
import { acceptStates, publishByTwo } from "../fixtures/publish-by-two";
import { listTextFields } from "../fixtures/text-fields";
import { expect, test } from "../setup/e2e";

const address = process.env.ROUNDTRIP_BASE_URL ?? "";
/** What stands in most of the texts. */
const MARK = /window\.__ran|x{30}|elsewhere\.example/;

async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function signIn(context: BrowserContext, email: string): Promise<void> {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  const form = { email, password: PASSWORD, csrfToken, json: "true", callbackUrl: `${address}/desk` };
  await context.request.post("/api/auth/callback/credentials", { form });
}

/** Opens a page, waits until it shows what people wrote, and lists what is wrong with it. */
async function openView(page: Page, { path, shows }: { readonly path: string; readonly shows: boolean }) {
  const status = (await page.goto(path))?.status();
  await expect(page.locator("h1").first(), path).toBeVisible();
  await expect(page.locator("[aria-busy='true']"), path).toHaveCount(0, { timeout: 60_000 });
  if (shows) await expect(page.locator("main"), path).toContainText(MARK);
  const faults = await listFaults(page);
  return [...(status === 200 ? [] : [String(status)]), ...faults].map((fault) => `${path}: ${fault}`);
}

test("three hundred hostile texts lie still, through every field, in every view", async ({ asAdmin, browser }) => {
  test.setTimeout(600_000);
  const caseSlug = `hostile-${Date.now()}`;
  const fields = await listTextFields();
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 800 } });
  const { pen, records } = await fillHostileCase({
    address,
    caseSlug,
    fields,
    author: { cookie: await cookieOf(asAdmin.context()) },
    signIn: async (email) => {
      await signIn(context, email);
      return { cookie: await cookieOf(context) };
    },
  });
  const wanted = listKept(fields).flatMap(({ command, place }) =>
    HOSTILE_KINDS.map(([kind]) => `${command} ${place} ${kind}`),
  );
  expect(
    wanted.filter((one) => !pen.kept.has(one)),
    "fields that a kind of text never stood in",
  ).toEqual([]);
  expect(pen.whole.size, "texts that stood somewhere whole").toBe(300);
  const [first] = records;
  if (!first) throw new Error("nothing was written");

  const page = await context.newPage();
  const strays = await watchPage(page);
  const faults: string[] = [];
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${page.url()} ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()} ${error.message}`));
  // What waits is seen before it is accepted; figures and what-ifs read what a second person accepted.
  const [waiting, publishing] = [`/desk/${caseSlug}/review/records`, `/desk/${caseSlug}/publish`];
  faults.push(...(await openView(page, { path: waiting, shows: true })));
  for (const request of [asAdmin.context().request, context.request]) await acceptStates(request, caseSlug, address);
  for (const { path, shows } of listHostileViews(caseSlug, first)) {
    faults.push(...(await openView(page, { path, shows: shows && path !== waiting && path !== publishing })));
  }

  // What opens in a page: the panels of the network, the palette, the colleagues that can be called.
  const desk = `/desk/${caseSlug}`;
  await openView(page, { path: `${desk}/network`, shows: false });
  const table = page.locator(".web-table");
  if ((await table.getAttribute("open")) === null) await table.locator("summary").click();
  const panel = page.getByRole("complementary", { name: "Details" });
  for (const column of [1, 3]) {
    await table.locator(`tbody tr:first-child td:nth-child(${column}) button`).click();
    await expect(panel).toContainText(MARK);
    for (const part of await panel.locator("summary").all()) await part.click();
    await expect(panel.getByText(/^Loading/)).toHaveCount(0);
    faults.push(...(await listFaults(page)).map((fault) => `network, panel ${column}: ${fault}`));
  }
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Go to anything" }).fill("script");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText(/script/);
  faults.push(...(await listFaults(page)).map((fault) => `palette: ${fault}`));
  await openView(page, { path: `${desk}/threads/party/${first.party}`, shows: true });
  await page.getByLabel("Start a thread").pressSequentially("@");
  await expect(page.getByRole("listbox", { name: "Colleagues" }).first()).toBeVisible();
  faults.push(...(await listFaults(page)).map((fault) => `colleagues: ${fault}`));

  const csv = await (await page.request.get(`/api${desk}/audit/export?format=csv`)).text();
  const cells = Papa.parse<string[]>(csv).data.flat();
  expect(cells.some((cell) => MARK.test(cell))).toBe(true);
  faults.push(...cells.filter((cell) => /^\s*(?:[=+@＝]|-(?!\d))/.test(cell)).map((cell) => `exported: ${cell}`));

  await publishByTwo(asAdmin.context().request, context.request, caseSlug, address);
  for (const path of [`/${caseSlug}`, `/zh/${caseSlug}`, `/${caseSlug}/loops`, `/${caseSlug}/vehicles`, "/"]) {
    faults.push(...(await openView(page, { path, shows: true })));
  }
  expect(faults).toEqual([]);
  expect(complaints).toEqual([]);
  expect(strays).toEqual([]);
  await context.close();
});
