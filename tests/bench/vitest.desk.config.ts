import { defineConfig, mergeConfig } from "vitest/config";
import integration from "../vitest.integration.config";

const { include: _include, ...test } = integration.test ?? {};

/** The desk measured on a database of its own: npm run bench:desk. */
export default mergeConfig(
  defineConfig({ ...integration, test }),
  defineConfig({ test: { include: ["tests/bench/desk/*.bench.ts"], testTimeout: 900_000, hookTimeout: 900_000 } }),
);
