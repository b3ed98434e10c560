import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { TURNS } from "@/lib/domain/bidi";
import type { Localized } from "@/lib/domain/model/vocabulary";
import { databaseUrl } from "@/lib/server/env";
import { type Prisma, PrismaClient } from "@/lib/server/generated/client";
import { hideWithdrawn } from "@/lib/server/hide-withdrawn";
import { log } from "@/lib/server/log";

/** What repositories take: the database itself, or one transaction of it. */
export type Db = Prisma.TransactionClient;

/** How many connections a process has, and how long it waits for what. */
export interface DatabaseLimits {
  /** Connections for reads, and for transactions: neither can use up the other's. */
  readonly readers: number;
  readonly writers: number;
  /** For a connection, for another's lock, for the turn in a case: after it the answer is "busy". */
  readonly patienceMs: number;
  /** One statement, and one transaction with all its pauses. */
  readonly statementMs: number;
  readonly transactionMs: number;
}

/** Of a server: a person waits for each answer. */
const SERVER: DatabaseLimits = {
  readers: 8,
  writers: 5,
  patienceMs: 2_000,
  statementMs: 15_000,
  transactionMs: 60_000,
};

/** Of a program that somebody started and whose end they wait for: publishing, importing, checking. */
export const PROGRAM_LIMITS: DatabaseLimits = {
  readers: 4,
  writers: 1,
  patienceMs: 60_000,
  statementMs: 600_000,
  transactionMs: 600_000,
};

// Kept on the global object because the development server loads this module again on every change.
const kept: typeof globalThis & {
  roundtripDb?: PrismaClient;
  roundtripWriter?: PrismaClient;
  roundtripLimits?: DatabaseLimits;
} = globalThis;

/** The limits of this process; those of a server where nothing else was said. */
export function databaseLimits(): DatabaseLimits {
  return kept.roundtripLimits ?? SERVER;
}

/** Says what this process is; to be said before its first use of the database. */
export function setDatabaseLimits(limits: Partial<DatabaseLimits>): void {
  kept.roundtripLimits = { ...databaseLimits(), ...limits };
}

/**
 * The client that this process reads with, connected on first use; also for a write of one statement. Only repositories
 * and sign-in use it.
 */
export function db(): PrismaClient {
  kept.roundtripDb ??= connect(databaseLimits().readers);
  return kept.roundtripDb;
}

/** The client of transactions, which has connections of its own: however many writers wait, readers are answered. */
export function writer(): PrismaClient {
  kept.roundtripWriter ??= connect(databaseLimits().writers);
  return kept.roundtripWriter;
}

/**
 * A connection that takes one statement after another. Prisma asks for the relations of a record side by side, also
 * within a transaction, which has one connection; the driver takes no second statement before the first is answered.
 */
class OneAtATime extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    let former: Promise<unknown> = Promise.resolve();
    const ask = (...asked: unknown[]): unknown => {
      const run = (): unknown => Reflect.apply(super.query, this, asked);
      // With a callback no promise is given back: so the pool asks, on a connection that nobody else has.
      if (asked.some((part) => typeof part === "function")) return run();
      const answer = former.then(run, run);
      former = answer;
      return answer;
    };
    this.query = ask as pg.Client["query"];
  }
}

/**
 * Said to a connection, its session looks after its client once a second: a process that was killed amid a statement
 * leaves neither the statement nor its locks. Where the system of the database cannot tell, it stays as it was.
 */
export const END_WITH_CLIENT =
  "DO $$ BEGIN SET client_connection_check_interval = '1s'; EXCEPTION WHEN OTHERS THEN NULL; END $$";

/**
 * Says to a new connection how long it may take for what. Said as a statement and not as the connection is made: a pooler
 * between refuses settings that it does not know.
 */
function limitSession(client: pg.PoolClient, done: (error?: Error) => void): void {
  const { patienceMs, statementMs, transactionMs } = databaseLimits();
  // A process that was stopped in the middle gives its locks back.
  const limits = `SET statement_timeout = ${statementMs}; SET lock_timeout = ${patienceMs};
    SET idle_in_transaction_session_timeout = ${transactionMs};
    ${END_WITH_CLIENT}`;
  client.query(limits, (error: Error | null) => done(error ?? undefined));
}

function connect(max: number): PrismaClient {
  const client = new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: databaseUrl(),
        max,
        connectionTimeoutMillis: 10_000,
        verify: limitSession,
        Client: OneAtATime,
      },
      {
        onPoolError: (error) => log("warn", "an idle database connection was lost", { cause: error.message }),
        onConnectionError: (error) => log("warn", "a database connection was lost", { cause: error.message }),
      },
    ),
  });
  const narrowed: unknown = client.$extends(hideWithdrawn);
  // It narrows what reads ask for and adds nothing: to whoever calls it, it is the client that it was.
  return narrowed as PrismaClient;
}

/** Ends all connections; the next `db()` begins anew. For programs that want to end, and for tests. */
export async function closeDb(): Promise<void> {
  const open = [kept.roundtripDb, kept.roundtripWriter];
  delete kept.roundtripDb;
  delete kept.roundtripWriter;
  await Promise.all(open.map(async (client) => client?.$disconnect()));
}

/** The columns of a text that stands in both languages: `note` and `noteZh`. */
export type TextColumns<Name extends string> = { readonly [Column in Name | `${Name}Zh`]: string | null };

/** A text as its two columns. */
export function toTextColumns<Name extends string>(name: Name, text: Localized | null): TextColumns<Name> {
  const columns = { [name]: text?.en ?? null, [`${name}Zh`]: text?.zh ?? null };
  return columns as TextColumns<Name>;
}

/**
 * A filter for texts that contain these words, whatever their case; `%`, `_` and `\` are plain characters. Marks of
 * direction, which come along when a name is copied, are not looked for.
 */
export function containing(words: string) {
  return { contains: words.replace(TURNS, "").replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
}
