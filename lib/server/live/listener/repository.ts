import "server-only";
import pg from "pg";
import { databaseUrl } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { CHANGE_CHANNEL, type ChangeNotice, changeNotice } from "@/lib/wire/live";

/** What a listener hears: a change, or that changes may have been missed and everything must be looked at again. */
export type Heard = ChangeNotice | "missed";

type Listener = (heard: Heard) => void;

interface Ear {
  readonly listeners: Set<Listener>;
  /** The connection, or the attempt to make it; null when nobody listens. */
  client: pg.Client | null;
  /** How many times in a row connecting has failed. */
  failures: number;
}

// Kept on the global object: pages and routes are bundled apart, and there is one connection per process all the same.
const kept: typeof globalThis & { roundtripEar?: Ear } = globalThis;

/**
 * Hears every change that any app server saves, by one database connection per process, until the returned function is
 * called. When the connection is lost it is made again with growing pauses, and listeners are told that they may have
 * missed something.
 */
export function listenToChanges(listener: Listener): () => void {
  kept.roundtripEar ??= { listeners: new Set(), client: null, failures: 0 };
  const ear = kept.roundtripEar;
  ear.listeners.add(listener);
  if (ear.client === null) connect(ear);
  return () => {
    ear.listeners.delete(listener);
    if (ear.listeners.size === 0) hangUp(ear);
  };
}

function connect(ear: Ear): void {
  const client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true });
  ear.client = client;
  const lose = (cause: string) => {
    if (ear.client !== client) return;
    ear.client = null;
    client.end().catch(() => undefined);
    if (ear.listeners.size === 0) return;
    ear.failures += 1;
    log("warn", "the connection that hears changes was lost", { cause });
    const pause = Math.min(10_000, 100 * 2 ** ear.failures);
    setTimeout(() => {
      if (ear.client === null && ear.listeners.size > 0) connect(ear);
    }, pause).unref();
  };
  client.on("error", (error) => lose(error.message));
  client.on("end", () => lose("ended"));
  client.on("notification", ({ payload }) => tellOf(ear, payload ?? ""));
  client
    .connect()
    .then(() => client.query(`LISTEN ${CHANGE_CHANNEL}`))
    .then(() => {
      ear.failures = 0;
      // Whatever was saved before this moment was not heard.
      for (const listener of ear.listeners) listener("missed");
    })
    .catch((error: unknown) => lose(error instanceof Error ? error.message : "unknown"));
}

function tellOf(ear: Ear, payload: string): void {
  let notice: ChangeNotice;
  try {
    notice = changeNotice.parse(JSON.parse(payload));
  } catch (error) {
    log("warn", "a notice of a change was not understood", { cause: error instanceof Error ? error.name : "unknown" });
    return;
  }
  for (const listener of ear.listeners) listener(notice);
}

function hangUp(ear: Ear): void {
  const { client } = ear;
  ear.client = null;
  client?.end().catch(() => undefined);
}
