import "server-only";
import { createHash, type Hash } from "node:crypto";
import type { z } from "zod";
import { err, ok, type Result } from "@/lib/domain/result";
import { type Block, type BlockKind, DamagedBlock, readBlocks } from "@/lib/server/backup/file/repository";
import { countRows } from "@/lib/server/backup/tables/repository";
import {
  type BackupDamage,
  type BackupHeader,
  backupHeader,
  backupTrailer,
  type CopiedAnchors,
  type CopiedTable,
  copiedAnchors,
  copiedRows,
} from "@/lib/wire/backup";

/** What a backup says, part by part, in the order of the file. */
export type BackupPart =
  | { readonly part: "header"; readonly header: BackupHeader }
  | { readonly part: "rows"; readonly table: CopiedTable; readonly bytes: Buffer }
  | { readonly part: "table"; readonly table: CopiedTable; readonly rows: number; readonly sha256: string }
  | { readonly part: "anchors"; readonly anchors: CopiedAnchors };

/** Thrown where a file stops being what was written. */
export class DamagedBackup extends Error {
  constructor(readonly damage: BackupDamage) {
    super(`the backup is damaged in block ${damage.block}`);
  }
}

export interface CheckedBackup {
  readonly header: BackupHeader;
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
  readonly rows: number;
  readonly sha256: string;
}

/** Reads all of a backup and says what is in it, or where it is damaged. Nothing but the file is touched. */
export async function checkBackup(file: string, signal: AbortSignal): Promise<Result<CheckedBackup, BackupDamage>> {
  const tables: { name: string; rows: number; sha256: string }[] = [];
  let header: BackupHeader | null = null;
  try {
    const parts = readBackup(file);
    for (;;) {
      signal.throwIfAborted();
      const next = await parts.next();
      if (next.done) {
        if (header === null) throw new Error("a backup without a header was taken for whole");
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        return ok({ header, tables, rows, sha256: next.value.sha256 });
      }
      if (next.value.part === "header") header = next.value.header;
      if (next.value.part === "table") {
        const { table, rows, sha256 } = next.value;
        tables.push({ name: table.name, rows, sha256 });
      }
    }
  } catch (error) {
    if (error instanceof DamagedBackup) return err(error.damage);
    throw error;
  }
}

/**
 * The parts of a backup in their order. Every hash is compared on the way: of each block, of each table, of the whole.
 * @throws DamagedBackup where one does not fit, or the order is not the one that was written
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart, { readonly sha256: string }> {
  const reader = new PartReader();
  const blocks = readBlocks(file);
  for (;;) {
    let next: IteratorResult<Block, { readonly sha256: string }>;
    try {
      next = await blocks.next();
    } catch (error) {
      if (error instanceof DamagedBlock) throw reader.damaged(error.what, error.number, error.at);
      throw error;
    }
    if (next.done) {
      reader.expectEnd();
      return next.value;
    }
    yield* reader.take(next.value);
  }
}

/** Knows what has been read and what may come next. */
class PartReader {
  private header: BackupHeader | null = null;
  private index = 0;
  private rows = 0;
  private hash: Hash = createHash("sha256");
  private isEnded = false;
  private blocks = 0;
  private at = 0;

  *take(block: Block): Generator<BackupPart> {
    const { kind, bytes } = block;
    this.blocks = block.number;
    this.at = block.at;
    if (this.isEnded) throw this.damaged("surplus");
    if (this.header === null) {
      this.expect(kind === "header");
      this.header = this.parse(backupHeader, bytes);
      yield { part: "header", header: this.header };
      return;
    }
    const table = this.header.tables[this.index];
    if (table !== undefined) yield* this.takeOfTable(kind, bytes, table);
    else if (kind === "anchors") yield { part: "anchors", anchors: this.parse(copiedAnchors, bytes) };
    else {
      this.expect(kind === "trailer");
      const trailer = this.parse(backupTrailer, bytes);
      if (trailer.blocks !== block.number || trailer.sha256 !== block.before) throw this.damaged("checksum");
      this.isEnded = true;
    }
  }

  private *takeOfTable(kind: BlockKind, bytes: Buffer, table: CopiedTable): Generator<BackupPart> {
    if (kind === "rows") {
      this.rows += countRows(bytes);
      this.hash.update(bytes);
      yield { part: "rows", table, bytes };
      return;
    }
    this.expect(kind === "table-end");
    const { rows, sha256 } = this.parse(copiedRows, bytes);
    if (rows !== this.rows || sha256 !== this.hash.digest("hex")) throw this.damaged("checksum");
    yield { part: "table", table, rows, sha256 };
    this.index += 1;
    this.rows = 0;
    this.hash = createHash("sha256");
  }

  expectEnd(): void {
    if (!this.isEnded) throw this.damaged("cut-off", this.blocks + 1);
  }

  damaged(what: BackupDamage["what"], block = this.blocks, at = this.at): DamagedBackup {
    return new DamagedBackup({ what, block, at, holds: this.holds() });
  }

  private holds(): BackupDamage["holds"] {
    if (this.header === null) return { part: "header" };
    const table = this.header.tables[this.index];
    if (table !== undefined) return { part: "table", table: table.name, afterRow: this.rows };
    return { part: this.isEnded ? "trailer" : "anchors" };
  }

  private expect(isExpected: boolean): void {
    if (!isExpected) throw this.damaged("order");
  }

  private parse<T>(schema: z.ZodType<T>, bytes: Buffer): T {
    let read: unknown;
    try {
      read = JSON.parse(bytes.toString("utf8"));
    } catch {
      throw this.damaged("unreadable");
    }
    const parsed = schema.safeParse(read);
    if (!parsed.success) throw this.damaged("unreadable");
    return parsed.data;
  }
}
