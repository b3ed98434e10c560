import "server-only";

/** After how many seconds it is worth asking again. */
export const AWAY_RETRY_SECONDS = 2;

/** What an app server knows of its database at any moment, without asking it. */
export interface DatabaseWatch {
  /** Whether it did not answer when it was last asked. */
  isAway(): boolean;
  /** Asks now, unless it is known to be away; false when it is. */
  answers(): Promise<boolean>;
  /** What `work` gives, or `instead` when the database turns out to be away before that; then `work` goes on unheard. */
  orAway<Value, Instead>(work: Promise<Value>, instead: Instead): Promise<Value | Instead>;
  /** Somebody was refused a connection: whether there is one to be had is tried anew. */
  doubt(): void;
  close(): void;
}

// Kept on the global object: pages, routes and the proxy are bundled apart, and each would have a watch of its own.
const kept: typeof globalThis & { roundtripDatabaseWatch?: DatabaseWatch } = globalThis;

/** The watch of this app server; null in programs, which wait for the database as long as it takes. */
export function databaseWatch(): DatabaseWatch | null {
  return kept.roundtripDatabaseWatch ?? null;
}

/** Makes a watch the one of this process, in place of a former one; null ends it. */
export function setDatabaseWatch(watch: DatabaseWatch | null): void {
  kept.roundtripDatabaseWatch?.close();
  if (watch === null) delete kept.roundtripDatabaseWatch;
  else kept.roundtripDatabaseWatch = watch;
}
