import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

// A zone with a quarter-hour offset, so that a forgotten time zone fails here first.
process.env.TZ = "Asia/Kathmandu";

/** Measured with a clock, so on a machine that does nothing else: `npm run assurance`, not every run of the tests. */
const MEASURED = ["tests/assurance/event-loop.test.ts"];
const isBeforeRelease = Number(process.env.ROUNDTRIP_KILLS ?? 0) !== 5;

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}tests/setup/empty-module.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    include: ["tests/assurance/**/*.test.{ts,tsx}"],
    exclude: isBeforeRelease ? [] : MEASURED,
    environment: "node",
    css: true,
    setupFiles: ["tests/setup/fail-on-console.ts"],
    testTimeout: 60_000,
    // A busy machine can run a test out of its time; the summary names what passed only when it was tried once more.
    retry: 1,
    hookTimeout: 120_000,
    // Two files would share two cores, and nothing else.
    fileParallelism: false,
  },
});
