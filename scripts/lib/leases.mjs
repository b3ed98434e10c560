import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Runs `work` while no other process of this machine runs work under the same lock folder. A lock whose holder is dead
 * is taken over.
 */
export async function withLock(folder, work, patienceMinutes = 2) {
  const deadline = Date.now() + patienceMinutes * 60_000;
  const note = path.join(folder, "pid");
  mkdirSync(path.dirname(folder), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      writeFileSync(note, String(process.pid));
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = readNumber(note);
    // A folder without a number is a lock being taken, or one whose taker died between two system calls.
    if (holder !== null && !isAlive(holder)) rmSync(folder, { recursive: true, force: true });
    else if (Date.now() > deadline)
      throw new Error(`${folder} has been locked by process ${holder ?? "unknown"} for ${patienceMinutes} minutes`);
    else await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Notes that this process uses the thing that `folder` stands for. */
export function takeLease(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, String(process.pid)), "");
}

/** Withdraws this process's lease and says how many living processes still hold one. */
export function giveUpLease(folder) {
  rmSync(path.join(folder, String(process.pid)), { force: true });
  mkdirSync(folder, { recursive: true });
  let living = 0;
  for (const name of readdirSync(folder)) {
    if (isAlive(Number(name))) living += 1;
    else rmSync(path.join(folder, name), { force: true });
  }
  return living;
}

function readNumber(file) {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10);
  } catch {
    return null;
  }
}
