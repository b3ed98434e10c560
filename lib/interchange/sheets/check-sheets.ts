import type { CaseRecords } from "@/lib/domain/model/case-records";
import { checkClaims } from "./check-claims";
import { checkFurther } from "./check-further";
import { checkParts } from "./check-parts";
import { checkIds, checkWeb, checkWithdrawn } from "./check-web";
import { joinRecords, listBroughtRecords, listHeldRecords, type WithdrawnRecords } from "./known-records";
import type { SheetError } from "./sheet-error";
import { Findings, type Sheets } from "./sheets";
import type { Arrival } from "./to-claims";

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
  return findings.errors;
}
