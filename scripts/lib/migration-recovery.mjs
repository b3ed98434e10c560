import { readCatalogue } from "./database-catalogue.mjs";
import { PlainFailure } from "./steps.mjs";

/** The number that Prisma's engine locks under: whoever migrates holds it, whichever tool they use. */
const LOCK = 72_707_369;

const PATIENCE_MS = 120_000;

/** What Postgres says to a script that meets what it made before: something is there already, or gone already. */
const DONE_BEFORE = new Set("42P06 42P07 42701 42710 42723 23505 3F000 42P01 42703 42704 42883".split(" "));

/** A label that was renamed before has no code of its own, only the place in the server that looks for it. */
function isDoneBefore({ code, routine }) {
  return DONE_BEFORE.has(code) || (code === "22023" && routine === "RenameEnumLabel");
}

/**
 * Waits until nobody else applies migrations to this database. A process that was killed while it did leaves a session
 * of the server that goes on with its statement and with the lock; here each session looks after its client once a second,
 * so that it ends soon after it.
 *
 * @param {{ query: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }> }} session
 */
export async function takeTurn(session, patience = PATIENCE_MS) {
  // A server on a system without this way of looking has no other value than 0.
  await session.query("select set_config('client_connection_check_interval', '1s', false)").catch(() => undefined);
  const deadline = Date.now() + patience;
  for (;;) {
    const { rows } = await session.query("select pg_try_advisory_lock($1) as taken", [LOCK]);
    if (rows[0].taken) return;
    if (Date.now() > deadline) throw await tellHolder(session);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function tellHolder(session) {
  const { rows } = await session.query(
    `select l.pid, a.application_name as name, a.client_addr::text as client from pg_locks l
       left join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [LOCK],
  );
  const [{ pid = "unknown", client = null } = {}] = rows;
  return new PlainFailure(
    `somebody else has been applying migrations to this database all the while (process ${pid} of the server${client ? `, from ${client}` : ""})`,
    `wait until it is done and start again; if nobody is at work there: select pg_terminate_backend(${pid});`,
  );
}

/**
 * Settles each migration that the history says was begun and does not say how it ended. Its script is one transaction, so
 * it is there whole or not at all; which of the two, the catalogue says: it is tried, looked at and taken back. Where it
 * changes the catalogue it was not there, and the history then says that it was rolled back, so that it is applied again.
 * Where it changes nothing, or meets what it made before, it was there, and the history says so.
 */
export async function healHistory(engine, session, migrationsList) {
  for (const name of await listHalfRecorded(session)) {
    const folder = migrationsList.migrationDirectories.find((one) => one.path === name);
    if (folder === undefined) {
      throw new PlainFailure(
        `the history of the database has a migration "${name}" that was begun and not finished, and that this version of the program does not know`,
        "start the version of the program that began it",
      );
    }
    const wasThere = await isThere(session, folder.migrationFile.content.value, name);
    await session.atomically(() =>
      wasThere
        ? engine.markMigrationApplied({ migrationName: name, migrationsList })
        : engine.markMigrationRolledBack({ migrationName: name }),
    );
  }
}

async function listHalfRecorded(session) {
  const { rows: history } = await session.query("select to_regclass('_prisma_migrations') is not null as there");
  if (!history[0].there) return [];
  const { rows } = await session.query(
    `select migration_name as name from _prisma_migrations
      where finished_at is null and rolled_back_at is null order by started_at`,
  );
  return rows.map(({ name }) => name);
}

async function isThere(session, script, name) {
  await session.query("begin");
  try {
    const before = await readWholeCatalogue(session);
    await session.query(script);
    return (await readWholeCatalogue(session)) === before;
  } catch (error) {
    if (isDoneBefore(error)) return true;
    throw new PlainFailure(
      `the migration "${name}" was begun once and does not go through: ${error.message}`,
      "the database is as it was; mend what the message names, and start again",
      error,
    );
  } finally {
    await session.query("rollback");
  }
}

/** Everything that a migration can change but the rows of tables, as one text. */
async function readWholeCatalogue(session) {
  const { rows: columns } = await session.query(
    `select attrelid::regclass::text as of, attname, format_type(atttypid, atttypmod) as type, attnotnull, attgenerated,
       pg_get_expr(adbin, adrelid) as preset
     from pg_attribute join pg_class c on c.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attnum > 0 and not attisdropped
     order by attrelid, attnum`,
  );
  const { rows: labels } = await session.query(
    "select enumtypid::regtype::text as type, enumlabel from pg_enum order by 1, enumsortorder",
  );
  return JSON.stringify([columns, labels, await readCatalogue(session)]);
}
