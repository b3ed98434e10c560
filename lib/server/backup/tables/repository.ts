import "server-only";
import { createHash } from "node:crypto";
import pg from "pg";
import { from, to } from "pg-copy-streams";
import { END_WITH_CLIENT } from "@/lib/server/db";
import { databaseUrl } from "@/lib/server/env";
import type { BackupHeader, CopiedRows, CopiedTable, RuleName } from "@/lib/wire/backup";

/** A connection of its own: what is copied or loaded is one transaction from its beginning to its end. */
export type Session = pg.Client;

/** So much of a table is one block: memory holds a few of them, however large the table, or one of its rows. */
const BLOCK_BYTES = 2 ** 20;
const LINE_END = 0x0a;

/** Written and read the same way whatever a server or an account is set to. */
const PLAIN_SETTINGS = {
  datestyle: "ISO, YMD",
  intervalstyle: "postgres",
  timezone: "UTC",
  bytea_output: "hex",
  extra_float_digits: "1",
  row_security: "off",
  statement_timeout: "0",
  lock_timeout: "0",
  idle_in_transaction_session_timeout: "0",
  transaction_timeout: "0",
};

/** Runs `work` on a connection of its own, which is closed afterwards, whatever it was amid. */
export async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const session = new pg.Client({ connectionString: databaseUrl(), connectionTimeoutMillis: 10_000, keepAlive: true });
  // A lost connection is reported by the statement that waits on it.
  session.on("error", () => undefined);
  await session.connect();
  try {
    await session.query(END_WITH_CLIENT);
    return await work(session);
  } finally {
    await session.end();
  }
}

/** One moment of the database for all that `work` reads; people go on writing beside it. */
export function atOneMoment<T>(work: (session: Session) => Promise<T>): Promise<T> {
  return inTransaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work);
}

/** All of `work` or nothing of it. */
export function asOneWrite<T>(work: (session: Session) => Promise<T>): Promise<T> {
  return inTransaction("BEGIN", work);
}

/** A transaction on a connection of its own, which ends with it: so it is rolled back even amid a copy. */
function inTransaction<T>(begin: string, work: (session: Session) => Promise<T>): Promise<T> {
  return withSession(async (session) => {
    await session.query(begin);
    await setPlainly(session);
    const result = await work(session);
    await session.query("COMMIT");
    return result;
  });
}

async function setPlainly(session: Session): Promise<void> {
  // A setting that an older server does not know is not asked for.
  await session.query(
    `SELECT set_config(name, value, true) FROM unnest($1::text[], $2::text[]) AS wanted (name, value)
     WHERE EXISTS (SELECT FROM pg_settings s WHERE lower(s.name) = wanted.name)`,
    [Object.keys(PLAIN_SETTINGS), Object.values(PLAIN_SETTINGS)],
  );
}

/** What the catalogue says there is to copy. */
export async function readContents(session: Session): Promise<
  Omit<BackupHeader, "product" | "sealedWith"> & {
    readonly unfinished: readonly string[];
  }
> {
  const migrations = await readMigrations(session);
  const { rows } = await session.query<{ at: string; postgres: string }>(
    `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
       split_part(current_setting('server_version'), ' ', 1) AS postgres`,
  );
  const { rows: sequences } = await session.query<{ name: string; last: string | null }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
  );
  const { rows: unchecked } = await session.query<RuleName>(
    `SELECT c.relname AS table, k.conname AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE c.relnamespace = 'public'::regnamespace AND NOT k.convalidated ORDER BY 1, 2`,
  );
  const [about] = rows;
  if (about === undefined) throw new Error("the database did not say what time it is");
  return {
    ...about,
    migrations: migrations.filter(({ isDone }) => isDone).map(({ name }) => name),
    unfinished: migrations.filter(({ isDone }) => !isDone).map(({ name }) => name),
    tables: await readTables(session),
    sequences,
    unchecked,
  };
}

async function readMigrations(session: Session): Promise<{ readonly name: string; readonly isDone: boolean }[]> {
  const { rows: found } = await session.query(
    `SELECT FROM pg_class WHERE oid = to_regclass('public._prisma_migrations')`,
  );
  if (found.length === 0) return [];
  const { rows } = await session.query<{ name: string; isDone: boolean }>(
    `SELECT migration_name AS name, bool_or(finished_at IS NOT NULL) AS "isDone" FROM public._prisma_migrations
     WHERE rolled_back_at IS NULL GROUP BY 1 ORDER BY 1`,
  );
  return rows;
}

/** Every table of the product with its columns, but for the list of migrations, which applying them writes anew. */
export async function readTables(session: Session): Promise<CopiedTable[]> {
  const { rows } = await session.query<CopiedTable>(
    `SELECT c.relname AS name, (
       SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attname)
       FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     ) AS columns
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     ORDER BY c.relname COLLATE "C"`,
  );
  return rows;
}

/**
 * The rows of a table in the text form of COPY, in pieces of bounded size and in the order of the primary key: the same
 * rows are the same bytes, wherever they lie.
 *
 * @returns how many rows there were, and the hash of their bytes
 */
export async function* copyOut(session: Session, table: CopiedTable): AsyncGenerator<Buffer, CopiedRows> {
  const { rows: key } = await session.query<{ name: string; isText: boolean }>(
    `SELECT a.attname AS name, a.attcollation <> 0 AS "isText"
     FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (number, place)
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
     WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY k.place`,
    [nameOf(table)],
  );
  // Two servers may sort words differently; bytes they sort alike.
  const order = key.map(({ name, isText }) => `${pg.escapeIdentifier(name)}${isText ? ' COLLATE "C"' : ""}`);
  const sorted = order.length > 0 ? order.join(", ") : `${nameOf(table)}::text COLLATE "C"`;
  const stream = session.query(
    to(`COPY (SELECT ${columnsOf(table)} FROM ${nameOf(table)} ORDER BY ${sorted}) TO STDOUT`),
  );
  const hash = createHash("sha256");
  let rows = 0;
  let pieces: Buffer[] = [];
  let gathered = 0;
  for await (const read of stream) {
    let chunk: Buffer = read;
    rows += countRows(chunk);
    hash.update(chunk);
    while (gathered + chunk.byteLength >= BLOCK_BYTES) {
      const rest = BLOCK_BYTES - gathered;
      yield Buffer.concat([...pieces, chunk.subarray(0, rest)]);
      chunk = chunk.subarray(rest);
      pieces = [];
      gathered = 0;
    }
    pieces.push(chunk);
    gathered += chunk.byteLength;
  }
  if (gathered > 0) yield Buffer.concat(pieces);
  return { rows, sha256: hash.digest("hex") };
}

/** Takes in the rows of a table, piece by piece, in the text form of COPY. */
export function copyIn(session: Session, table: CopiedTable) {
  const stream = session.query(from(`COPY ${nameOf(table)} (${columnsOf(table)}) FROM STDIN`));
  // Heard from the beginning: a row that is refused is told while the next piece waits to be taken.
  const failure = new Promise<never>((_, reject) => stream.once("error", reject));
  failure.catch(() => undefined);
  return {
    write(bytes: Buffer): Promise<void> {
      const taken = new Promise<void>((resolve, reject) => {
        stream.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
      return Promise.race([taken, failure]);
    },
    end(): Promise<void> {
      const finished = new Promise<void>((resolve) => stream.end(resolve));
      return Promise.race([finished, failure]);
    },
  };
}

/** Rows of COPY's text form: a line break within a value is written as two other characters. */
export function countRows(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1)) count += 1;
  return count;
}

/** Lets the sequences go on where they were. */
export async function setSequences(session: Session, sequences: BackupHeader["sequences"]): Promise<void> {
  for (const { name, last } of sequences) {
    if (last === null) continue;
    await session.query("SELECT setval($1::regclass, $2::bigint)", [`public.${pg.escapeIdentifier(name)}`, last]);
  }
}

/** The last revision of each case: what an anchor beyond it speaks of came later. */
export async function listChainHeads(session: Session): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await session.query<{ caseId: string; seq: string }>(
    `SELECT "caseId", max("seq")::text AS seq FROM public."Revision" GROUP BY 1`,
  );
  return new Map(rows.map(({ caseId, seq }) => [caseId, BigInt(seq)]));
}

/** Fresh tables know nothing of themselves, and every plan would be a guess. */
export async function gatherStatistics(session: Session, tables: readonly CopiedTable[]): Promise<void> {
  for (const table of tables) await session.query(`ANALYZE ${nameOf(table)}`);
}

function nameOf({ name }: Pick<CopiedTable, "name">): string {
  return `public.${pg.escapeIdentifier(name)}`;
}

function columnsOf({ columns }: CopiedTable): string {
  return columns.map(({ name }) => pg.escapeIdentifier(name)).join(", ");
}
