import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bin, planBuilds } from "./builds.mjs";
import { runCounting, scratchFile } from "./parts.mjs";
import { runNode } from "./processes.mjs";
import { findNextPort, productEnv, serve, setUpCase } from "./product.mjs";
import { StepFailure } from "./steps.mjs";

/**
 * Serves the built product on a scratch database with the shipped case in it and runs Playwright against it. The specs
 * learn the address from ROUNDTRIP_BASE_URL and the three sign-ins from ROUNDTRIP_SIGN_INS.
 *
 * @param {string[]} args passed on to Playwright
 */
export async function runEndToEnd(args, { show = false } = {}) {
  const closers = [];
  try {
    for (const { name, advice, make } of planBuilds(["island", "worker", "app"])) {
      await make().catch((cause) => {
        throw new StepFailure(name, advice, cause);
      });
    }
    const { cloneDatabase, prepareTemplate, startTestPostgres } = await import("./test-database.mjs");
    const { findBrowser } = await import("./browser.mjs");
    const postgres = await startTestPostgres();
    closers.push(postgres.stop);
    const database = await cloneDatabase(postgres.url, await prepareTemplate(postgres.url));
    closers.push(database.drop);
    const port = await findNextPort(3100, "127.0.0.1");
    const settings = {
      ...process.env,
      NEXTAUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
      ROUNDTRIP_SEAL_KEY: "sealed-for-tests-sealed-for-tests-sealed",
    };
    delete settings.NEXTAUTH_URL;
    settings.ROUNDTRIP_ANCHORS = mkdtempSync(path.join(tmpdir(), "roundtrip-anchors-"));
    closers.push(() => rmSync(settings.ROUNDTRIP_ANCHORS, { recursive: true, force: true }));
    const env = productEnv(settings, database.url, `http://127.0.0.1:${port}`);
    const { signIns } = await setUpCase(env);
    const server = await serve({ port, host: "127.0.0.1", env, silent: !show });
    closers.push(server.stop);

    const report = scratchFile("playwright.json");
    const command = runNode(
      [bin("@playwright/test/cli.js"), "test", "--config", "tests/playwright.config.ts", ...args],
      {
        show,
        env: {
          ...process.env,
          ...(await findBrowser()),
          DATABASE_URL: database.url,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          ROUNDTRIP_BASE_URL: server.address,
          ROUNDTRIP_SIGN_INS: JSON.stringify(signIns),
        },
      },
    );
    const readCounts = ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
    });
    return await runCounting(command, readCounts, report);
  } catch (error) {
    if (show) throw error;
    const why = error.cause instanceof Error ? `\n${error.cause.message}` : "";
    return { passed: 0, failed: 1, output: `${error.message}${why}` };
  } finally {
    for (const close of closers.reverse()) await Promise.resolve(close());
  }
}
