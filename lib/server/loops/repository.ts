import "server-only";
import type { CaseRecords } from "@/lib/domain/model/case-records";
import { getAcceptedCase } from "@/lib/server/acceptance/accepted/repository";
import type { Db } from "@/lib/server/db";

/** The number of the last write to a case: whatever was computed under the same number still holds. */
export async function findRevisionNumber(tx: Db, caseId: string): Promise<string> {
  const last = await tx.revision.findFirst({ where: { caseId }, orderBy: { seq: "desc" }, select: { seq: true } });
  return String(last?.seq ?? 0);
}

/** What counts in figures: records as second persons accepted them, accepted claims, and disputed ones, which keep a link out. */
export async function readCountedRecords(tx: Db, caseSlug: string): Promise<CaseRecords> {
  return (await getAcceptedCase(tx, caseSlug)).records;
}
