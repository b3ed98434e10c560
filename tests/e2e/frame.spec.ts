// Contract: one rail in groups leads through a case; every page has a title of its own; single keys lead on and act
// nowhere else; the working pages show their working part on a laptop.
// Must reject: two pages with one title, a key that acts while somebody types, a page that scrolls sideways at 320 px.
import { DESK_PLACES } from "../setup/desk-places";
import { expect, test } from "../setup/e2e";

const CASE = "/desk/ai-circular";

test("every page of a case has one heading and a title that no other page has", async ({ asAdmin: page }) => {
  test.setTimeout(180_000);
  const titles = new Map<string, string>();
  for (const place of DESK_PLACES) {
    await page.goto(`${CASE}${place}`);
    await expect(page.getByRole("heading", { level: 1 }), place).toHaveCount(1);
    await expect(page, place).toHaveTitle(/ · Round trips of the AI build-out · Roundtrip$/);
    const title = (await page.title()).replace(/^\(\d+\) /, "");
    expect([place, titles.get(title)]).toEqual([place, undefined]);
    titles.set(title, place);
  }
  expect(titles.get("NVIDIA Corporation · Parties · Round trips of the AI build-out · Roundtrip")).toBe(
    "/parties/nvidia",
  );
});

test("keys lead through the case, and letters that are typed stay letters", async ({ asEditor: page }) => {
  await page.goto(CASE);
  await page.locator("html[data-live]").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/\/parties$/);
  await expect(page.getByRole("searchbox")).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("gnb");
  await expect(page.getByRole("searchbox")).toHaveValue("gnb");
  await expect(page).toHaveURL(/\/parties$/);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/record$/);

  await page.goto("/desk/account");
  await page.locator("html[data-live]").waitFor();
  await page.getByLabel("Single keys act in this browser").uncheck();
  await page.goto(`${CASE}/deals`);
  await page.locator("html[data-live]").waitFor();
  await page.keyboard.press("n");
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.keyboard.press("?");
  await expect(page).toHaveURL(/\/deals$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("the rail narrows with B and stays so, for each kind of page by itself", async ({ asReporter: page }) => {
  const rail = page.locator(".desk-rail");
  await page.goto(`${CASE}/parties`);
  await page.locator("html[data-live]").waitFor();
  expect((await rail.boundingBox())?.width).toBe(196);
  await page.keyboard.press("b");
  await expect.poll(async () => (await rail.boundingBox())?.width).toBe(48);
  await page.goto(`${CASE}/deals`);
  expect((await rail.boundingBox())?.width).toBe(48);
  await page.keyboard.press("b");
  await page.goto(`${CASE}/network`);
  expect((await rail.boundingBox())?.width).toBe(48);
  await expect(rail.getByRole("link", { name: "Members" })).toHaveCount(0);
});

test("a laptop shows the working part without scrolling, and nothing scrolls sideways down to 320 px", async ({
  asEditor: page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${CASE}/network`);
  const picture = page.locator(".web-picture");
  await expect(picture).toBeVisible();
  const box = await picture.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
  expect(box?.height).toBeGreaterThan(380);
  await page.goto(`${CASE}/review`);
  await expect(page.locator(".review-layout")).toBeInViewport();
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 720 });
    for (const place of ["", "/review", "/claims", "/parties/nvidia", "/network", "/settings", "/see"]) {
      await page.goto(`${CASE}${place}`);
      const aside = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([place, width, aside]).toEqual([place, width, Math.min(aside, 0)]);
    }
  }
});

test("a phone has four pages and recording at its foot, and a page of all pages", async ({ asReporter: page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(CASE);
  const bar = page.getByRole("navigation", { name: "Most used pages" });
  await expect(bar.getByRole("link")).toHaveText(["Overview", "Review", "Record", "See", /^Inbox/]);
  await bar.getByRole("link", { name: "See" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "All pages" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Glossary" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Members" })).toHaveCount(0);
});
