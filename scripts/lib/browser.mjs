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

/** Flags of the packed Chromium that would end it too early or hide from tests what a reader's browser refuses. */
const NOT_FOR_TESTS = new Set([
  "--single-process",
  "--no-zygote",
  "--disable-web-security",
  "--allow-running-insecure-content",
]);

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
  // Made for functions that live for one page: as a single process it would end with the first page that closes.
  const flags = packed.args.filter((flag) => !NOT_FOR_TESTS.has(flag));
  return describe(await packed.executablePath(), [...flags, "--no-sandbox", ...QUIET_FLAGS]);
}

function describe(file, flags) {
  return { ROUNDTRIP_CHROMIUM: file, ROUNDTRIP_CHROMIUM_FLAGS: JSON.stringify([...new Set(flags)]) };
}
