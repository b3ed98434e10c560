// Contract: on the desk something is taken away from the live case and what would fall is told, in both languages, by
// pointing and by keys; the choice stands in the address; a computation can be cancelled and asked for again.
// Must reject: a built server that does not find the program of its computations, a page that waits without a way out.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../setup/e2e";

const PAGE = "/desk/ai-circular/what-if";

test("without NVIDIA loops and figures would fall, and put back they stand again", async ({ asReporter: page }) => {
  await page.goto("/desk/ai-circular");
  await page.getByRole("navigation").getByRole("link", { name: "What if" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What if" })).toBeVisible();
  const lenses = page.locator(".what-if-lenses tbody tr");
  await expect(lenses).toHaveCount(4, { timeout: 30_000 });
  await expect(lenses.last().locator("td").nth(1)).toHaveText("0");

  await page.getByLabel("Take away").selectOption("party:nvidia");
  await expect(page).toHaveURL(/take=party%3Anvidia/);
  await expect(
    page.getByText(/^If NVIDIA were not on record, \d+ of the \d+ loops of up to six steps would fall,/),
  ).toBeVisible({
    timeout: 30_000,
  });
  await expect(lenses.last().locator("td").nth(1)).not.toHaveText("0");
  await expect(page).toHaveTitle(/./);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  await page.getByRole("button", { name: "Put back: NVIDIA" }).press("Enter");
  await expect(lenses.last().locator("td").nth(1)).toHaveText("0", { timeout: 30_000 });
  await expect(page.getByLabel("Take away")).toBeFocused();
});

test("an address opens with its choice, in Chinese too; a computation can be cancelled and asked again", async ({
  asEditor: page,
}) => {
  await page.goto(`/zh${PAGE}?take=party:nvidia`);
  await expect(page.getByRole("heading", { level: 1, name: "如果没有" })).toBeVisible();
  await expect(page.getByText(/^如果记录里没有/)).toBeVisible({ timeout: 30_000 });

  let isHeld = true;
  let asked = 0;
  await page.route("**/api/desk/ai-circular/what-if", async (route) => {
    asked += 1;
    while (isHeld) await new Promise((resolve) => setTimeout(resolve, 50));
    await route.continue().catch(() => undefined);
  });
  await page.goto(PAGE);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Cancelled." })).toBeVisible();
  // A change of the case elsewhere does not begin again what a person has cancelled.
  const before = asked;
  await page.evaluate(() => new BroadcastChannel("roundtrip-live-ai-circular").postMessage("missed"));
  await page.waitForTimeout(500);
  expect(asked).toBe(before);
  await expect(page.getByRole("alert").filter({ hasText: "Cancelled." })).toBeVisible();
  isHeld = false;
  await page.getByRole("button", { name: "Compute again" }).click();
  await expect(page.locator(".what-if-lenses tbody tr")).toHaveCount(4, { timeout: 30_000 });
});
