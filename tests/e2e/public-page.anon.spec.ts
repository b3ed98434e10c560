// Contract: a reader without an account, and without a script, gets the whole case; the script only adds.
// It must reject a page that lacks a party, a link or a loop, that ships heavy script, or that axe finds fault with.

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Result } from "axe-core";
import Papa from "papaparse";
import { expect, test } from "../setup/e2e";

/** The page of the case, and the whole record that stands behind it. */
const PAGES = [
  ["/ai-circular", "/ai-circular/record"],
  ["/zh/ai-circular", "/zh/ai-circular/record"],
] as const;
const SCRIPT_BYTES_BEFORE_FIRST_TOUCH = 60_000;

interface LoopFixture {
  readonly loops: Record<string, Record<"cash" | "mixed", string[]>>;
}

function readSheet(name: string): Record<string, string>[] {
  const text = readFileSync(`prisma/seed/ai-circular/${name}.csv`, "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const ids = (rows: readonly Record<string, string>[]) => rows.map((row) => row.id ?? "").sort();

/** Values of an attribute over all elements that a selector finds, in order and once each. */
async function listAttribute(page: Page, selector: string, attribute: string): Promise<string[]> {
  const values = await page
    .locator(selector)
    .evaluateAll((elements, name) => elements.map((element) => element.getAttribute(name) ?? ""), attribute);
  return [...new Set(values)].sort();
}

function describeViolation({ id, impact, nodes }: Result): string {
  return `${impact} ${id}: ${nodes
    .map((node) => node.html)
    .slice(0, 3)
    .join(" | ")}`;
}

for (const [address, record] of PAGES) {
  test.describe(`${record} without JavaScript`, () => {
    test.use({ javaScriptEnabled: false });

    test("holds every party and every link of the record layer", async ({ page }) => {
      await page.goto(record);
      const links = readSheet("links").filter((row) => row.layer === "record");
      expect(await listAttribute(page, "section[data-party]", "data-party")).toEqual(ids(readSheet("parties")));
      expect(await listAttribute(page, "#network-table tr[data-link]", "data-link")).toEqual(ids(links));
    });

    test("says of every link who pays whom, the stage, the date and the amount, or that none is stated", async ({
      page,
    }) => {
      await page.goto(record);
      const cells = await page
        .locator("#network-table tbody tr")
        .evaluateAll((rows) => rows.flatMap((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")));
      expect(cells.length).toBeGreaterThan(91 * 6 - 1);
      expect(cells.filter((text) => text === "")).toEqual([]);
    });

    test("holds as many loops of each lens and kind as independent code counted", async ({ page }) => {
      await page.goto(record);
      const { loops }: LoopFixture = JSON.parse(readFileSync("tests/fixtures/loops-ai-circular.json", "utf8"));
      for (const [lens, kinds] of Object.entries(loops)) {
        for (const kind of ["cash", "mixed"] as const) {
          await expect(page.locator(`[data-loop][data-rungs~="${lens}:${kind}"]`)).toHaveCount(kinds[kind].length);
        }
      }
    });
  });

  test(`${address} has no accessibility violation, in light and dark`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto(address);
    const whole = await new AxeBuilder({ page }).analyze();
    expect(whole.violations.map(describeViolation), "light").toEqual([]);
    // Colours are all that dark changes, and a whole run over a page of this size takes half a minute.
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
    expect(dark.violations.map(describeViolation), "dark").toEqual([]);
  });

  test(`${address} loads little script, and nothing from elsewhere`, async ({ page, baseURL }) => {
    const scripts: Buffer[] = [];
    const elsewhere: string[] = [];
    page.on("response", async (response) => {
      if (!response.url().startsWith(baseURL ?? "")) elsewhere.push(response.url());
      if (response.request().resourceType() === "script") scripts.push(await response.body());
    });
    await page.goto(address, { waitUntil: "networkidle" });
    expect(elsewhere).toEqual([]);
    const bytes = scripts.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES_BEFORE_FIRST_TOUCH);
  });

  test(`${address} fits a phone without scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overhang).toBeLessThanOrEqual(0);
  });
}

test("the first page lists the case and leads to it", async ({ page }) => {
  await page.goto("/");
  await page.locator('a[href="/ai-circular"]').first().click();
  await expect(page).toHaveURL(/\/ai-circular$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a page is asked for again, a fixed version too, and is not sent again where it is the same", async ({
  request,
}) => {
  const version = await request.get("/ai-circular/v/1");
  const latest = await request.get("/ai-circular");
  expect(version.headers()["cache-control"]).toContain("max-age=0");
  expect(latest.headers()["cache-control"]).toContain("max-age=0");
  expect(await version.body()).toEqual(await latest.body());
  const etag = latest.headers().etag ?? "";
  const again = await request.get("/ai-circular", { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
});

test("what is not there is answered with 404", async ({ request }) => {
  for (const address of ["/no-such-case", "/ai-circular/v/99", "/zh/no-such-case", "/files/none.0000.js"]) {
    expect((await request.get(address)).status(), address).toBe(404);
  }
});
