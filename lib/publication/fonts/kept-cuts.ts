import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

const FOLDER = path.join(process.cwd(), "build", "fonts");
const MOST_FILES = 2000;
/** Raised whenever the making of a cut changes, so that no older cut passes for one of today. */
const RECIPE = 2;

let lock: Promise<string | null> | null = null;

/**
 * A cut font from the folder of those made before, or made and put there. Cutting and packing 1,000 Han characters takes a
 * second, and most versions of a case need the same. A file is taken only when it still has the hash that it was kept under;
 * a folder that cannot be written costs time and nothing else.
 */
export async function keepCut(cut: string, make: () => Promise<Buffer>): Promise<Buffer> {
  lock ??= readFile(path.join(process.cwd(), "package-lock.json"), "utf8").catch(() => null);
  const tools = await lock;
  // Without the list of tools nothing tells whether a cut comes from those of today.
  if (tools === null) return make();
  const file = path.join(FOLDER, `${hash(Buffer.from(`${RECIPE}\n${hash(Buffer.from(tools))}\n${cut}`))}.woff2`);
  const kept = await readFile(file).catch(() => null);
  if (kept && kept.toString("latin1", 0, 64) === hash(kept.subarray(64))) return kept.subarray(64);
  const bytes = await make();
  await keep(file, bytes).catch(() => undefined);
  return bytes;
}

async function keep(file: string, bytes: Buffer): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, Buffer.concat([Buffer.from(hash(bytes), "latin1"), bytes]));
  await rename(draft, file);
  const names = await readdir(FOLDER);
  if (names.length <= MOST_FILES) return;
  const ages = await Promise.all(
    names.map(async (name) => ({ name, made: (await stat(path.join(FOLDER, name))).mtimeMs })),
  );
  const oldest = ages.sort((one, other) => one.made - other.made).slice(0, MOST_FILES / 2);
  await Promise.all(oldest.map(({ name }) => rm(path.join(FOLDER, name), { force: true })));
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
