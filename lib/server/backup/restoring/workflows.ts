import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { markOfSealKey } from "@/lib/server/auth/seal";
import { checkBackup, DamagedBackup, readBackup } from "@/lib/server/backup/loaders";
import {
  brokenCheck,
  emptyDatabase,
  type Holding,
  isOnlyRestore,
  listExtensions,
  listFilledTables,
  putRulesAside,
  readHolding,
} from "@/lib/server/backup/rules/repository";
import {
  asOneWrite,
  copyIn,
  copyOut,
  gatherStatistics,
  readTables,
  type Session,
  setSequences,
  withSession,
} from "@/lib/server/backup/tables/repository";
import type { Watch } from "@/lib/server/backup/workflows";
import { removeAnchorFile, restoreAnchorFile } from "@/lib/server/journal/anchors/repository";
import type { BackupDamage, BackupHeader, CopiedTable, RuleName } from "@/lib/wire/backup";

export type RestoreRefusal =
  | { readonly code: "damaged"; readonly damage: BackupDamage }
  | { readonly code: "not-empty"; readonly tables: readonly string[] }
  | { readonly code: "restoring-already" }
  /** It comes from a newer product: these migrations are not known here. */
  | { readonly code: "newer"; readonly migrations: readonly string[]; readonly product: string }
  /** The migrations of this product do not make these tables. */
  | { readonly code: "other-tables"; readonly tables: readonly string[] }
  /** What was loaded is not what the file holds. */
  | { readonly code: "differs"; readonly table: string }
  /** Loaded as it was, and its history or a version does not fit its hashes. */
  | { readonly code: "faults"; readonly faults: readonly string[] }
  | { readonly code: "stopped" };

export interface Restored {
  readonly at: string;
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly rows: number;
  readonly migrated: number;
  /** Rules that some rows break, as they did where they come from. */
  readonly unchecked: readonly string[];
  /** Files of anchors that were here already, and were left as they are. */
  readonly anchorsKept: readonly string[];
  readonly faults: readonly string[];
  readonly isSealKeyAnother: boolean;
}

/** What restoring needs of the rest of the product. */
export interface RestoreTools {
  readonly knownMigrations: readonly string[];
  /** Brings the database to these migrations, or to the newest. */
  readonly migrate: (only: readonly string[] | null) => Promise<{ readonly applied: readonly string[] }>;
  /** Walks the restored histories and versions, and says in sentences what is wrong. */
  readonly findFaults: () => Promise<readonly string[]>;
}

/**
 * Brings a backup back into an empty database: the migrations it was made with, its rows in one transaction, compared
 * with the file once more, then the migrations since, then every history and version against its hashes. Where any of
 * it fails, the database is empty again.
 */
export async function restoreBackup(
  { file, withFaults }: { readonly file: string; readonly withFaults: boolean },
  tools: RestoreTools,
  watch: Watch,
): Promise<Result<Restored, RestoreRefusal>> {
  try {
    const checked = await checkBackup(file, watch.signal);
    if (!checked.ok) return err({ code: "damaged", damage: checked.reason });
    const { header } = checked.value;
    const unknown = header.migrations.filter((name) => !tools.knownMigrations.includes(name));
    if (unknown.length > 0) return err({ code: "newer", migrations: unknown, product: header.product });
    return await withSession(async (session) => {
      if (!(await isOnlyRestore(session))) return err({ code: "restoring-already" });
      const holding = await readHolding(session, (name) => tools.knownMigrations.includes(name));
      if (holding.kind === "filled") return err({ code: "not-empty", tables: holding.tables });
      return restoreInto(session, holding, { file, header, withFaults }, tools, watch);
    });
  } catch (error) {
    if (watch.signal.aborted) return err({ code: "stopped" });
    throw error;
  }
}

async function restoreInto(
  session: Session,
  holding: Holding,
  { file, header, withFaults }: { readonly file: string; readonly header: BackupHeader; readonly withFaults: boolean },
  tools: RestoreTools,
  watch: Watch,
): Promise<Result<Restored, RestoreRefusal>> {
  const extensions = holding.kind === "nothing" ? await listExtensions(session) : null;
  const written: string[] = [];
  let isDone = false;
  try {
    if (extensions === null) await emptyDatabase(session, await listExtensions(session));
    await tools.migrate(header.migrations);
    const others = findOtherTables(header.tables, await readTables(session));
    if (others.length > 0) return err({ code: "other-tables", tables: others });
    const loaded = await loadDespiteChecks(file, header.unchecked, watch);
    await gatherStatistics(session, header.tables);
    const { applied } = await tools.migrate(null);
    watch.signal.throwIfAborted();
    const anchorsKept: string[] = [];
    for (const anchors of loaded.anchors) {
      const isWritten = (await restoreAnchorFile(anchors.file, anchors.text)) === "written";
      (isWritten ? written : anchorsKept).push(anchors.file);
    }
    const faults = await tools.findFaults();
    if (faults.length > 0 && !withFaults) return err({ code: "faults", faults });
    isDone = true;
    return ok({
      at: header.at,
      tables: loaded.tables,
      rows: loaded.tables.reduce((sum, { rows }) => sum + rows, 0),
      migrated: applied.length,
      unchecked: loaded.unchecked.map(({ table, name }) => `${table}.${name}`),
      anchorsKept,
      faults,
      isSealKeyAnother: header.sealedWith !== null && header.sealedWith !== markOfSealKey(),
    });
  } catch (error) {
    if (error instanceof DamagedBackup) return err({ code: "damaged", damage: error.damage });
    if (error instanceof RowsDiffer) return err({ code: "differs", table: error.table });
    if (error instanceof WrittenMeanwhile) {
      isDone = true;
      return err({ code: "not-empty", tables: error.tables });
    }
    throw error;
  } finally {
    if (!isDone) {
      for (const name of written) await removeAnchorFile(name);
      await emptyDatabase(session, extensions ?? (await listExtensions(session))).catch((cause) => {
        throw new Error("the restore failed, and the database could not be emptied: drop it and create it anew", {
          cause,
        });
      });
    }
  }
}

class RowsDiffer extends Error {
  constructor(readonly table: string) {
    super(`what was loaded into ${table} is not what the backup holds`);
  }
}

class WrittenMeanwhile extends Error {
  constructor(readonly tables: readonly string[]) {
    super("somebody wrote into the database while it was being restored");
  }
}

/**
 * Loads the rows, and once more without a check that one of them breaks: a rule may be younger than the row, or its
 * judge may have grown stricter. What the file holds was held, so it comes back; the rule holds for what follows.
 */
async function loadDespiteChecks(file: string, unchecked: readonly RuleName[], watch: Watch) {
  try {
    const loaded = await asOneWrite((session) => loadRows(session, file, unchecked, watch));
    return { ...loaded, unchecked };
  } catch (error) {
    const broken = brokenCheck(error);
    const isKnown = unchecked.some(({ table, name }) => table === broken?.table && name === broken.name);
    if (broken === null || isKnown) throw error;
    return loadDespiteChecks(file, [...unchecked, broken], watch);
  }
}

async function loadRows(session: Session, file: string, unchecked: readonly RuleName[], { tell, signal }: Watch) {
  const bringRulesBack = await putRulesAside(session, unchecked);
  // From here on nobody else can write: what is there by now is somebody's.
  const filled = await listFilledTables(session);
  if (filled.length > 0) throw new WrittenMeanwhile(filled);
  const tables: { name: string; rows: number }[] = [];
  const anchors: { file: string; text: string }[] = [];
  const copied: { table: CopiedTable; sha256: string }[] = [];
  let header: BackupHeader | null = null;
  let loading: ReturnType<typeof copyIn> | null = null;
  let bytes = 0;
  for await (const part of readBackup(file)) {
    signal.throwIfAborted();
    if (part.part === "header") header = part.header;
    else if (part.part === "anchors") anchors.push(part.anchors);
    else if (part.part === "rows") {
      loading ??= copyIn(session, part.table);
      bytes += part.bytes.byteLength;
      tell({
        doing: "loading",
        table: part.table.name,
        number: tables.length + 1,
        of: header?.tables.length ?? 0,
        bytes,
      });
      await loading.write(part.bytes);
    } else {
      await loading?.end();
      loading = null;
      tables.push({ name: part.table.name, rows: part.rows });
      copied.push({ table: part.table, sha256: part.sha256 });
    }
  }
  await setSequences(session, header?.sequences ?? []);
  for (const [index, { table, sha256 }] of copied.entries()) {
    tell({ doing: "comparing", table: table.name, number: index + 1, of: copied.length, bytes });
    if ((await hashRows(session, table, signal)) !== sha256) throw new RowsDiffer(table.name);
  }
  await bringRulesBack();
  return { tables, anchors };
}

/** The hash of a table's rows as they were loaded, read back in the order of the file. */
async function hashRows(session: Session, table: CopiedTable, signal: AbortSignal): Promise<string> {
  const reading = copyOut(session, table);
  for (;;) {
    signal.throwIfAborted();
    const next = await reading.next();
    if (next.done) return next.value.sha256;
  }
}

/** The tables that are not on both sides with the same columns of the same types. */
function findOtherTables(copied: readonly CopiedTable[], made: readonly CopiedTable[]): string[] {
  const describe = (tables: readonly CopiedTable[]) =>
    new Map(tables.map(({ name, columns }) => [name, columns.map((one) => `${one.name} ${one.type}`).join(", ")]));
  const [one, other] = [describe(copied), describe(made)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)).sort();
}
