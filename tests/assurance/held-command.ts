// Commands of the worker as `npm start` and `roundtrip` run them, held at a moment by the database and killed there.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { renameSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { withClient } from "../../scripts/lib/postgres.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WORKER = `${ROOT}build/worker/cli.mjs`;
const PATIENCE_MS = 120_000;
/** A command that asks the database nothing for so long is at work of its own: it bakes or typesets. */
const QUIET_MS = 600;

/**
 * Where a command is held: as it writes a row, as it commits one, as it waits for a table, at work of its own, as it
 * opens a file once these rows are there, or wherever it is while it sends such a statement.
 */
export type Moment =
  | { readonly at: "before" | "after" | "commit" | "table"; readonly table: string }
  | { readonly at: "work"; readonly after: string }
  | { readonly at: "file"; readonly file: string; readonly rows: string }
  | { readonly at: "statement"; readonly like: string };

export interface Ended {
  readonly code: number | null;
  readonly said: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

function begin(env: Readonly<Record<string, string>>, args: readonly string[]): Running {
  const child = spawn(process.execPath, ["--enable-source-maps", WORKER, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk));
  const ended = once(child, "close").then(([code]) => ({ code, said: Buffer.concat(said).toString("utf8") }));
  return { child, ended };
}

/** Runs a command to its end. */
export function runCommand(env: Readonly<Record<string, string>>, args: readonly string[]): Promise<Ended> {
  return begin(env, args).ended;
}

/**
 * Begins a command, kills it at the moment, and gives how long the database kept anything of it after that, in
 * milliseconds. Throws where it ends before.
 */
export async function killAt(
  url: string,
  moment: Moment,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<number> {
  return withClient(url, async (client) => {
    const ask = async (text: string, values: readonly unknown[] = []) => (await client.query(text, [...values])).rows;
    const letGo = await hold(ask, moment);
    const { child, ended } = begin(env, args);
    let end: Ended | null = null;
    void ended.then((one) => {
      end = one;
    });
    const deadline = Date.now() + PATIENCE_MS;
    while (!(await isThere(ask, moment))) {
      if (end !== null) throw new Error(`${args[0]} ended before it could be killed: ${JSON.stringify(end)}`);
      if (Date.now() > deadline) throw new Error(`${args[0]} does not come to ${JSON.stringify(moment)}`);
      await sleep(moment.at === "statement" ? 1 : 20);
    }
    child.kill("SIGKILL");
    await ended;
    const killed = performance.now();
    // Whoever waits for a table has it as soon as that is free: its session ends before, by itself.
    while ((await others(ask)).length > 0) {
      if (Date.now() > deadline) throw new Error(`the session of ${args[0]} does not end`);
      await sleep(20);
    }
    const lingered = performance.now() - killed;
    await letGo();
    return lingered;
  });
}

type Ask = (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

async function hold(ask: Ask, moment: Moment): Promise<() => Promise<void>> {
  if (moment.at === "work" || moment.at === "statement") return async () => undefined;
  if (moment.at === "file") {
    // Whoever opens a pipe that nobody reads from waits.
    renameSync(moment.file, `${moment.file}.held`);
    execFileSync("mkfifo", [moment.file]);
    return async () => {
      rmSync(moment.file);
      renameSync(`${moment.file}.held`, moment.file);
    };
  }
  if (moment.at === "table") {
    await ask("begin");
    await ask(`lock table "${moment.table}" in access exclusive mode`);
    return async () => void (await ask("rollback"));
  }
  await ask(
    "create function hold_here() returns trigger language plpgsql as 'begin perform pg_sleep(600); return new; end'",
  );
  const trigger =
    moment.at === "commit"
      ? `constraint trigger hold_here after insert on "${moment.table}" deferrable initially deferred`
      : `trigger hold_here ${moment.at} insert on "${moment.table}"`;
  await ask(`create ${trigger} for each row execute function hold_here()`);
  return async () => {
    await ask(`drop trigger hold_here on "${moment.table}"`);
    await ask("drop function hold_here()");
  };
}

async function others(ask: Ask): ReturnType<Ask> {
  // Within a transaction all that was seen once is seen again.
  await ask("select pg_stat_clear_snapshot()");
  return ask(
    `select state, query, wait_event_type as kind, wait_event as event, (clock_timestamp() - state_change) > $1 * interval '1 ms' as quiet
     from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
    [QUIET_MS],
  );
}

async function isThere(ask: Ask, moment: Moment): Promise<boolean> {
  const sessions = await others(ask);
  if (moment.at === "table") return sessions.some(({ kind }) => kind === "Lock");
  if (moment.at === "statement") {
    return sessions.some(({ state, query }) => state === "active" && String(query).startsWith(moment.like));
  }
  const isIdle = sessions.length > 0 && sessions.every(({ state }) => state === "idle");
  if (moment.at === "file") return isIdle && (await ask(moment.rows)).length > 0;
  if (moment.at !== "work") return sessions.some(({ event }) => event === "PgSleep");
  const isQuiet = isIdle && sessions.every(({ quiet }) => quiet === true);
  return isQuiet && (await ask(`select from "${moment.after}" limit 1`)).length > 0;
}
