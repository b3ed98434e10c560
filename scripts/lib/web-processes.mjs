import { randomBytes } from "node:crypto";
import { appendFileSync } from "node:fs";
import { planBuilds } from "./builds.mjs";
import { ROOT } from "./paths.mjs";
import { findFreePort } from "./postgres.mjs";
import { startCompanion, stopCompanion } from "./processes.mjs";

const PRIVATE_HOST = "127.0.0.1";

/** Longer than the front keeps a connection that nobody uses, so that it never writes into one that is being closed. */
const APP_KEEP_ALIVE_MS = 90_000;

/**
 * What the front and the app server behind it must agree on: a port that only this machine reaches, and the name of the
 * header that carries the address of a client, new at every start, so that no client can write it.
 */
export async function agreeOnPassage(env) {
  return {
    ...env,
    ROUNDTRIP_APP_PORT: String(await findFreePort(0, PRIVATE_HOST)),
    ROUNDTRIP_PEER_HEADER: `x-peer-${randomBytes(16).toString("hex")}`,
  };
}

/** Starts the app server on its private port. */
export function startApp(env, { developing = false, keep }) {
  const port = env.ROUNDTRIP_APP_PORT;
  const patience = developing ? [] : ["--keepAliveTimeout", String(APP_KEEP_ALIVE_MS)];
  const child = startCompanion(
    `${ROOT}node_modules/next/dist/bin/next`,
    [developing ? "dev" : "start", "--port", port, "--hostname", PRIVATE_HOST, ...patience],
    { env: { ...env, PORT: port, NODE_ENV: developing ? "development" : "production" }, silent: true },
  );
  return watch("the app server", child, keep);
}

/** Starts the front, which hands out published files and passes everything else to the app server. */
export async function startFront(env, { port, host, keep }) {
  for (const { make } of planBuilds(["front"])) await make();
  const child = startCompanion(`${ROOT}build/front/front.mjs`, [], {
    env: { ...env, PORT: String(port), ROUNDTRIP_HOST: host, NODE_ENV: "production" },
    silent: true,
  });
  return watch("the front", child, keep);
}

/** A started process: what it prints goes to `keep`; `ended` says which one it was and how it went. */
function watch(name, child, keep) {
  for (const stream of [child.stdout, child.stderr]) stream.on("data", keep);
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ name, code, signal })));
  return { name, pid: child.pid, ended, stop: () => stopCompanion(child) };
}

/**
 * A place for what processes print: the first of it is kept, all of it goes to the file `log`, and to the terminal what
 * `shows` lets through.
 */
export function keepPrinted({ log, shows }) {
  const printed = [];
  const keep = (chunk) => {
    if (printed.length < 200) printed.push(chunk);
    if (log) appendFileSync(log, chunk);
    if (shows()) process.stderr.write(chunk);
  };
  return { keep, text: () => Buffer.concat(printed).toString("utf8") };
}
