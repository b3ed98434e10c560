import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.mjs";
import { run } from "./processes.mjs";

/**
 * Installs what package-lock.json names, unless it is there.
 *
 * @returns {Promise<boolean>} whether anything had to be installed
 */
export async function installDependencies() {
  if (isInstalled()) return false;
  const npm = process.env.npm_execpath;
  const command = npm && /\.c?js$/.test(npm) ? [process.execPath, npm] : ["npm"];
  // No package here needs its install script: the links of Postgres are made at its start.
  await run([...command, "ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"]);
  if (isInstalled()) return true;
  rmSync(path.join(ROOT, "node_modules"), { recursive: true, force: true });
  throw new Error("npm ended well but node_modules does not hold what package-lock.json names");
}

/**
 * Whether node_modules is what package-lock.json describes. npm writes its own list there as the last thing it does, so
 * an installation that was cut off has none.
 */
function isInstalled() {
  const installed = readPackages("node_modules/.package-lock.json");
  const wanted = readPackages("package-lock.json");
  if (!installed || !wanted) return false;
  const isSame = (place) => wanted[place]?.version === installed[place]?.version;
  return (
    existsSync(path.join(ROOT, "node_modules/next/package.json")) &&
    Object.keys(installed).every(isSame) &&
    // Optional packages are mostly builds for other systems.
    Object.keys(wanted).every((place) => place === "" || wanted[place].optional || isSame(place))
  );
}

function readPackages(file) {
  const place = path.join(ROOT, file);
  if (!existsSync(place)) return null;
  try {
    return JSON.parse(readFileSync(place, "utf8")).packages;
  } catch {
    return null;
  }
}
