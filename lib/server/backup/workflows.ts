import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { markOfSealKey } from "@/lib/server/auth/seal";
import { listAnchorFiles, readAnchorPlace } from "@/lib/server/journal/anchors/repository";
import type { BackupHeader } from "@/lib/wire/backup";
import { type BackupWriter, openBackupWriter } from "./file/repository";
import { atOneMoment, copyOut, listChainHeads, readContents, type Session } from "./tables/repository";

/** Told again and again: what is being done, to which table of how many, and how many rows are behind it. */
export interface Progress {
  readonly doing: "copying" | "loading" | "comparing";
  readonly table: string;
  readonly number: number;
  readonly of: number;
  readonly bytes: number;
}

/** Who is told how it goes on, and what stops it. */
export interface Watch {
  readonly tell: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export type BackupRefusal =
  | { readonly code: "exists" }
  /** The database is none of the product. */
  | { readonly code: "no-product" }
  | { readonly code: "unfinished-migrations"; readonly migrations: readonly string[] }
  | { readonly code: "stopped" };

export interface MadeBackup {
  readonly tables: number;
  readonly rows: number;
  readonly size: number;
  readonly at: string;
  readonly sha256: string;
}

/**
 * Copies the whole database into a file as it was at one moment, while people go on writing. The file has its name only
 * when it is whole.
 */
export async function makeBackup(
  { file, product }: { readonly file: string; readonly product: string },
  watch: Watch,
): Promise<Result<MadeBackup, BackupRefusal>> {
  const writer = await openBackupWriter(file);
  if (writer === "exists") return err({ code: "exists" });
  try {
    const copied = await atOneMoment((session) => copyDatabase(session, writer, product, watch));
    if (!copied.ok) return copied;
    const { blocks, sha256 } = writer.standing();
    await writer.write("trailer", toJson({ blocks, sha256 }));
    const made = writer.standing();
    if ((await writer.finish()) === "exists") return err({ code: "exists" });
    return ok({ ...copied.value, size: made.size, sha256: made.sha256 });
  } catch (error) {
    if (watch.signal.aborted) return err({ code: "stopped" });
    throw error;
  } finally {
    await writer.discard();
  }
}

async function copyDatabase(
  session: Session,
  writer: BackupWriter,
  product: string,
  { tell, signal }: Watch,
): Promise<Result<Pick<MadeBackup, "tables" | "rows" | "at">, BackupRefusal>> {
  const { unfinished, ...contents } = await readContents(session);
  if (unfinished.length > 0) return err({ code: "unfinished-migrations", migrations: unfinished });
  if (contents.migrations.length === 0) return err({ code: "no-product" });
  const heads = await listChainHeads(session);
  const header: BackupHeader = { ...contents, product, sealedWith: markOfSealKey() };
  await writer.write("header", toJson(header));
  let rows = 0;
  for (const [index, table] of header.tables.entries()) {
    const copying = copyOut(session, table);
    for (;;) {
      signal.throwIfAborted();
      const { size: bytes } = writer.standing();
      tell({ doing: "copying", table: table.name, number: index + 1, of: header.tables.length, bytes });
      const next = await copying.next();
      if (next.done) {
        await writer.write("table-end", toJson(next.value));
        rows += next.value.rows;
        break;
      }
      await writer.write("rows", next.value);
    }
  }
  // Read last: a publication writes its anchor after its rows, and what came later than our moment is left out.
  for (const { file, text } of await listAnchorFiles()) {
    const lines = text.split("\n").filter((line) => line !== "" && !isLater(line, heads));
    const kept = lines.map((line) => `${line}\n`).join("");
    if (kept !== "") await writer.write("anchors", toJson({ file, text: kept }));
  }
  return ok({ tables: header.tables.length, rows, at: header.at });
}

function isLater(line: string, heads: ReadonlyMap<string, bigint>): boolean {
  const place = readAnchorPlace(line);
  // A line that cannot be read is kept as it is: checking the history says so.
  return place !== null && place.seq > (heads.get(place.caseId) ?? 0n);
}

function toJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value), "utf8");
}
