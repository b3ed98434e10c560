import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = "tests/integration";

/** Files that put something else in the place of a module need modules of their own; the others share what was loaded. */
const alone = readdirSync(`${root}${FOLDER}`, { recursive: true, encoding: "utf8" })
  .map((name) => `${FOLDER}/${name}`)
  .filter((name) => /\.test\.tsx?$/.test(name) && /\bvi\.mock\(/.test(readFileSync(`${root}${name}`, "utf8")));

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
    globalSetup: ["tests/setup/integration-global.ts"],
    projects: [
      {
        extends: true,
        test: { name: "together", include: [`${FOLDER}/**/*.test.{ts,tsx}`], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
    environment: "node",
    // Reports carry the styles of their pictures.
    css: true,
    setupFiles: ["tests/setup/fail-on-console.ts"],
    testTimeout: 60_000,
    // A busy machine can run a test out of its time; the summary names what passed only when it was tried once more.
    retry: 1,
    hookTimeout: 60_000,
    // Two cores: more workers would only wait for each other.
    maxWorkers: 2,
  },
});
