// Contract: the page of a case holds to the laws of its pictures in both languages, light and dark, at every width from a
// small phone to a wide screen and enlarged to 400%, in every kind of sight, and in the colours of the reader's system.
// Must reject: a text that is too small, a label on another one, a page that scrolls sideways, a first screen that is cut,
// two stages that look alike.
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readIsland } from "../../scripts/cli/read-island";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { planBuilds } from "../../scripts/lib/builds.mjs";
import { bakeAnew } from "../builders/baked-shipped-case";
import { freezeShippedCase } from "../builders/shipped-case";
import {
  findAxeFaults,
  findForcedColourFaults,
  findHalfWidthSigns,
  findLargeTextFaults,
  findVisionFaults,
  LAWS,
  openInLook,
} from "../fixtures/picture-laws";
import { listLooks, sampleLooks } from "../fixtures/picture-looks";
import { type BakedSite, serveBaked } from "../setup/baked-site";

const IS_FULL = Number(process.env.ROUNDTRIP_KILLS ?? 5) >= 50;
const LOOKS = IS_FULL ? listLooks() : [];

describe.runIf(IS_FULL)("the page of the shipped case", () => {
  let site: BakedSite;
  let browser: Browser;
  beforeAll(async () => {
    for (const { make } of planBuilds(["island"])) await make();
    site = await serveBaked(await bakeAnew(freezeShippedCase(), await readIsland()));
    const { ROUNDTRIP_CHROMIUM, ROUNDTRIP_CHROMIUM_FLAGS } = await findBrowser();
    browser = await chromium.launch({ executablePath: ROUNDTRIP_CHROMIUM, args: JSON.parse(ROUNDTRIP_CHROMIUM_FLAGS) });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const addressIn = (locale: string) => `${site.address}${locale === "zh" ? "/zh" : ""}/ai-circular`;

  test.each(LOOKS)("holds to every law in $locale, $scheme, $width by $height", async (look) => {
    const page = await browser.newPage();
    await openInLook(page, addressIn(look.locale), look);
    for (const [law, findFaults] of Object.entries(LAWS)) {
      expect([law, await findFaults(page, look)]).toEqual([law, []]);
    }
    await page.close();
  });

  test.each(LOOKS.filter(({ width }) => width === 390 || width === 1440))(
    "has nothing for axe to say with everything open in $locale, $scheme, $width by $height",
    async (look) => {
      const page = await browser.newPage();
      await openInLook(page, addressIn(look.locale), look);
      expect(await findAxeFaults(page)).toEqual([]);
      await page.close();
    },
    240_000,
  );

  test.each(LOOKS.filter(({ width }) => width === 1440))(
    "is told apart by every eye, in forced colours and with large text in $locale, $scheme",
    async (look) => {
      const page = await browser.newPage();
      await openInLook(page, addressIn(look.locale), look);
      expect(await findVisionFaults(page)).toEqual([]);
      expect(await findForcedColourFaults(page)).toEqual([]);
      if (look.locale === "zh") expect(await findHalfWidthSigns(page)).toEqual([]);
      expect(await findLargeTextFaults(page)).toEqual([]);
      await page.close();
    },
    120_000,
  );
});

// Runs in every `npm test`, without a browser.
test("a sample of looks is drawn from the whole, the same for a seed, in both languages", () => {
  const all = listLooks();
  const some = sampleLooks(7, 6);
  expect(some).toHaveLength(6);
  expect(sampleLooks(7, 6)).toEqual(some);
  expect(some.every((look) => all.some((one) => JSON.stringify(one) === JSON.stringify(look)))).toBe(true);
  expect(new Set(some.map(({ locale }) => locale)).size).toBe(2);
  expect(sampleLooks(8, 6)).not.toEqual(some);
});
