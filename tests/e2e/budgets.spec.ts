// Contract: what a member does most takes no more presses than was promised: from a bar to the quote under it, a source
// graded otherwise with what would move beside it.
// Must reject: a step more on any of these ways, a number that leads to no words.
import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";

const CASE = "/desk/ai-circular";

// Whole ways over several pages.
test.describe.configure({ timeout: 150_000 });

/** Counts presses of the pointer and of keys on every page that is opened. */
async function countPresses(page: Page) {
  const presses = { pointer: 0, keys: 0 };
  await page.exposeFunction("countedPress", (kind: "pointer" | "keys") => {
    presses[kind] += 1;
  });
  await page.addInitScript(() => {
    const tell = (kind: string) => () => Reflect.get(window, "countedPress")(kind);
    window.addEventListener("pointerdown", tell("pointer"), true);
    window.addEventListener("keydown", tell("keys"), true);
  });
  return presses;
}

test("from a bar of a party to the quote in at most three presses", async ({ asReporter: page }) => {
  const presses = await countPresses(page);
  await page.goto(`${CASE}?lens=COMMITTED`);
  const row = page.locator("#exposure tbody tr").filter({ has: page.getByRole("link", { name: /NVIDIA/ }) });
  await row.locator("a[href*='/behind']").first().click();
  await expect(page).toHaveURL(/\/behind\?/);
  const line = page
    .locator(".claim-lines tbody tr")
    .filter({ has: page.locator("q") })
    .first();
  const words = await line.locator("q").first().textContent();
  expect(words?.length).toBeGreaterThan(10);
  await line.locator("a[href*='/sources/']").first().click();
  await expect(page).toHaveURL(/\/sources\//);
  await expect(
    page
      .locator("q")
      .filter({ hasText: words ?? "" })
      .first(),
  ).toBeVisible();
  await expect.poll(() => presses).toEqual({ pointer: 2, keys: 0 });
});

test("a source is graded otherwise, with the claims that it would move, in at most four presses", async ({
  asReporter: page,
}) => {
  const presses = await countPresses(page);
  await page.goto(CASE);
  const rail = page.getByRole("navigation", { name: "Parts of the case" });
  await rail.getByRole("link", { name: "Sources" }).click();
  await page.locator("main tbody a[href*='/sources/']").first().click();
  const grades = page.locator(".regrades");
  await expect(grades.getByRole("row").nth(1)).toBeVisible();
  const former = (await page.locator("#grade strong").first().textContent()) ?? "";
  const row = grades.locator("tbody tr").first();
  const letter = (await row.locator("th .grade-tag").textContent()) ?? "";
  await expect(row.locator("td").first()).toContainText(/claim|none|no /i);
  await row.getByRole("button", { name: `Grade ${letter}` }).click();
  await expect(page.locator("#grade strong").first()).toHaveText(letter);
  await expect.poll(() => presses).toEqual({ pointer: 3, keys: 0 });
  // And back, so that nothing waits of what was only tried.
  await grades.getByRole("button", { name: `Grade ${former}` }).click();
  await expect(page.locator("#grade strong").first()).toHaveText(former);
});
