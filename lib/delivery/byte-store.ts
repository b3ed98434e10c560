import { LRUCache } from "lru-cache";
import { log } from "@/lib/server/log";
import type { DiskCopy } from "./disk-copy";
import { type Coding, encodeFile, isWorthEncoding } from "./encode-file";
import type { Representation } from "./negotiate";
import type { PublishedFile, StoredBytes } from "./public-index";

/** Published bytes by their hash, from the nearest place that has them. */
export interface ByteStore {
  /** Rejects when the bytes lie in no place that answers. */
  get(sha256: string): Promise<Buffer>;
  /** What a file is stored as: as published, or as encoded here for versions that were published without codings. */
  codingsOf(file: PublishedFile): Readonly<Partial<Record<Representation, StoredBytes>>>;
  /** Whether the file has all the codings that it will ever have. */
  isEncoded(file: PublishedFile): boolean;
  /** Encodes a file that was published without codings, once; other callers wait for the same work. */
  encode(file: PublishedFile): Promise<void>;
  /** Makes sure that every representation of the file lies on disk. */
  keep(file: PublishedFile): Promise<void>;
}

type Codings = Partial<Record<Coding, StoredBytes>>;

/**
 * Looks in memory, then on disk, then asks `fetchBlob`, and keeps what it found in the nearer places.
 *
 * @param memoryBytes what memory holds at most; the least lately asked for goes first
 */
export function openByteStore({
  disk,
  fetchBlob,
  memoryBytes,
}: {
  readonly disk: DiskCopy;
  readonly fetchBlob: (sha256: string) => Promise<Buffer>;
  readonly memoryBytes: number;
}): ByteStore {
  const memory = new LRUCache<string, Buffer>({
    maxSize: memoryBytes,
    sizeCalculation: (bytes) => Math.max(1, bytes.byteLength),
  });
  const onTheWay = new Map<string, Promise<Buffer>>();
  const encodedHere = new Map<string, Codings>();
  const encoding = new Map<string, Promise<void>>();

  const look = async (sha256: string): Promise<Buffer> => {
    const bytes = (await disk.read(sha256)) ?? (await fetchAndKeep(sha256));
    memory.set(sha256, bytes);
    return bytes;
  };
  const fetchAndKeep = async (sha256: string): Promise<Buffer> => {
    const bytes = await fetchBlob(sha256);
    await disk.write(sha256, bytes);
    return bytes;
  };
  const get = (sha256: string): Promise<Buffer> => {
    const near = memory.get(sha256);
    if (near) return Promise.resolve(near);
    return once(onTheWay, sha256, () => look(sha256));
  };

  const encodeOnce = async ({ mediaType, plain }: PublishedFile): Promise<void> => {
    const note = `${plain.sha256}.codings`;
    const former = await disk.readNote<Codings>(note);
    const areThere = await Promise.all(Object.values(former ?? {}).map((one) => disk.has(one.sha256, one.size)));
    if (former && areThere.every(Boolean)) {
      encodedHere.set(plain.sha256, former);
      return;
    }
    const made: Codings = {};
    for (const { coding, sha256, bytes } of await encodeFile({ mediaType, bytes: await get(plain.sha256) }, false)) {
      await disk.write(sha256, bytes);
      memory.set(sha256, Buffer.from(bytes));
      made[coding] = { sha256, size: bytes.byteLength };
    }
    await disk.writeNote(note, made);
    encodedHere.set(plain.sha256, made);
  };
  const isEncoded = (file: PublishedFile) => !isEncodedHere(file) || encodedHere.has(file.plain.sha256);
  const encode = async (file: PublishedFile): Promise<void> => {
    if (isEncoded(file)) return;
    await once(encoding, file.plain.sha256, () => encodeOnce(file));
  };
  const codingsOf = (file: PublishedFile) => ({
    ...(isEncodedHere(file) ? encodedHere.get(file.plain.sha256) : file.codings),
    identity: file.plain,
  });

  return {
    get,
    codingsOf,
    isEncoded,
    encode,
    keep: async (file) => {
      await encode(file);
      for (const one of Object.values(codingsOf(file))) {
        if (await disk.has(one.sha256, one.size)) continue;
        await fetchAndKeep(one.sha256).catch((error: unknown) => {
          log("warn", "a published file could not be copied to disk", { sha256: one.sha256, cause: String(error) });
        });
      }
    },
  };
}

/** Text that was published without any coding: by a release that stored none, or so short that none is smaller. */
function isEncodedHere({ mediaType, codings }: PublishedFile): boolean {
  return isWorthEncoding(mediaType) && Object.keys(codings).length === 0;
}

/** Runs work under a key once at a time; whoever asks meanwhile gets the same answer. */
async function once<Value>(running: Map<string, Promise<Value>>, key: string, work: () => Promise<Value>) {
  const known = running.get(key);
  if (known) return known;
  const started = work().finally(() => running.delete(key));
  running.set(key, started);
  return started;
}
