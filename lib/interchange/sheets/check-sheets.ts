import type { CaseRecords } from "@/lib/domain/case-records";
import { checkClaims } from "./check-claims";
import { checkFurther } from "./check-further";
import { checkParts } from "./check-parts";
import { checkIds, checkWeb, checkWithdrawn } from "./check-web";
import { languagePairsOf, SHEET_NAMES, type SheetName } from "./columns";
import { joinRecords, listBroughtRecords, listHeldRecords, type WithdrawnRecords } from "./known-records";
import { cellOf, type SheetRow } from "./read-sheet";
import type { SheetError } from "./sheet-error";
import { Findings, type Sheets } from "./sheets";
import type { Arrival } from "./to-claims";

/** A text stands in the first language wherever it stands in Chinese: it is what a reader without Chinese falls back on. */
function checkLanguages<Name extends SheetName>(name: Name, rows: readonly SheetRow<Name>[], findings: Findings): void {
  for (const [english, chinese] of languagePairsOf(name)) {
    for (const row of rows) {
      if (cellOf(row, english) === "" && cellOf(row, chinese) !== "") findings.add(row, chinese, "no_english", english);
    }
  }
}

/**
 * Every rule that needs more than one cell: ids, references, circles, values, ranks, citations. Runs whatever the
 * single cells look like, so that one run of the importer names everything that is wrong.
 */
export function checkSheets(
  sheets: Sheets,
  arrival: Arrival,
  existing: CaseRecords | null,
  withdrawn: WithdrawnRecords,
): SheetError[] {
  const findings = new Findings();
  const held = listHeldRecords(existing);
  const known = joinRecords(held, listBroughtRecords(sheets));
  checkIds(sheets, held, existing, findings);
  checkWithdrawn(sheets, withdrawn, findings);
  checkWeb(sheets, known, existing, findings);
  checkParts(sheets, known, existing, findings);
  checkClaims(sheets, known, existing, arrival, findings);
  checkFurther(sheets, known, existing, findings);
  for (const name of SHEET_NAMES) checkLanguages(name, sheets[name], findings);
  return findings.errors;
}
