import { judgeParts, type PartProblem } from "@/lib/domain/deals/judge-part";
import type { CaseRecords, LinkPart } from "@/lib/domain/model/case-records";
import { PART_RELATIONS } from "@/lib/domain/model/vocabulary";
import { requireRecord } from "./check-web";
import type { ColumnOf } from "./columns";
import type { KnownRecords } from "./known-records";
import { cellOf, type SheetRow } from "./read-sheet";
import type { SheetErrorCode } from "./sheet-error";
import type { Findings, Sheets } from "./sheets";

/** What lies in what, judged as the desk judges it: with what the case holds already, row after row. */
export function checkParts(
  sheets: Sheets,
  known: KnownRecords,
  existing: CaseRecords | null,
  findings: Findings,
): void {
  const judgeable: SheetRow<"link_parts">[] = [];
  const parts: LinkPart[] = [];
  for (const row of sheets.link_parts) {
    const partType = typeOf(cellOf(row, "part_type"));
    const wholeType = typeOf(cellOf(row, "whole_type"));
    if (partType !== null) requireRecord(row, "part", partType, known, findings);
    if (wholeType !== null) requireRecord(row, "whole", wholeType, known, findings);
    const relation = PART_RELATIONS.find((word) => word === cellOf(row, "relation"));
    const [part, whole] = [cellOf(row, "part"), cellOf(row, "whole")];
    // A cell with a wrong word has its own error.
    if (partType === null || wholeType === null || relation === undefined || part === "" || whole === "") continue;
    judgeable.push(row);
    parts.push({ partType, part, wholeType, whole, relation, note: null });
  }
  const deals = [
    ...(existing?.deals ?? []),
    ...sheets.deals.map((row) => ({ slug: cellOf(row, "id"), partOf: cellOf(row, "part_of") || null })),
  ];
  for (const [place, problem] of judgeParts(parts, existing?.linkParts ?? [], deals).entries()) {
    const row = judgeable[place];
    if (row !== undefined && problem !== null) findings.add(row, ...PLACE_AND_REASON[problem]);
  }
}

const PLACE_AND_REASON: Readonly<Record<PartProblem, readonly [ColumnOf<"link_parts">, SheetErrorCode]>> = {
  reference_missing: ["whole", "reference_missing"],
  refers_to_itself: ["whole", "refers_to_itself"],
  relation_wrong: ["relation", "relation_wrong"],
  stated_twice: ["part", "row_twice"],
  second_whole: ["whole", "second_whole"],
  circle: ["whole", "cycle"],
};

function typeOf(word: string): LinkPart["partType"] | null {
  return word === "link" || word === "deal" ? word : null;
}
