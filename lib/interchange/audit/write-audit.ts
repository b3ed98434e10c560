import Papa from "papaparse";
import { guardCell } from "@/lib/interchange/sheets/read-sheet";
import type { AuditEntry } from "@/lib/wire/history";

/**
 * The history of a case as a spreadsheet: UTF-8, comma, CR LF, one line per write, states as JSON; the last column names
 * the texts that were emptied. A text that a spreadsheet would run as a formula gets an apostrophe.
 */
export function writeAuditCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map((entry) => ({
    revision: entry.seq,
    at: entry.at,
    member: entry.by?.id ?? "",
    name: entry.by?.name ?? "",
    record_type: entry.recordType,
    record: entry.recordSlug,
    action: entry.action,
    why: entry.why ?? "",
    before: printState(entry.before),
    after: printState(entry.after),
    previous_hash: entry.previousHash,
    hash: entry.hash,
    emptied: [...new Set(entry.emptied.flatMap(({ texts }) => texts))].join(" "),
  }));
  const guarded = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, guardCell(cell)])),
  );
  return `\uFEFF${Papa.unparse({ fields: [...COLUMNS], data: guarded }, { newline: "\r\n" })}\r\n`;
}

const COLUMNS = [
  "revision",
  "at",
  "member",
  "name",
  "record_type",
  "record",
  "action",
  "why",
  "before",
  "after",
  "previous_hash",
  "hash",
  "emptied",
] as const;

function printState(state: unknown): string {
  return state === null ? "" : JSON.stringify(state);
}
