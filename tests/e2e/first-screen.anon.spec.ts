// Contract: the picture comes first. The finding, the money in one bar, the loops that close and the hubs stand on the first
// screen of a laptop, and on a phone one ring; the page is short, and two touches lead from a sum to a quote.
// Must reject: a first screen of words only, text that is too small to read, a page that scrolls sideways, a list that
// belongs behind the page, a picture that needs a script.

import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";

const PAGES = ["/ai-circular", "/zh/ai-circular"] as const;
const MOST_NODES = 6000;
const MOST_ROWS = 15;
/** Smallest text on the screen, after scaling; a hair is left for rounding. */
const LEAST_TEXT = 11.9;

test.describe.configure({ mode: "parallel" });

for (const address of PAGES) {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    test(`${address} shows finding, money, loops and hubs on one screen of ${width} by ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      for (const part of ["h1", ".nested", ".loop-dots", "svg.hubs", ".ink-legend", ".loop-choice", ".lit-line"]) {
        expect([part, (await bottomOf(page.locator(part).first())) <= height]).toEqual([part, true]);
      }
      await expect(page.locator("svg.hubs .hub")).toHaveCount(10);
      const [all, play] = await Promise.all([
        page.locator(".loop-choice label").first().boundingBox(),
        page.locator(".play-loops").boundingBox(),
      ]);
      expect(Math.abs((all?.y ?? 0) - (play?.y ?? 99))).toBeLessThan(4);
      expect(await smallTexts(page)).toEqual([]);
    });
  }

  test(`${address} shows the money and one ring on the first screen of a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    for (const part of ["h1", ".nested", ".rings svg"]) {
      expect([part, (await bottomOf(page.locator(part).first())) <= 844]).toEqual([part, true]);
    }
    const edge = await page.locator(".rings > li").nth(1).boundingBox();
    expect(edge !== null && edge.x < 390 - 10).toBe(true);
    expect(await smallTexts(page)).toEqual([]);
  });

  test(`${address} is short, and no list on it is longer than ${MOST_ROWS} rows`, async ({ page }) => {
    for (const [width, height, most] of [
      [1440, 900, 7500],
      [390, 844, 12_000],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      expect([width, (await page.evaluate(() => document.documentElement.scrollHeight)) <= most]).toEqual([
        width,
        true,
      ]);
    }
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(MOST_NODES);
    const rows = await page
      .locator("tbody, main ul, main ol")
      .evaluateAll((lists) => lists.map((list) => [list.className, list.children.length] as const));
    expect(rows.filter(([name, length]) => length > MOST_ROWS + (name === "parts" ? 1 : 0))).toEqual([]);
  });

  test(`${address} scrolls at no width sideways`, async ({ page }) => {
    await page.goto(address);
    for (const width of [320, 390, 768, 1024, 1180, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([width, overhang <= 0]).toEqual([width, true]);
    }
  });

  test(`${address} leads from a sum to its quote in two touches, and from any other sum to its parts`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await page.locator(".nested-keys a").first().click();
    const part = page.locator("#parts-PAID details").first();
    await part.locator("summary").click();
    await expect(part.locator("blockquote q").first()).toBeVisible();
    for (const lens of ["COMMITTED", "ANNOUNCED", "REPORTED"]) {
      await page.locator(`.nested-keys a[href="#parts-${lens}"]`).click();
      await expect(page.locator(`#parts-${lens} li`).first()).toBeVisible();
      expect(await page.locator(`#parts-${lens} li`).count()).toBeLessThanOrEqual(MOST_ROWS + 1);
    }
    await page.locator("#parts-COMMITTED a").first().click();
    await expect(page).toHaveURL(/\/deal\/[^#]+#link-/);
    await expect(page.locator("section:target q").first()).toBeVisible();
  });

  test.describe(`${address} without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test("lights a loop: its steps are numbered, the rest steps back and nothing moves", async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(address);
      const before = await placesOf(page);
      await page.locator(".loop-choice label").nth(1).click();
      await expect(page.locator(".badge.of-1")).toHaveCount(2);
      for (const badge of await page.locator(".badge.of-1").all()) await expect(badge).toBeVisible();
      await expect(page.locator(".says-1")).toBeVisible();
      await expect(page.locator("svg.hubs .hub:not(.in-1)").first()).toHaveCSS("opacity", "0.14");
      await expect(page.locator("svg.hubs .hub.in-1").first()).toHaveCSS("opacity", "1");
      expect(await placesOf(page)).toEqual(before);
    });
  });

  test(`${address} keeps what is chosen in its address, undoes it with Back, and says what it does not know`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    const loops = page.locator(".loop-choice input");
    await loops.nth(2).check({ force: true });
    await expect(page).toHaveURL(/\?loop=cash/);
    await page.locator(".count-PAID").check({ force: true });
    await expect(page).toHaveURL(/lens=PAID/);
    await page.goBack();
    await expect(page.locator(".count-REPORTED")).toBeChecked();
    await expect(loops.nth(2)).toBeChecked();
    await page.goBack();
    await expect(loops.nth(0)).toBeChecked();
    await page.goto(`${address}?loop=none&lens=SOME`);
    await expect(page.locator("[data-address-note]")).toContainText("none");
    await expect(page.locator("[data-address-note]")).toContainText("SOME");
  });

  test(`${address} takes ink away under a narrower lens, and its printed total is that of its figures`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    const before = await placesOf(page, ".whole :is(.hub, .rim)");
    const shown = async () => (await page.locator(".whole .stream path:visible").all()).length;
    const counts = [await shown()];
    for (const lens of ["ANNOUNCED", "COMMITTED", "PAID"]) {
      await page.locator(`.count-${lens}`).check({ force: true });
      counts.push(await shown());
    }
    expect([...counts].sort((one, other) => other - one)).toEqual(counts);
    expect(new Set(counts).size).toBe(4);
    expect(await placesOf(page, ".whole :is(.hub, .rim)")).toEqual(before);
    const frozen = await (await request.get("/ai-circular/v/1/document.json")).json();
    const paid = frozen.figures.find(({ id }: { id: string }) => id === "gross-cash-stated/PAID/USD");
    const digits = String(paid.low).slice(0, 3);
    await expect(page.locator(".counted-line .at-PAID")).toBeVisible();
    await expect(page.locator(".counted-line .at-PAID")).toContainText(digits);
  });

  test(`${address} leads old addresses of records to where these stand now`, async ({ page }) => {
    await page.goto(`${address}#link-l-oai-oracle`);
    await expect(page).toHaveURL(/\/record#link-l-oai-oracle$/);
  });

  test(`${address} has at most eight stops of Tab before its picture`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    for (let stop = 1; stop <= 9; stop += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.closest("svg.hubs") !== null)) {
        expect(stop - 1).toBeLessThanOrEqual(8);
        return;
      }
    }
    throw new Error("nine stops of Tab do not reach the picture");
  });
}

async function bottomOf(part: Locator): Promise<number> {
  const box = await part.boundingBox();
  return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
}

/** Where the parts of a picture stand on it, wherever the page is scrolled to. */
function placesOf(page: Page, parts = "svg.hubs :is(.hub, .stream)"): Promise<string[]> {
  return page.locator(parts).evaluateAll((found) =>
    found.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const sheet = part.closest("svg")?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return [x - sheet.x, y - sheet.y, width, height].map(Math.round).join(" ");
    }),
  );
}

/** Texts of pictures that are smaller on the screen than anybody should have to read. */
function smallTexts(page: Page): Promise<string[]> {
  return page.locator("main svg text").evaluateAll(
    (texts, least) =>
      texts.flatMap((text) => {
        const matrix = (text as SVGTextElement).getScreenCTM();
        const { width } = text.getBoundingClientRect();
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * (matrix?.a ?? 1);
        const isShown = width > 0 && getComputedStyle(text).opacity !== "0";
        return isShown && size < least ? [`${text.textContent}: ${size.toFixed(1)}`] : [];
      }),
    LEAST_TEXT,
  );
}
