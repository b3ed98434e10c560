import type { ColumnOf, SheetName } from "./columns";
import { cellOf, type SheetRow } from "./read-sheet";
import { type SheetError, type SheetErrorCode, sheetError } from "./sheet-error";

/** All sheets as read: rows of text cells. A sheet that was not given has no rows. */
export type Sheets = { readonly [Name in SheetName]: readonly SheetRow<Name>[] };

/** Collects what the checks find; each check names the cell and the reason. */
export class Findings {
  readonly errors: SheetError[] = [];

  add<Name extends SheetName>(
    row: SheetRow<Name>,
    column: ColumnOf<Name>,
    reason: SheetErrorCode,
    detail?: string,
  ): void {
    this.errors.push(
      sheetError({ sheet: row.sheet, row: row.row, column, value: cellOf(row, column) }, reason, detail),
    );
  }
}

/** The first row of each id. */
export function indexBy<Name extends SheetName>(
  rows: readonly SheetRow<Name>[],
  column: ColumnOf<Name>,
): Map<string, SheetRow<Name>> {
  const index = new Map<string, SheetRow<Name>>();
  for (const row of rows) {
    const key = cellOf(row, column);
    if (!index.has(key)) index.set(key, row);
  }
  return index;
}
