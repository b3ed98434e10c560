import { checkBackup } from "@/lib/server/backup/loaders";
import { type Restored, type RestoreRefusal, restoreBackup } from "@/lib/server/backup/restoring/workflows";
import { databaseUrl } from "@/lib/server/env";
import { listMigrations, migrate } from "../lib/migrate.mjs";
import type { CommandResult } from "./command";
import type { Typed } from "./command-line";
import { explainFileError, tellProgress, untilStopped } from "./file-at-work";
import { fromWhereTyped } from "./from-where-typed";
import { findFaultsOfCases } from "./verify-case";

type Damage = Extract<RestoreRefusal, { readonly code: "damaged" }>["damage"];

/** `restore <file>`: a backup into an empty database, or a look at whether the file is whole. */
export async function restore({ places: [typed = ""], flags }: Typed): Promise<CommandResult> {
  const file = fromWhereTyped(typed);
  try {
    return await untilStopped((signal) =>
      flags.has("check") ? check(file, signal) : bringBack(file, flags.has("with-faults"), signal),
    );
  } catch (error) {
    const said = explainFileError(file, error);
    if (said === null) throw error;
    return { code: 1, say: said };
  }
}

async function check(file: string, signal: AbortSignal): Promise<CommandResult> {
  const checked = await checkBackup(file, signal);
  if (!checked.ok) return { code: 1, say: explainDamage(file, checked.reason) };
  const { header, rows, tables, sha256 } = checked.value;
  const what = `everything as of ${header.at}, ${rows} rows of ${tables.length} tables, sha-256 ${sha256}`;
  return { code: 0, say: `${file} is whole: ${what}` };
}

async function bringBack(file: string, withFaults: boolean, signal: AbortSignal): Promise<CommandResult> {
  const restored = await restoreBackup(
    { file, withFaults },
    {
      knownMigrations: listMigrations(),
      migrate: (only) => migrate(databaseUrl(), only),
      findFaults: findFaultsOfCases,
    },
    { tell: tellProgress(), signal },
  );
  if (!restored.ok) return { code: 1, say: explainRefusal(file, restored.reason) };
  return { code: restored.value.faults.length === 0 ? 0 : 1, say: describe(restored.value) };
}

function describe({ at, rows, tables, migrated, unchecked, anchorsKept, faults, isSealKeyAnother }: Restored): string {
  const counts = tables.filter((table) => table.rows > 0).map((table) => `  ${table.name} ${table.rows}`);
  const lines = [
    ...counts,
    `restored everything as of ${at}: ${rows} rows of ${tables.length} tables, each compared with the file`,
  ];
  if (migrated > 0) lines.push(`${migrated} newer migrations were applied to it`);
  if (unchecked.length > 0) lines.push(`older rows break these rules, as before: ${unchecked.join(", ")}`);
  if (anchorsKept.length > 0) lines.push(`anchors that were here already were kept: ${anchorsKept.join(", ")}`);
  if (isSealKeyAnother) {
    lines.push(
      "ROUNDTRIP_SEAL_KEY is not the one of that day: second factors do not open; bring the old .env.local back",
    );
  }
  lines.push(
    faults.length === 0 ? "every history and every version fits its hashes" : `with faults:\n${faults.join("\n")}`,
  );
  return lines.join("\n");
}

function explainRefusal(file: string, refusal: RestoreRefusal): string {
  switch (refusal.code) {
    case "damaged":
      return `${explainDamage(file, refusal.damage)}; nothing was restored`;
    case "not-empty":
      return `the database is not empty (it has ${nameSome(refusal.tables)}); a backup is restored into an empty one only: create one, and let DATABASE_URL name it`;
    case "restoring-already":
      return "another restore into this database is going on";
    case "newer":
      return `${file} comes from a newer Roundtrip (${refusal.product}): this one does not know ${nameSome(refusal.migrations)}; update it first`;
    case "other-tables":
      return `the tables of ${file} are not those that its migrations make here: ${nameSome(refusal.tables)}; the restore failed, the database is empty again`;
    case "differs":
      return `${refusal.table} came back with other rows than ${file} holds; the restore failed, the database is empty again`;
    case "faults":
      return `${refusal.faults.join("\n")}\nthe restore failed, the database is empty again; --with-faults brings it back all the same`;
    case "stopped":
      return "stopped; the database is empty again";
  }
}

function nameSome(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

/** Where a backup is damaged, in a sentence. */
function explainDamage(file: string, { what, block, at, holds }: Damage): string {
  const place =
    holds.part === "table" ? `table ${holds.table} after row ${holds.afterRow}` : `the ${holds.part} of the file`;
  switch (what) {
    case "not-a-backup":
      return `${file} is no backup of Roundtrip, or its beginning is damaged`;
    case "other-format":
      return `${file} is a backup in a format that this Roundtrip does not read, or its beginning is damaged`;
    case "cut-off":
      return `${file} ends early, in block ${block} at byte ${at}: ${place}`;
    case "surplus":
      return `${file} goes on after its end, with block ${block} at byte ${at}`;
    case "order":
      return `${file} has block ${block} at byte ${at} out of order: ${place}`;
    case "checksum":
    case "unreadable":
      return `${file} is damaged in block ${block} at byte ${at}: ${place}`;
  }
}
