import { bin } from "./builds.mjs";
import { runCounting, scratchFile } from "./parts.mjs";
import { runNode } from "./processes.mjs";
import { setUpCase } from "./product.mjs";
import { serveScratchProduct } from "./scratch-product.mjs";

/**
 * Serves the built product on a scratch database with the shipped case in it and runs Playwright against it. The specs
 * learn the address from ROUNDTRIP_BASE_URL, the three sign-ins from ROUNDTRIP_SIGN_INS and the file of what the server
 * prints from ROUNDTRIP_SERVER_LOG; what they start on the command line finds the same database and anchors.
 *
 * @param {string[]} args passed on to Playwright
 */
export async function runEndToEnd(args, { show = false } = {}) {
  let product;
  try {
    let signIns;
    product = await serveScratchProduct({
      builds: ["island", "worker", "app"],
      show,
      prepare: async (env) => {
        signIns = (await setUpCase(env)).signIns;
      },
    });
    const { findBrowser } = await import("./browser.mjs");
    const report = scratchFile("playwright.json");
    const command = runNode(
      [bin("@playwright/test/cli.js"), "test", "--config", "tests/playwright.config.ts", ...args],
      {
        show,
        env: {
          ...process.env,
          ...(await findBrowser()),
          ...product.secrets,
          DATABASE_URL: product.databaseUrl,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
          ROUNDTRIP_BASE_URL: product.address,
          ROUNDTRIP_SERVER_LOG: product.log,
          ROUNDTRIP_SIGN_INS: JSON.stringify(signIns),
        },
      },
    );
    const readCounts = ({ stats, errors, suites }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      passedLater: suites.flatMap(listFlaky),
    });
    return await runCounting(command, readCounts, report);
  } catch (error) {
    if (show) throw error;
    const why = error.cause instanceof Error ? `\n${error.cause.message}` : "";
    return { passed: 0, failed: 1, output: `${error.message}${why}` };
  } finally {
    await product?.close();
  }
}

/** The specs that failed and passed when they were tried once more, with their files. */
function listFlaky({ file, specs, suites = [] }) {
  const flaky = specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky"));
  return [...flaky.map(({ title }) => `${file}: ${title}`), ...suites.flatMap(listFlaky)];
}
