import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

// A zone with a quarter-hour offset, so that a forgotten time zone fails here first.
process.env.TZ = "Asia/Kathmandu";

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}tests/setup/empty-module.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture/**/*.test.ts"],
    environment: "node",
    css: true,
    // Pure functions leave nothing behind: files share the loaded modules, which is half the time of the run.
    isolate: false,
    pool: "threads",
    maxWorkers: 2,
    setupFiles: ["tests/setup/fail-on-console.ts"],
    // Properties on random webs take their time on a busy machine; a hang still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
