// Contract: every place of the desk stands on a phone, in both languages, light and dark, without sideways scrolling,
// with one heading of its own, and without a serious finding of axe.
// What is drawn carries its ink wherever it stands, and the way out is in sight at the smallest desk screen.
// Must reject: a table that pushes the page aside, a page without a heading, words too faint to read, a bar as black as
// what is paid because a page forgot how it looks.
import AxeBuilder from "@axe-core/playwright";
import { DESK_PLACES } from "../setup/desk-places";
import { expect, test } from "../setup/e2e";

/** What stands where a list will be, in either language. */
const LOADING = /^(Loading …|正在载入……|正在加载……)$/;

for (const [language, prefix, colorScheme] of [
  ["English", "", "light"],
  ["Chinese", "/zh", "dark"],
] as const) {
  test(`every place of the desk stands on a phone, in ${language}, ${colorScheme}`, async ({ asAdmin: page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme });
    for (const place of DESK_PLACES) {
      const path = `${prefix}/desk/ai-circular${place}`;
      expect((await page.goto(path))?.status(), path).toBe(200);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
      await expect(page, path).toHaveTitle(/./);
      await expect(page.getByText(LOADING), path).toHaveCount(0, { timeout: 20_000 });
      await expect(page.locator("[aria-busy='true']"), path).toHaveCount(0, { timeout: 20_000 });
      const aside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(aside, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      // The name of a page may come behind its first part.
      await expect(page, path).toHaveTitle(/./);
      // Without frames, which the desk has none of, axe can look from within the page and needs no second one.
      expect(page.frames(), path).toHaveLength(1);
      const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
      const { violations } = await axe.withTags(["wcag2a", "wcag2aa"]).analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test("bars carry their ink on every page that has them, and who one is stays in sight at 1280 by 720", async ({
  asAdmin: page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const place of ["", "/exposure", "/parties/nvidia"]) {
    await page.goto(`/desk/ai-circular${place}`);
    const reported = page.locator(".desk-ink rect.reported");
    await expect(reported.first(), place).toBeAttached({ timeout: 60_000 });
    const fills = await reported.evaluateAll((rects) => rects.map((rect) => getComputedStyle(rect).fill));
    expect(new Set(fills), `${place}: what is only reported is not filled`).toEqual(new Set(["none"]));
    await expect(page.getByRole("button", { name: "Sign out" }), place).toBeInViewport({ ratio: 1 });
  }
});
