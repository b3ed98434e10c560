// Contract: an admin chooses language, style and sections, sees the report being made from the click on, fetches it, and
// finds it again later; in Chinese as well.
// Must reject: a report that is made by looking, a choice that is forgotten, a wait without a word.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../setup/e2e";

test("an admin chooses a report, sees it being made, and fetches it again", async ({ asAdmin: page }) => {
  test.setTimeout(120_000);
  await page.goto("/desk/ai-circular/snapshots");
  await expect(page.getByText("No report has been made yet.")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const form = page.locator("form", { has: page.getByRole("button", { name: "Make the report" }) });
  await form.getByRole("radio", { name: "Chinese" }).check();
  await form.getByLabel("Sources written in the style of").selectOption("gbt7714");
  for (const box of await form.getByRole("checkbox").all()) await box.uncheck();
  await form.getByRole("checkbox", { name: "Method" }).check();
  await form.getByRole("button", { name: "Make the report" }).click();

  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByText(/^Step \d of 4: /)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await expect(page.getByText("The report is made. It is the first in the list.")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  const row = page.getByRole("row", { name: /Chinese, GB\/T 7714 \(China\), Method/ });
  await expect(row).toHaveCount(1);
  const [download] = await Promise.all([page.waitForEvent("download"), row.getByRole("link").click()]);
  expect(download.suggestedFilename()).toMatch(/^ai-circular-v\d+-zh-[0-9a-f]{8}\.pdf$/);

  await form.getByRole("button", { name: "Make the report" }).click();
  await expect(page.getByText("This report was made before. It is in the list, with the same bytes.")).toBeVisible();

  await page.goto("/zh/desk/ai-circular/snapshots");
  await expect(page.getByRole("button", { name: "制作报告" })).toBeEnabled();
  await expect(page.getByRole("row", { name: /中文、GB\/T 7714（国家标准）、方法/ })).toHaveCount(1);
});
