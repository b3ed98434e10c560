import Papa from "papaparse";
import type { CaseLanguages } from "@/lib/domain/model/case-languages";
import { textRefusal } from "@/lib/domain/values/refusals";
import { faultOfText, type TextKind, trimText } from "@/lib/domain/values/texts";
import { kindOfColumn } from "./cells";
import { COLUMNS, type ColumnOf, columnsOf, mayBeAbsent, type SheetName } from "./columns";
import { columnToday, wordToday } from "./former-words";
import { type SheetError, type SheetErrorCode, sheetError } from "./sheet-error";

/** Limits of one sheet: far above any real case, far below what would stall the server. */
export const SHEET_LIMITS = { bytes: 5_000_000, rows: 20_000, cellCharacters: 4_000 } as const;

/** The cells of one row as trimmed text, with the row number that a spreadsheet shows. */
export interface SheetRow<Name extends SheetName> {
  readonly sheet: Name;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface ReadSheet<Name extends SheetName> {
  readonly rows: readonly SheetRow<Name>[];
  readonly errors: readonly SheetError[];
}

/** The text of one cell; every column of the sheet is there once the header was checked. */
export function cellOf<Name extends SheetName>(row: SheetRow<Name>, column: ColumnOf<Name>): string {
  return row.cells[column] ?? "";
}

/**
 * A text that a spreadsheet would run as a formula, with the apostrophes that may already stand before it: the four signs,
 * also in full width, and blanks that some programs take away before they look.
 */
const RUNNABLE = /^'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Puts an apostrophe before a text that a spreadsheet would run as a formula; numbers stay as they are. */
export function guardCell(cell: string): string {
  return RUNNABLE.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe of `guardCell` away again. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && RUNNABLE.test(cell) ? cell.slice(1) : cell;
}

/**
 * Reads the text of one CSV file into rows of named cells: a byte order mark and either line end are fine, columns
 * may stand in any order, some may be absent and read as empty, empty rows are skipped but counted. Never evaluates anything.
 */
export function readSheet<Name extends SheetName>(
  sheet: Name,
  content: string,
  languages: CaseLanguages,
): ReadSheet<Name> {
  // A text is at least as many bytes as characters, so the cheap test may come first.
  if (content.length > SHEET_LIMITS.bytes || new TextEncoder().encode(content).length > SHEET_LIMITS.bytes) {
    return refuse(sheetError({ sheet }, "too_many_bytes", `${SHEET_LIMITS.bytes}`));
  }
  const text = content.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const parsed = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n", header: false, dynamicTyping: false });
  const lines = parsed.data;
  const header = lines[0]?.map((name) => columnToday(sheet, name.trim())) ?? [];
  if (header.every((name) => name === "")) return refuse(sheetError({ sheet }, "sheet_empty"));
  if (lines.length - 1 > SHEET_LIMITS.rows + 1) {
    return refuse(sheetError({ sheet }, "too_many_rows", `${SHEET_LIMITS.rows}`));
  }
  const errors: SheetError[] = [];
  for (const problem of parsed.errors) {
    errors.push(sheetError({ sheet, row: (problem.row ?? 0) + 1 }, "bad_quoting"));
  }
  const headerErrors = checkHeader(sheet, header, languages);
  if (headerErrors.length > 0) return { rows: [], errors: [...errors, ...headerErrors] };

  const absent = Object.fromEntries(
    columnsOf(sheet).flatMap((column) => (header.includes(column) ? [] : [[column, ""]])),
  );
  const kinds: Readonly<Record<string, TextKind>> = Object.fromEntries(
    Object.entries(COLUMNS[sheet].shape).map(([column, schema]) => [column, kindOfColumn(schema)]),
  );
  const rows: SheetRow<Name>[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.every((cell) => cell.trim() === "")) continue;
    const row = index + 1;
    if (line.length !== header.length) {
      errors.push(sheetError({ sheet, row }, "cell_count", `${line.length} / ${header.length}`));
      continue;
    }
    const cells: Record<string, string> = { ...absent };
    for (const [position, column] of header.entries()) {
      const raw = line[position] ?? "";
      const problem = checkText(raw, kinds[column] ?? "line");
      if (problem !== null) errors.push(sheetError({ sheet, row, column, value: raw }, problem));
      // What is far too long has its error, and is not looked at in whole by any further rule.
      const cell = problem === "cell_too_long" ? raw.slice(0, SHEET_LIMITS.cellCharacters) : raw;
      cells[column] = wordToday(sheet, column, unguardCell(trimText(cell, kinds[column] ?? "line")));
    }
    rows.push({ sheet, row, cells });
  }
  return { rows, errors };
}

function refuse(error: SheetError): { readonly rows: readonly []; readonly errors: readonly SheetError[] } {
  return { rows: [], errors: [error] };
}

/** What no cell may hold, whatever its column; a cell that nobody can see is its column's question. */
function checkText(raw: string, kind: TextKind): SheetErrorCode | null {
  const fault = faultOfText(trimText(raw, kind), { kind, longest: SHEET_LIMITS.cellCharacters });
  if (fault === "too_long") return "cell_too_long";
  if (fault !== null && fault !== "blank") return textRefusal(fault, kind);
  return /^\s*=/.test(raw) ? "formula" : null;
}

function checkHeader(sheet: SheetName, header: readonly string[], languages: CaseLanguages): SheetError[] {
  if (header.length === 1 && /[;\t]/.test(header[0] ?? "")) {
    return [sheetError({ sheet, row: 1, value: header[0] }, "not_comma_separated")];
  }
  const wanted = columnsOf(sheet);
  const errors: SheetError[] = [];
  const seen = new Set<string>();
  for (const column of header) {
    if (seen.has(column)) errors.push(sheetError({ sheet, row: 1, column, value: column }, "column_twice"));
    else if (!wanted.includes(column)) {
      errors.push(sheetError({ sheet, row: 1, column, value: column }, "column_unknown", wanted.join(", ")));
    }
    seen.add(column);
  }
  for (const column of wanted) {
    if (seen.has(column) || mayBeAbsent(sheet, column, languages)) continue;
    errors.push(sheetError({ sheet, row: 1, column }, "column_missing"));
  }
  return errors;
}
