import { planBuilds } from "./builds.mjs";
import { DATA, ROOT } from "./paths.mjs";
import { ensureDatabase, findFreePort, startPostgres } from "./postgres.mjs";
import { runWithUs } from "./processes.mjs";
import { step } from "./steps.mjs";
import { supervise } from "./supervise.mjs";
import { agreeOnPassage, keepPrinted, startApp, startFront } from "./web-processes.mjs";

const WORKER = `${ROOT}build/worker/cli.mjs`;
const EXAMPLE = `${ROOT}build/example/example.mjs`;

/**
 * The database of this installation: the one that DATABASE_URL names, else the embedded one. Throws a `PlainFailure` when
 * the named one cannot hold the product.
 *
 * @returns {Promise<{ url: string, where: string, keepUp: (tell: (sentence: string) => void) => void, stop: () => Promise<void> }>}
 *   `keepUp` starts it again from then on when it ends by itself
 */
export async function openDatabase(settings) {
  if (settings.DATABASE_URL) {
    const { checkOwnDatabase } = await import("./own-database.mjs");
    await checkOwnDatabase(settings.DATABASE_URL);
    const where = "the one of DATABASE_URL";
    return { url: settings.DATABASE_URL, where, keepUp: () => undefined, stop: async () => undefined };
  }
  const place = { folder: `${DATA}postgres`, password: settings.ROUNDTRIP_POSTGRES_PASSWORD };
  const postgres = await startPostgres(place);
  try {
    await ensureDatabase(postgres, "roundtrip");
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  const where = `port ${postgres.port}${postgres.adopted ? ", was running already" : ""}`;
  let watch = null;
  return {
    url: postgres.url("roundtrip"),
    where,
    keepUp: (tell) => {
      watch = keepPostgresUp(postgres, place, tell);
    },
    stop: async () => {
      await watch?.stop();
      await postgres.stop();
    },
  };
}

/**
 * Starts a database that ends by itself again, at the same address. Several processes may look after one: the first to
 * notice starts it, and the others find it running.
 *
 * @param {(sentence: string) => void} tell
 * @param {number} [wellAfter] after how many milliseconds an end is no longer one of a row
 */
export function keepPostgresUp(postgres, place, tell, wellAfter) {
  return supervise({
    name: "the database",
    ended: postgres.untilEnded(),
    start: async (leaving) => {
      const again = await startPostgres({ ...place, port: postgres.port, leaving });
      return { ended: again.untilEnded() };
    },
    tell,
    wellAfter,
  });
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

/**
 * Fills the example case where the database holds nothing of a newsroom's own; a second time it only does what is still to
 * be done. A fault in it is told, and keeps nobody from serving.
 *
 * @returns {Promise<string>} how it went, in words
 */
export async function loadExample(env) {
  // Its members are invited by links, not by letters.
  const { SMTP_URL: _url, MAIL_SENDER: _sender, ...quiet } = env;
  try {
    const output = await runWithUs(["--enable-source-maps", EXAMPLE], { env: { ...quiet, NODE_ENV: "production" } });
    const { done, left } = JSON.parse(output.trimEnd().split("\n").at(-1));
    const said = done > 0 ? `${done} acts done` : "was there";
    return left === null ? said : `${done > 0 ? `${said}, then ` : ""}left: ${left}`;
  } catch (error) {
    return `left: ${error.message}`;
  }
}

/** Runs a command of the worker to its end and returns its standard output. */
function runWorker(args, env, options = {}) {
  return runWithUs(["--enable-source-maps", WORKER, ...args], { env: { ...env, NODE_ENV: "production" }, ...options });
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
 * Serves the product and resolves when it answers: the front at the port, the app server behind it. When one of them ends
 * by itself the other is stopped, and from `keepUp` on it is started again instead, while the other goes on.
 *
 * @param {{ port: number, host: string, env: NodeJS.ProcessEnv, developing?: boolean, silent?: boolean, log?: string }} options
 *   `log` is a file that keeps whatever the processes print
 */
export async function serve({ port, host, env, developing = false, silent = false, log }) {
  let ready = false;
  // Next's own greeting would only repeat ours; what is said later (errors, our log) is passed on.
  const printed = keepPrinted({ log, shows: () => !silent && (developing || ready) });
  const agreed = await agreeOnPassage(env);
  const address = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}`;
  const parts = {
    front: {
      start: () => startFront(agreed, { port, host, keep: printed.keep }),
      alive: `${address}/api/health/alive`,
    },
    app: {
      start: async () => startApp(agreed, { developing, keep: printed.keep }),
      alive: `http://127.0.0.1:${agreed.ROUNDTRIP_APP_PORT}/api/health`,
    },
  };
  const running = { front: await parts.front.start(), app: await parts.app.start() };
  const watches = [];
  const stopRunning = async () => {
    await running.front.stop();
    await running.app.stop();
  };
  const stop = async () => {
    const leaving = watches.map((watch) => watch.stop());
    await stopRunning();
    await Promise.all(leaving);
    // One that was being started at that moment.
    await stopRunning();
  };
  const ended = Promise.race([running.app.ended, running.front.ended]).then(async (first) => {
    if (watches.length === 0) await stop();
    return first;
  });
  try {
    await Promise.race([
      untilFailed(ended, printed),
      untilAnswering(`${address}/api/health`, (response) => response.ok),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  ready = true;
  const keepUp = (tell) => {
    for (const [key, { start, alive }] of Object.entries(parts)) {
      const watch = supervise({
        name: running[key].name,
        ended: running[key].ended.then(nameEnd),
        start: async () => {
          running[key] = await start();
          // To be alive is enough: it may come back while the database is away.
          await Promise.race([untilFailed(running[key].ended, printed), untilAnswering(alive, () => true)]);
          return { ended: running[key].ended.then(nameEnd) };
        },
        tell,
      });
      watches.push(watch);
    }
  };
  return { pid: running.app.pid, frontPid: running.front.pid, address, ended, printed: printed.text, keepUp, stop };
}

const nameEnd = ({ code, signal }) => signal ?? `code ${code}`;

/** Rejects when a started process ends. */
function untilFailed(ended, printed) {
  const failed = ended.then((end) => {
    throw new Error(`${end.name} ended with ${nameEnd(end)}\n${printed.text()}`);
  });
  failed.catch(() => undefined);
  return failed;
}

/** Waits until an address answers, and answers well. */
async function untilAnswering(address, isWell) {
  const deadline = Date.now() + 120_000;
  let last = "nothing";
  while (Date.now() < deadline) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
      if (isWell(response)) return;
      last = `${response.status} ${(await response.text()).slice(0, 200)}`;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} does not answer well; the last answer was: ${last}`);
}
