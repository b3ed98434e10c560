import type { z } from "zod";
import type { CaseHeader, CaseRecords } from "@/lib/domain/model/case-records";
import { err, ok, type Result } from "@/lib/domain/result";
import { checkLanguages } from "./check-languages";
import { checkSheets } from "./check-sheets";
import { COLUMNS, isSheetName, NEEDED_SHEETS, SHEET_NAMES, type SheetName } from "./columns";
import type { WithdrawnRecords } from "./known-records";
import { readSheet, type SheetRow } from "./read-sheet";
import { isSheetErrorCode, type SheetError, type SheetErrorCode, sheetError } from "./sheet-error";
import type { Sheets } from "./sheets";
import { type Rows, toCaseRecords } from "./to-records";

/** The text of each sheet by its name without `.csv`. */
export type SheetFiles = Readonly<Record<string, string>>;

/**
 * Spreadsheets to the records of a case. Checks every cell, every row and every reference before anything is
 * returned: either the whole case, or the list of everything that is wrong with its place. Only when sheets, columns
 * or rows are missing do references wait for the next run. Pure: reads no file and writes nothing.
 *
 * How claims arrive follows from `header.shipped`: only the case that ships with the product is taken at its word
 * (verified and reported are accepted, disputed stays disputed); in every other import each claim is proposed.
 *
 * @param existing what the case holds already: sheets may refer to it and may then be few, but bring no id twice
 * @param withdrawn what was withdrawn from the case: sheets neither refer to it nor bring it anew
 */
export function parseCaseSheets(
  files: SheetFiles,
  header: CaseHeader,
  existing: CaseRecords | null = null,
  withdrawn: WithdrawnRecords = {},
): Result<CaseRecords, SheetError[]> {
  const errors: SheetError[] = [];
  for (const name of Object.keys(files)) {
    if (!isSheetName(name)) errors.push(sheetError({ sheet: name }, "sheet_unknown"));
  }
  for (const name of existing === null ? NEEDED_SHEETS : []) {
    if (!Object.hasOwn(files, name)) errors.push(sheetError({ sheet: name }, "sheet_missing"));
  }

  const read = <Name extends SheetName>(name: Name): readonly SheetRow<Name>[] => {
    const content = Object.hasOwn(files, name) ? files[name] : undefined;
    if (content === undefined) return [];
    const sheet = readSheet(name, content, header.languages);
    errors.push(...sheet.errors);
    return sheet.rows;
  };
  const sheets = ofEverySheet<Sheets>((name) => read(name));
  const rows = ofEverySheet<Rows>((name) => sheets[name].flatMap((row) => parseRow(row, COLUMNS[name], errors)));
  errors.push(...checkLanguages(sheets, header.languages));
  const arrival = header.shipped ? "shipped" : "proposed";
  // A row that could not be read would make every reference to it look wrong, so references wait for whole sheets.
  if (!errors.some((error) => BROKEN_SHAPE.has(error.reason))) {
    errors.push(...checkSheets(sheets, arrival, existing, withdrawn));
  }
  return errors.length > 0
    ? err(inReadingOrder(errors))
    : ok(toCaseRecords(rows, header, arrival, existing?.sources ?? []));
}

function ofEverySheet<All extends Sheets | Rows>(make: (name: SheetName) => readonly unknown[]): All {
  const made: unknown = Object.fromEntries(SHEET_NAMES.map((name) => [name, make(name)]));
  // Each sheet is read by its own columns.
  return made as All;
}

/** Errors that leave rows or whole sheets unread. */
const BROKEN_SHAPE: ReadonlySet<SheetErrorCode> = new Set([
  "sheet_missing",
  "sheet_empty",
  "too_many_bytes",
  "too_many_rows",
  "not_comma_separated",
  "bad_quoting",
  "column_missing",
  "column_twice",
  "column_unknown",
  "cell_count",
]);

function parseRow<Schema extends z.ZodObject>(
  row: SheetRow<SheetName>,
  schema: Schema,
  errors: SheetError[],
): z.output<Schema>[] {
  const parsed = schema.safeParse(row.cells);
  if (parsed.success) return [parsed.data];
  for (const issue of parsed.error.issues) {
    const column = String(issue.path[0] ?? "");
    // A cell beyond every limit is said to be that, and nothing more.
    if (errors.some((known) => isOf(known, row, column) && known.reason === "cell_too_long")) continue;
    const reason = isSheetErrorCode(issue.message) ? issue.message : "value_wrong";
    const allowed = issue.code === "invalid_value" ? issue.values.map(String).join(", ") : detailOf(issue);
    const value = row.cells[column];
    errors.push(sheetError({ sheet: row.sheet, row: row.row, column, value }, reason, allowed));
  }
  return [];
}

/** What a schema of cells says beside its word: a limit. */
function detailOf(issue: z.core.$ZodIssue): string | undefined {
  const detail: unknown = issue.code === "custom" ? issue.params?.["detail"] : undefined;
  return typeof detail === "string" ? detail : undefined;
}

function isOf(error: SheetError, row: SheetRow<SheetName>, column: string): boolean {
  return error.sheet === row.sheet && error.row === row.row && error.column === column;
}

/** Sheet by sheet as named by the product, then by row; the same complaint about the same cell once. */
function inReadingOrder(errors: readonly SheetError[]): SheetError[] {
  const once = new Map(errors.map((error) => [[error.sheet, error.row, error.column, error.reason].join("\n"), error]));
  const names = Object.keys(COLUMNS);
  return [...once.values()].sort(
    (one, other) => names.indexOf(one.sheet) - names.indexOf(other.sheet) || (one.row ?? 0) - (other.row ?? 0),
  );
}

/** What sheets that were taken say of two parties: that they are not the same, or that this is taken back. */
export interface ToldApartRow {
  readonly party: string;
  readonly other: string;
  readonly apart: boolean;
  readonly why: string | null;
}

/** The rows of `not_same` of files that `parseCaseSheets` took. */
export function readToldApart(files: SheetFiles, languages: CaseHeader["languages"]): readonly ToldApartRow[] {
  const content = Object.hasOwn(files, "not_same") ? files["not_same"] : undefined;
  const { rows } = content === undefined ? { rows: [] } : readSheet("not_same", content, languages);
  return rows.map((row) => {
    const { apart, ...pair } = COLUMNS.not_same.parse(row.cells);
    return { ...pair, apart: apart === "yes" };
  });
}
