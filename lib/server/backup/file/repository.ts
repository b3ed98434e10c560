import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { type FileHandle, link, open, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { BACKUP_MARK } from "@/lib/wire/backup";

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** What a block holds; its place in this list is the byte that says so. */
const KINDS = ["header", "rows", "table-end", "anchors", "trailer"] as const;
export type BlockKind = (typeof KINDS)[number];

/** kind, number, length as stored, length as read, sha-256 of what is stored, and the first bytes of a sha-256 of all that. */
const HEAD = { kind: 0, number: 1, stored: 5, plain: 9, sha256: 13, seal: 45, end: 53 } as const;

/** No block is longer, whatever its head says: so much memory and no more. */
const LONGEST = 64 * 2 ** 20;

export interface Block {
  readonly kind: BlockKind;
  readonly number: number;
  readonly at: number;
  readonly bytes: Buffer;
  /** The hash of every byte of the file before this block. */
  readonly before: string;
}

/** Bytes that are not those that were written. */
export class DamagedBlock extends Error {
  constructor(
    readonly what: "not-a-backup" | "other-format" | "cut-off" | "checksum" | "order" | "unreadable",
    readonly number: number,
    readonly at: number,
  ) {
    super(`block ${number} at byte ${at}: ${what}`);
  }
}

export interface BackupWriter {
  write(kind: BlockKind, bytes: Uint8Array): Promise<void>;
  /** Blocks so far, and the hash of every byte so far. */
  standing(): { readonly blocks: number; readonly size: number; readonly sha256: string };
  /** Gives the file its name, unless somebody else has taken it meanwhile. */
  finish(): Promise<"finished" | "exists">;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/**
 * Begins a file beside the one that is wanted: what was broken off never bears the name of a backup. Only the owner may
 * read it: it holds everything, hashes of passwords among it.
 */
export async function openBackupWriter(place: string): Promise<BackupWriter | "exists"> {
  if (await isThere(place)) return "exists";
  const half = `${place}.${randomBytes(4).toString("hex")}.part`;
  const file = await open(half, "wx", 0o600);
  const hash = createHash("sha256");
  let size = 0;
  let blocks = 0;
  const append = async (bytes: Uint8Array) => {
    for (let done = 0; done < bytes.byteLength; ) done += (await file.write(bytes, done)).bytesWritten;
    hash.update(bytes);
    size += bytes.byteLength;
  };
  const discard = async () => {
    await file.close().catch(() => undefined);
    await unlink(half).catch(() => undefined);
  };
  try {
    await append(Buffer.from(BACKUP_MARK));
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    async write(kind, bytes) {
      const stored = await compress(bytes);
      const head = Buffer.alloc(HEAD.end);
      head.writeUInt8(KINDS.indexOf(kind), HEAD.kind);
      head.writeUInt32BE(blocks, HEAD.number);
      head.writeUInt32BE(stored.byteLength, HEAD.stored);
      head.writeUInt32BE(bytes.byteLength, HEAD.plain);
      createHash("sha256").update(stored).digest().copy(head, HEAD.sha256);
      sealOf(head).copy(head, HEAD.seal);
      await append(head);
      await append(stored);
      blocks += 1;
    },
    standing: () => ({ blocks, size, sha256: hash.copy().digest("hex") }),
    async finish() {
      await file.sync();
      await file.close();
      try {
        // A link is refused where the name is taken; renaming would write over what is there.
        await link(half, place);
        await unlink(half);
      } catch (error) {
        if (isCode(error, "EEXIST") || (await isThere(place))) return "exists";
        // Some file systems know no links.
        await rename(half, place);
      }
      await syncFolder(path.dirname(place));
      return "finished";
    },
    discard,
  };
}

/**
 * The blocks of a file in their order, each checked against its own hash.
 * @throws DamagedBlock at the first byte that is not as it was written
 */
export async function* readBlocks(place: string): AsyncGenerator<Block, { readonly sha256: string }> {
  const file = await open(place, "r");
  try {
    const hash = createHash("sha256");
    const mark = await readBytes(file, 0, BACKUP_MARK.length);
    const read = mark.toString("latin1");
    if (read !== BACKUP_MARK) {
      throw new DamagedBlock(/^ROUNDTRIP BACKUP \d+\n$/.test(read) ? "other-format" : "not-a-backup", 0, 0);
    }
    hash.update(mark);
    const { size } = await file.stat();
    let at = mark.byteLength;
    for (let number = 0; at < size; number += 1) {
      const head = await readBytes(file, at, HEAD.end);
      if (head.byteLength < HEAD.end) throw new DamagedBlock("cut-off", number, at);
      if (!sealOf(head).equals(head.subarray(HEAD.seal))) throw new DamagedBlock("checksum", number, at);
      const kind = KINDS[head.readUInt8(HEAD.kind)];
      const [length, plain] = [head.readUInt32BE(HEAD.stored), head.readUInt32BE(HEAD.plain)];
      if (kind === undefined || length > LONGEST || plain > LONGEST) throw new DamagedBlock("unreadable", number, at);
      if (head.readUInt32BE(HEAD.number) !== number) throw new DamagedBlock("order", number, at);
      const stored = await readBytes(file, at + HEAD.end, length);
      if (stored.byteLength < length) throw new DamagedBlock("cut-off", number, at);
      const fits = createHash("sha256").update(stored).digest().equals(head.subarray(HEAD.sha256, HEAD.seal));
      if (!fits) throw new DamagedBlock("checksum", number, at);
      const bytes = await expand(stored, { maxOutputLength: Math.max(plain, 1) }).catch(() => null);
      if (bytes?.byteLength !== plain) throw new DamagedBlock("unreadable", number, at);
      yield { kind, number, at, bytes, before: hash.copy().digest("hex") };
      hash.update(head).update(stored);
      at += HEAD.end + length;
    }
    return { sha256: hash.digest("hex") };
  } finally {
    await file.close();
  }
}

async function readBytes(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** A head that was changed is not believed: its lengths would lead astray. */
function sealOf(head: Buffer): Buffer {
  return createHash("sha256")
    .update(head.subarray(0, HEAD.seal))
    .digest()
    .subarray(0, HEAD.end - HEAD.seal);
}

async function isThere(place: string): Promise<boolean> {
  try {
    await stat(place);
    return true;
  } catch (error) {
    if (isCode(error, "ENOENT")) return false;
    throw error;
  }
}

/** The name of a new file is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, "r").catch(() => null);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === code;
}
