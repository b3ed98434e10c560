import "server-only";
import pg from "pg";
import type { Session } from "@/lib/server/backup/tables/repository";
import type { RuleName } from "@/lib/wire/backup";

/** Held from the first look into a database until it is restored: two restores do not meet. */
const ONE_RESTORE = "hashtextextended('roundtrip restore', 0)";

/** What a database holds before anything is restored into it. */
export type Holding =
  /** Nothing at all. */
  | { readonly kind: "nothing" }
  /** The tables of the product, and no row in any of them. */
  | { readonly kind: "no-rows" }
  /** Somebody's rows, or somebody else's tables: the names of some. */
  | { readonly kind: "filled"; readonly tables: readonly string[] };

export async function isOnlyRestore(session: Session): Promise<boolean> {
  const { rows } = await session.query<{ isMine: boolean }>(`SELECT pg_try_advisory_lock(${ONE_RESTORE}) AS "isMine"`);
  return rows[0]?.isMine === true;
}

/** Says what a database holds; tables that `isKnown` migrations did not make are somebody else's, with rows or without. */
export async function readHolding(session: Session, isKnown: (migration: string) => boolean): Promise<Holding> {
  const { rows: things } = await session.query<{ name: string }>(
    `SELECT relname AS name FROM (${OWN_RELATIONS}) r UNION SELECT proname FROM (${OWN_ROUTINES}) p
     UNION SELECT typname FROM (${OWN_TYPES}) t ORDER BY 1`,
  );
  if (things.length === 0) return { kind: "nothing" };
  const { rows: found } = await session.query(
    `SELECT FROM pg_class WHERE oid = to_regclass('public._prisma_migrations')`,
  );
  const { rows: applied } =
    found.length === 0
      ? { rows: [] }
      : await session.query<{ name: string }>(`SELECT migration_name AS name FROM public._prisma_migrations`);
  const isOurs = applied.length > 0 && applied.every(({ name }) => isKnown(name));
  if (!isOurs) return { kind: "filled", tables: things.map(({ name }) => name) };
  const filled = await listFilledTables(session);
  return filled.length === 0 ? { kind: "no-rows" } : { kind: "filled", tables: filled };
}

/** The tables that have a row, but for the list of migrations. */
export async function listFilledTables(session: Session): Promise<string[]> {
  const { rows: tables } = await session.query<{ name: string }>(
    `SELECT relname AS name FROM (${OWN_RELATIONS}) r WHERE relkind IN ('r', 'p') AND relname <> '_prisma_migrations'
     ORDER BY 1`,
  );
  const filled: string[] = [];
  for (const { name } of tables) {
    const { rows } = await session.query(`SELECT FROM public.${pg.escapeIdentifier(name)} LIMIT 1`);
    if (rows.length > 0) filled.push(name);
  }
  return filled;
}

export async function listExtensions(session: Session): Promise<string[]> {
  const { rows } = await session.query<{ name: string }>("SELECT extname AS name FROM pg_extension ORDER BY 1");
  return rows.map(({ name }) => name);
}

/** Takes out everything that the product made in a database, and the extensions that were not there before. */
export async function emptyDatabase(session: Session, extensionsBefore: readonly string[]): Promise<void> {
  const { rows } = await session.query<{ statement: string }>(
    `SELECT format('DROP %s IF EXISTS public.%I CASCADE', CASE relkind WHEN 'v' THEN 'VIEW'
         WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, relname) AS statement
       FROM (${OWN_RELATIONS}) r
     UNION ALL SELECT format('DROP ROUTINE IF EXISTS public.%I(%s) CASCADE', proname,
         pg_get_function_identity_arguments(oid)) FROM (${OWN_ROUTINES}) p
     UNION ALL SELECT format('DROP TYPE IF EXISTS public.%I CASCADE', typname) FROM (${OWN_TYPES}) t
     UNION ALL SELECT format('DROP EXTENSION IF EXISTS %I CASCADE', extname) FROM pg_extension
       WHERE extname <> 'plpgsql' AND extname <> ALL ($1)`,
    [extensionsBefore],
  );
  await session.query("BEGIN");
  for (const { statement } of rows) await session.query(statement);
  await session.query("COMMIT");
}

interface Rule extends RuleName {
  readonly definition: string;
  readonly isKey: boolean;
}

/**
 * Puts the rules aside that judge one act at a time, or rows in the order in which they were written, and returns how to
 * bring them back. A row that is loaded was judged when it was written; the rules say nothing of a state that is whole.
 * Of the checks only `unchecked` ones are put aside: there are rows that break them.
 *
 * Foreign keys are dropped and made anew: that needs no more than owning the tables, whereas `session_replication_role`
 * and switching off their inner triggers need a superuser, whom no managed server gives. Checks stay where they can:
 * made anew from what the catalogue says of them, some would read otherwise than a migration writes them.
 */
export async function putRulesAside(session: Session, unchecked: readonly RuleName[]): Promise<() => Promise<void>> {
  const { rows: triggers } = await session.query<RuleName & { readonly mode: string }>(
    `SELECT c.relname AS table, tgname AS name, tgenabled AS mode
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE c.relnamespace = 'public'::regnamespace AND NOT tgisinternal AND tgenabled <> 'D' ORDER BY 1, 2`,
  );
  const { rows: constraints } = await session.query<Rule>(
    `SELECT c.relname AS table, conname AS name, pg_get_constraintdef(k.oid) AS definition, contype = 'f' AS "isKey"
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE c.relnamespace = 'public'::regnamespace AND contype IN ('c', 'f') ORDER BY 1, 2`,
  );
  const isUnchecked = (rule: RuleName) =>
    unchecked.some(({ table, name }) => table === rule.table && name === rule.name);
  const aside = constraints.filter((rule) => rule.isKey || isUnchecked(rule));
  await alter(session, triggers, ({ name }) => `DISABLE TRIGGER ${pg.escapeIdentifier(name)}`);
  await alter(session, aside, ({ name }) => `DROP CONSTRAINT ${pg.escapeIdentifier(name)}`);
  return async () => {
    await alter(
      session,
      aside,
      (rule) =>
        `ADD CONSTRAINT ${pg.escapeIdentifier(rule.name)} ${rule.definition}${isUnchecked(rule) ? " NOT VALID" : ""}`,
    );
    await alter(
      session,
      triggers,
      ({ name, mode }) => `ENABLE ${MODES[mode] ?? ""} TRIGGER ${pg.escapeIdentifier(name)}`,
    );
  };
}

const MODES: Readonly<Record<string, string>> = { R: "REPLICA", A: "ALWAYS" };

/** The check that a row breaks, where that is why a statement was refused. */
export function brokenCheck(error: unknown): RuleName | null {
  if (!(error instanceof pg.DatabaseError) || error.code !== "23514") return null;
  const { table, constraint: name } = error;
  return table === undefined || name === undefined ? null : { table, name };
}

/** One statement per table, which is walked once for all its rules. */
async function alter<T extends RuleName>(
  session: Session,
  rules: readonly T[],
  say: (rule: T) => string,
): Promise<void> {
  for (const [table, some] of byTable(rules)) {
    await session.query(`ALTER TABLE public.${pg.escapeIdentifier(table)} ${some.map(say).join(", ")}`);
  }
}

function byTable<T extends { readonly table: string }>(rows: readonly T[]): (readonly [string, readonly T[]])[] {
  const tables = new Map<string, T[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  return [...tables];
}

/** What belongs to an extension is not ours. */
const notOfExtension = (catalogue: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

const OWN_RELATIONS = `SELECT c.oid, c.relname, c.relkind FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
    AND ${notOfExtension("pg_class", "c.oid")}`;
const OWN_ROUTINES = `SELECT p.oid, p.proname FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace AND ${notOfExtension("pg_proc", "p.oid")}`;
const OWN_TYPES = `SELECT t.oid, t.typname FROM pg_type t
  WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd') AND ${notOfExtension("pg_type", "t.oid")}`;
