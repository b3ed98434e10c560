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
    include: ["tests/served/**/*.test.{ts,tsx}"],
    environment: "node",
    setupFiles: ["tests/setup/fail-on-console.ts"],
    globalSetup: ["tests/setup/served-global.ts"],
    testTimeout: 60_000,
    // A busy machine can run a test out of its time; the summary names what passed only when it was tried once more.
    retry: 1,
    hookTimeout: 60_000,
    // One server, one database: a file that counts what has changed must be alone.
    fileParallelism: false,
  },
});
