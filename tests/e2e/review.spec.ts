// Contract: reporter and editor take a correction of a claim from proposal to acceptance in two browsers, by keyboard.
// Must reject: a proposal that needs a reload to be seen, an acceptance without ticks, an acceptance by its author.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";

const CASE = "/desk/ai-circular";
const CLAIM = "c-nv-oai-2026";
const SUCCESSOR = `${CLAIM}-r2`;
const LIVE_MS = 3_000;

async function expectAccessible(page: Page): Promise<void> {
  // The title of a page comes with the stream, after its frame.
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([]);
}

test("a correction is proposed, seen, questioned, answered and accepted; its author cannot accept it", async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  test.setTimeout(120_000);
  await editor.goto(`${CASE}/review`);
  await expect(editor.getByText("Nothing is waiting here.")).toBeVisible();

  // The reporter corrects the wording of an accepted claim, from its page.
  await reporter.goto(`${CASE}/claims/${CLAIM}`);
  await reporter.getByRole("link", { name: "Correct", exact: true }).click();
  await expect(reporter.getByRole("heading", { level: 1, name: "Correct the claim" })).toBeVisible();
  await reporter.getByLabel("Stated or firm part").fill("30bn");
  await expect(reporter.getByText(/Reads as .?\$30,000,000,000/)).toBeVisible();
  await reporter.getByLabel("As printed").fill("$30 billion");
  // A draft outlives the page.
  await expect(reporter.getByText("Your draft is kept.")).toBeVisible();
  await reporter.reload();
  await expect(reporter.getByLabel("As printed")).toHaveValue("$30 billion");
  await expectAccessible(reporter);
  await reporter.getByRole("button", { name: "Propose" }).click();
  await expect(reporter).toHaveURL(new RegExp(`/claims/${SUCCESSOR}$`));

  // The editor's screen, untouched.
  const item = editor.locator(".review-item");
  await expect(item).toBeVisible({ timeout: LIVE_MS });
  await expect(item.locator("ins").filter({ hasText: "$30 billion" })).toBeVisible();
  await expectAccessible(editor);
  await editor.keyboard.press("a");
  await expect(item.getByText("Tick every supporting citation first.")).toBeVisible();
  await editor.keyboard.press("s");
  await item.getByLabel("What should be changed or answered?").fill("is this the wording of the company?");
  await editor.keyboard.press("Control+Enter");
  await expect(editor.getByText("Nothing is waiting here.")).toBeVisible();

  // The reporter sees the question and answers it.
  await reporter.goto(`${CASE}/review?filter=mine`);
  await expect(reporter.getByText("is this the wording of the company?")).toBeVisible();
  await reporter.locator(".review-item").getByRole("link", { name: "Edit" }).click();
  await reporter.getByLabel("Why it is changed, or the answer to the reviewer").fill("it is how the agency printed it");
  await reporter.getByRole("button", { name: "Propose" }).click();
  await expect(reporter).toHaveURL(new RegExp(`/claims/${SUCCESSOR}$`));

  // The author accepts by direct request: refused, with the ticks and the hash that would be right.
  const refused = await reporter.request.post(`/api${CASE}/review/${SUCCESSOR}/accept`, {
    headers: { origin: new URL(reporter.url()).origin },
    data: { version: 3, contentHash: "0".repeat(64), ticks: [] },
  });
  expect(refused.status()).toBe(403);

  await expect(item).toBeVisible({ timeout: LIVE_MS });
  await expect(item.getByText("it is how the agency printed it")).toBeVisible();
  const ticks = item.getByRole("checkbox");
  for (let number = 1; number <= (await ticks.count()); number += 1) await editor.keyboard.press(String(number));
  await editor.keyboard.press("a");
  await expect(editor.getByText("Nothing is waiting here.")).toBeVisible();

  // The accepted claim is closed, the correction stands, and its history tells every step.
  expect((await reporter.goto(`${CASE}/claims/${CLAIM}`))?.status()).toBe(404);
  await reporter.goto(`${CASE}/claims/${SUCCESSOR}`);
  await expect(reporter.locator(".desk-facts")).toContainText("accepted");
  await reporter.getByText("Show the history").click();
  await expect(reporter.locator(".claim-history li strong")).toHaveText([
    "accepted",
    "proposed",
    "sent back",
    "proposed",
  ]);
});

test("an editor sees what a retraction breaks before it is done, in Chinese too", async ({ asEditor: page }) => {
  await page.goto(`/zh${CASE}/claims/c-nv-oai-loi-amount`);
  await page.getByRole("button", { name: "撤回" }).click();
  await expect(page.getByRole("heading", { name: "撤回会影响什么" })).toBeVisible();
  await expect(page.getByText("已发布的版本保持不变。")).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("heading", { name: "撤回会影响什么" })).toHaveCount(0);
});

test("a new claim says field by field what cannot stand, and finds its subject by name", async ({
  asReporter: page,
}) => {
  await page.goto(`${CASE}/claims/new`);
  await page.getByLabel("About").fill("oracle");
  await page.getByRole("listbox").getByRole("option").first().click();
  await expect(page.getByRole("button", { name: "Propose" })).toBeVisible();
  await page.getByRole("button", { name: "Propose" }).click();
  await expect(page.getByText("Some fields need another look.")).toBeVisible();
  await expect(page.getByText("A number is missing here.").first()).toBeVisible();
  await expect(page.getByText("Choose a source, or add one.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/zh${CASE}/review?filter=weak`);
  await expect(page.getByRole("heading", { level: 1, name: "审核" })).toBeVisible();
  await expectAccessible(page);
});
