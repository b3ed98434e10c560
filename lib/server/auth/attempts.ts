import "server-only";
import { createHash } from "node:crypto";
import pg from "pg";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { databaseUrl } from "@/lib/server/env";
import { log } from "@/lib/server/log";

const WINDOW_SECONDS = 15 * 60;

/** The rate limits of signing in: attempts per window. A right password gives the account its attempts back. */
export const ATTEMPT_LIMITS = { account: 10, address: 60, device: 10 } as const;

type Counter = keyof typeof ATTEMPT_LIMITS;

/** What all app servers count together, and what this process counts for the time when the database is away. */
interface Limiter {
  readonly shared: RateLimiterPostgres;
  readonly own: RateLimiterMemory;
}

interface Counters {
  readonly pool: pg.Pool;
  readonly limiters: Readonly<Record<Counter, Limiter>>;
}

let counters: Counters | undefined;

/** By what an attempt is counted: the account and the network address, or a browser that this member is known in. */
export type CountedBy =
  | { readonly account: string; readonly address: string }
  /** Strangers' guesses do not lock the owner out of a browser that is known; its own guesses are as few. */
  | { readonly device: string };

/**
 * Counts one attempt to prove a password or a token, before it is looked at, so that attempts side by side cannot slip
 * through. False: too many for this account or from this address, whether or not the account exists. An address that is
 * refused uses up no attempt of the account: it could lock out whomever it can name.
 *
 * Counters are kept in Postgres, shared by all app servers. Each process counts along in memory, and goes by that while
 * Postgres does not answer: a flood that keeps it from answering wins no attempts.
 */
export async function countAttempt(by: CountedBy): Promise<boolean> {
  const { limiters } = open();
  if ("device" in by) return consume(limiters.device, hashKey(by.device));
  return (await consume(limiters.address, hashKey(by.address))) && consume(limiters.account, hashKey(by.account));
}

/**
 * Takes back what a right attempt cost the address it came from, and no more: many people behind one address sign in
 * without end, and nobody clears the count of wrong guesses by a right one.
 */
export async function returnAttempt({ address }: { readonly address: string }): Promise<void> {
  const { shared, own } = open().limiters.address;
  const key = hashKey(address);
  await own.reward(key);
  await shared.reward(key).catch(() => undefined);
}

/** Gives an account, or a known browser, its attempts back after a right password. */
export async function forgetAttempts(by: { readonly account: string } | { readonly device: string }): Promise<void> {
  const { limiters } = open();
  const [{ shared, own }, key] =
    "device" in by ? [limiters.device, hashKey(by.device)] : [limiters.account, hashKey(by.account)];
  await own.delete(key);
  await shared.delete(key);
}

/** Ends the connections of the counters; for programs that want to end, and for tests. */
export async function closeAttempts(): Promise<void> {
  const former = counters;
  counters = undefined;
  await former?.pool.end();
}

async function consume({ shared, own }: Limiter, key: string): Promise<boolean> {
  const isAllowedHere = await isWithin(own, key);
  try {
    return await isWithin(shared, key);
  } catch {
    return isAllowedHere;
  }
}

/** Counts one attempt; throws when the counter cannot be reached. */
async function isWithin(limiter: RateLimiterPostgres | RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

function open(): Counters {
  counters ??= create();
  return counters;
}

function create(): Counters {
  // The library speaks to the driver itself: one statement per attempt, counted by the database.
  const pool = new pg.Pool({
    connectionString: databaseUrl(),
    max: 2,
    // Whoever signs in waits for the count: without an answer this process counts alone.
    connectionTimeoutMillis: 1_500,
    query_timeout: 1_500,
    allowExitOnIdle: true,
  });
  pool.on("error", (error) => log("warn", "a connection of the attempt counters was lost", { cause: error.message }));
  const limiter = (counter: Counter): Limiter => {
    const limits = {
      keyPrefix: `sign-in-${counter}`,
      points: ATTEMPT_LIMITS[counter],
      duration: WINDOW_SECONDS,
      blockDuration: WINDOW_SECONDS,
    };
    const shared = new RateLimiterPostgres({
      ...limits,
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      inMemoryBlockOnConsumed: limits.points + 1,
      inMemoryBlockDuration: 10,
    });
    return { shared, own: new RateLimiterMemory(limits) };
  };
  return { pool, limiters: { account: limiter("account"), address: limiter("address"), device: limiter("device") } };
}

/** Neither mail addresses nor network addresses are written down. */
function hashKey(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
