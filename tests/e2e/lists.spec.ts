// Contract: a list shows the columns, filters and order of its address; its rows are walked, looked into, chosen and opened
// by keys; what is shown is kept as CSV; many claims are put on the list of things to do at once.
// Must reject: a column that comes back by itself, a CSV with more or less than what is shown, an act that accepts.
import { readFile } from "node:fs/promises";
import { expect, test } from "../setup/e2e";

const CASE = "/desk/ai-circular";

test("columns, filters and order live in the address, and the CSV is what is shown", async ({ asReporter: page }) => {
  await page.goto(`${CASE}/links?kind=purchase_services&sort=-deal`);
  await page.locator("html[data-live]").waitFor();
  await expect(page.getByRole("columnheader", { name: "Deal" })).toHaveAttribute("aria-sort", "descending");
  await page.locator("summary", { hasText: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Kind" }).uncheck();
  await expect(page).toHaveURL(/cols=/);
  await expect(page.getByRole("columnheader", { name: "Kind" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "Kind" })).toHaveCount(0);
  await expect(page.getByRole("columnheader", { name: "Amount" })).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV", exact: true }).click(),
  ]);
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  const heads = await page.locator("thead th[data-col]:visible").allTextContents();
  expect(lines[0]?.replace("\ufeff", "").split(",")).toEqual(heads);
  expect(lines).toHaveLength(1 + (await page.locator("tbody tr").count()));

  await page.getByRole("link", { name: "Let go: Kind" }).click();
  await expect(page).not.toHaveURL(/kind=/);
  await expect(page).toHaveURL(/sort=-deal/);
});

test("keys walk the rows, look into one, choose it and open it", async ({ asReporter: page }) => {
  await page.goto(`${CASE}/parties?q=nvidia`);
  await page.locator("html[data-live]").waitFor();
  // The tools of the list answer a moment after the page does.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.locator("tbody tr[data-cursor]")).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.keyboard.press("x");
  await expect(page.getByText("1 chosen")).toBeVisible();
  await page.keyboard.press("Space");
  const peek = page.getByRole("complementary", { name: "A look into the row" });
  await expect(peek).toContainText("NVDA");
  await page.keyboard.press("Escape");
  await expect(peek).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/parties\/[a-z-]+$/);
});

test("many claims are asked a second source for at once, and none of them is accepted by it", async ({
  asEditor: page,
}) => {
  await page.goto(`${CASE}/claims?only=D`);
  await page.locator("html[data-live]").waitFor();
  const boxes = page.getByRole("checkbox", { name: "Choose" });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const bulk = page.getByRole("region", { name: "With the chosen rows" });
  await expect(bulk.getByRole("button", { name: /accept/i })).toHaveCount(0);
  await bulk.getByRole("button", { name: "Ask for a second source" }).click();
  await expect(bulk.getByText("2 tasks made.")).toBeVisible();
  await page.goto(`${CASE}/todo`);
  await expect(page.getByText("Find a second source, independent of the first.")).toHaveCount(2);
});
