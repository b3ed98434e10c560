import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { platform, release, tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { giveUpLease, isAlive, takeLease, withLock } from "./leases.mjs";
import { findPostgresAccount, prepareBinaries, prepareFolder } from "./postgres-place.mjs";

const USUAL_PORT = 5432;

/** How often it is looked whether the server still runs. */
const LOOK_MS = 100;

const INITDB_FLAGS = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  // With plain C the trigram index would drop every Chinese character.
  "--locale=C.UTF-8",
  "--locale-provider=icu",
  "--icu-locale=und",
  "--data-checksums",
];

const SERVER_FLAGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "timezone=UTC"];

/** After a kill all is brought to the disk before anything is read: by one call, not by one for each of a thousand files. */
if (canSyncWhole()) SERVER_FLAGS.push("recovery_init_sync_method=syncfs");

/** For clusters that hold nothing but tests: an unclean stop may lose them. */
const CARELESS_FLAGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * Makes sure that the embedded Postgres of `folder` runs, and says where.
 *
 * A running one is adopted: another process of ours started it, or it outlived a process that was killed. Several
 * processes may use one cluster; the last one to call `stop` stops it. One that dies without stopping leaves the server
 * running, and the next start adopts that.
 *
 * @param {{ folder: string, password: string, careless?: boolean, port?: number, leaving?: AbortSignal }} options `port` is the one to
 *   come back on; without it a free one is found. After `leaving` a server that does not come up is not tried again.
 * @returns {Promise<{ pid: number, port: number, adopted: boolean, url: (database: string) => string,
 *   untilEnded: () => Promise<string>, stop: () => Promise<void> }>} `untilEnded` resolves when the server has ended,
 *   whoever started it. One that is stopped (SIGSTOP) has not: it may go on, and a second one could not use its files.
 */
export async function startPostgres({ folder, password, careless = false, port, leaving }) {
  const account = findPostgresAccount();
  const leases = `${folder}.users`;
  const lock = `${folder}.lock`;

  const found = await withLock(lock, async () => {
    const binaries = prepareBinaries(account);
    const place = prepareFolder(folder, account);
    const running = await findRunning(place, password);
    if (running) {
      takeLease(leases);
      return { ...running, place, adopted: true };
    }
    if (!existsSync(path.join(place, "PG_VERSION"))) createCluster({ binaries, place, password, account });
    const log = `${folder}.log`;
    const started = await startServer({ binaries, place, password, account, careless, log, port, leaving });
    takeLease(leases);
    return { ...started, place, adopted: false };
  });

  return {
    pid: found.pid,
    port: found.port,
    adopted: found.adopted,
    url: (database) => addressOf({ port: found.port, password, database }),
    untilEnded: () => untilEnded(found.place, found.pid),
    stop: () =>
      withLock(lock, async () => {
        if (giveUpLease(leases) > 0) return;
        await stopServer(found.place);
      }),
  };
}

/** Creates the database unless it is there. */
export async function ensureDatabase(postgres, name) {
  await withClient(postgres.url("postgres"), async (client) => {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}

/** Runs `work` with a connection that is closed afterwards. */
export async function withClient(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that stops reports it on idle connections; the query that follows fails by itself.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of another database of the same server. */
export function databaseAt(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

function addressOf({ port, password, database }) {
  return `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** What postmaster.pid says, when the process that it names is a living Postgres. */
function readPostmaster(place) {
  try {
    const lines = readFileSync(path.join(place, "postmaster.pid"), "utf8").split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return isAlive(pid) && isPostgres(pid) ? { pid, port } : null;
  } catch {
    return null;
  }
}

/** Looked at, not waited for: a server that was adopted is no child of ours. */
async function untilEnded(place, pid) {
  while (isAlive(pid) && isPostgres(pid)) await sleep(LOOK_MS, undefined, { ref: false });
  return `process ${pid} of ${place} is gone`;
}

function isPostgres(pid) {
  // After a reboot the number may belong to somebody else. Where there is no /proc, connecting tells.
  if (!existsSync("/proc/self/cmdline")) return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}

async function findRunning(place, password) {
  const deadline = Date.now() + 30_000;
  for (let wait = 50; ; wait = Math.min(wait * 2, 1000)) {
    const postmaster = readPostmaster(place);
    if (!postmaster) return null;
    const refused = await tryConnecting(postmaster.port, password);
    if (refused === null) return postmaster;
    // 28P01: it runs with another password. Stop it; the caller starts it anew and then fails with a reason.
    if (refused.code === "28P01") throw wrongPassword(place, refused);
    if (Date.now() > deadline) {
      await stopServer(place);
      return null;
    }
    await sleep(wait);
  }
}

function wrongPassword(place, cause) {
  return new Error(
    `the database in ${place} has another password than .env.local says; bring that file back, or move the folder away to begin with an empty database`,
    { cause },
  );
}

async function tryConnecting(port, password) {
  try {
    await withClient(addressOf({ port, password, database: "postgres" }), (client) => client.query("select 1"));
    return null;
  } catch (error) {
    return error;
  }
}

function createCluster({ binaries, place, password, account }) {
  const scratch = mkdtempSync(path.join(tmpdir(), "roundtrip-"));
  // Made beside its place and moved there whole: one that was cut off is never taken for a cluster.
  const half = `${place}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  const passwordFile = path.join(scratch, "password");
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) for (const file of [scratch, passwordFile, half]) chownSync(file, account.uid, account.gid);
    const made = spawnSync(
      path.join(binaries, "bin", "initdb"),
      [`--pgdata=${half}`, `--pwfile=${passwordFile}`, "--lc-messages=C", ...INITDB_FLAGS],
      { ...account, cwd: "/", encoding: "utf8", env: { ...process.env, LC_ALL: "C.UTF-8" } },
    );
    if (made.status !== 0) throw new Error(`initdb failed in ${place}: ${made.stderr || made.error?.message}`);
    renameSync(half, place);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function startServer({ binaries, place, password, account, careless, log, port: wanted, leaving }) {
  const deadline = Date.now() + 60_000;
  for (let attempt = 0; ; attempt += 1) {
    const port = wanted ?? (await findFreePort(USUAL_PORT));
    const server = spawnServer({ binaries, place, account, careless, log, port });
    const outcome = await untilReady(server, port, password);
    if (outcome === "ready") return { pid: server.pid, port };
    if (outcome.code === "28P01") {
      await stopServer(place);
      throw wrongPassword(place, outcome);
    }
    // After a SIGKILL the last backends need a moment to notice and to let go of the shared memory.
    if (leaving?.aborted) throw new Error("nobody waits for the database any more");
    if (Date.now() > deadline) throw new Error(`Postgres does not start; its log ends with:\n${tailOf(log)}`);
    await sleep(Math.min(200 * 2 ** attempt, 3000));
  }
}

function spawnServer({ binaries, place, account, careless, log, port }) {
  const output = openSync(log, "a", 0o600);
  const settings = [...SERVER_FLAGS, ...(careless ? CARELESS_FLAGS : [])].flatMap((setting) => ["-c", setting]);
  const server = spawn(path.join(binaries, "bin", "postgres"), ["-D", place, "-p", String(port), ...settings], {
    ...account,
    cwd: "/",
    // A process group of its own: Ctrl-C reaches us first, and we stop the database last.
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  closeSync(output);
  server.unref();
  return server;
}

async function untilReady(server, port, password) {
  let ended = null;
  server.once("error", (error) => {
    ended = error;
  });
  server.once("exit", (code) => {
    ended ??= new Error(`postgres ended with code ${code}`);
  });
  for (;;) {
    await sleep(40);
    if (ended) return ended;
    const refused = await tryConnecting(port, password);
    if (refused === null) return "ready";
    if (refused.code === "28P01") return refused;
  }
}

async function stopServer(place) {
  const postmaster = readPostmaster(place);
  if (!postmaster) return;
  // SIGINT is Postgres's fast shutdown: roll back what is open, write a checkpoint, end.
  for (const [signal, seconds] of [
    ["SIGINT", 30],
    ["SIGQUIT", 10],
  ]) {
    process.kill(postmaster.pid, signal);
    const deadline = Date.now() + seconds * 1000;
    while (Date.now() < deadline) {
      if (!isAlive(postmaster.pid)) return;
      await sleep(25);
    }
  }
  throw new Error(`the database process ${postmaster.pid} does not stop`);
}

/** Whether the system writes a whole disk at once and says when that failed: Linux does from 5.8 on. */
function canSyncWhole() {
  const [major, minor] = release().split(".");
  return platform() === "linux" && Number(major) * 1000 + Number(minor) >= 5008;
}

/** `preferred` when nobody listens there, else a port that the system picks. */
export function findFreePort(preferred, host = "127.0.0.1") {
  const tryPort = (port) =>
    new Promise((resolve, reject) => {
      const server = createServer();
      server.once("error", reject);
      server.listen(port, host, () => {
        const taken = server.address().port;
        server.close(() => resolve(taken));
      });
    });
  return tryPort(preferred).catch(() => tryPort(0));
}

function tailOf(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n").slice(-15).join("\n") : "(no log)";
}
