import { randomBytes } from "node:crypto";
import { appendFileSync } from "node:fs";
import { planBuilds } from "./builds.mjs";
import { DATA, ROOT } from "./paths.mjs";
import { ensureDatabase, findFreePort, startPostgres } from "./postgres.mjs";
import { runNode, startCompanion, stopCompanion } from "./processes.mjs";
import { step } from "./steps.mjs";

const WORKER = `${ROOT}build/worker/cli.mjs`;

/**
 * The database of this installation: the one that DATABASE_URL names, else the embedded one. Throws a `PlainFailure` when
 * the named one cannot hold the product.
 *
 * @returns {Promise<{ url: string, where: string, stop: () => Promise<void> }>}
 */
export async function openDatabase(settings) {
  if (settings.DATABASE_URL) {
    const { checkOwnDatabase } = await import("./own-database.mjs");
    await checkOwnDatabase(settings.DATABASE_URL);
    return { url: settings.DATABASE_URL, where: "the one of DATABASE_URL", stop: async () => undefined };
  }
  const postgres = await startPostgres({ folder: `${DATA}postgres`, password: settings.ROUNDTRIP_POSTGRES_PASSWORD });
  try {
    await ensureDatabase(postgres, "roundtrip");
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  const where = `port ${postgres.port}${postgres.adopted ? ", was running already" : ""}`;
  return { url: postgres.url("roundtrip"), where, stop: postgres.stop };
}

/** Makes each build that is stale, printing one line per step. */
export async function makeBuilds(names) {
  for (const { name, advice, tell, make } of planBuilds(names)) await step(name, { advice, tell }, make);
}

/**
 * Imports the shipped case and publishes its first version when the database is empty.
 *
 * @returns {Promise<{ imported: boolean, published: { case: string, number: number } | null,
 *   signIns: { role: string, email: string, password: string }[] | null }>} sign-ins only when they were made now
 */
export async function setUpCase(env) {
  const output = await runWorker(["setup"], env);
  return JSON.parse(output.trimEnd().split("\n").at(-1));
}

/** Runs a command of the worker to its end and returns its standard output. */
export function runWorker(args, env, options = {}) {
  return runNode(["--enable-source-maps", WORKER, ...args], { env: { ...env, NODE_ENV: "production" }, ...options });
}

/** What every process of the product needs to know. */
export function productEnv(settings, databaseUrl, address) {
  return { ...settings, DATABASE_URL: databaseUrl, NEXTAUTH_URL: settings.NEXTAUTH_URL ?? address };
}

/**
 * The port to serve on: the wanted one or, when somebody listens there, the next free one.
 *
 * @param {number} wanted
 * @param {string} host
 */
export async function findNextPort(wanted, host) {
  for (let port = wanted; port < wanted + 50; port += 1) {
    if ((await findFreePort(port, host)) === port) return port;
  }
  return findFreePort(0, host);
}

/**
 * Serves the app and resolves when it answers.
 *
 * @param {{ port: number, host: string, env: NodeJS.ProcessEnv, developing?: boolean, silent?: boolean, log?: string }} options
 *   `log` is a file that keeps whatever the server prints
 */
export async function serve({ port, host, env, developing = false, silent = false, log }) {
  const child = startCompanion(
    `${ROOT}node_modules/next/dist/bin/next`,
    [developing ? "dev" : "start", "--port", String(port), "--hostname", host],
    {
      env: {
        ...env,
        PORT: String(port),
        NODE_ENV: developing ? "development" : "production",
        ROUNDTRIP_PEER_HEADER: `x-peer-${randomBytes(16).toString("hex")}`,
      },
      silent: true,
      preload: ["note-peer.mjs"],
    },
  );
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      if (printed.length < 200) printed.push(chunk);
      if (log) appendFileSync(log, chunk);
      // Next's own greeting would only repeat ours; what it says later (errors, our log) is passed on.
      if (!silent && (developing || ready)) process.stderr.write(chunk);
    });
  }
  let ready = false;
  const address = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}`;
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  const failed = ended.then(({ code, signal }) => {
    throw new Error(
      `the web server ended with ${signal ?? `code ${code}`}\n${Buffer.concat(printed).toString("utf8")}`,
    );
  });
  failed.catch(() => undefined);
  await Promise.race([failed, untilAnswering(`${address}/api/health`)]);
  ready = true;
  return {
    pid: child.pid,
    address,
    ended,
    printed: () => Buffer.concat(printed).toString("utf8"),
    stop: () => stopCompanion(child),
  };
}

async function untilAnswering(address) {
  const deadline = Date.now() + 120_000;
  let last = "nothing";
  while (Date.now() < deadline) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
      if (response.ok) return;
      last = `${response.status} ${(await response.text()).slice(0, 200)}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer well; the last answer was: ${last}`);
}
