// Contract: a whole day of two people in two browsers: proposed, seen, questioned, answered, accepted, followed by the
// network, the loops and the exposure, refused by direct request, told by the audit page, and proved by `verify`.
// Must reject: a screen that needs a reload, an acceptance by the author, a step without its line in the history.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";

const CASE = "/desk/ai-circular";
const LIVE_MS = 15_000;
const GIVER = "Oracle";
/** A second day in the same newsroom lends to somebody else: the loops of the first are there already. */
const RECEIVER = process.env.ROUNDTRIP_SECOND_DAY === "yes" ? "CoreWeave" : "OpenAI";

/** What a party gives at least, over everything reported, as the desk measures it now. */
async function exposureOf(page: Page, party: string): Promise<string> {
  const { measured } = await (await page.request.get(`/api${CASE}/loops`)).json();
  const rows: { party: string; lens: string; currency: string; gives: { low: string } }[] = measured.exposures;
  const row = rows.find((one) => one.party === party && one.lens === "REPORTED" && one.currency === "USD");
  return row?.gives.low ?? "0";
}

test("from a drawn link to a loop that two people stand behind", async ({ asReporter: reporter, asEditor: editor }) => {
  test.setTimeout(150_000);
  for (const page of [reporter, editor]) page.setDefaultTimeout(15_000);
  const title = `Day of two ${Date.now()}`;
  const origin = new URL(process.env.ROUNDTRIP_BASE_URL ?? "").origin;

  // The reporter draws a link and claims its amount, with a source whose text holds the quote.
  await reporter.goto(`${CASE}/network`);
  await reporter.getByRole("button", { name: "New link" }).click();
  const link = reporter.getByRole("form", { name: "New link" });
  await link.getByLabel("Kind").selectOption("loan");
  for (const [role, name] of [
    ["lender", GIVER],
    ["borrower", RECEIVER],
  ] as const) {
    const field = link.getByRole("combobox", { name: role });
    await field.fill(name);
    const choices = link.getByRole("listbox", { name: role }).getByRole("option");
    await choices.filter({ hasText: name }).first().click();
  }
  await link.getByLabel("Title in English").fill(title);
  await link.getByRole("button", { name: "Save" }).click();
  const panel = reporter.getByRole("complementary", { name: "Details" });
  await expect(panel.getByRole("link", { name: title })).toBeVisible();
  await expect(panel.getByRole("region", { name: "Who says so, and where?" })).toBeVisible();
  await reporter.getByLabel("Property").selectOption("amount");
  await reporter
    .getByLabel("Amount", { exact: true })
    .or(reporter.getByLabel("Stated or firm part"))
    .first()
    .fill("7bn");
  await reporter.getByLabel("As printed").fill("seven billion dollars");
  await reporter.getByRole("button", { name: "Add a new source" }).click();
  await reporter.getByLabel("Publisher").fill("Made-up Register");
  await reporter.getByLabel("Language").fill("en");
  await reporter
    .getByLabel("Text of the source")
    .fill("The company said it lent seven billion dollars in May, and no more.");
  await reporter.getByLabel("Quote").fill("lent seven billion dollars");

  // The editor's day begins before the proposal is there.
  await editor.goto(`${CASE}/review`);
  await expect(editor.getByRole("heading", { level: 1, name: "Review" })).toBeVisible();
  await reporter.getByRole("button", { name: "Propose" }).click();
  await expect(panel.getByRole("status").filter({ hasText: "waits for a second person" })).toBeVisible();
  const address = await panel.locator(".web-claims a").first().getAttribute("href");
  const claim = decodeURIComponent(address?.split("/").at(-1) ?? "");

  // It appears, is read in its text, and goes back with a question.
  const item = editor.locator(".review-item");
  await expect(item).toContainText("seven billion dollars", { timeout: LIVE_MS });
  await expect(item.locator(".review-citation mark")).toHaveText("lent seven billion dollars");
  await editor.keyboard.press("s");
  await item.getByLabel("What should be changed or answered?").fill("in which month?");
  await editor.keyboard.press("Control+Enter");
  await expect(item.filter({ hasText: "seven billion dollars" })).toHaveCount(0);

  // The reporter is told, answers and fixes.
  await reporter.goto(`${CASE}/inbox`);
  await reporter.getByText("sent a claim back to you").first().click();
  await expect(reporter).toHaveURL(new RegExp(`/claims/${claim}`));
  await reporter.getByRole("link", { name: "Edit", exact: true }).click();
  await reporter.getByLabel("As of").fill("2025-05");
  await reporter.getByLabel("Why it is changed, or the answer to the reviewer").fill("in May, as the text says");
  await reporter.getByRole("button", { name: "Propose" }).click();
  await expect(reporter).toHaveURL(new RegExp(`/claims/${claim}$`));
  await expect(item).toContainText("in May, as the text says", { timeout: LIVE_MS });

  // The author accepts by direct request: refused.
  const refused = await reporter.request.post(`/api${CASE}/review/${claim}/accept`, {
    headers: { origin },
    data: { version: 3, contentHash: "0".repeat(64), ticks: [] },
  });
  expect(refused.status()).toBe(403);

  // The network of the reporter stands open while the editor accepts; nothing there is touched.
  await reporter.goto(`${CASE}/network`);
  const details = reporter.getByRole("complementary", { name: "Details" });
  await details.getByRole("combobox", { name: "Lens" }).selectOption("REPORTED");
  await expect(details.locator(".web-loops li").first()).toBeVisible({ timeout: 15_000 });
  const before = await details.getByRole("status").textContent();
  const given = await exposureOf(reporter, "oracle");
  for (let number = 1; number <= (await item.getByRole("checkbox").count()); number += 1) {
    await editor.keyboard.press(String(number));
  }
  await editor.keyboard.press("a");
  await expect(item.filter({ hasText: "seven billion dollars" })).toHaveCount(0);
  await expect(details.getByRole("status"), "the loops follow").not.toHaveText(before ?? "", { timeout: 15_000 });
  const countIn = (words: string | null) => Number(/\d+/.exec(words ?? "")?.[0]);
  await expect
    .poll(async () => countIn(await details.getByRole("status").textContent()), { timeout: 15_000 })
    .toBeGreaterThan(countIn(before));
  const after = await exposureOf(reporter, "oracle");
  expect(Number(after) - Number(given), "the exposure of the lender grows by the loan").toBe(7_000_000_000);

  // The audit page tells every step of it, and the chain holds.
  await editor.goto(`${CASE}/audit`);
  const entries = editor
    .locator(".history-entry")
    .filter({ has: editor.locator(`a[href*="/audit/claim/${encodeURIComponent(claim)}"]`) });
  await expect(entries.locator("p strong").first()).toBeVisible();
  expect(await entries.locator("p:first-child > strong").allTextContents()).toEqual([
    "accepted",
    "proposed",
    "sent back",
    "proposed",
  ]);
  const { stdout } = await promisify(execFile)(process.execPath, ["build/worker/cli.mjs", "verify"], {
    env: { ...process.env, NODE_ENV: "production" },
  });
  expect(stdout).toMatch(/ai-circular/);
});
