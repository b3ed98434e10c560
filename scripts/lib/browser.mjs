import { existsSync } from "node:fs";

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const QUIET_FLAGS = [
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The Chromium to test in, as settings for Playwright's configuration: the one that ROUNDTRIP_CHROMIUM names, else
 * Playwright's own where it was installed, else the system's, else the one from the npm registry.
 *
 * @returns {Promise<{ ROUNDTRIP_CHROMIUM: string, ROUNDTRIP_CHROMIUM_FLAGS: string }>}
 */
export async function findBrowser() {
  const { chromium } = await import("playwright-core");
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const candidates = [process.env.ROUNDTRIP_CHROMIUM, chromium.executablePath(), ...SYSTEM_BROWSERS];
  const found = candidates.find((file) => file && existsSync(file));
  if (found) return describe(found, [...sandbox, ...QUIET_FLAGS]);
  const { default: packed } = await import("@sparticuz/chromium");
  // Its own flags name the sandbox and single-process choices that this build was made for.
  return describe(await packed.executablePath(), [...packed.args, ...QUIET_FLAGS]);
}

function describe(file, flags) {
  return { ROUNDTRIP_CHROMIUM: file, ROUNDTRIP_CHROMIUM_FLAGS: JSON.stringify([...new Set(flags)]) };
}
