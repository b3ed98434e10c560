import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isRunning } from "./running-processes";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface ScratchCheckout {
  readonly folder: string;
  remove(): void;
}

/** What git does not keep, and git itself. */
const NOT_COPIED = new Set(["node_modules", ".git", ".next", ".data", "build", ".env.local", "test-results"]);

/**
 * A copy of this checkout that may be written to: its sources are copied, its packages share their bytes with ours by
 * hard links. It lies under `.data`, on the disk of the packages, and where neither git nor any tool looks; what a run
 * that was killed left there is taken away first.
 *
 * @param options.isBuilt with what was built here too, so that a start finds it made
 */
export function copyCheckout({ isBuilt = false }: { readonly isBuilt?: boolean } = {}): ScratchCheckout {
  const place = path.join(ROOT, ".data", "scratch-checkouts");
  mkdirSync(place, { recursive: true });
  for (const name of readdirSync(place)) if (!isRunning(Number(name))) removeCheckout(path.join(place, name));
  const folder = path.join(place, String(process.pid));
  for (const name of readdirSync(ROOT)) {
    if (!NOT_COPIED.has(name)) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  linkTree(path.join(ROOT, "node_modules"), path.join(folder, "node_modules"));
  for (const name of isBuilt ? [".next", "build"] : []) {
    if (existsSync(path.join(ROOT, name))) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  return { folder, remove: () => removeCheckout(folder) };
}

function removeCheckout(folder: string): void {
  // Where the account of Postgres cannot reach the folder, its data lies elsewhere and only a link to it here.
  const data = path.join(folder, ".data", "postgres");
  if (existsSync(data)) rmSync(realpathSync(data), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(realpathSync(source), target);
    else linkSync(source, target);
  }
}
