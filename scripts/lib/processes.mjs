import { fork, spawn } from "node:child_process";
import { ROOT } from "./paths.mjs";

/** Settings that every tool of ours runs with: no downloads by Prisma, nothing reported to anyone. */
export const QUIET = {
  CHECKPOINT_DISABLE: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  // Any existing executable keeps the Prisma command line from fetching its native engine; `generate` never runs it.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
};

/** Loaded into a program of Node that has a channel to whoever started it. */
export const END_WITH_STARTER = new URL("end-with-starter.mjs", import.meta.url).href;

/**
 * Runs a program to its end and returns what it printed. Rejects with the end of its output when it fails.
 *
 * @param {string[]} command program and arguments
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, channel?: boolean }} [options] `show` passes the output on as it comes;
 *   `channel` lets the program notice when this process is gone
 * @returns {Promise<string>} its standard output
 */
export function run([program, ...args], { env = process.env, show = false, channel = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ["ignore", "pipe", "pipe", ...(channel ? ["ipc"] : [])];
    const child = spawn(program, args, { cwd: ROOT, env: { ...env, ...QUIET }, stdio });
    const output = [];
    const printed = [];
    child.stdout.on("data", (chunk) => {
      output.push(chunk);
      printed.push(chunk);
      if (show) process.stdout.write(chunk);
    });
    child.stderr.on("data", (chunk) => {
      printed.push(chunk);
      if (show) process.stderr.write(chunk);
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) {
        resolve(Buffer.concat(output).toString("utf8"));
        return;
      }
      const tail = Buffer.concat(printed).toString("utf8").trimEnd().split("\n").slice(-25).join("\n");
      reject(new Error(`${[program, ...args].join(" ")} ended with ${signal ?? `code ${code}`}\n${tail}`));
    });
  });
}

/** The same for a program of node_modules, given by its script. */
export function runNode(args, options) {
  return run([process.execPath, ...args], options);
}

/**
 * The same for a program that must not go on alone: when this process dies, whatever it had not committed is rolled back,
 * and what it would have printed for a person is not made.
 */
export function runWithUs(args, options) {
  return run([process.execPath, "--import", END_WITH_STARTER, ...args], { ...options, channel: true });
}

/**
 * Starts a Node program that ends with us: when this process dies, however that happens, the child notices and ends.
 *
 * @param {string} script
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, silent?: boolean }} options
 */
export function startCompanion(script, args, { env, silent = false }) {
  return fork(script, args, {
    cwd: ROOT,
    env: { ...env, ...QUIET },
    execArgv: ["--import", new URL("end-with-parent.mjs", import.meta.url).href],
    silent,
  });
}

/** Asks a companion to end and waits for it; after ten seconds it is killed. */
export async function stopCompanion(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await ended;
  clearTimeout(timer);
}
