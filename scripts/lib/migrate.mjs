import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "./paths.mjs";

const SCHEMA_FOLDER = path.join(ROOT, "prisma");
const MIGRATIONS_FOLDER = path.join(SCHEMA_FOLDER, "migrations");
const CHAR_OID = 18;
const BPCHAR_OID = 1042;
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Brings the database at `url` to the state of the migration folders and proves that nothing is left to do.
 *
 * The folders and the `_prisma_migrations` table are Prisma's ordinary ones; only the engine is its WebAssembly build,
 * because the native one has to be downloaded from a host that may be out of reach.
 *
 * @param {string} url
 * @returns {Promise<{ applied: string[] }>} names of the migrations that were applied now
 */
export async function migrate(url) {
  return withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(),
      filters: NO_FILTERS,
    });
    const drift = await findDrift(engine);
    if (drift) throw new Error(`the schema says more than the migrations do; missing:\n${drift}`);
    return { applied: appliedMigrationNames };
  });
}

/**
 * Writes the folder of a new migration: what has to be done to a fully migrated database to meet the schema. Returns
 * its path, or null when there is nothing to do.
 *
 * @param {string} url address of an empty database, used up by this
 * @param {string} name in lower case with underscores
 * @param {Date} at
 */
export async function createMigration(url, name, at) {
  const sql = await withEngine(url, async (engine) => {
    await engine.applyMigrations({ migrationsList: readMigrations(), filters: NO_FILTERS });
    return findDrift(engine);
  });
  if (!sql) return null;
  const stamp = at.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS_FOLDER, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  const lockfile = path.join(MIGRATIONS_FOLDER, "migration_lock.toml");
  writeFileSync(lockfile, 'provider = "postgresql"\n');
  return folder;
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

function readMigrations() {
  const folders = readdirSync(MIGRATIONS_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
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
      super({ ...options, max: 1, idleTimeoutMillis: 0 });
      this.on("error", () => undefined);
    }
    async query(...args) {
      const result = await super.query(...args);
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

  const pool = new OneSessionPool({ connectionString: url });
  try {
    const factory = bindMigrationAwareSqlAdapterFactory(
      new MigratingAdapterFactory(pool, { disposeExternalPool: false }),
    );
    const datamodels = readSchema().map(({ path: file, content }) => [file, content]);
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
    return await work(engine);
  } finally {
    await pool.end();
  }
}

let engineBindings;

function loadEngine() {
  engineBindings ??= (async () => {
    const panics = [];
    globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => panics.push(message) };
    const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
    const require = createRequire(import.meta.url);
    const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
    const wasm = new WebAssembly.Module(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
    const instance = new WebAssembly.Instance(wasm, { "./schema_engine_bg.js": bindings });
    bindings.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return bindings;
  })();
  return engineBindings;
}
