import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { healHistory, takeTurn } from "./migration-recovery.mjs";
import { ROOT } from "./paths.mjs";
import { PlainFailure } from "./steps.mjs";

const SCHEMA_FOLDER = path.join(ROOT, "prisma");
const MIGRATIONS_FOLDER = path.join(SCHEMA_FOLDER, "migrations");
const CHAR_OID = 18;
const BPCHAR_OID = 1042;
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Brings the database at `url` to the state of the migration folders and proves that nothing is left to do; with `only`,
 * to the state of those that it names, as the database was when they were all there were.
 *
 * The folders and the `_prisma_migrations` table are Prisma's ordinary ones; only the engine is its WebAssembly build,
 * because the native one has to be downloaded from a host that may be out of reach. A migration and the note that it was
 * applied are one transaction: whatever ends this process, the next one finds both or neither.
 *
 * @param {string} url
 * @param {readonly string[] | null} [only]
 * @returns {Promise<{ applied: string[] }>} names of the migrations that were applied now
 */
export async function migrate(url, only = null) {
  return withEngine(url, async (engine, session) => {
    const applied = await applyAll(engine, session, readMigrations(only));
    if (only) return { applied };
    const drift = await findDrift(engine);
    if (drift) throw new Error(`the schema says more than the migrations do; missing:\n${drift}`);
    return { applied };
  });
}

async function applyAll(engine, session, migrationsList) {
  await takeTurn(session);
  await healHistory(engine, session, migrationsList);
  const finished = await session.listFinished();
  const applied = [];
  for (const [index, { path: name }] of migrationsList.migrationDirectories.entries()) {
    if (finished.has(name)) continue;
    // The engine applies all that is missing in a list; one that ends here misses this one alone.
    const upToThis = { migrationsList: firstOf(migrationsList, index + 1), filters: NO_FILTERS };
    await session.atomically(() => engine.applyMigrations(upToThis));
    applied.push(name);
  }
  return applied;
}

function firstOf(migrationsList, count) {
  return { ...migrationsList, migrationDirectories: migrationsList.migrationDirectories.slice(0, count) };
}

/**
 * Writes the folder of a new migration: what has to be done to a fully migrated database to meet the schema, and the
 * text of each function that is named, as the last migration has it, to be changed there by hand. Returns its path, or
 * null when there is nothing to do.
 *
 * @param {string} url address of an empty database, used up by this
 * @param {string} name in lower case with underscores
 * @param {Date} at
 * @param {readonly string[]} [functions] names of functions of the database
 */
export async function createMigration(url, name, at, functions = []) {
  const texts = functions.map(lastTextOf);
  const drift = await withEngine(url, async (engine, session) => {
    await applyAll(engine, session, readMigrations());
    return findDrift(engine);
  });
  const sql = [...(drift ? [drift] : []), ...texts].join("\n");
  if (!sql) return null;
  const stamp = at.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  return folder;
}

/**
 * A function of the database as the last migration that has it says it.
 *
 * @param {string} name
 */
export function lastTextOf(name) {
  const begin = new RegExp(`^CREATE (?:OR REPLACE )?FUNCTION ${name}\\(`, "m");
  for (const folder of listMigrations().reverse()) {
    const text = readFileSync(path.join(MIGRATIONS_FOLDER, folder, "migration.sql"), "utf8");
    const at = text.search(begin);
    if (at < 0) continue;
    const body = text.slice(at);
    // It ends at a semicolon: of the quoted text, or of the expression.
    const [whole] = /^[^;]*?\$\$[\s\S]*?\$\$[^;]*;|^[^;]*;/.exec(body) ?? [body];
    return `${whole.replace(/^CREATE FUNCTION/, "CREATE OR REPLACE FUNCTION")}\n`;
  }
  throw new PlainFailure(`no migration makes a function ${name}`, "look for its name in prisma/migrations");
}

/** The script that would bring the live database to the schema; null when there is no difference. */
async function findDrift(engine) {
  const { exitCode, stdout } = await engine.diff({
    from: { tag: "schemaDatasource", files: readSchema(), configDir: SCHEMA_FOLDER },
    to: { tag: "schemaDatamodel", files: readSchema() },
    script: true,
    exitCode: true,
    filters: NO_FILTERS,
    shadowDatabaseUrl: null,
  });
  return exitCode === 0 ? null : stdout;
}

function readSchema() {
  const models = path.join(SCHEMA_FOLDER, "models");
  return [
    path.join(SCHEMA_FOLDER, "schema.prisma"),
    ...readdirSync(models)
      .filter((file) => file.endsWith(".prisma"))
      .sort()
      .map((file) => path.join(models, file)),
  ].map((file) => ({ path: file, content: readFileSync(file, "utf8") }));
}

/** The names of all migrations that this product has, in their order. */
export function listMigrations() {
  return readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function readMigrations(only = null) {
  const folders = listMigrations().filter((name) => only === null || only.includes(name));
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: folders.map((folder) => ({
      path: folder,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(MIGRATIONS_FOLDER, folder, "migration.sql"), "utf8") },
      },
    })),
  };
}

async function withEngine(url, work) {
  const [{ default: pg }, { PrismaPg }, { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum }] = await Promise.all([
    import("pg"),
    import("@prisma/adapter-pg"),
    import("@prisma/driver-adapter-utils"),
  ]);
  const bindings = await loadEngine();

  /** One session, so that the advisory lock of a migration holds; and "char" columns made readable for the adapter. */
  class OneSessionPool extends pg.Pool {
    charColumns = [];
    constructor(options) {
      let opened = 0;
      // On a second session the rest of a migration would run outside the transaction that the first one began.
      const verify = (_client, done) => {
        opened += 1;
        done(opened > 1 ? new Error("the connection to the database was lost") : undefined);
      };
      super({ ...options, max: 1, idleTimeoutMillis: 0, verify });
      this.on("error", () => undefined);
    }
    async query(...args) {
      const client = await this.connect();
      let result;
      try {
        result = await client.query(...args);
      } finally {
        // The pool's own `query` ends the session of a statement that fails, and with it transaction and lock.
        client.release();
      }
      this.charColumns = [];
      if (!Array.isArray(result)) {
        result.fields?.forEach((field, index) => {
          if (field.dataTypeID !== CHAR_OID) return;
          field.dataTypeID = BPCHAR_OID;
          this.charColumns.push(index);
        });
      }
      return result;
    }
  }

  class MigratingAdapterFactory extends PrismaPg {
    async connect() {
      const adapter = await super.connect();
      const pool = adapter.underlyingDriver();
      // The stock adapter splits a script at every semicolon, which would cut function bodies in two.
      adapter.executeScript = async (sql) => {
        try {
          await pool.query(sql);
        } catch (error) {
          scriptFault ??= error;
          adapter.onError(error);
        }
      };
      const queryRaw = adapter.queryRaw.bind(adapter);
      adapter.queryRaw = async (query) => {
        const result = await queryRaw(query);
        for (const index of pool.charColumns) result.columnTypes[index] = ColumnTypeEnum.Character;
        return result;
      };
      return adapter;
    }
  }

  /** Why a script failed; what the engine says afterwards is that the transaction is over. */
  let scriptFault = null;
  const pool = new OneSessionPool({ connectionString: url, keepAlive: true });
  const session = {
    query: (...args) => pool.query(...args),
    /** Names of the migrations that the history says are applied. */
    listFinished: async () => {
      if (!(await hasHistory(pool))) return new Set();
      const { rows } = await pool.query(
        "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
      );
      return new Set(rows.map((row) => row.migration_name));
    },
    atomically: async (work) => {
      scriptFault = null;
      await pool.query("begin");
      try {
        await work();
        await pool.query("commit");
      } catch (error) {
        await pool.query("rollback").catch(() => undefined);
        throw explainScript(scriptFault) ?? error;
      }
    },
  };
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(
      new MigratingAdapterFactory(pool, { disposeExternalPool: false }),
    );
    const datamodels = readSchema().map(({ path: file, content }) => [file, content]);
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
    return await work(engine, session);
  } finally {
    await pool.end();
  }
}

async function hasHistory(pool) {
  const { rows } = await pool.query("select to_regclass('_prisma_migrations') is not null as there");
  return rows[0].there;
}

function explainScript(fault) {
  if (fault === null) return null;
  const where = [fault.detail, fault.hint].filter(Boolean).join(" ");
  return new PlainFailure(
    `a migration was refused by the database and rolled back: ${fault.message}${where && ` (${where})`}`,
    "the database is as it was before that migration; mend what the message names, and start again",
    fault,
  );
}

const ENGINE = Symbol.for("roundtrip.schema-engine");

/**
 * The engine, once for the process and not once for this module: its glue code holds one instance, and a second one would
 * have what the first left behind let go in the wrong memory.
 */
function loadEngine() {
  globalThis[ENGINE] ??= instantiateEngine();
  return globalThis[ENGINE];
}

async function instantiateEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message: (message) => {
      throw new Error(`the engine of the database stopped: ${message}`);
    },
  };
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const wasm = new WebAssembly.Module(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}
