import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bin } from "./builds.mjs";
import { ROOT } from "./paths.mjs";
import { runNode } from "./processes.mjs";
import { formatSeconds } from "./steps.mjs";

const tool = (name, script, args) => ({ name, count: () => runAsOne(runNode([bin(script), ...args])) });
const vitest = (name, config, env) => ({ name, count: () => runVitest(config, env) });

/** The parts that need neither database nor browser. */
export const QUICK_PARTS = [
  tool("format", "@biomejs/biome/bin/biome", ["check", "--config-path=."]),
  tool("lint", "oxlint/bin/oxlint", ["--config", ".oxlintrc.json", "--type-aware", "--deny-warnings"]),
  tool("types", "typescript/bin/tsc", ["--noEmit", "-p", "."]),
  tool("purity", "typescript/bin/tsc", ["-p", "lib/domain"]),
  { name: "architecture", count: () => runAsOne(runNode([`${ROOT}scripts/architecture.mjs`])) },
  tool("unused", "knip/bin/knip.js", ["--no-progress", "--no-config-hints"]),
  vitest("unit", "tests/vitest.unit.config.ts"),
];

export const INTEGRATION = vitest("integration", "tests/vitest.integration.config.ts");

/** Requests to the built product as it runs. */
export const SERVED = vitest("served", "tests/vitest.served.config.ts");

/** Kills of the app server and of Postgres amid writes, `kills` times each. */
export function assurance(kills) {
  return vitest("assurance", "tests/vitest.assurance.config.ts", { ROUNDTRIP_KILLS: String(kills) });
}

/**
 * Runs parts one after the other, printing a line for each, what passed only when tried again, and the output of those
 * that fail.
 *
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runParts(parts) {
  const total = { passed: 0, failed: 0 };
  for (const { name, count } of parts) {
    const begin = performance.now();
    const { passed, failed, output, passedLater = [] } = await count();
    const took = formatSeconds(performance.now() - begin);
    console.log(`  ${name.padEnd(14)} ${took}  ${passed} passed, ${failed} failed`);
    for (const spec of passedLater) console.log(`    only at the second try: ${spec}`);
    if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function runAsOne(running) {
  try {
    return { passed: 1, failed: 0, output: await running };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.message };
  }
}

/** A part that counts its tests in a JSON file; a run without such a file, or without tests, is one failure. */
export async function runCounting(command, readCounts, reportFile) {
  let output;
  let ended = true;
  try {
    output = await command;
  } catch (error) {
    ended = false;
    output = error.message;
  }
  try {
    const { passed, failed, failures = [], passedLater } = readCounts(JSON.parse(readFileSync(reportFile, "utf8")));
    // A tool that failed without a failed test (a file that did not load, say) has failed all the same.
    const counted = failed === 0 && (!ended || passed === 0) ? 1 : failed;
    return { passed, failed: counted, passedLater, output: [output, ...failures].join("\n") };
  } catch {
    return { passed: 0, failed: 1, output };
  } finally {
    rmSync(reportFile, { force: true });
  }
}

export function scratchFile(name) {
  return path.join(tmpdir(), `roundtrip-${process.pid}-${name}`);
}

function runVitest(config, env = {}) {
  const report = scratchFile(`${path.basename(config)}.json`);
  const args = ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const command = runNode([bin("vitest/vitest.mjs"), ...args], { env: { ...process.env, NO_COLOR: "1", ...env } });
  const readCounts = ({ numPassedTests, numFailedTests, testResults }) => ({
    passed: numPassedTests,
    failed:
      numFailedTests +
      testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0).length,
    failures: testResults.flatMap(nameFailures),
    passedLater: testResults.flatMap(namePassedLater),
  });
  return runCounting(command, readCounts, report);
}

/** The tests that failed and passed when they were tried once more: what a passed one failed of is of its first try. */
function namePassedLater({ name, assertionResults }) {
  const later = assertionResults.filter(
    ({ status, failureMessages }) => status === "passed" && failureMessages.length > 0,
  );
  return later.map(({ fullName, failureMessages }) => {
    return `${path.relative(ROOT, name)}: ${fullName}: ${String(failureMessages[0]).split("\n", 1)[0]}`;
  });
}

/** A line for each test of a file that failed, and for a file that did not load: they end the output of its part. */
function nameFailures({ name, message, assertionResults }) {
  const file = path.relative(ROOT, name);
  const firstLine = (text) => String(text ?? "").split("\n", 1)[0];
  const failed = assertionResults.filter(({ status }) => status === "failed");
  if (failed.length === 0 && message) return [`  failed: ${file}: ${firstLine(message)}`];
  return failed.map(
    ({ fullName, failureMessages }) => `  failed: ${file}: ${fullName}: ${firstLine(failureMessages[0])}`,
  );
}
