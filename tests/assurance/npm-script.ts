// Scripts of the package as somebody at a terminal runs them, in a copy of the checkout.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findNextPort } from "../../scripts/lib/product.mjs";
import { isRunning } from "./running-processes";
import type { ScratchCheckout } from "./scratch-checkout";

const HOST = "127.0.0.1";
const PATIENCE_MS = 60_000;

/**
 * `npm …` in a copy of the checkout, on a database and a port of its own, as somebody types it at a terminal; resolves
 * once it says how to stop it.
 */
export async function startScript({ folder }: ScratchCheckout, script: readonly string[], patience: number) {
  const port = await findNextPort(3300, HOST);
  const printed: Buffer[] = [];
  const child = spawn("npm", [...script], {
    cwd: folder,
    // A group of its own, as a terminal gives to what it starts.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...ordinaryEnvironment(), PORT: String(port) },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => printed.push(chunk));
  const said = () => Buffer.concat(printed).toString("utf8");
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => {
      hasEnded = true;
      resolve();
    });
  });
  const address = `http://localhost:${port}`;
  const deadline = Date.now() + patience;
  while (!said().includes("Ctrl-C stops")) {
    if (hasEnded || Date.now() > deadline) throw new Error(`npm ${script.join(" ")} does not serve:\n${said()}`);
    await sleep(100);
  }
  if (child.pid === undefined) throw new Error("npm has no process");
  return { pid: child.pid, address, ended, said };
}

/** The environment of somebody at a terminal: nothing of what tests set up for the product. */
function ordinaryEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(?:ROUNDTRIP_|NEXTAUTH_|VITEST|NODE_ENV$|DATABASE_URL$|HOST$|TZ$|npm_)/;
  const { ROUNDTRIP_CHROMIUM: _browser, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !ours.test(name))) as NodeJS.ProcessEnv;
}

/** The process number of the copy's database, or null when none was started. */
export function readPostmaster({ folder }: ScratchCheckout): number | null {
  try {
    const note = path.join(folder, ".data", "postgres", "postmaster.pid");
    return Number(readFileSync(note, "utf8").split("\n")[0]);
  } catch {
    return null;
  }
}

/** Waits until none of the processes runs any more and gives those that still do at the end of its patience. */
export async function untilGone(pids: readonly number[]): Promise<readonly number[]> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const left = pids.filter(isRunning);
    if (left.length === 0 || Date.now() > deadline) return left;
    await sleep(100);
  }
}

export async function isAnswering(address: string): Promise<boolean> {
  return fetch(address, { signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );
}

export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Everybody in it has ended.
  }
}

/** Ends what a script may have left and takes the copy away. */
export async function clearUp(checkout: ScratchCheckout, pids: readonly number[]): Promise<void> {
  for (const pid of pids) signalGroup(pid, "SIGKILL");
  const database = readPostmaster(checkout);
  if (database !== null && isRunning(database)) {
    process.kill(database, "SIGINT");
    await untilGone([database]);
  }
  checkout.remove();
}
