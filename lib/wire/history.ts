import { z } from "zod";
import type { Emptying } from "@/lib/domain/history/decide-emptying";
import type { CalledRecord } from "./called-record";

/** Revisions on one page of the audit. */
export const AUDIT_PAGE = 50;

const word = z
  .union([
    z.literal("").transform(() => undefined),
    z
      .string()
      .max(60)
      .regex(/^[a-z][a-z0-9_-]*$/),
  ])
  .optional();
const day = z.union([z.literal("").transform(() => undefined), z.iso.date()]).optional();

/** The word that stands for the product itself among those who wrote. */
export const BY_PRODUCT = "product";

const filters = {
  /** Kind of record, in the word of its history. */
  type: word,
  /** One record by its name, whole. */
  record: z.string().max(500).default(""),
  action: word,
  /** A member by id, or the product itself. */
  by: z.union([z.literal("").transform(() => undefined), z.literal(BY_PRODUCT), z.uuid()]).optional(),
  /** Days in Greenwich, both included. */
  since: day,
  until: day,
} as const;

export const auditQuery = z.object({ ...filters, page: z.coerce.number().int().min(1).max(100_000).default(1) });
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditExportQuery = z.object({ ...filters, format: z.enum(["csv", "json"]).default("csv") });
export type AuditExportQuery = z.infer<typeof auditExportQuery>;

export type AuditFilter = Omit<AuditQuery, "page">;

/** One write as it stands in the chain. */
export interface AuditEntry {
  readonly seq: string;
  readonly at: string;
  /** null: the product itself. */
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly recordType: string;
  readonly recordSlug: string;
  readonly action: string;
  readonly why: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** What was emptied of it: such a text is null. */
  readonly emptied: readonly Emptying[];
  readonly previousHash: string;
  readonly hash: string;
}

/** What the filters of the audit offer: words that occur in the case. */
export interface AuditChoices {
  readonly types: readonly string[];
  readonly actions: readonly string[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

export interface AuditPage {
  readonly rows: readonly AuditEntry[];
  readonly total: number;
  /** What people call the records whose own name is a number: members, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** What the records of these entries are called, by kind and slug: `party ash`. */
  readonly called: Readonly<Record<string, CalledRecord>>;
  readonly choices: AuditChoices;
}
