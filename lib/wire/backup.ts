import { z } from "zod";

/** The first bytes of every backup, with the number of the format. */
export const BACKUP_MARK = "ROUNDTRIP BACKUP 1\n";

/** One table as it was copied: the columns in the order of the rows, without those that the database computes. */
const copiedTable = z.object({
  name: z.string().min(1),
  columns: z.array(z.object({ name: z.string().min(1), type: z.string().min(1) })).min(1),
});
export type CopiedTable = z.infer<typeof copiedTable>;

/** A constraint by its table and its name. */
export interface RuleName {
  readonly table: string;
  readonly name: string;
}

/** The first block of a backup: what is in it, and of which moment. */
export const backupHeader = z.object({
  /** The moment as of which everything was copied. */
  at: z.iso.datetime(),
  /** The version of the product that wrote it. */
  product: z.string(),
  /** The version of the server that it was copied from. */
  postgres: z.string(),
  /** The migrations that make the tables below. */
  migrations: z.array(z.string().min(1)).min(1),
  tables: z.array(copiedTable),
  /** The last number that each sequence gave; null before the first. */
  sequences: z.array(
    z.object({
      name: z.string().min(1),
      last: z
        .string()
        .regex(/^-?\d{1,19}$/)
        .nullable(),
    }),
  ),
  /** Rules that were made when rows were there already that break them: they hold for what is written since. */
  unchecked: z.array(z.object({ table: z.string().min(1), name: z.string().min(1) })),
  /** Tells whether the key that seals second factors is the one of that day, without telling the key. */
  sealedWith: z.string().nullable(),
});
export type BackupHeader = z.infer<typeof backupHeader>;

/** The block after the rows of a table. */
export const copiedRows = z.object({ rows: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type CopiedRows = z.infer<typeof copiedRows>;

/** The anchors of one case, which are kept outside the database, as the lines of their file. */
export const copiedAnchors = z.object({ file: z.string().regex(/^[a-z0-9-]+\.jsonl$/), text: z.string() });
export type CopiedAnchors = z.infer<typeof copiedAnchors>;

/** The last block: how many there were before it, and the hash of every byte before it. */
export const backupTrailer = z.object({ blocks: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** Where in a backup something is wrong: which block, at which byte, and what it holds. */
export interface BackupDamage {
  readonly what: "not-a-backup" | "other-format" | "cut-off" | "checksum" | "order" | "surplus" | "unreadable";
  readonly block: number;
  readonly at: number;
  readonly holds:
    | { readonly part: "header" | "anchors" | "trailer" }
    | { readonly part: "table"; readonly table: string; readonly afterRow: number };
}
