import type { CaseRecords } from "@/lib/domain/case-records";
import type { SheetError } from "./sheet-error";
import type { Sheets } from "./sheets";
import type { Arrival } from "./to-claims";

/** Every rule that needs more than one cell: ids, references, circles, values, citations. */
export function checkSheets(_sheets: Sheets, _arrival: Arrival, _existing: CaseRecords | null): SheetError[] {
  return [];
}
