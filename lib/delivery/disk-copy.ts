import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { log } from "@/lib/server/log";

/** A server's own copy of what it published, which it still has when the database is away. */
export interface DiskCopy {
  /** Bytes by their hash, checked against it; null when they are not there or are not what they were. */
  read(sha256: string): Promise<Buffer | null>;
  has(sha256: string, size: number): Promise<boolean>;
  write(sha256: string, bytes: Uint8Array): Promise<void>;
  /** A plain value under a name; null when there is none, or it was damaged. */
  readNote<Value>(name: string): Promise<Value | null>;
  writeNote(name: string, value: object): Promise<void>;
  /** Throws away the least lately written files until the rest fits; those of `kept` stay. */
  prune(mostBytes: number, kept: ReadonlySet<string>): Promise<void>;
}

/**
 * The copy in a folder. A disk that is full or may not be written to costs the copy and nothing else: it is said once and
 * the server goes on from memory and database.
 */
export function openDiskCopy(folder: string): DiskCopy {
  let hasComplained = false;
  const place = (name: string) => path.join(folder, name);

  const write = async (name: string, bytes: Uint8Array | string): Promise<void> => {
    const half = place(`${name}.${randomBytes(6).toString("hex")}.half`);
    try {
      await mkdir(folder, { recursive: true });
      await writeFile(half, bytes);
      await rename(half, place(name));
    } catch (error) {
      await rm(half, { force: true }).catch(() => undefined);
      if (!hasComplained)
        log("warn", "no copy of published files can be kept on disk", { folder, cause: causeOf(error) });
      hasComplained = true;
    }
  };
  const readIfThere = (name: string) => readFile(place(name)).catch(() => null);

  return {
    read: async (sha256) => {
      const bytes = await readIfThere(sha256);
      if (bytes === null) return null;
      if (hashOf(bytes) === sha256) return bytes;
      log("warn", "a copy on disk was damaged and is fetched again", { sha256 });
      await rm(place(sha256), { force: true }).catch(() => undefined);
      return null;
    },
    has: async (sha256, size) => (await stat(place(sha256)).catch(() => null))?.size === size,
    write,
    readNote: async (name) => {
      const text = (await readIfThere(`${name}.json`))?.toString("utf8");
      if (text === undefined) return null;
      const [hash, body] = [text.slice(0, 64), text.slice(65)];
      return hashOf(body) === hash ? JSON.parse(body) : null;
    },
    writeNote: (name, value) => {
      const body = JSON.stringify(value);
      return write(`${name}.json`, `${hashOf(body)}\n${body}`);
    },
    prune: async (mostBytes, kept) => {
      const names = await readdir(folder).catch(() => []);
      const found = await Promise.all(
        names.map(async (name) => ({ name, about: await stat(place(name)).catch(() => null) })),
      );
      const files = found.flatMap(({ name, about }) => (about ? [{ name, size: about.size, at: about.mtimeMs }] : []));
      let total = files.reduce((sum, { size }) => sum + size, 0);
      for (const { name, size } of files.sort((a, b) => a.at - b.at)) {
        if (total <= mostBytes && !name.endsWith(".half")) continue;
        if (kept.has(name) || name.endsWith(".json")) continue;
        await rm(place(name), { force: true }).catch(() => undefined);
        total -= size;
      }
    },
  };
}

function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
