import { setTimeout as sleep } from "node:timers/promises";
import { log } from "@/lib/server/log";
import type { ByteStore } from "./byte-store";
import type { DiskCopy } from "./disk-copy";
import { openConnection } from "./one-connection";
import { listLatestFiles, type PublicIndex } from "./public-index";
import { PUBLISHED_CHANNEL } from "./published-channel";
import { readPublicIndex, readStamp } from "./published-records";
import type { Shelf } from "./shelf";

/** How long a change may stay unseen when nobody tells of it. */
const ASK_EVERY_MS = 2_000;
/** Strangers who ask for what is not there wait for one look together, and do not make the database busy. */
const SOONEST_MS = 250;
/** A reader who asks for what is not there waits no longer for a database that does not answer. */
const LOOK_MS = 1_000;
const DISK_BYTES = 2_000_000_000;
const INDEX_NOTE = "index";

export interface PublishedWatch {
  /** Ends when there is an index from disk or database, or when neither has one. */
  readonly begun: Promise<void>;
  /** Asks the database whether something changed; false when it does not answer within a second. */
  look(): Promise<boolean>;
  /** Whether the database answered the last time. */
  isDatabaseReady(): boolean;
  close(): Promise<void>;
}

/**
 * Keeps the shelf at what the database says is public, and the disk at what readers of the latest versions may ask for.
 * Until the database has answered, the shelf holds what it held when this server was last alive.
 */
export function watchPublished({
  databaseUrl,
  shelf,
  store,
  disk,
}: {
  readonly databaseUrl: string;
  readonly shelf: Shelf;
  readonly store: ByteStore;
  readonly disk: DiskCopy;
}): PublishedWatch {
  const ending = new AbortController();
  let isReady = false;
  let lookedAt = 0;
  let looking: Promise<boolean> | null = null;
  let lookingAnew: Promise<boolean> | null = null;
  let copying: Promise<void> = Promise.resolve();

  const database = openConnection(databaseUrl, async (client) => {
    client.on("notification", () => void look());
    // Behind a pooler that keeps no session nobody is told; then asking every two seconds has to do.
    await client.query(`LISTEN ${PUBLISHED_CHANNEL}`);
  });
  const copy = async (index: PublicIndex): Promise<void> => {
    for (const file of listLatestFiles(index)) {
      if (ending.signal.aborted || shelf.index() !== index) return;
      await store.keep(file);
    }
    const files = listLatestFiles(index).flatMap((file) => Object.values(store.codingsOf(file)));
    await disk.prune(DISK_BYTES, new Set(files.map(({ sha256 }) => sha256)));
  };
  const take = (index: PublicIndex): void => {
    shelf.replace(index);
    copying = copying
      .then(() => copy(index))
      .catch((error: unknown) => {
        log("warn", "published files could not be copied to disk", { cause: String(error) });
      });
  };
  const ask = async (): Promise<boolean> => {
    try {
      if ((await readStamp(database)) !== shelf.index()?.stamp) {
        const index = await readPublicIndex(database);
        take(index);
        await disk.writeNote(INDEX_NOTE, index);
      }
      if (!isReady) log("info", "the front reads the database");
      isReady = true;
    } catch (error) {
      if ((isReady || lookedAt === 0) && !ending.signal.aborted) {
        log("warn", "the database does not answer; readers get what this server has", { cause: causeOf(error) });
      }
      isReady = false;
    }
    lookedAt = Date.now();
    return isReady;
  };
  const look = (): Promise<boolean> => {
    looking ??= ask().finally(() => {
      looking = null;
    });
    return looking;
  };
  /** Begins after it was asked for: a look that is under way may have read what was there before. */
  const lookAnew = async (): Promise<boolean> => {
    await looking;
    await sleep(Math.max(0, lookedAt + SOONEST_MS - Date.now()), undefined, { ref: false });
    return look();
  };
  const begin = async (): Promise<void> => {
    const kept = await disk.readNote<PublicIndex>(INDEX_NOTE);
    if (kept) take(kept);
    const first = look();
    if (!kept) await first;
  };
  const run = async (): Promise<void> => {
    await begun;
    while (!ending.signal.aborted) {
      await sleep(ASK_EVERY_MS, undefined, { signal: ending.signal }).catch(() => undefined);
      if (!ending.signal.aborted) await look();
    }
  };
  const begun = begin();
  void run();

  return {
    begun,
    look: () => {
      lookingAnew ??= lookAnew().finally(() => {
        lookingAnew = null;
      });
      return Promise.race([lookingAnew, sleep(LOOK_MS, false, { ref: false })]);
    },
    isDatabaseReady: () => isReady,
    close: async () => {
      ending.abort();
      await database.close();
    },
  };
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
