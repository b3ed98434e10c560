import { defineConfig } from "@playwright/test";

/** `npm run test:e2e` starts the product and finds the browser; both arrive by environment. */
const executablePath = process.env.ROUNDTRIP_CHROMIUM;
const args: string[] = JSON.parse(process.env.ROUNDTRIP_CHROMIUM_FLAGS ?? "[]");

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: false,
  // The packed Chromium is one process; two of them are what two cores carry.
  workers: 2,
  // A busy machine can lose a press between two pictures of a page; what fails twice in a row is a fault.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: process.env.ROUNDTRIP_BASE_URL ?? "http://127.0.0.1:3000",
    launchOptions: { ...(executablePath ? { executablePath } : {}), args },
    headless: true,
    locale: "en-GB",
    timezoneId: "Asia/Kathmandu",
    screenshot: "only-on-failure",
    trace: "off",
  },
});
