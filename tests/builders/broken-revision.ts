import type { Db } from "@/lib/server/db";
import { findChainBreak } from "@/lib/server/journal/repository";

/** The number of the first revision of a case whose hash or link to its predecessor is wrong; null for a whole history. */
export async function findBrokenRevision(tx: Db, caseId: string): Promise<bigint | null> {
  return (await findChainBreak(tx, caseId))?.seq ?? null;
}
