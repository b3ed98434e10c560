// Contract: the page of any loop, party or deal, and every view, can be read on any screen, in both languages, by everybody.
// Must reject: a page that scrolls sideways, a word that is too small to read, a loop that runs on for screens, a page that
// a browser has to struggle with, anything that axe finds fault with.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { PAGE_KINDS } from "@/lib/view/addresses";
import { indexDocument } from "@/lib/view/snapshots/document-index";
import { listRecordPages } from "@/lib/view/snapshots/record-pages";
import { drawFrom } from "../assurance/draw";
import { freezeShippedCase } from "../builders/shipped-case";
import { expect, test } from "../setup/e2e";

const WIDTHS = [320, 390, 1280, 1440] as const;
const SAMPLE = 2;
/** One of each kind that is always looked at. */
const ALWAYS = [
  "/ai-circular/loop/cash.nvidia.openai",
  "/ai-circular/party/openai",
  "/ai-circular/deal/anthropic-aws-2026",
];
const MOST_NODES = 6_000;
const HIGHEST_LOOP = 2_500;
const SMALLEST_TEXT = 12;

const pages = listRecordPages(indexDocument(freezeShippedCase()));
const seed = Number(process.env["ROUNDTRIP_SEED"] ?? new Date().toISOString().slice(0, 10).replaceAll("-", ""));
const draw = drawFrom(seed);
// The whole of them in place of a sample: ROUNDTRIP_EVERY_PAGE=1.
const isWhole = process.env["ROUNDTRIP_EVERY_PAGE"] === "1";

test.describe.configure({ mode: "parallel" });

for (const kind of PAGE_KINDS) {
  const all = pages[kind];
  const chosen = isWhole ? all : Array.from({ length: SAMPLE }, () => all[Math.floor(draw() * all.length)] ?? "");
  const always = ALWAYS.map((address) => address.split("/").slice(-2)).flatMap(([of, record = ""]) =>
    of === kind ? [record] : [],
  );
  for (const record of new Set([...always, ...chosen])) {
    for (const [prefix, scheme] of [
      ["", "light"],
      ["/zh", "dark"],
    ] as const) {
      test(`${prefix}/ai-circular/${kind}/${record} can be read by everybody (seed ${seed})`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: scheme });
        await page.goto(`${prefix}/ai-circular/${kind}/${record}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          expect(await measureOverhang(page), `sideways at ${width}`).toBeLessThanOrEqual(0);
          expect(await listSmallTexts(page), `small at ${width}`).toEqual([]);
        }
        await page.setViewportSize({ width: 1280, height: 900 });
        const { height, nodes } = await page.evaluate(() => ({
          height: document.documentElement.scrollHeight,
          nodes: document.querySelectorAll("*").length,
        }));
        if (kind === "loop") expect(height).toBeLessThanOrEqual(HIGHEST_LOOP);
        expect(nodes).toBeLessThanOrEqual(MOST_NODES);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
        });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes: at }) => `${id}: ${at.length}, as ${at[0]?.html}`)).toEqual([]);
      });
    }
  }
}

test("old addresses of views lead to where these stand now", async ({ page }) => {
  for (const prefix of ["", "/zh"]) {
    for (const [old, now] of [
      ["stress", "what-could-go-wrong"],
      ["dependence", "what-could-go-wrong"],
      ["geography", "rules"],
      ["stacks", "vehicles"],
    ]) {
      await page.goto(`${prefix}/ai-circular/${old}`);
      await expect(page).toHaveURL(new RegExp(`${prefix}/ai-circular/${now}$`));
    }
  }
});

function measureOverhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Texts that are smaller on the screen than anybody should have to read, pictures as they are scaled. */
function listSmallTexts(page: Page): Promise<string[]> {
  return page.locator("main *").evaluateAll(
    (elements, smallest) =>
      elements.flatMap((element) => {
        const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
        if (!isText || element.getBoundingClientRect().height === 0) return [];
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * Math.abs(scale);
        return size < smallest - 0.05 ? [`${size.toFixed(1)}: ${element.textContent?.slice(0, 40)}`] : [];
      }),
    SMALLEST_TEXT,
  );
}
