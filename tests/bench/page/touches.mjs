import { chromium } from "playwright-core";

const SLOWER = 4;
const MOST_TOUCHES = 12;

/**
 * The longest that a reader waits for what a press changes, at a quarter of the processor: the first dozen controls of the
 * page are pressed one after the other. Null where it has none.
 */
export async function timeTouches(url, { chromePath, flags }) {
  const browser = await chromium.launch({ executablePath: chromePath, args: flags });
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    await page.goto(url, { waitUntil: "networkidle" });
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.evaluate(() => {
      window.longest = 0;
      new PerformanceObserver((list) => {
        for (const { interactionId, duration } of list.getEntries()) {
          if (interactionId) window.longest = Math.max(window.longest, duration);
        }
      }).observe({ type: "event", durationThreshold: 16 });
    });
    const controls = page.locator("main button:visible, main summary:visible, main input:visible, main select:visible");
    const count = Math.min(MOST_TOUCHES, await controls.count());
    if (count === 0) return null;
    for (let place = 0; place < count; place += 1) {
      await controls
        .nth(place)
        .click({ timeout: 3_000 })
        .catch(() => undefined);
      await page.waitForTimeout(100);
    }
    return await page.evaluate(() => window.longest);
  } finally {
    await browser.close();
  }
}
