// Contract: a disc opens its party and an arrow its deals beside the picture, which stays where it is; a name is found in
// either language, and the page says when there is none.
// Must reject: a panel that needs a script, one that scrolls the page away, a focus that is lost, a silent empty search.

import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";

const PAGES = [
  ["/ai-circular", "NVDA", "英伟达", "Zenith", "No party called Zenith"],
  ["/zh/ai-circular", "NVDA", "nvidia", "Zenith", "没有名为Zenith的一方"],
] as const;

test.describe.configure({ mode: "parallel" });

for (const [address, ticker, name, nobody, none] of PAGES) {
  test.describe(`${address} without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test("opens a party beside the first picture, which does not move, and leads on to the quotes of a deal", async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(address);
      const place = await topOf(page);
      await page.locator('svg.hubs [data-party="openai"]').click();
      const panel = page.locator("#p-openai");
      await expect(panel).toBeVisible();
      expect(await topOf(page)).toBe(place);
      await expect(panel.locator("h4").first()).toContainText(/\d/);
      await panel.locator("li a").first().click();
      await expect(page).toHaveURL(/\/deal\/[^#]+#link-/);
      await expect(page.locator("section:target q").first()).toBeVisible();
    });

    test("opens an arrow of several deals on all of them, and closes without a jump", async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(address);
      const several = page.locator('svg.hubs a.stream[href^="#d-"]').first();
      const place = (await several.getAttribute("href")) ?? "";
      const top = await topOf(page);
      await page.goto(`${address}${place}`);
      const panel = page.locator(".panel:target");
      await expect(panel).toBeVisible();
      expect(await panel.locator("li").count()).toBeGreaterThan(1);
      await panel.locator(".panel-close").click();
      await expect(page.locator(".panel:target")).toHaveCount(0);
      expect(await topOf(page)).toBe(top);
    });

    test("shows no field that does nothing", async ({ page }) => {
      await page.goto(address);
      await expect(page.locator(".finder input")).toHaveCount(0);
    });
  });

  test(`${address} lights what a panel is about, closes it with Escape and gives the focus back`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    const disc = page.locator('svg.hubs [data-party="oracle"]');
    await disc.focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("#p-oracle")).toBeFocused();
    await expect(page.locator('svg.hubs .stream:not([data-ends~="oracle"])').first()).toHaveCSS("opacity", "0.18");
    await expect(page.locator('svg.hubs .stream[data-ends~="oracle"]').first()).toHaveCSS("opacity", "1");
    await page.keyboard.press("Escape");
    await expect(page.locator("#p-oracle")).toBeHidden();
    await expect(disc).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(page.locator("svg.hubs .hub:focus")).toHaveCount(1);
    await expect(disc).not.toBeFocused();
  });

  test(`${address} is at most the lower half of a phone under a panel`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${address}#p-openai`);
    const box = await page.locator("#p-openai").boundingBox();
    expect(box?.height).toBeLessThanOrEqual(844 * 0.46);
    expect(box?.y).toBeGreaterThan(844 / 2);
  });

  test(`${address} finds a party by ticker and by its other name, and says when there is none`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    const field = page.locator(".finder input");
    for (const words of [ticker, name]) {
      await field.fill(words);
      await expect(page.locator('.finder > span a[href="#p-nvidia"]')).toBeVisible();
    }
    await field.fill(nobody);
    await expect(page.locator(".finder > span")).toContainText(none);
    await expect(page.locator("[data-live]")).toContainText(none);
    await field.fill(ticker);
    await field.press("Enter");
    await expect(page.locator("#p-nvidia")).toBeVisible();
  });

  test(`${address} says aloud which loop is lit and what counts`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    const live = page.locator("[data-live]");
    await page.locator(".loop-choice input").nth(1).check({ force: true });
    await expect(live).toContainText("→");
    await page.locator(".count-PAID").check({ force: true });
    await expect(live).toContainText(await page.locator(".counted-line .at-PAID").innerText());
  });
}

function topOf(page: Page): Promise<number> {
  return page.locator("h1").evaluate((title) => Math.round(title.getBoundingClientRect().top));
}
