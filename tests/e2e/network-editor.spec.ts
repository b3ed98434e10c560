// Contract: the live web is seen, searched and edited in the browser, by pointing and by keys; what one does the other
// sees; nothing needs a reload.
// Must reject: a second record of a party that is there without a word, a picture without a table, a lost edit.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../setup/e2e";

const NETWORK = "/desk/ai-circular/network";

test("the picture opens with its table, in both languages, without a breach of accessibility", async ({
  asEditor: page,
}) => {
  for (const [path, heading] of [
    [NETWORK, "Network"],
    ["/zh/desk/ai-circular/network", "关系网"],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expect(page.locator(".web-picture canvas").first()).toBeVisible();
    await expect(page.locator(".web-table")).toBeVisible();
    await expect(page.locator(".web-loops li").first()).toBeVisible({ timeout: 15_000 });
    await expect(page).toHaveTitle(/./);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});

test("a leg opens its claims and its history, a party found by a misspelt name opens what surrounds it", async ({
  asEditor: page,
}) => {
  await page.goto(NETWORK);
  const finder = page.getByRole("combobox", { name: "Find a party" });
  await finder.fill("nvdia");
  await expect(page.getByRole("option").first()).toContainText("NVIDIA");
  await finder.press("Enter");
  await expect(page).toHaveURL(/focus=nvidia/);
  await expect(page.getByText(/Around NVIDIA/)).toBeVisible();
  const table = page.locator(".web-table");
  await expect(table, "a short table stands open").toHaveAttribute("open");
  await table.locator("tbody tr").first().locator("td:nth-child(3) button").click();
  const panel = page.getByRole("complementary", { name: "Details" });
  await expect(panel.getByRole("heading", { name: "Claims" })).toBeVisible();
  await expect(panel.getByRole("button", { name: "Add a claim" })).toBeVisible();
  await panel.getByText("History", { exact: true }).click();
  await expect(panel.locator(".web-history li").first()).toBeVisible();
});

test("a duplicate is offered before a second party is made, and a party of another name is added", async ({
  asReporter: reporter,
}) => {
  await reporter.goto(NETWORK);
  await reporter.getByRole("button", { name: "Add a party" }).click();
  const form = reporter.getByRole("form", { name: "New party" });
  await form.getByLabel("Name in English").fill("Nvidia Corp");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Is it one of these?")).toBeVisible();
  await expect(form.getByRole("alert")).toContainText("NVIDIA");

  const name = `Zyxquor ${Date.now()}`;
  await form.getByLabel("Name in English").fill(name);
  await form.getByRole("button", { name: "Save" }).click();
  await expect(reporter.getByRole("heading", { name })).toBeVisible();
});

test("a leg between two parties is added by keys, and the other finds it without a claim", async ({
  asReporter: reporter,
  asEditor: editor,
}) => {
  await Promise.all([reporter.goto(NETWORK), editor.goto(NETWORK)]);
  const title = `Lending ${Date.now()}`;
  await reporter.getByRole("button", { name: "New leg" }).click();
  const leg = reporter.getByRole("form", { name: "New leg" });
  await leg.getByLabel("Kind").selectOption("loan");
  for (const [role, typed, name] of [
    ["lender", "nvdia", "NVIDIA"],
    ["borrower", "coreweave", "CoreWeave"],
  ] as const) {
    const field = leg.getByRole("combobox", { name: role });
    await field.fill(typed);
    await expect(leg.getByRole("listbox", { name: role }).getByRole("option").first()).toContainText(name);
    await field.press("Enter");
  }
  await leg.getByLabel("Title in English").fill(title);
  await leg.getByRole("button", { name: "Save" }).click();
  const panel = reporter.getByRole("complementary", { name: "Details" });
  await expect(panel.getByRole("link", { name: title })).toBeVisible();
  // A leg that was just drawn asks who says so; it may wait.
  await panel.getByRole("button", { name: "Later" }).click();
  await expect(panel).toContainText("Nobody has claimed anything about this leg yet");

  await editor.keyboard.press("Control+k");
  await editor.getByRole("combobox", { name: "Go to anything" }).fill(title);
  await expect(editor.getByRole("option").filter({ hasText: title })).toBeVisible();
  await editor.keyboard.press("Escape");
  const table = editor.locator(".web-table");
  if ((await table.getAttribute("open")) === null) await table.locator("summary").click();
  await expect(table.locator("tbody tr").filter({ hasText: "without a claim" }).first()).toBeVisible();
});
