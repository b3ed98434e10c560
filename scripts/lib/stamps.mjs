import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "./leases.mjs";
import { DATA, ROOT } from "./paths.mjs";

const NOT_SOURCES = new Set(["node_modules", ".next", ".data", "build", "generated"]);

/** Hash over names and contents of files and, recursively, folders; paths are relative to the root. */
export function hashSources(places, extra = "") {
  const hash = createHash("sha256").update(extra);
  for (const place of places) {
    for (const file of listFiles(path.join(ROOT, place))) {
      hash.update(path.relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

function listFiles(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCES.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => listFiles(path.join(place, entry.name)));
}

/**
 * Does `make` unless `folder` already holds what the same sources gave. The stamp lies in the folder it speaks of and
 * is written last: half-made or deleted results are made again.
 *
 * @returns {Promise<boolean>} whether anything had to be made
 */
export async function makeUnlessFresh({ folder, hash, make }) {
  const stamp = path.join(ROOT, folder, ".roundtrip-stamp");
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (isFresh()) return false;
  // Another start or test run may be making the same thing; whoever waited finds it made.
  return withLock(
    `${DATA}locks/${folder.replaceAll("/", "-")}`,
    async () => {
      if (isFresh()) return false;
      rmSync(stamp, { force: true });
      await make();
      mkdirSync(path.dirname(stamp), { recursive: true });
      writeFileSync(stamp, hash);
      return true;
    },
    15,
  );
}
