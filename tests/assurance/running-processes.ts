import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

interface Listed {
  readonly pid: number;
  readonly parent: number;
}

/** Whether a process with this number still does something: one that has ended and waits to be noticed does not. */
export function isRunning(pid: number): boolean {
  return listProcesses().some((one) => one.pid === pid);
}

/** The numbers of a process and of everything that descends from it at this moment. */
export function listFamily(pid: number): readonly number[] {
  const all = listProcesses();
  const family = [pid];
  for (const one of family) family.push(...all.filter(({ parent }) => parent === one).map((child) => child.pid));
  return family;
}

/** The command line of a process, or the title that it gave itself. */
export function readCommand(pid: number): string {
  if (!existsSync("/proc/self/cmdline")) {
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).trim();
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

function listProcesses(): readonly Listed[] {
  return existsSync("/proc/self/stat") ? readProc() : readPs();
}

function readProc(): readonly Listed[] {
  return readdirSync("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      // The name of the program, in brackets, may hold anything; state and parent follow the last bracket.
      const text = readFileSync(`/proc/${name}/stat`, "utf8");
      const [state, parent] = text.slice(text.lastIndexOf(")") + 2).split(" ");
      return state === "Z" || state === "X" ? [] : [{ pid: Number(name), parent: Number(parent) }];
    } catch {
      return [];
    }
  });
}

function readPs(): readonly Listed[] {
  const lines = execFileSync("ps", ["-axo", "pid=,ppid=,state="], { encoding: "utf8" }).trim().split("\n");
  return lines.flatMap((line) => {
    const [pid, parent, state = ""] = line.trim().split(/\s+/);
    return state.startsWith("Z") ? [] : [{ pid: Number(pid), parent: Number(parent) }];
  });
}
