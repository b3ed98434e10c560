// Contract: the page of a case holds to the laws of its pictures in both languages, light and dark, at every width from a
// small phone to a wide screen and enlarged to 400%, in every kind of sight, and in the colours of the reader's system.
// So do cases of three parties and of hundreds, which stay light.
// Must reject: a text that is too small, a label on another one, a page that scrolls sideways, a first screen that is cut,
// two stages that look alike.
import { brotliCompressSync } from "node:zlib";
import { type Browser, chromium, type Response } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { readIsland } from "../../scripts/cli/read-island";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { planBuilds } from "../../scripts/lib/builds.mjs";
import { makeCase } from "../bench/case-generator";
import { bakeAnew } from "../builders/baked-shipped-case";
import { aLink } from "../builders/case-builders";
import { freezeRecords, freezeShippedCase } from "../builders/shipped-case";
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

describe.runIf(IS_FULL)("the page of a case of 400 parties and 2,000 links, and of three without a loop", () => {
  let browser: Browser;
  beforeAll(async () => {
    const { ROUNDTRIP_CHROMIUM, ROUNDTRIP_CHROMIUM_FLAGS } = await findBrowser();
    browser = await chromium.launch({ executablePath: ROUNDTRIP_CHROMIUM, args: JSON.parse(ROUNDTRIP_CHROMIUM_FLAGS) });
  });
  afterAll(() => browser?.close());

  test.each([
    ["many", makeCase({ parties: 400, links: 2000 }, 7)],
    ["three", threeWithoutLoop()],
  ])(
    "holds to the laws and stays light (%s)",
    async (_, records) => {
      const site = await serveBaked(await bakeAnew(freezeRecords(records), await readIsland()));
      const page = await browser.newPage();
      for (const locale of ["en", "zh"] as const) {
        const address = `${site.address}${locale === "zh" ? "/zh" : ""}/${records.header.slug}`;
        for (const [width, height] of [
          [390, 844],
          [1440, 900],
        ] as const) {
          const look = { locale, scheme: "light", width, height } as const;
          const bodies: Promise<[string, number]>[] = [];
          const weigh = (response: Response) => bodies.push(weightOf(response));
          page.on("response", weigh);
          await openInLook(page, address, look);
          page.off("response", weigh);
          const weights = await Promise.all(bodies);
          const html = weights.find(([type]) => type === "document")?.[1] ?? Number.NaN;
          expect(html).toBeLessThanOrEqual(70_000);
          expect(weights.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(180_000);
          expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(6000);
          for (const [law, findFaults] of Object.entries(LAWS)) {
            expect([law, await findFaults(page, look)]).toEqual([law, []]);
          }
        }
      }
      await page.close();
      await site.close();
    },
    900_000,
  );
});

/** What a response weighs as the front sends it: texts as brotli, fonts as they are. */
async function weightOf(response: Response): Promise<[string, number]> {
  const body = await response.body();
  const type = response.request().resourceType();
  return [type, type === "font" ? body.length : brotliCompressSync(body).length];
}

/** Three parties whose money runs one way. */
function threeWithoutLoop(): CaseRecords {
  const made = makeCase({ parties: 3, links: 3 }, 7);
  const [one = "", two = "", three = ""] = made.parties.map(({ slug }) => slug);
  const ways = [
    [one, two],
    [one, three],
    [two, three],
  ] as const;
  const links = made.links.map((link, at) => {
    const [payer = "", payee = ""] = ways[at % ways.length] ?? [];
    return aLink({ ...link, payer, payee });
  });
  return { ...made, links };
}

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
