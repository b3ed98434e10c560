import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { TURNS } from "@/lib/domain/bidi";
import type { Localized } from "@/lib/domain/vocabulary";
import { standingRecords } from "@/lib/server/cases/standing/repository";
import { databaseUrl } from "@/lib/server/env";
import { type Prisma, PrismaClient } from "@/lib/server/generated/client";
import { log } from "@/lib/server/log";

/** What repositories take: the database itself, or one transaction of it. */
export type Db = Prisma.TransactionClient;

// Kept on the global object because the development server loads this module again on every change.
const kept: typeof globalThis & { roundtripDb?: PrismaClient } = globalThis;

/** The one client of this process, connected on first use. Only repositories, transactions and sign-in use it. */
export function db(): PrismaClient {
  kept.roundtripDb ??= connect();
  return kept.roundtripDb;
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

function connect(): PrismaClient {
  const client = new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: databaseUrl(), max: 10, connectionTimeoutMillis: 10_000, Client: OneAtATime },
      {
        onPoolError: (error) => log("warn", "an idle database connection was lost", { cause: error.message }),
        onConnectionError: (error) => log("warn", "a database connection was lost", { cause: error.message }),
      },
    ),
  });
  const narrowed: unknown = client.$extends(standingRecords);
  // It narrows what reads ask for and adds nothing: to whoever calls it, it is the client that it was.
  return narrowed as PrismaClient;
}

/** Ends all connections; the next `db()` begins anew. For programs that want to end, and for tests. */
export async function closeDb(): Promise<void> {
  const open = kept.roundtripDb;
  delete kept.roundtripDb;
  await open?.$disconnect();
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
