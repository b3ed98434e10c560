import { defineConfig, mergeConfig } from "vitest/config";
import integration from "../vitest.integration.config";

// The groups of the integration tests would be run with the benchmark.
const { include: _include, projects: _projects, ...test } = integration.test ?? {};

/** The desk measured on a database of its own: npm run bench:desk. */
export default mergeConfig(
  defineConfig({ ...integration, test }),
  defineConfig({ test: { include: ["tests/bench/desk/*.bench.ts"], testTimeout: 900_000, hookTimeout: 900_000 } }),
);
